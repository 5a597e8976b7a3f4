"""Ask the floors below what was so on a day."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from rivierenland.core.kalender import add_months

JAAR = 12
"""Months that a figure about a year looks back."""


def begin_of(dag: date) -> datetime:
    """The first moment of a day, here."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def end_of(dag: date) -> datetime:
    """The first moment after a day, here."""
    return begin_of(dag + timedelta(days=1))


def first_day(peildatum: date, maanden: int) -> date:
    """The first of the days that `maanden` months up to and including `peildatum` consist of."""
    return add_months(peildatum + timedelta(days=1), -maanden)


def ask(sql: str, peildatum: date, **values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query that may use `%(dag)s` and, for moments, `%(na)s`: the first moment after that day."""
    with connection.cursor() as cursor:
        cursor.execute(sql, {"dag": peildatum, "na": end_of(peildatum)} | values)
        return cursor.fetchall()


def version_of(tabel: str, kolommen: str) -> str:
    """A query for every row's version as it stood at the end of the day; of a row that is younger, its first version.

    With `bekend`: whether the portal knew the row on that day. So a column without a date of its own says of the past what it said
    then, whatever it says now. A first version never changes either.
    """
    return (
        f"select distinct on (pgh_obj_id) pgh_obj_id as id, pgh_created_at < %(na)s as bekend, {kolommen}"  # noqa: S608
        f" from {tabel} where pgh_label <> 'delete' order by pgh_obj_id, pgh_created_at >= %(na)s,"
        " greatest(pgh_created_at - %(na)s, %(na)s - pgh_created_at),"
        " case when pgh_created_at >= %(na)s then pgh_id else -pgh_id end"
    )
