"""Everything an edition was made of: the facts as they were, and which of them are withheld."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from rivierenland.rapportages.meting.feit import Feit, Sleutel, Som


@dataclass(frozen=True, slots=True)
class Meetfout:
    """What could not be measured: of which gemeente ("" for the region), which subject, in a Dutch sentence."""

    gemeente: str
    meting: str
    zin: str


@dataclass(frozen=True, slots=True)
class Momentopname:
    """`verborgen`: keys that nobody outside the own gemeente sees. `rijen`: by area ("" for the region), then by name."""

    peildatum: date
    gemaakt_op: datetime
    feiten: Mapping[Sleutel, Feit]
    sommen: Sequence[Som]
    verborgen: frozenset[Sleutel]
    rijen: Mapping[str, Mapping[str, Sequence[Mapping[str, Any]]]] = field(default_factory=dict)
    fouten: Sequence[Meetfout] = ()
