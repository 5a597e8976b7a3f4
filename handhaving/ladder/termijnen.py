"""The terms of the ladder: who sets them, how long they are, and when they end.

Terms that an act sets follow the Algemene termijnenwet: an end on a Saturday, Sunday or holiday moves to the next working
day. Terms that the gemeente sets itself in a letter are counted as they are. The lengths are parameters (`lengte`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from handhaving.enums import Termijnsoort
from rivierenland.core.feestdagen import einddatum
from rivierenland.core.opmaak import datum_lang

DREMPELS = (14, 3, 0)
"""So many days before the end somebody is told, unless the parameters say otherwise."""


class Telling(StrEnum):
    """How the last day is found."""

    WET = "wet"
    EIGEN = "eigen"


class Voor(StrEnum):
    """Who has to do something before the term ends."""

    AANBIEDER = "aanbieder"
    GEMEENTE = "gemeente"


@dataclass(frozen=True)
class Termijnregel:
    """A kind of term that a step starts.

    `parameter`: the code of its length in `eenheid`. Without one the decision names the last day itself, in the field
    `einde_veld`. `vanaf`: it begins on a day that was filled in; without that day it does not run.
    """

    soort: Termijnsoort
    grondslag: str
    telling: Telling
    voor: Voor
    eenheid: str = "dagen"
    parameter: str = ""
    einde_veld: str = ""
    vanaf: str = ""

    @property
    def naam(self) -> str:
        """The Dutch name of the term."""
        return str(self.soort.label)

    @property
    def is_wettelijk(self) -> bool:
        """Whether the end follows the Algemene termijnenwet."""
        return self.telling is Telling.WET


@dataclass(frozen=True)
class Loop:
    """A term that runs: `begin` is the day of the event and does not count, `einde` the last day."""

    regel: Termijnregel
    begin: date
    einde: date
    uitleg: str


HERSTEL = Termijnregel(
    Termijnsoort.HERSTEL, "Gesteld in de waarschuwing", Telling.EIGEN, Voor.AANBIEDER, einde_veld="termijn_einde"
)
ZIENSWIJZE = Termijnregel(
    Termijnsoort.ZIENSWIJZE, "Awb artikel 4:8", Telling.WET, Voor.AANBIEDER, "weken", "termijn_zienswijze_weken"
)
"""The act names no length. The house gives the provider the benefit: the end never falls on a day off."""
BEGUNSTIGING = Termijnregel(
    Termijnsoort.BEGUNSTIGING, "Awb artikel 5:24 en 5:32a", Telling.EIGEN, Voor.AANBIEDER, einde_veld="termijn_einde"
)
BEZWAAR = Termijnregel(
    Termijnsoort.BEZWAAR, "Awb artikel 6:7 en 6:8", Telling.WET, Voor.AANBIEDER, "weken", "termijn_bezwaar_weken"
)
BETALEN_DWANGSOM = Termijnregel(
    Termijnsoort.BETALING, "Awb artikel 5:33", Telling.WET, Voor.AANBIEDER, "weken", "termijn_betaling_weken",
    vanaf="verbeurd_op",
)  # fmt: skip
BETALEN_GELDSCHULD = Termijnregel(
    Termijnsoort.BETALING, "Awb artikel 4:87", Telling.WET, Voor.AANBIEDER, "weken", "termijn_betaling_weken"
)
VERJARING = Termijnregel(
    Termijnsoort.VERJARING, "Awb artikel 5:35", Telling.WET, Voor.GEMEENTE, "jaren", "termijn_verjaring_jaren",
    vanaf="verbeurd_op",
)  # fmt: skip
BESLISSEN_BOETE = Termijnregel(
    Termijnsoort.BOETE, "Awb artikel 5:51", Telling.WET, Voor.GEMEENTE, "weken", "termijn_boete_weken", vanaf="rapport"
)
EINDE_SLUITING = Termijnregel(
    Termijnsoort.SLUITING, "Gesteld in het besluit", Telling.EIGEN, Voor.GEMEENTE, einde_veld="tot"
)
EINDE_GEDOGEN = Termijnregel(
    Termijnsoort.GEDOGEN, "Gesteld in het besluit", Telling.EIGEN, Voor.GEMEENTE, einde_veld="tot"
)
HERPLAATSEN = Termijnregel(
    Termijnsoort.HERPLAATSING, "Afspraak over de bewoners", Telling.EIGEN, Voor.GEMEENTE, einde_veld="uiterlijk"
)
PARAMETERS = tuple(regel.parameter for regel in (ZIENSWIJZE, BEZWAAR, BETALEN_DWANGSOM, VERJARING, BESLISSEN_BOETE))
"""The lengths that the ladder reads."""
VOOR_GEMEENTE = (
    *(
        Termijnsoort.VERJARING,
        Termijnsoort.BOETE,
        Termijnsoort.SLUITING,
        Termijnsoort.GEDOGEN,
        Termijnsoort.HERPLAATSING,
    ),
)
"""Terms in which the gemeente itself has to act."""


def einde_van(regel: Termijnregel, begin: date, *, lengte: int) -> date:
    """The last day of a term of `lengte` units that begins the day after `begin`. Raises ValueError below 1."""
    if lengte < 1:
        raise ValueError("a term is at least 1 long")
    if regel.telling is Telling.EIGEN:
        return begin + timedelta(days=lengte * (7 if regel.eenheid == "weken" else 1))
    if regel.eenheid == "jaren":
        return einddatum(begin, jaren=lengte)
    return einddatum(begin, weken=lengte) if regel.eenheid == "weken" else einddatum(begin, dagen=lengte)


def start(
    regels: tuple[Termijnregel, ...], op: date, *, lengtes: Mapping[str, int], dagen: Mapping[str, date | None]
) -> list[Loop]:
    """The terms that a step of this day starts. `lengtes` per parameter; `dagen`: the days that were filled in, by field.

    Raises ValueError when the decision should name a last day and does not, or names one before the step.
    """
    loop = []
    for regel in regels:
        begin = dagen.get(regel.vanaf) if regel.vanaf else op
        if begin is None:
            continue
        if regel.parameter:
            lengte = lengtes[regel.parameter]
            einde = einde_van(regel, begin, lengte=lengte)
            loop.append(Loop(regel, begin, einde, _gerekend(regel, begin, lengte)))
            continue
        genoemd = dagen.get(regel.einde_veld)
        if genoemd is None or genoemd < begin:
            raise ValueError(f"{regel.naam} has no last day on or after {begin}")
        loop.append(Loop(regel, begin, genoemd, f"{regel.grondslag}. De gemeente koos deze dag; hij schuift niet op."))
    return loop


def _gerekend(regel: Termijnregel, begin: date, lengte: int) -> str:
    enkel = {"weken": "week", "dagen": "dag", "jaren": "jaar"}[regel.eenheid]
    meer = {"weken": "weken", "dagen": "dagen", "jaren": "jaar"}[regel.eenheid]
    zin = f"{regel.grondslag}: {lengte} {enkel if lengte == 1 else meer} na {datum_lang(begin)}."
    kaal = begin + timedelta(weeks=lengte) if regel.eenheid == "weken" else None
    if kaal and kaal != einde_van(regel, begin, lengte=lengte):
        return f"{zin} Dat is {datum_lang(kaal)}, geen werkdag; daarom de eerste werkdag erna (Algemene termijnenwet)."
    return zin


def bereikt(einde: date, vandaag: date, drempels: tuple[int, ...] = DREMPELS) -> list[int]:
    """The thresholds (days before the end) that were reached on `vandaag`, the largest first; also those long past."""
    return sorted((drempel for drempel in drempels if vandaag >= einde - timedelta(days=drempel)), reverse=True)
