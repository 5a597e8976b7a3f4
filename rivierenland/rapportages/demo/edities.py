"""Which editions the example has, and what was said of them. Pure: a day in, periods and words out."""

from dataclasses import dataclass
from datetime import datetime

from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.planning import newest

RAPPORT = Rapport.KWARTAALMONITOR


@dataclass(frozen=True, slots=True)
class Gezegd:
    """What somebody of a gemeente says of the region's part. `slug` of the gemeente, `sectie` counted from 0."""

    slug: str
    sectie: int
    tekst: str
    antwoord: str = ""


EERDER = (
    Gezegd(
        "tiel",
        1,
        "Het aantal locaties in Tiel lijkt laag. Klopt het dat het woonhotel nog niet meetelt?",
        "Dat klopt. De vergunning van het woonhotel ging later in. Het telt mee vanaf het volgende kwartaal.",
    ),
)
NIEUW = (
    Gezegd("tiel", 1, "Kunt u in de tekst uitleggen waarom dit cijfer anders is dan een kwartaal eerder?"),
    Gezegd("buren", 0, "Wij lezen graag wanneer de verordening van Buren in dit overzicht komt."),
)
AKKOORD = ("culemborg", "zaltbommel")
"""Who approved the newest quarter already."""


def quarters(nu: datetime) -> tuple[Periode, Periode]:
    """The quarter that is published and the one that waits: the last two that should be there by now."""
    nieuw = newest(Ritme.KWARTAAL, nu)
    return nieuw.vorige, nieuw
