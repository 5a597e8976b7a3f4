"""What a dataset is: the words, the subjects it counts, and where the counts come from."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Standen = Mapping[str, Mapping[str, int | Decimal | None]]
"""By code of a subject the values by CBS code of a gemeente; "" is a value for the region that is no sum."""
KLEIN_AANTAL = "klein_aantal"
"""The parameter with the first count of people that is shown."""


def nothing_shut(peildatum: date, standen: Standen, eerder: Collection[str]) -> Mapping[str, Collection[str]]:
    """Of a dataset that stands apart from every other figure."""
    return {}


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """What one row counts. `drempel`: the first count that is shown, 0 when every count is; then `eenheid` may be no count.

    `parameter`: the parameter that says the threshold instead. `afronding`: values are rounded to multiples of this. `samen`: what
    is withheld follows from other figures and is given by the dataset.
    """

    code: str
    naam: str
    definitie: str
    eenheid: str
    drempel: int = 0
    parameter: str = ""
    afronding: int = 1
    samen: bool = False
    optelbaar: bool = True

    @property
    def afscherming(self) -> str:
        """Which values are withheld, in words; empty when none is. Without the value of a parameter: that may change, a file not."""
        if self.parameter or self.samen:
            return "kleine aantallen"
        return f"aantallen onder {self.drempel}" if self.drempel else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """One dataset. `slug` stands in stable addresses. `thema` is a code of the EU list of data themes.

    `versie` goes up when a definition changes; editions keep the version that they were made with. `read` gives the bare counts on
    a day and never leaves this package. `shut` says which areas of a subject stay away because of figures elsewhere, given the day,
    the counts, and the areas of the first subject that an earlier edition withheld; it may ask for a scope.
    """

    slug: str
    titel: str
    kort: str
    uitleg: str
    niet: tuple[str, ...]
    bron: str
    thema: str
    trefwoorden: tuple[str, ...]
    onderwerpen: tuple[Onderwerp, ...]
    read: Callable[[date], Standen]
    shut: Callable[[date, Standen, Collection[str]], Mapping[str, Collection[str]]] = nothing_shut
    versie: int = 1

    @property
    def schermt_af(self) -> bool:
        """Whether small counts are withheld."""
        return any(onderwerp.afscherming for onderwerp in self.onderwerpen)


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of every file: its name, its type in CSVW and JSON Schema words, and what it means."""

    naam: str
    soort: str
    betekenis: str


KOLOMMEN = (
    Kolom("kwartaal", "string", "Het kwartaal, bijvoorbeeld 2026-k3: juli, augustus en september 2026."),
    Kolom("peildatum", "date", "De laatste dag van het kwartaal. Daarvan is het cijfer."),
    Kolom("gebiedscode", "string", "De CBS-code van de gemeente (GM en vier cijfers), of RIVIERENLAND voor de regio."),
    Kolom("gebied", "string", "De naam van de gemeente, of Regio Rivierenland."),
    Kolom("onderwerp", "string", "Wat is geteld. De lijst met onderwerpen zegt wat elke code betekent."),
    Kolom("waarde", "decimal", "Het cijfer. Leeg als er geen cijfer is; de kolom status zegt dan waarom."),
    Kolom("eenheid", "string", "Waarin het cijfer is uitgedrukt, bijvoorbeeld personen of %."),
    Kolom("status", "string", "Waarom er wel of geen cijfer is: gemeten, onderdrukt, onbekend of bestaat-niet."),
)
STATUSSEN = {
    "gemeten": "Er is een cijfer.",
    "onderdrukt": "Er is een cijfer, maar wij tonen het niet. Het is klein, of een klein cijfer is ermee uit te rekenen.",
    "onbekend": "Er is voor deze dag geen cijfer gemeten.",
    "bestaat-niet": "Dit onderwerp kent geen cijfer voor dit gebied.",
}
