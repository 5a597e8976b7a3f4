"""Targets as they hold on a day."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from speerpunten.programma.models import Streefwaarde
from speerpunten.programma.queries.afscherming import REGIO


class Streefwaarden:
    """The targets in force on a day. One query. The gemeente's own goes before the region's."""

    def __init__(self, peildatum: date, codes: Collection[str] | None = None):
        rows = in_force(peildatum)
        if codes is not None:
            rows = rows.filter(indicator__in=codes)
        self._found = {(row.indicator_id, row.gemeente_id or REGIO): row for row in rows}

    def of(self, code: str, gemeente: str = REGIO) -> Streefwaarde | None:
        """The target that holds for this indicator in this gemeente, or for the region; None when nobody set one."""
        return self._found.get((code, gemeente), self._found.get((code, REGIO)))


def in_force(peildatum: date) -> QuerySet[Streefwaarde]:
    """The targets that hold on this day."""
    return Streefwaarde.objects.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=peildatum), geldig_van__lte=peildatum)


def of_indicator(code: str) -> list[Streefwaarde]:
    """Every target of an indicator, the region's first, then by gemeente, newest first. One query."""
    rows = Streefwaarde.objects.filter(indicator=code).select_related("gemeente", "created_by")
    return sorted(rows, key=lambda row: (row.gemeente.naam if row.gemeente else "", -row.geldig_van.toordinal()))
