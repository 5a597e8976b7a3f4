"""When an organisation brought its register up to date, and whether that is late."""

from dataclasses import dataclass
from datetime import date, timedelta

from registratie.enums import Leverwijze


@dataclass(frozen=True, slots=True)
class Levering:
    """How things stand on a day. `vanaf`: the day from which the rhythm is counted; it names an episode of lateness.

    `laatste`: the day of the last saved list or change by hand. Without a term (`uiterlijk`) nobody is late.
    """

    wijze: Leverwijze
    laatste: date | None
    vanaf: date | None = None
    uiterlijk: date | None = None
    dagen_te_laat: int = 0


@dataclass(frozen=True, slots=True)
class Afspraak:
    """What holds on a day: a list at least every `dagen` days, or no lists at all (None).

    `portaal_dagen`: without a list for so long, and with changes by hand since, somebody keeps the register by hand.
    """

    dagen: int | None
    portaal_dagen: int


def judge(dag: date, *, bestand: date | None, portaal: date | None, begin: date, afspraak: Afspraak) -> Levering:
    """`bestand` and `portaal` are the last list and the last change by hand up to `dag`; `begin` the first day with beds.

    A register that is kept by hand is right every evening: when nobody comes or goes there is nothing to deliver. So it is
    never late. Who sends lists is late when the agreed days passed since the last time anything came in.
    """
    laatste = max((moment for moment in (bestand, portaal) if moment), default=None)
    if _by_hand(dag, bestand, portaal, afspraak) or afspraak.dagen is None:
        return Levering(Leverwijze.PORTAAL, laatste)
    vanaf = laatste or begin
    uiterlijk = vanaf + timedelta(days=afspraak.dagen)
    wijze = Leverwijze.BESTAND if laatste else Leverwijze.GEEN
    return Levering(wijze, laatste, vanaf, uiterlijk, max(0, (dag - uiterlijk).days))


def _by_hand(dag: date, bestand: date | None, portaal: date | None, afspraak: Afspraak) -> bool:
    if portaal is None:
        return False
    return bestand is None or ((dag - bestand).days > afspraak.portaal_dagen and portaal > bestand)
