"""The answer "not the same" also holds for a record that went and came back, and for the one that took its place.

A judged pair goes with its records, because the database removes it. What remains for a month is which two supplied identities
were called different; when both are there again the answer is put back.
"""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from registratie.models import Bewoner, Onderscheid

BEWAREN = timedelta(days=31)

# Whoever was called different now, by the identity of this moment: a corrected record has a new one, and keeps its old one too.
REMEMBER = """
insert into registratie_onderscheid (
    organisatie_a, gemeente_a, sleutel_a, organisatie_b, gemeente_b, sleutel_b, gezien_op
)
select x.organisatie_id, x.gemeente_code, x.sleutel, y.organisatie_id, y.gemeente_code, y.sleutel, %(vandaag)s
from registratie_koppelvraag v
join registratie_bewoner x on x.id = v.bewoner_a_id join registratie_bewoner y on y.id = v.bewoner_b_id
where v.oordeel = 'niet_dezelfde'
on conflict (organisatie_a, gemeente_a, sleutel_a, organisatie_b, gemeente_b, sleutel_b)
do update set gezien_op = excluded.gezien_op where registratie_onderscheid.gezien_op < excluded.gezien_op
"""
# Put back what went with a record. A pair that is there already, whatever its state, is newer and wins when it was judged.
RESTORE = """
insert into registratie_koppelvraag (
    bewoner_a_id, bewoner_b_id, gemeenten, klasse, score, redenen, oordeel, toelichting, beoordeeld_gemeente, beoordeeld_at,
    created_at, updated_at
)
select distinct on (least(x.id, y.id), greatest(x.id, y.id)) least(x.id, y.id), greatest(x.id, y.id),
    case when x.gemeente_code = y.gemeente_code then array[x.gemeente_code]
         else array[least(x.gemeente_code, y.gemeente_code), greatest(x.gemeente_code, y.gemeente_code)] end,
    'twijfel', 0, '[]', 'niet_dezelfde', 'Eerder beoordeeld; daarna opnieuw aangeleverd of verbeterd.', '', now(), now(), now()
from registratie_onderscheid o
join registratie_bewoner x on (x.organisatie_id, x.gemeente_code, x.sleutel) = (o.organisatie_a, o.gemeente_a, o.sleutel_a)
join registratie_bewoner y on (y.organisatie_id, y.gemeente_code, y.sleutel) = (o.organisatie_b, o.gemeente_b, o.sleutel_b)
where x.id <> y.id
on conflict (bewoner_a_id, bewoner_b_id) do update
set oordeel = excluded.oordeel, toelichting = excluded.toelichting, beoordeeld_at = excluded.beoordeeld_at, updated_at = now()
where registratie_koppelvraag.beoordeeld_at is null
"""
# An answer that was taken back is forgotten under every identity these two records had.
FORGET = """
with terug as (
    select bewoner_a_id as a, bewoner_b_id as b from registratie_koppelvraag
    where beoordeeld_at is not null and oordeel <> 'niet_dezelfde'
), beide as (select a, b from terug union all select b, a from terug)
delete from registratie_onderscheid o
using beide join registratie_bewoner x on x.id = beide.a join registratie_bewoner y on y.id = beide.b
where (o.organisatie_a, o.gemeente_a, o.sleutel_a) = (x.organisatie_id, x.gemeente_code, x.sleutel)
  and (o.organisatie_b, o.gemeente_b, o.sleutel_b) = (y.organisatie_id, y.gemeente_code, y.sleutel)
"""
COPY = """
insert into registratie_onderscheid (
    organisatie_a, gemeente_a, sleutel_a, organisatie_b, gemeente_b, sleutel_b, gezien_op
)
select %(organisatie)s, %(gemeente)s, %(nieuw)s, ander.organisatie, ander.gemeente, ander.sleutel, gezien_op
from (
    select organisatie_b as organisatie, gemeente_b as gemeente, sleutel_b as sleutel, gezien_op from registratie_onderscheid
    where (organisatie_a, gemeente_a, sleutel_a) = (%(organisatie)s, %(gemeente)s, %(oud)s)
    union all
    select organisatie_a, gemeente_a, sleutel_a, gezien_op from registratie_onderscheid
    where (organisatie_b, gemeente_b, sleutel_b) = (%(organisatie)s, %(gemeente)s, %(oud)s)
) ander
where (ander.organisatie, ander.gemeente, ander.sleutel) <> (%(organisatie)s, %(gemeente)s, %(nieuw)s)
on conflict do nothing
"""


def keep(vervangen: Mapping[UUID, int]) -> None:
    """Remember what was called different, forget what was taken back, and put back what went with a record."""
    vandaag = timezone.localdate()
    with connection.cursor() as cursor:
        for oud, bewoner in vervangen.items():
            _take_over(oud, bewoner)
        cursor.execute(FORGET)
        cursor.execute(REMEMBER, {"vandaag": vandaag})
        cursor.execute(RESTORE)
    Onderscheid.objects.filter(gezien_op__lt=vandaag - BEWAREN).delete()


def _take_over(oud: UUID, bewoner: int) -> None:
    """What was called different from the record that went is different from the one that took its stays."""
    row = Bewoner.objects.filter(pk=bewoner).first()
    if row is None:
        return
    values = {"organisatie": row.organisatie_id, "gemeente": row.gemeente_id, "nieuw": row.sleutel, "oud": oud}
    with connection.cursor() as cursor:
        cursor.execute(COPY, values)
