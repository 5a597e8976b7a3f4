"""The building blocks of a section: sentences, main figures, tables and charts. Nothing here knows a file format."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from rivierenland.core.cijfer import Cijfer


class Kolomsoort(StrEnum):
    """How a column is written in a spreadsheet and aligned on a page."""

    TEKST = "tekst"
    GETAL = "getal"
    PROCENT = "procent"
    EURO = "euro"
    DATUM = "datum"


class Grafieksoort(StrEnum):
    """The drawings that a report knows; `core.charts` makes them."""

    LIJN = "lijn"
    BALKEN = "balken"
    GESTAPELD = "gestapeld"
    KAART = "kaart"


@dataclass(frozen=True, slots=True)
class Getal:
    """A figure in its place. `verwijzing` is the number of its reference in the document (`12`), empty for a plain number."""

    cijfer: Cijfer
    verwijzing: str = ""


Tekstdeel: TypeAlias = str | Getal
Cel: TypeAlias = str | Getal | None


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph: pieces of text with figures between them."""

    delen: tuple[Tekstdeel, ...]


@dataclass(frozen=True, slots=True)
class Opsomming:
    """A list of short paragraphs."""

    punten: tuple[Alinea, ...]


@dataclass(frozen=True, slots=True)
class Letop:
    """A remark that a reader must not miss, such as a gemeente whose figures are not in it."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Kerngetal:
    """One of the main figures, with a sentence that compares it."""

    naam: str
    getal: Getal
    toelichting: str


@dataclass(frozen=True, slots=True)
class Kerngetallen:
    """Main figures side by side; at most six."""

    getallen: tuple[Kerngetal, ...]


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table."""

    kop: str
    soort: Kolomsoort = Kolomsoort.GETAL


@dataclass(frozen=True, slots=True)
class Rij:
    """A row: its first cell names it. `totaal` rows stand below a line."""

    cellen: tuple[Cel, ...]
    totaal: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with its caption. `code` is short and unique in the document: the sheet and the CSV file carry it."""

    code: str
    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Reeks:
    """One line or colour of a chart; None for what is still to come."""

    naam: str
    waarden: tuple[Getal | None, ...]


@dataclass(frozen=True, slots=True)
class Grafiek:
    """A chart as numbers: the drawing is made of these, and shows no more. `alt` says what can be seen in it.

    Of a map the labels are the names of gemeenten, and `grenzen` the borders between its colours in the unit of the figures.
    """

    titel: str
    soort: Grafieksoort
    labels: tuple[str, ...]
    reeksen: tuple[Reeks, ...]
    alt: str
    eenheid: str = ""
    grenzen: tuple[int, ...] = ()


Blok: TypeAlias = Alinea | Opsomming | Letop | Kerngetallen | Tabel | Grafiek
