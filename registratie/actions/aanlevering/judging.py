"""Hold the staged rows against each other and against the register, a whole file at a time.

Every row ends in one class: nieuw, gewijzigd, ongewijzigd, dubbel or fout. An empty cell never erases what the register
knows, and a stay that is not in the file has not ended: a file may be a part.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils import timezone

from registratie.actions.aanlevering.faults import GEANONIMISEERD, OVERLAP, TEGENSTRIJDIG, VERJAARD
from registratie.queries.bewaartermijn import termijnen
from rivierenland.core.models import Gemeente

KLASSEN = ("nieuw", "gewijzigd", "ongewijzigd", "dubbel", "fout")

# The same stay again in one file: the first counts. Another departure is not a copy but a contradiction.
REPEATED = """
update aanlevering_rij r
set klasse = case when eerste_einde is not distinct from coalesce(r.vertrek, r.verwacht_vertrek) then 'dubbel' else 'fout' end,
    tegen = jsonb_build_object('reden', %(tegenstrijdig)s, 'blad', d.blad, 'rij', d.rij)
from (
    select nr, row_number() over w as volgnummer, first_value(coalesce(vertrek, verwacht_vertrek)) over w as eerste_einde,
           first_value(blad) over w as blad, first_value(rij) over w as rij
    from aanlevering_rij
    window w as (partition by sleutel, locatie_id, aankomst order by nr)
) d
where d.nr = r.nr and d.volgnummer > 1
"""

# What the register already holds of these people. Read once: everything below works on this.
KNOWN = """
create temporary table aanlevering_bekend on commit drop as
select v.id, v.sleutel, v.locatie_id, v.aankomst, v.vertrek, v.verwacht_vertrek, v.kamer, v.documentsoort
from registratie_verblijf v
where v.organisatie_id = %(organisatie)s and v.sleutel in (select sleutel from aanlevering_rij)
"""

# Language and home town belong to the person: the first row that fills them counts for all rows of that person.
PEOPLE = """
create temporary table aanlevering_persoon on commit drop as
select f.gemeente_code, f.sleutel, f.nr, b.id as bewoner_id, coalesce(f.taal, '') as taal,
       coalesce(f.woonplaats, '') as woonplaats,
       coalesce(f.taal <> b.taal, false) or coalesce(f.woonplaats <> b.woonplaats, false) as gewijzigd
from (
    select gemeente_code, sleutel, min(nr) as nr,
           (array_agg(taal order by nr) filter (where taal <> ''))[1] as taal,
           (array_agg(woonplaats order by nr) filter (where woonplaats <> ''))[1] as woonplaats
    from aanlevering_rij where klasse = 'nieuw' group by gemeente_code, sleutel
) f
left join registratie_bewoner b
    on b.organisatie_id = %(organisatie)s and b.gemeente_code = f.gemeente_code and b.sleutel = f.sleutel
"""

RECOGNISED = """
update aanlevering_rij r
set verblijf_id = b.id,
    klasse = case when p.gewijzigd
        or coalesce(r.vertrek <> b.vertrek, r.vertrek is not null)
        or coalesce(r.verwacht_vertrek <> b.verwacht_vertrek, r.verwacht_vertrek is not null)
        or (r.kamer <> '' and r.kamer <> b.kamer)
        or (r.documentsoort <> '' and r.documentsoort <> b.documentsoort)
    then 'gewijzigd' else 'ongewijzigd' end
from aanlevering_bekend b, aanlevering_persoon p
where r.klasse = 'nieuw' and b.sleutel = r.sleutel and b.locatie_id = r.locatie_id and b.aankomst = r.aankomst
  and p.gemeente_code = r.gemeente_code and p.sleutel = r.sleutel
"""

# An old list must not bring back whom the register forgot: a stay past its term is not taken, nor one that may be the same as a
# stay that was anonymised. Whoever still sleeps there is checked in by hand.
FORGOTTEN = """
update aanlevering_rij r
set klasse = 'fout', tegen = jsonb_build_object('reden', %(verjaard)s, 'blad', '', 'rij', null, 'vertrek', r.vertrek,
    'maanden', (%(termijnen)s::jsonb ->> r.gemeente_code)::int)
where r.klasse = 'nieuw'
  and r.vertrek + make_interval(months => (%(termijnen)s::jsonb ->> r.gemeente_code)::int) < %(vandaag)s
"""
ANONYMOUS = """
update aanlevering_rij r
set klasse = 'fout', tegen = jsonb_build_object('reden', %(geanonimiseerd)s, 'blad', '', 'rij', null)
from registratie_verblijf v
where r.klasse = 'nieuw' and v.organisatie_id = %(organisatie)s and v.bewoner_id is null
  and v.locatie_id = r.locatie_id and v.aankomst = r.aankomst
