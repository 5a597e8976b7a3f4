"""The pairs of a run: what stood, what was found, and what must now stand; written as sets.

Only pairs that no person touched are changed, also when somebody answers while the run is busy: every statement asks again.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection

from registratie.enums import Koppelklasse, Oordeel
from registratie.koppelen import Paar, Reden, groups
from registratie.models import Koppelvraag

Key = tuple[int, int]

TABLE = """
create temporary table koppel_paar (
    a bigint, b bigint, klasse text, score float8, redenen jsonb, oordeel text, primary key (a, b)
) on commit drop
"""
WITHDRAW = """
delete from registratie_koppelvraag v using unnest(%s::bigint[], %s::bigint[]) as w (a, b)
where v.bewoner_a_id = w.a and v.bewoner_b_id = w.b and v.beoordeeld_at is null
"""
UPDATE = """
update registratie_koppelvraag v
set klasse = p.klasse, score = p.score, redenen = coalesce(p.redenen, v.redenen), oordeel = p.oordeel, updated_at = now()
from koppel_paar p
where v.bewoner_a_id = p.a and v.bewoner_b_id = p.b and v.beoordeeld_at is null
  and (v.klasse, v.score, v.redenen, v.oordeel)
      is distinct from (p.klasse::varchar, p.score, coalesce(p.redenen, v.redenen), p.oordeel::varchar)
"""
INSERT = """
insert into registratie_koppelvraag (
    bewoner_a_id, bewoner_b_id, gemeenten, klasse, score, redenen, oordeel, toelichting, beoordeeld_gemeente, created_at,
    updated_at
)
select p.a, p.b,
    case when x.gemeente_code = y.gemeente_code then array[x.gemeente_code]
         else array[least(x.gemeente_code, y.gemeente_code), greatest(x.gemeente_code, y.gemeente_code)] end,
    p.klasse, p.score, p.redenen, p.oordeel, '', '', now(), now()
