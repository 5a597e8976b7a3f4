"""One or more of something, and the names of gemeenten in a row."""

from dataclasses import dataclass
from decimal import Decimal

from rivierenland.core.cijfer import whole


@dataclass(frozen=True, slots=True)
class Woord:
    """A noun: 1 dag, 2 dagen."""

    een: str
    meer: str

    def of(self, aantal: int | Decimal) -> str:
        """The form that goes with this number."""
        return self.een if aantal == 1 else self.meer


WOORDEN = {
    woord.meer: woord
    for woord in (
        Woord("persoon", "personen"), Woord("mens", "mensen"), Woord("bed", "bedden"), Woord("locatie", "locaties"),
        Woord("signaal", "signalen"), Woord("woning", "woningen"), Woord("meter", "meter"), Woord("besluit", "besluiten"),
        Woord("dag", "dagen"), Woord("gemeente", "gemeenten"), Woord("partij", "partijen"), Woord("mijlpaal", "mijlpalen"),
        Woord("bevinding", "bevindingen"), Woord("inspectie", "inspecties"), Woord("melding", "meldingen"),
        Woord("zaak", "zaken"), Woord("rapport", "rapporten"), Woord("tekst", "teksten"), Woord("gesprek", "gesprekken"),
        Woord("antwoord", "antwoorden"), Woord("advies", "adviezen"), Woord("pagina", "pagina’s"),
        Woord("vertaling", "vertalingen"), Woord("ronde", "rondes"), Woord("termijn", "termijnen"),
        Woord("toezegging", "toezeggingen"), Woord("pakket", "pakketten"),
        Woord("plek", "plekken"), Woord("doorverwijzing", "doorverwijzingen"),
        Woord("organisatie", "organisaties"),
    )
}  # fmt: skip
"""By the unit that a measure has."""


def number(aantal: int | Decimal) -> str:
    """1.240, or 2,5: as a sentence writes it."""
    if isinstance(aantal, int) or aantal == aantal.to_integral_value():
        return whole(int(aantal))
    return f"{aantal.normalize():f}".replace(".", ",").replace("-", "−")
