"""Keep the register of sharings in step with the sharings."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from handhaving.models import Delingregel, Gegevensdeling


def keep(rows: Iterable[Gegevensdeling]) -> None:
    """Write the card of these sharings."""
    for row in rows:
        Delingregel.objects.update_or_create(
            deling_nr=row.pk,
            defaults={
                "gemeente_id": row.gemeente_id, "naar_id": row.naar_id, "soort": row.soort, "grondslag": row.grondslag,
                "vanaf": row.vanaf, "tot": row.tot, "ingetrokken_op": row.ingetrokken_op,
            },
        )  # fmt: skip


def end_all(rows: QuerySet[Gegevensdeling], per: date) -> int:
    """Take back every one of these that still holds; returns how many."""
    numbers = list(rows.filter(ingetrokken_op=None).values_list("pk", flat=True))
    Gegevensdeling.objects.filter(pk__in=numbers).update(ingetrokken_op=per)
    keep(Gegevensdeling.objects.filter(pk__in=numbers))
    return len(numbers)