from koppel_paar p join registratie_bewoner x on x.id = p.a join registratie_bewoner y on y.id = p.b
where p.redenen is not null
order by p.a, p.b
on conflict (bewoner_a_id, bewoner_b_id) do nothing
"""


@dataclass
class Bekend:
    """A pair as it stood before the run, without its reasons. `door`: who judged it, for pairs that were."""

    klasse: str
    score: float
    oordeel: str
    is_beoordeeld: bool
    door: int | None = None


@dataclass
class Stand:
    """Everything a run decides from: the pairs that stood, and those it found about the records it looked at."""

    bekend: dict[Key, Bekend]
    gevonden: dict[Key, Paar]
    betrokken: set[int] | None
    gescheiden: set[Key] = field(default_factory=set)

    @classmethod
    def read(cls, gevonden: Iterable[Paar], betrokken: set[int] | None) -> "Stand":
        """Read the answers as late as possible: they may have changed while the records were compared."""
        columns = ("bewoner_a", "bewoner_b", "klasse", "score", "oordeel", "beoordeeld_at", "beoordeeld_by")
        bekend = {
            (a, b): Bekend(klasse, score, oordeel, moment is not None, door)
            for a, b, klasse, score, oordeel, moment, door in Koppelvraag.objects.order_by().values_list(*columns)
        }
        pairs = {(paar.a, paar.b): paar for paar in gevonden}
        return cls(bekend, pairs, betrokken, {key for key, row in bekend.items() if _keeps_apart(row)})

    def groups(self) -> list[tuple[int, ...]]:
        """The records of one person each: answers of people first, then certain pairs, the strongest first."""
        return groups(self.edges(), gescheiden=self.gescheiden)

    def edges(self) -> list[Key]:
        """The pairs that hold records together, in the order in which they count."""
        said = [key for key, row in self.bekend.items() if row.oordeel == Oordeel.DEZELFDE]
        certain = [(-score, key) for key, klasse, score in self._unjudged() if klasse == Koppelklasse.ZEKER]
        return [*sorted(said), *(key for _, key in sorted(certain))]

    def wanted(self, groepen: Sequence[tuple[int, ...]]) -> dict[Key, tuple[str, float, str]]:
        """Every pair without an answer that must stand: class, score, and what becomes of it.

        Two records that are of one person already need no question. Nor does an uncertain pair of which the persons were
        called different: the answer follows.
        """
        person = {pk: nr for nr, leden in enumerate(groepen) for pk in leden}
        enemies = {frozenset((person.get(a, -a), person.get(b, -b))) for a, b in self.gescheiden}
        found = {}
        for key, klasse, score in self._unjudged():
            a, b = (person.get(pk, -pk) for pk in key)
            if a == b:
                found[key] = (klasse, score, Oordeel.AUTOMATISCH.value)
            elif klasse == Koppelklasse.ZEKER or frozenset((a, b)) not in enemies:
                found[key] = (klasse, score, Oordeel.OPEN.value)
        return found

    def _unjudged(self) -> Iterable[tuple[Key, str, float]]:
        for key, paar in self.gevonden.items():
            if key not in self.bekend or not self.bekend[key].is_beoordeeld:
                yield key, paar.klasse.value, paar.score
        for key, row in self.bekend.items():
            if not row.is_beoordeeld and key not in self.gevonden and not self.was_compared(key):
                yield key, row.klasse, row.score

    def was_compared(self, key: Key) -> bool:
        """Whether this run looked at the pair, so that not finding it means that it no longer holds."""
        return self.betrokken is None or bool(self.betrokken.intersection(key))


def apart() -> set[Key]:
    """The pairs that no run may bring together."""
    return set(Koppelvraag.objects.apart().order_by().values_list("bewoner_a", "bewoner_b"))


def count_open() -> int:
    """How many questions wait, in all gemeenten together."""
    return Koppelvraag.objects.waiting().count()


def write(stand: Stand, groepen: Sequence[tuple[int, ...]]) -> dict[str, int]:
    """Let exactly the wanted pairs stand beside the answered ones; returns how many rows of each kind changed."""
    wanted = stand.wanted(groepen)
    gone = [key for key, row in stand.bekend.items() if not row.is_beoordeeld and key not in wanted]
    changed = [(key, *values) for key, values in wanted.items() if _differs(stand, key, values)]
    counts = {"vervallen": 0, "gewijzigd": 0, "nieuw": 0}
    with connection.cursor() as cursor:
        if gone:
            cursor.execute(WITHDRAW, [[a for a, _ in gone], [b for _, b in gone]])
            counts["vervallen"] = cursor.rowcount
        if changed:
            _stage(stand, changed)
            cursor.execute(UPDATE)
            counts["gewijzigd"] = cursor.rowcount
            cursor.execute(INSERT)
            counts["nieuw"] = cursor.rowcount
    return counts


def as_json(redenen: Iterable[Reden]) -> list[dict[str, object]]:
    """Reasons as they are kept: codes and bits, never a value of a record."""
    return [{"code": reden.code, "gewicht": round(float(reden.gewicht), 2)} for reden in redenen]


def _keeps_apart(row: Bekend) -> bool:
    return row.is_beoordeeld and row.oordeel in (Oordeel.NIET_DEZELFDE, Oordeel.OPEN)


def _differs(stand: Stand, key: Key, values: tuple[str, float, str]) -> bool:
    """Whether the row may have to be written. Reasons are compared by the database, and only for what was found now."""
    row = stand.bekend.get(key)
    return row is None or key in stand.gevonden or (row.klasse, row.score, row.oordeel) != values


def _stage(stand: Stand, changed: list[tuple[Key, str, float, str]]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("drop table if exists pg_temp.koppel_paar")
        cursor.execute(TABLE)
        with cursor.copy("copy koppel_paar (a, b, klasse, score, redenen, oordeel) from stdin") as copy:
            for key, klasse, score, oordeel in changed:
                paar = stand.gevonden.get(key)
                copy.write_row((*key, klasse, score, json.dumps(as_json(paar.redenen)) if paar else None, oordeel))
        cursor.execute("analyze koppel_paar")
