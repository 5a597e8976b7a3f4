"""Months on the calendar."""

from calendar import monthrange
from datetime import date


def add_months(dag: date, maanden: int) -> date:
    """The same day so many months later; the last day of the month when that month is shorter. As PostgreSQL counts."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))
