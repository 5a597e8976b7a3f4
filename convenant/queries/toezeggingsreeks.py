"""The series of a commitment of one party, as points of a line and as steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from convenant.enums.meting import Meetoordeel
from convenant.models import Partij, Toezeggingsmeting

WEEK = timedelta(days=7)
WEKEN = 52


@dataclass(frozen=True)
class Punt:
    """The figure on a day; None where nothing could be measured."""

    dag: date
    waarde: Decimal | None


def steps_of(partij: Partij, code: str) -> list[Toezeggingsmeting]:
    """Every step over all gemeenten, under every version of the text, the oldest first. One query."""
    rows = Toezeggingsmeting.objects.totals().filter(partij=partij, toezegging__code=code)
    return list(rows.select_related("toezegging").order_by("eerste_dag"))


def per_gemeente(partij: Partij, code: str) -> list[Toezeggingsmeting]:
    """The newest figure in each gemeente of the scope. One query."""
    rows = Toezeggingsmeting.objects.filter(partij=partij, toezegging__code=code).exclude(gemeente=None).newest()
    return list(rows.select_related("toezegging", "gemeente").order_by("gemeente__naam"))


def points(steps: Sequence[Toezeggingsmeting], tot: date, weken: int = WEKEN) -> list[Punt]:
    """The figure once a week, the last on `tot`. A gap in measuring shows the last figure before it."""
    dagen = [tot - WEEK * nr for nr in range(weken, -1, -1)]
    return [Punt(dag, _on(steps, dag)) for dag in dagen if steps and dag >= steps[0].eerste_dag]


def _on(steps: Sequence[Toezeggingsmeting], dag: date) -> Decimal | None:
    last = None
    for step in steps:
        if step.eerste_dag > dag:
            break
        last = step
    return None if last is None or last.oordeel == Meetoordeel.NIET_MEETBAAR else last.waarde
