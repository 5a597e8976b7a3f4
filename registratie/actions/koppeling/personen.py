"""From groups of records to persons: a person keeps its number as long as most of its records stay together."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import connection

from registratie.actions.koppeling.paren import Key, Stand, as_json
from registratie.enums import Koppelwijze, Oordeel
from registratie.models import Koppeling

TABLE = """
create temporary table koppel_lid (
    bewoner bigint primary key, persoon bigint, wijze text, score float8, redenen jsonb, a bigint, b bigint, door bigint
) on commit drop
"""
# The reasons of a link are those of its strongest pair; for a pair that this run did not compare they stand with the pair.
REASONS = """
update koppel_lid l set redenen = v.redenen from registratie_koppelvraag v
where l.redenen is null and v.bewoner_a_id = l.a and v.bewoner_b_id = l.b
"""
REMOVE = "delete from registratie_koppeling where bewoner_id = any(%s)"
UPDATE = """
update registratie_koppeling k
set persoon_id = l.persoon, wijze = l.wijze, score = l.score, redenen = coalesce(l.redenen, k.redenen),
    created_by_id = l.door, updated_at = now()
from koppel_lid l
where k.bewoner_id = l.bewoner
  and (k.persoon_id, k.wijze, k.score, k.redenen, k.created_by_id)
      is distinct from (l.persoon, l.wijze::varchar, l.score, coalesce(l.redenen, k.redenen), l.door)
"""
INSERT = """
insert into registratie_koppeling (
    bewoner_id, persoon_id, gemeente_code, organisatie_id, sleutel, wijze, score, redenen, created_by_id, created_at, updated_at
)
select b.id, l.persoon, b.gemeente_code, b.organisatie_id, b.sleutel, l.wijze, l.score, coalesce(l.redenen, '[]'), l.door, now(),
    now()
from koppel_lid l join registratie_bewoner b on b.id = l.bewoner
order by b.id
on conflict (bewoner_id) do nothing
"""
PEOPLE = "insert into registratie_persoon (created_at) select now() from generate_series(1, %s) returning id"
FORGET = (
    "delete from registratie_persoon p where not exists (select from registratie_koppeling k where k.persoon_id = p.id)"
)


@dataclass(frozen=True)
class Lid:
    """A record that must be linked: to whom, by what, and the pair that carries it."""

    bewoner: int
    persoon: int
    wijze: str
    score: float
    paar: Key
    door: int | None


def companions(bewoners: set[int]) -> set[int]:
    """The records that share a person with one of these: what breaks or mends one group is looked at whole."""
    people = Koppeling.objects.filter(bewoner__in=bewoners).values("persoon")
    return set(Koppeling.objects.filter(persoon__in=people).order_by().values_list("bewoner_id", flat=True))


def write(stand: Stand, groepen: Sequence[tuple[int, ...]]) -> dict[str, int]:
    """Let exactly these groups be persons; returns how many links were made, changed and removed."""
    columns = ("bewoner_id", "persoon_id", "wijze", "score")
    rows = {pk: values for pk, *values in Koppeling.objects.order_by().values_list(*columns)}
    leden = list(_members(stand, groepen, {pk: values[0] for pk, values in rows.items()}))
    gone = sorted(set(rows) - {lid.bewoner for lid in leden})
    changed = [
        lid
        for lid in leden
        if rows.get(lid.bewoner) != [lid.persoon, lid.wijze, lid.score] or lid.paar in stand.gevonden
    ]
    counts = {"ontkoppeld": 0, "verplaatst": 0, "gekoppeld": 0}
    with connection.cursor() as cursor:
        if gone:
            cursor.execute(REMOVE, [gone])
            counts["ontkoppeld"] = cursor.rowcount
        if changed:
            _stage(stand, changed)
            cursor.execute(UPDATE)
            counts["verplaatst"] = cursor.rowcount
            cursor.execute(INSERT)
            counts["gekoppeld"] = cursor.rowcount
        cursor.execute(FORGET)
    return counts


def _members(stand: Stand, groepen: Sequence[tuple[int, ...]], before: dict[int, int]) -> Iterator[Lid]:
    numbers = _numbers(groepen, before)
    best = _strongest(stand, groepen)
    for leden, persoon in zip(groepen, numbers, strict=True):
        for bewoner in leden:
            score, paar, wijze, door = best[bewoner]
            yield Lid(bewoner, persoon, wijze, score, paar, door)


def _numbers(groepen: Sequence[tuple[int, ...]], before: dict[int, int]) -> list[int]:
    """A person for each group: the one that most of its records had, each person once, else a new one."""
    wishes = [
        (-votes, persoon, nr)
        for nr, leden in enumerate(groepen)
        for persoon, votes in Counter(before[pk] for pk in leden if pk in before).items()
    ]
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, persoon, nr in sorted(wishes):
        if nr not in chosen and persoon not in taken:
            chosen[nr] = persoon
            taken.add(persoon)
    fresh = iter(_new_people(len(groepen) - len(chosen)))
    return [chosen[nr] if nr in chosen else next(fresh) for nr in range(len(groepen))]


def _new_people(number: int) -> list[int]:
    if not number:
        return []
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, [number])
        return [pk for (pk,) in cursor.fetchall()]


def _strongest(stand: Stand, groepen: Sequence[tuple[int, ...]]) -> dict[int, tuple[float, Key, str, int | None]]:
    """Per record the pair that carries its link: an answer of a person before a certain pair, then the highest score."""
    person = {pk: nr for nr, leden in enumerate(groepen) for pk in leden}
    best: dict[int, tuple[float, Key, str, int | None]] = {}
    for a, b in stand.edges():
        if a not in person or person[a] != person.get(b):
            continue
        said = stand.bekend.get((a, b))
        judged = said is not None and said.oordeel == Oordeel.DEZELFDE
        paar = stand.gevonden.get((a, b))
        score = paar.score if paar and not judged else said.score  # type: ignore[union-attr]
        wijze = Koppelwijze.BEOORDEELD if judged else Koppelwijze.AUTOMATISCH
        for pk in (a, b):
            best.setdefault(pk, (score, (a, b), wijze.value, said.door if judged and said else None))
    return best


def _stage(stand: Stand, leden: Sequence[Lid]) -> None:
    columns = "bewoner, persoon, wijze, score, redenen, a, b, door"
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists pg_temp.koppel_lid")
        cursor.execute(TABLE)
        with cursor.copy(f"copy koppel_lid ({columns}) from stdin") as copy:
            for lid in leden:
                paar = stand.gevonden.get(lid.paar) if lid.wijze == Koppelwijze.AUTOMATISCH else None
                redenen = json.dumps(as_json(paar.redenen)) if paar else None
                copy.write_row((lid.bewoner, lid.persoon, lid.wijze, lid.score, redenen, *lid.paar, lid.door))
        cursor.execute("analyze koppel_lid")
        cursor.execute(REASONS)
