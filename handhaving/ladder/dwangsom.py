"""What was forfeited under an order with a penalty, with the sum written out (Awb 5:32b, 5:33)."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from handhaving.enums import Bedrageenheid
from rivierenland.core.opmaak import datum_lang, getal

DAGEN = {Bedrageenheid.DAG: 1, Bedrageenheid.WEEK: 7}


@dataclass(frozen=True)
class Verbeurd:
    """The amount in euro, the number of units, how it was found, and the first day on which something was forfeited."""

    bedrag: Decimal
    eenheden: int
    uitleg: str
    eerste: date | None = None

    def minus(self, eerder: Decimal) -> "Verbeurd":
        """What is new: less what was forfeited at an earlier check."""
        nieuw = max(Decimal(0), self.bedrag - eerder)
        zin = f"{self.uitleg} Daarvan was {euro(eerder)} al eerder verbeurd; nieuw is {euro(nieuw)}."
        return Verbeurd(nieuw, self.eenheden, zin, self.eerste if nieuw else None)


def bereken(
    *, bedrag: Decimal, eenheid: str, maximum: Decimal, einde: date, tot_en_met: date, overtredingen: int = 1
) -> Verbeurd:
    """What was forfeited from the day after `einde` (of the begunstigingstermijn) up to and including `tot_en_met`.

    Whole units only: a week that is not over yet does not count. `overtredingen`: how often the breach was seen in that time,
    for an order per breach. Nothing is forfeited when `tot_en_met` lies within the term. Never more than `maximum`.
    """
    dagen = (tot_en_met - einde).days
    if dagen < 1:
        zin = f"De begunstigingstermijn liep tot en met {datum_lang(einde)}. Er is nog niets verbeurd."
        return Verbeurd(Decimal(0), 0, zin)
    soort = Bedrageenheid(eenheid)
    aantal = {Bedrageenheid.INEENS: 1, Bedrageenheid.OVERTREDING: max(0, overtredingen)}.get(soort)
    if aantal is None:
        aantal = dagen // DAGEN[soort]
    som = bedrag * aantal
    uitkomst = min(som, maximum)
    eerste = tot_en_met if soort is Bedrageenheid.OVERTREDING else einde + timedelta(days=DAGEN.get(soort, 1))
    uitleg = _uitleg(soort, aantal, bedrag, som, uitkomst, einde, tot_en_met)
    return Verbeurd(uitkomst, aantal, uitleg, eerste if uitkomst else None)


def euro(bedrag: Decimal) -> str:
    """`€ 1.500` or `€ 1.500,50`, kept on one line."""
    heel = bedrag == bedrag.to_integral_value()
    return f"€\u00a0{getal(bedrag, 0 if heel else 2)}"


WOORDEN = {
    Bedrageenheid.DAG: ("hele dag", "hele dagen"),
    Bedrageenheid.WEEK: ("hele week", "hele weken"),
    Bedrageenheid.OVERTREDING: ("overtreding", "overtredingen"),
    Bedrageenheid.INEENS: ("keer, ineens", "keer, ineens"),
}


def _uitleg(
    soort: Bedrageenheid, aantal: int, bedrag: Decimal, som: Decimal, uitkomst: Decimal, einde: date, tot: date
) -> str:
    eenheid = WOORDEN[soort][0 if aantal == 1 else 1]
    zin = (
        f"Van de dag na {datum_lang(einde)} tot en met {datum_lang(tot)}: {getal(aantal)} {eenheid} × {euro(bedrag)} = "
        f"{euro(som)}."
    )
    return zin if som == uitkomst else f"{zin} Het hoogste totaal is {euro(uitkomst)}, dus dat bedrag is verbeurd."
