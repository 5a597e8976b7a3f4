"""The locations in use in the night of the peildatum, with the permit they had then: made once a day that is computed."""

from datetime import date

from django.db import connection

from speerpunten.programma.indicatoren.vraag import end_of, version_of

# When a location opened and ended are dated facts, so the row itself says them, also what was recorded late. Its beds, kind and
# provider have no date: those are read from the version of that day. And what was known to be closed on a day was closed, also when
# it opened again afterwards and the row lost its end.
VERSIE = version_of(
    "registratie_huisvestingslocatieevent", "organisatie_id, soort, capaciteit_vergund, status, einddatum"
)
MAKE = f"""
create temp table stand_locatie on commit drop as
with versie as ({VERSIE})
select l.id, l.gemeente_code, coalesce(v.organisatie_id, l.organisatie_id) as organisatie_id, coalesce(v.soort, l.soort) as soort,
    coalesce(v.capaciteit_vergund, l.capaciteit_vergund) as bedden
from registratie_huisvestingslocatie l left join versie v on v.id = l.id
where (l.status = 'actief' or (l.status in ('gestopt', 'gesloten') and l.einddatum is not null))
    and l.ingangsdatum <= %(dag)s and (l.einddatum is null or l.einddatum > %(dag)s)
    and not coalesce(v.status in ('gestopt', 'gesloten') and v.einddatum <= %(dag)s, false)
"""  # noqa: S608 -- our own words, no value of a user


def prepare(peildatum: date) -> None:
    """Make the table `stand_locatie` for this day, for the rest of the transaction. Needs the scope that sees all."""
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists pg_temp.stand_locatie")
        cursor.execute(MAKE, {"dag": peildatum, "na": end_of(peildatum)})
        cursor.execute("analyze stand_locatie")
