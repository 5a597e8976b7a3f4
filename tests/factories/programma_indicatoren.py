"""Figures, targets and older versions of rows for tests; use them under the scope that sees all."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db import connection, models
from django.utils import timezone

from rivierenland.core.actor import Actor
from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.models import Meetwaarde, Streefwaarde

PORTAAL = Actor.systeem("tests")


def noon(dag: date) -> datetime:
    """The middle of a day."""
    return timezone.make_aware(datetime.combine(dag, time(12)))


def figures(dag: date) -> dict[tuple[str, str], tuple[Any, Any, Any]]:
    """Compute a day and give every figure of it: value, teller and noemer by indicator and gemeente ("" for the region)."""
    meetwaarde.compute_day(peildatum=dag, by=PORTAAL)
    rows = Meetwaarde.objects.filter(peildatum=dag)
    return {(row.indicator_id, row.gemeente_id or ""): (row.waarde, row.teller, row.noemer) for row in rows}


def recorded_on(dag: date, row: models.Model, **anders: Any) -> None:
    """Let the history say that the portal knew the row on that day, with these other values."""
    event = next(
        relation.related_model
        for relation in row._meta.related_objects
        if relation.get_accessor_name() == "events"  # the history keeps a row of its own per version
    )
    waarden = {
        field.column: anders.get(field.attname, getattr(row, field.attname))
        for field in event._meta.fields
        if not field.name.startswith("pgh_")
    }
    waarden |= {"pgh_created_at": noon(dag), "pgh_label": "update", "pgh_obj_id": row.pk}
    with connection.cursor() as cursor:
        cursor.execute(
            f"insert into {event._meta.db_table} ({', '.join(waarden)}) values ({', '.join(['%s'] * len(waarden))})",
            list(waarden.values()),
        )


def kept(code: str, dag: date, waarden: dict[str, int], *, noemers: dict[str, int] | None = None) -> None:
    """Figures as if they were computed; the region is their sum."""
    for gemeente, teller in (waarden | {"": sum(waarden.values())}).items():
        noemer = None
        if noemers is not None:
            noemer = noemers.get(gemeente, sum(noemers.values()) if not gemeente else 0)
        waarde = Decimal(teller) if noemer is None else Decimal(100 * teller) / noemer
        Meetwaarde.objects.create(
            indicator_id=code, gemeente_id=gemeente or None, peildatum=dag, waarde=waarde, teller=teller, noemer=noemer
        )


def target(code: str, gemeente: str | None, waarde: int, aandacht: int, achter: int, **anders: Any) -> Streefwaarde:
    """A target since the beginning of last year."""
    van = date(timezone.localdate().year - 1, 1, 1)
    return Streefwaarde.objects.create(
        indicator_id=code, gemeente_id=gemeente, waarde=waarde, aandacht=aandacht, achter=achter,
        **({"geldig_van": van} | anders),
    )  # fmt: skip
