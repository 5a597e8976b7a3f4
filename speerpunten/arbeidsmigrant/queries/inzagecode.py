"""Codes as the pages show them, and what a code opens."""

from django.db import connection
from django.db.models import QuerySet

from speerpunten.arbeidsmigrant.models import Inzagecode

LINKED = """
select b.id from registratie_bewoner e
join registratie_koppeling eigen on eigen.bewoner_id = e.id
join registratie_koppeling ander on ander.persoon_id = eigen.persoon_id
join registratie_bewoner b on b.id = ander.bewoner_id and b.geboortedatum = e.geboortedatum
where e.id = %(bewoner)s and (%(volledig)s or b.organisatie_id = e.organisatie_id) and (
    b.naam_sleutel = e.naam_sleutel or exists (
        select from registratie_koppelvraag v where v.oordeel = 'dezelfde'
            and v.bewoner_a_id = least(e.id, b.id) and v.bewoner_b_id = greatest(e.id, b.id)
    )
)
"""
"""Linked records with the same birth date that have the very same name, or that a person called the same."""


def records(bewoner: int, *, volledig: bool) -> list[int]:
    """The record and those that are surely of the same person; without `volledig` only of the same provider.

    One statement, also for a record that is not there. Needs the scope that sees every record.
    """
    with connection.cursor() as cursor:
        cursor.execute(LINKED, {"bewoner": bewoner, "volledig": volledig})
        return sorted({bewoner, *(number for (number,) in cursor.fetchall())})


def for_list() -> QuerySet[Inzagecode]:
    """The codes of the scope, the latest first; no name."""
    return Inzagecode.objects.select_related("created_by", "gemeente").order_by("-created_at", "-id")
