"""Figures of the programme on, or in the week before, a day."""

from collections.abc import Collection
from datetime import date, timedelta
from decimal import Decimal

from speerpunten.programma.models import Meetwaarde

WEEK = timedelta(days=7)


def measured(codes: Collection[str], peildatum: date) -> dict[str, dict[str, int | Decimal | None]]:
    """By indicator the bare values by gemeente, "" for the region, of the last day in that week that has them. One query."""
    rows = Meetwaarde.objects.filter(indicator__in=codes, peildatum__range=(peildatum - WEEK, peildatum))
    standen: dict[str, dict[str, int | Decimal | None]] = {}
    dagen: dict[str, date] = {}
    for code, gemeente, dag, waarde in rows.order_by("-peildatum").values_list(
        "indicator_id", "gemeente_id", "peildatum", "waarde"
    ):
        if dagen.setdefault(code, dag) == dag:
            heel = waarde is not None and waarde == waarde.to_integral_value()
            standen.setdefault(code, {})[gemeente or ""] = int(waarde) if heel else waarde
    return standen
