"""What rules share: their window, locations in use, and counts out of one statement."""

from datetime import date, timedelta
from typing import Any

from django.db import connection

from convenant.regels.regel import Telling
from rivierenland.core.queries.parameter import value_of

VENSTER = "toezegging_venster"
IN_GEBRUIK = "l.status = 'actief' and l.ingangsdatum <= %(op)s and (l.einddatum is null or l.einddatum > %(op)s)"
"""Of `registratie_huisvestingslocatie l`: people may stay there on the day."""


def window(regel: str, op: date) -> dict[str, date]:
    """The days `[van, op)` over which a rule looks back."""
    return {"van": op - timedelta(days=int(value_of(f"{VENSTER}.{regel}", peildatum=op))), "op": op}


def counted(sql: str, values: dict[str, Any]) -> list[Telling]:
    """The counts of a statement that yields organisation, gemeente, as promised, of how many; nothing where there was nothing."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [Telling(*row) for row in cursor.fetchall() if row[3]]
