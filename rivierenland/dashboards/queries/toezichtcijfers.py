"""Supervision in the region, for one card: the last quarter that is over, from stored figures only."""

from collections.abc import Sequence
from dataclasses import dataclass

from handhaving.enums import Cijfersoort, Ernst, Stapsoort
from handhaving.queries import waterbed_beeld
from rivierenland.core.opmaak import Shown

REGELS = (
    ("Inspecties", Cijfersoort.INSPECTIES, ""),
    ("Kritieke bevindingen", Cijfersoort.BEVINDINGEN, Ernst.KRITIEK),
    ("Waarschuwingen", Cijfersoort.STAPPEN, Stapsoort.WAARSCHUWING),
    ("Lasten onder dwangsom", Cijfersoort.STAPPEN, Stapsoort.LAST_DWANGSOM),
    ("Sluitingen", Cijfersoort.STAPPEN, Stapsoort.SLUITING),
)


@dataclass(frozen=True)
class Toezichtkaart:
    """What was done in the region in one quarter; a small count is an `Afscherming`."""

    kwartaal: str
    regels: Sequence[tuple[str, Shown]]


def last_quarter() -> Toezichtkaart | None:
    """The last quarter that is over; None when nothing was counted yet. Two queries."""
    cijfers = waterbed_beeld.quarterly()
    if cijfers is None or len(cijfers.kwartalen) < 2:
        return None
    kwartaal = cijfers.kwartalen[-2]
    regels = [(naam, cijfers.of(soort, kenmerk, "", kwartaal)) for naam, soort, kenmerk in REGELS]
    return Toezichtkaart(str(kwartaal), regels)
