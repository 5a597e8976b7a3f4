"""Write the staged rows into the register: whole sets, under row security, with history, in the caller's transaction."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import connection

CHUNK = 50_000  # rows per statement: so that progress shows; each statement is a set

INSERT_PEOPLE = """
insert into registratie_bewoner (organisatie_id, gemeente_code, achternaam, voornaam, naam_sleutel, geboortedatum,
                                 woonplaats, taal, created_at, updated_at)
select %(organisatie)s, p.gemeente_code, r.achternaam, r.voornaam, r.naam_sleutel, r.geboortedatum, p.woonplaats, p.taal,
       now(), now()
from aanlevering_persoon p join aanlevering_rij r on r.nr = p.nr
where p.bewoner_id is null and exists (
    select from aanlevering_rij g
    where g.klasse = 'nieuw' and g.gemeente_code = p.gemeente_code and g.sleutel = p.sleutel
)
"""
UPDATE_PEOPLE = """
update registratie_bewoner b
set taal = coalesce(nullif(p.taal, ''), b.taal), woonplaats = coalesce(nullif(p.woonplaats, ''), b.woonplaats),
    updated_at = now()
from aanlevering_persoon p
where p.gewijzigd and b.id = p.bewoner_id and b.organisatie_id = %(organisatie)s
"""
UPDATE_STAYS = """
update registratie_verblijf v
set vertrek = coalesce(r.vertrek, v.vertrek), verwacht_vertrek = coalesce(r.verwacht_vertrek, v.verwacht_vertrek),
    kamer = coalesce(nullif(r.kamer, ''), v.kamer), documentsoort = coalesce(nullif(r.documentsoort, ''), v.documentsoort),
    bron = %(bron)s, aanlevering_id = %(aanlevering)s, updated_at = now()
from aanlevering_rij r
where r.klasse = 'gewijzigd' and v.id = r.verblijf_id and v.organisatie_id = %(organisatie)s
"""
INSERT_STAYS = """
insert into registratie_verblijf (locatie_id, bewoner_id, organisatie_id, gemeente_code, sleutel, aankomst,
                                  verwacht_vertrek, vertrek, kamer, documentsoort, bron, aanlevering_id, created_at,
                                  updated_at)
select r.locatie_id, b.id, %(organisatie)s, r.gemeente_code, r.sleutel, r.aankomst, r.verwacht_vertrek, r.vertrek,
       r.kamer, coalesce(nullif(r.documentsoort, ''), 'onbekend'), %(bron)s, %(aanlevering)s, now(), now()
from aanlevering_rij r join registratie_bewoner b
    on b.organisatie_id = %(organisatie)s and b.gemeente_code = r.gemeente_code and b.sleutel = r.sleutel
where r.klasse = 'nieuw' and r.nr between %(van)s and %(tot)s
"""
TOUCHED = """
select r.gemeente_code, min(r.aankomst), max(greatest(coalesce(r.vertrek, current_date), coalesce(b.vertrek, current_date)))
from aanlevering_rij r left join aanlevering_bekend b on b.id = r.verblijf_id
where r.klasse in ('nieuw', 'gewijzigd') group by r.gemeente_code order by r.gemeente_code
"""


def save(organisatie_id: int, aanlevering_id: UUID, rijen: int, *, bron: str, on_chunk: Callable[[int], None]) -> None:
    """Add the new people and stays and change the changed ones; `rijen` is the number of the last staged row."""
    values: dict[str, Any] = {"organisatie": organisatie_id, "aanlevering": aanlevering_id, "bron": bron}
    with connection.cursor() as cursor:
        # Checked at the end of every statement: a queue of deferred checks makes row triggers quadratic.
        cursor.execute("set constraints all immediate")
        cursor.execute(UPDATE_PEOPLE, values)
        cursor.execute(INSERT_PEOPLE, values)
        cursor.execute(UPDATE_STAYS, values)
        for begin in range(1, rijen + 1, CHUNK):
            cursor.execute(INSERT_STAYS, values | {"van": begin, "tot": begin + CHUNK - 1})
            on_chunk(min(rijen, begin + CHUNK - 1))


def touched_nights() -> list[dict[str, str]]:
    """Per gemeente the first night and the day after the last one that may have changed."""
    with connection.cursor() as cursor:
        cursor.execute(TOUCHED)
        return [
            {"gemeente": gemeente, "van": van.isoformat(), "tot": tot.isoformat()}
            for gemeente, van, tot in cursor.fetchall()
        ]
