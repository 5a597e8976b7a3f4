"""What makes a report: how often, about which areas, from which measurements, in which sections."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Begrip, Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.meting.feit import REGIONAAM, Meting
from rivierenland.rapportages.periode import Periode


class Bereik(Enum):
    """About which areas a part is made."""

    NEGEN = "de acht gemeenten en de regio"
    REGIO = "alleen de regio"
    GEMEENTEN = "alleen de acht gemeenten"


@dataclass(frozen=True, slots=True)
class Kader:
    """What a section knows beside its figures. `namen`: of the gemeenten, by CBS code. `onderwerp`: code of a speerpunt, or ""."""

    periode: Periode
    gebied: str
    namen: dict[str, str]
    onderwerp: str = ""

    @property
    def gebiedsnaam(self) -> str:
        """The gemeente, or the region."""
        return self.namen[self.gebied] if self.gebied else REGIONAAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Definitie:
    """A report. `versie` goes up with every change of what it counts or says: an edition keeps the one it was made with.

    `compose(boek, kader)` writes the sections from the figures alone, so that the same snapshot always gives the same document.
    `controle`: the eight gemeenten approve before the region publishes. `openbaar`: once published everybody reads it. `onderwerpen`: codes
    and names when there is one report a subject. `eigen_deel`: every gemeente also gets a part with its own numbers in full.
    """

    rapport: Rapport
    versie: int
    titel: str
    kort: str
    ritme: Ritme
    bereik: Bereik
    metingen: tuple[Meting, ...]
    compose: Callable[[Cijferboek, Kader], tuple[Sectie, ...]]
    begrippen: tuple[Begrip, ...] = ()
    bronnen: tuple[str, ...] = ()
    controle: bool = True
    openbaar: bool = True
    eigen_deel: bool = False
    onderwerpen: tuple[tuple[str, str], ...] = ()
