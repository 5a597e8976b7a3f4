"""A published report as the catalogue offers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Rapportbestand:
    """One file. `pad`: its address below the site. `formaat`: as a code of the EU list of file types."""

    pad: str
    formaat: str
    media: str
    grootte: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Rapportuitgave:
    """A published edition. `pad`: where people read it. `ritme`: as a code of the EU list of frequencies."""

    pad: str
    titel: str
    kort: str
    versie: int
    ritme: str
    eerste_dag: date
    laatste_dag: date
    gepubliceerd_at: datetime
    bestanden: Sequence[Rapportbestand]
