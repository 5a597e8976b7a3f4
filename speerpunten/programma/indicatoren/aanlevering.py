"""Which part of the beds has a night register that is up to date."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import connection

from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling

DAGEN = 7
OP_TIJD = Indicatorsoort(
    "op_tijd_aangeleverd",
    "Nachtregister op tijd bijgewerkt",
    f"Vergunde bedden van organisaties die in de {DAGEN} dagen tot en met de peildatum een bestand aanleverden of een verblijf"
    " invoerden, gedeeld door alle vergunde bedden in gebruik. Een organisatie telt met al haar locaties tegelijk.",
    "Aanleveringen en nachtregister",
    PROCENT,
)

# A stay keeps the moment it was entered; a later change of it overwrites only `updated_at`, which therefore says something
# about the present alone. Deliveries keep their own moment for ever.
ON_TIME = """
with geleverd as (
    select organisatie_id, (verwerkt_at at time zone 'Europe/Amsterdam')::date as dag from registratie_aanlevering
    where status = 'verwerkt' and verwerkt_at > %(eerste)s
    union
    select organisatie_id, (created_at at time zone 'Europe/Amsterdam')::date from registratie_verblijf
    where created_at > %(eerste)s
    union
    select organisatie_id, (updated_at at time zone 'Europe/Amsterdam')::date from registratie_verblijf
    where updated_at > %(eerste)s
),
bij as materialized (
    select distinct organisatie_id, peildatum
    from unnest(%(peildata)s::date[]) peildatum
    join geleverd on dag > peildatum - %(dagen)s and dag <= peildatum
),
open as materialized (
    select gemeente_code, organisatie_id, peildatum, sum(capaciteit_vergund) as bedden
    from unnest(%(peildata)s::date[]) peildatum
    join registratie_huisvestingslocatie l
        on (l.status = 'actief' or (l.status in ('gestopt', 'gesloten') and l.einddatum is not null))
        and l.ingangsdatum <= peildatum and (l.einddatum is null or l.einddatum > peildatum)
    group by gemeente_code, organisatie_id, peildatum
)
select gemeente_code, peildatum, sum(bedden) filter (where bij.organisatie_id is not null), sum(bedden)
from open left join bij using (organisatie_id, peildatum)
group by gemeente_code, peildatum
"""


def count(peildata: Sequence[date]) -> Iterator[Telling]:
    """Beds of organisations with a sign of life, out of all beds."""
    eerste = date.fromordinal(min(peildata).toordinal() - DAGEN)
    with connection.cursor() as cursor:
        cursor.execute(ON_TIME, {"peildata": list(peildata), "dagen": DAGEN, "eerste": eerste})
        rows = cursor.fetchall()
    for gemeente, peildatum, op_tijd, bedden in rows:
        yield Telling(OP_TIJD.code, gemeente, peildatum, int(op_tijd or 0), int(bedden))


GROEP = Groep((OP_TIJD,), count)
