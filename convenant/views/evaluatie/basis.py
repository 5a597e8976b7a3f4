"""What the pages of the evaluation share: the round, and how its figures are told."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from convenant.enums.evaluatie import Evaluatiestatus
from convenant.enums.meting import Meetoordeel
from convenant.models import Evaluatiebevroren, Evaluatieronde
from rivierenland.core.charts.scale import segment_bar

LOOKS = {
    Meetoordeel.NAGEKOMEN: "new",
    Meetoordeel.AANDACHT: "double",
    Meetoordeel.NIET_NAGEKOMEN: "wrong",
    Meetoordeel.NIET_MEETBAAR: "same",
}
OORDELEN = tuple(Meetoordeel)


class RondeMixin:
    """A page about one evaluation."""

    kwargs: dict[str, Any]

    @cached_property
    def ronde(self) -> Evaluatieronde:
        """The evaluation."""
        return get_object_or_404(Evaluatieronde.objects.select_related("convenant"), pk=self.kwargs["pk"])


@dataclass(frozen=True, slots=True)
class Cijferregel:
    """A commitment of a kind of party: a count or its words per judgement, and a bar when every count may be shown."""

    rij: Evaluatiebevroren
    aantallen: tuple[Any, ...]
    balk: str


def figure_lines(rows: Iterable[Evaluatiebevroren]) -> list[Cijferregel]:
    """The frozen figures as a page shows them."""
    return [_line(row) for row in rows]


def badge(ronde: Evaluatieronde) -> tuple[str, str, str]:
    """Kind, words and icon of where an evaluation stands."""
    if ronde.status == Evaluatiestatus.GESLOTEN:
        return "good", "Afgesloten", "lock"
    return "attention", "Loopt", "clock"


def _line(row: Evaluatiebevroren) -> Cijferregel:
    aantallen = tuple(row.standen.get(oordeel.value, 0) for oordeel in OORDELEN)
    if row.te_klein or not all(isinstance(aantal, int) for aantal in aantallen) or not sum(aantallen):
        return Cijferregel(row, aantallen, "")
    delen = [(oordeel.label, LOOKS[oordeel], aantal) for oordeel, aantal in zip(OORDELEN, aantallen, strict=True)]
    return Cijferregel(row, aantallen, segment_bar(f"{row.code} {row.get_soort_display()}", delen, width=220))
