"""What the monthly report says. All figures are final here: suppressed where needed, with their Dutch text.

The same content makes every file format, so a figure is the same in each of them.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rivierenland.core.cijfer import Cijfer

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


class Gebiedsoort(StrEnum):
    """What the report is about; it decides who may see small counts and which tables there are."""

    REGIO = "regio"
    GEMEENTE = "gemeente"


class Wijziging(StrEnum):
    """What happened to a location in the period."""

    NIEUW = "nieuw"
    GESLOTEN = "gesloten"


@dataclass(frozen=True, slots=True)
class Gebied:
    """`code` is the CBS code of a gemeente, or the code of the region."""

    soort: Gebiedsoort
    code: str
    naam: str


@dataclass(frozen=True, slots=True)
class Periode:
    """One calendar month."""

    jaar: int
    maand: int

    @property
    def naam(self) -> str:
        """oktober 2026"""
        return f"{MAANDEN[self.maand - 1]} {self.jaar}"

    @property
    def code(self) -> str:
        """2026-10"""
        return f"{self.jaar}-{self.maand:02}"

    @property
    def eerste_dag(self) -> date:
        """1 October."""
        return date(self.jaar, self.maand, 1)

    @property
    def laatste_dag(self) -> date:
        """31 October."""
        return date(self.jaar, self.maand, monthrange(self.jaar, self.maand)[1])

    @property
    def vorige(self) -> "Periode":
        """The month before."""
        return Periode.of(self.eerste_dag - timedelta(days=1))

    @classmethod
    def of(cls, dag: date) -> "Periode":
        """The month of a day."""
        return cls(dag.year, dag.month)

    @classmethod
    def read(cls, code: str) -> "Periode":
        """The month called `2026-10`. Raises ValueError for anything else."""
        if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", code):
            raise ValueError(f"not a month: {code}")
        return cls(int(code[:4]), int(code[5:]))


@dataclass(frozen=True, slots=True)
class Kerngetal:
    """One of the report's main figures. `toelichting` compares; `definitie` is the code of its definition."""

    naam: str
    cijfer: Cijfer
    toelichting: str
    definitie: str


@dataclass(frozen=True, slots=True)
class Weekstand:
    """People present in the night that begins on the Monday of an ISO week; None for weeks still to come."""

    week: int
    maandag: date
    dit_jaar: Cijfer | None
    vorig_jaar: Cijfer | None


@dataclass(frozen=True, slots=True)
class Maandstand:
    """People present on the last night of a month; `dit_jaar` is None for months still to come."""

    maand: int
    dit_jaar: Cijfer | None
    vorig_jaar: Cijfer | None


@dataclass(frozen=True, slots=True)
class Duurklasse:
    """Stays by their length so far. Names and limits come from the gemeente's parameters."""

    code: str
    naam: str
    grens: str
    aantal: Cijfer
    aandeel: Cijfer


@dataclass(frozen=True, slots=True)
class Locatieregel:
    """A location that was opened or closed in the period."""

    wijziging: Wijziging
    datum: date
    naam: str
    kern: str
    gemeente: str
    bedden: Cijfer


@dataclass(frozen=True, slots=True)
class Verdeelregel:
    """One row of a table that divides the area: a gemeente, a kern, or a kind of location."""

    naam: str
    locaties: Cijfer
    bedden: Cijfer
    aanwezig: Cijfer
    bezetting: Cijfer


@dataclass(frozen=True, slots=True)
class Verdeling:
    """A table over the area. `kop` names what a row is: Gemeente, Kern, Soort locatie."""

    kop: str
    rijen: tuple[Verdeelregel, ...]
    totaal: Verdeelregel


@dataclass(frozen=True, slots=True)
class Leverancier:
    """How well one organisation delivers. `fout` is the share of rows with a fault in the period."""

    naam: str
    laatste_levering: date | None
    dagen_te_laat: int
    rijen: Cijfer
    fout: Cijfer


@dataclass(frozen=True, slots=True)
class Kaartwaarde:
    """The figure that the map shows in one gemeente."""

    code: str
    naam: str
    cijfer: Cijfer


@dataclass(frozen=True, slots=True)
class Kaartpunt:
    """A kern on the map of a gemeente: the middle of its locations in RD metres, and its permitted beds."""

    naam: str
    rd_x: int
    rd_y: int
    bedden: Cijfer


@dataclass(frozen=True, slots=True)
class Opvallend:
    """One sentence of "Wat valt op": its subject, set in bold, and the rest."""

    onderwerp: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Definitie:
    """What a figure means and where it comes from."""

    code: str
    naam: str
    tekst: str
    bron: str


@dataclass(frozen=True, slots=True)
class Maandrapport:
    """The whole report. `voorbeeld` marks made-up data on every page and in every file."""

    gebied: Gebied
    periode: Periode
    peildatum: date
    gemaakt_op: datetime
    doelgroep: str
    vastgesteld: bool
    status: str
    ondertitel: str
    inleiding: str
    kerngetallen: tuple[Kerngetal, ...]
    weken: tuple[Weekstand, ...]
    maanden: tuple[Maandstand, ...]
    verblijfsduur: tuple[Duurklasse, ...]
    locaties: tuple[Locatieregel, ...]
    verdelingen: tuple[Verdeling, ...]
    kwaliteit: tuple[Leverancier, ...]
    kaart: tuple[Kaartwaarde, ...]
    opvallend: tuple[Opvallend, ...]
    definities: tuple[Definitie, ...]
    bronnen: tuple[str, ...]
    voorbeeld: bool
    punten: tuple[Kaartpunt, ...] = ()
    titel: str = "Maandrapport"

    @property
    def volledige_titel(self) -> str:
        """Maandrapport oktober 2026, Regio Rivierenland"""
        return f"{self.titel} {self.periode.naam}, {self.gebied.naam}"

    @property
    def heeft_niet_getoond(self) -> bool:
        """Whether a figure is withheld, so that the report must say why."""
        regels = [regel for verdeling in self.verdelingen for regel in (*verdeling.rijen, verdeling.totaal)]
        cijfers = [regel.aanwezig for regel in regels] + [klasse.aantal for klasse in self.verblijfsduur]
        cijfers += [cijfer for week in self.weken for cijfer in (week.dit_jaar, week.vorig_jaar) if cijfer]
        return any(cijfer.verborgen for cijfer in cijfers)


@dataclass(frozen=True, slots=True)
class Figuur:
    """A drawn figure for the PDF: SVG with presentation attributes only, what it shows in words, and its caption."""

    svg: str
    alt: str
    bijschrift: str