"""

# Nobody sleeps in two places. What stands in the register wins, then a change to it, then the earlier arrival.
OVERLAPPING = """
with slapen as (
    select b.sleutel, b.locatie_id, b.aankomst, coalesce(r.vertrek, b.vertrek) as einde,
           case when r.nr is null then 0 else 1 end as rang, r.nr, r.blad, r.rij
    from aanlevering_bekend b left join aanlevering_rij r on r.verblijf_id = b.id and r.klasse = 'gewijzigd'
    union all
    select sleutel, locatie_id, aankomst, vertrek, 2, nr, blad, rij from aanlevering_rij where klasse = 'nieuw'
), botsing as (
    select distinct on (a.nr) a.nr, o.locatie_id, o.aankomst, o.einde, o.blad, o.rij
    from slapen a join slapen o on o.sleutel = a.sleutel
        and o.aankomst < coalesce(a.einde, 'infinity') and a.aankomst < coalesce(o.einde, 'infinity')
        and (o.rang, o.aankomst, coalesce(o.nr, 0)) < (a.rang, a.aankomst, coalesce(a.nr, 0))
    where a.nr is not null
    order by a.nr, o.rang, o.aankomst
)
update aanlevering_rij r
set klasse = 'fout', tegen = jsonb_build_object('reden', %(overlap)s, 'blad', botsing.blad, 'rij', botsing.rij,
    'locatie_id', botsing.locatie_id, 'aankomst', botsing.aankomst, 'einde', botsing.einde)
from botsing where botsing.nr = r.nr
"""

REOPENED = """
select count(*) from aanlevering_rij r join aanlevering_bekend b on b.id = r.verblijf_id
where b.vertrek is not null and r.vertrek is null
"""

# A row and the stay that it is about, which it may just have made: one person is never twice in one place from one day.
VERDICTS = """
select r.rij, r.klasse, coalesce(r.verblijf_id, v.id)
from aanlevering_rij r
left join (
    select id, sleutel, locatie_id, aankomst from registratie_verblijf
    where organisatie_id = %(organisatie)s and sleutel in (select sleutel from aanlevering_rij)
) v on v.sleutel = r.sleutel and v.locatie_id = r.locatie_id and v.aankomst = r.aankomst
where r.klasse <> 'fout'
order by r.nr
"""


@dataclass(frozen=True)
class Rijoordeel:
    """What a row came to: its class, and the stay that it is about; None as long as that was not saved."""

    rij: int
    klasse: str
    verblijf_id: int | None


def judge(organisatie_id: int) -> None:
    """Give every staged row its class."""
    vandaag = timezone.localdate()
    terms = termijnen(list(Gemeente.objects.values_list("code", flat=True)), peildatum=vandaag)
    values: dict[str, Any] = {
        "organisatie": organisatie_id, "overlap": OVERLAP, "tegenstrijdig": TEGENSTRIJDIG, "verjaard": VERJAARD,
        "geanonimiseerd": GEANONIMISEERD, "vandaag": vandaag,
        "termijnen": json.dumps({code: termijn.maanden for code, termijn in terms.items()}),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists pg_temp.aanlevering_bekend, pg_temp.aanlevering_persoon")
        cursor.execute(REPEATED, values)
        cursor.execute(KNOWN, values)
        cursor.execute("analyze aanlevering_bekend")
        cursor.execute(PEOPLE, values)
        cursor.execute("analyze aanlevering_persoon")
        cursor.execute(RECOGNISED, values)
        cursor.execute(FORGOTTEN, values)
        cursor.execute(ANONYMOUS, values)
        # A change that is refused leaves the old stay standing, which may be in the way of another row: look again.
        cursor.execute(OVERLAPPING, values)
        while cursor.rowcount:
            cursor.execute(OVERLAPPING, values)


def count_classes() -> dict[str, int]:
    """How many staged rows are in each class."""
    with connection.cursor() as cursor:
        cursor.execute("select klasse, count(*) from aanlevering_rij group by klasse")
        found = dict(cursor.fetchall())
    return {klasse: found.get(klasse, 0) for klasse in KLASSEN}


def verdicts(organisatie_id: int) -> list[Rijoordeel]:
    """Every staged row that is no fault; ask it after saving to hear of new stays too."""
    with connection.cursor() as cursor:
        cursor.execute(VERDICTS, {"organisatie": organisatie_id})
        return [Rijoordeel(*row) for row in cursor.fetchall()]


def count_reopened() -> int:
    """Stays whose departure the register knows and the file leaves empty; they keep their departure."""
    with connection.cursor() as cursor:
        cursor.execute(REOPENED)
        return cursor.fetchone()[0]


def refused(limit: int) -> list[dict[str, Any]]:
    """The first staged rows that the other rows or the register refuse, in the order of the file."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select blad, rij, aankomst, tegen from aanlevering_rij where klasse = 'fout' order by nr limit %s", [limit]
        )
        names = [column.name for column in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return [row | {"tegen": json.loads(row["tegen"])} for row in rows]
