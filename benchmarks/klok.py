"""The four-month clock on *land*: the whole pass against a bare sum of nights per person, and the count after an import.

    benchmarks/run klok [--keer 5]

Both run as the web login in the scope that sees everything, with the same settings, and take turns; each makes a temporary
table of what it found. People whom several organisations supplied are linked first, once.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import psycopg

from benchmarks.opstelling import ensure_database

LINK = """
set constraints all immediate;
alter table registratie_koppeling disable trigger user;
create temp table samen as
    select sleutel, nextval(pg_get_serial_sequence('registratie_persoon', 'id')) as persoon_id
    from registratie_bewoner group by sleutel having count(*) > 1 and not exists (select from registratie_koppeling limit 1);
insert into registratie_persoon (id, created_at) select persoon_id, now() from samen;
insert into registratie_koppeling (bewoner_id, persoon_id, gemeente_code, organisatie_id, sleutel, wijze, redenen, created_at,
    updated_at)
select b.id, s.persoon_id, b.gemeente_code, b.organisatie_id, b.sleutel, 'automatisch', '[]', now(), now()
from registratie_bewoner b join samen s on s.sleutel = b.sleutel;
alter table registratie_koppeling enable trigger user;
analyze registratie_koppeling
"""
BARE = """
select coalesce(k.persoon_id, -v.bewoner_id) as persoon,
    sum(greatest(0, least(coalesce(v.vertrek, %(peildatum)s), %(peildatum)s) - greatest(v.aankomst, %(peildatum)s - 183))) as nachten
from registratie_verblijf v left join registratie_koppeling k on k.bewoner_id = v.bewoner_id
group by 1
"""
SOME = """
select v.bewoner_id from registratie_verblijf v where v.aankomst <= %(peildatum)s and v.vertrek is null
order by md5(v.id::text || %(keer)s::text) limit 500
"""


def link(environment: dict[str, str]) -> None:
    """Link the records with one name and birth date; does nothing when there are links."""
    with psycopg.connect(environment["DATABASE_OWNER_URL"]) as owner:
        for statement in LINK.split(";"):
            owner.execute(statement)


def seconds(work: Callable[[], Any]) -> float:
    """How long it takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def passes(peildatum: date, keer: int) -> None:
    """The bare sum and the pass in turn; prints each, and the median of the ratios."""
    from django.db import connection

    from registratie.actions import klok as actions
    from registratie.queries import klok
    from rivierenland.core import scope

    ratios = []
    values = klok_values(peildatum)
    for _ in range(keer):
        with scope.within(scope.systeem("benchmark")), connection.cursor() as cursor:
            for statement in actions.PLANS.split(";"):
                cursor.execute(statement)
            bare = seconds(lambda: cursor.execute(f"create temp table kaal on commit drop as {BARE}", values))  # noqa: B023
            whole = seconds(lambda: cursor.execute(f"create temp table vol on commit drop as {klok.STAND}", values))  # noqa: B023
            cursor.execute("select (select count(*) from kaal), count(*), count(*) filter (where persoon > 0) from vol")
            personen, signalen, gekoppeld = cursor.fetchone()
        ratios.append(whole / bare)
        print(f"bare {bare:.2f} s, pass {whole:.2f} s, ratio {ratios[-1]:.2f}; {personen} people, {signalen} signals, "
              f"{gekoppeld} of linked people", flush=True)  # fmt: skip
    print(f"ratio: median {statistics.median(ratios):.2f}", flush=True)


def klok_values(peildatum: date) -> dict[str, Any]:
    """The parameters of the pass, read in its scope."""
    from registratie.queries import klok
    from rivierenland.core import scope

    with scope.within(scope.systeem("benchmark")):
        return klok.parameters(peildatum)


def keeping(peildatum: date, keer: int) -> None:
    """Write all signals, write them again, then count five hundred people again."""
    from django.db import connection

    from registratie.actions import klok
    from rivierenland.core import scope

    systeem = scope.systeem("benchmark")
    for naam in ("first", "again"):
        with scope.within(systeem):
            took = seconds(lambda: klok.count_all(peildatum=peildatum))
        print(f"count_all, {naam}: {took:.1f} s", flush=True)
    found = []
    for nr in range(keer + 1):
        with scope.within(systeem):
            with connection.cursor() as cursor:
                cursor.execute(SOME, {"peildatum": peildatum, "keer": nr})
                people = [row[0] for row in cursor.fetchall()]
            found.append(seconds(lambda: klok.count_again(bewoners=people, peildatum=peildatum)))  # noqa: B023
    print(
        f"count_again of 500 people: median {statistics.median(found[1:]):.2f} s, highest {max(found[1:]):.2f} s",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=5)
    options = parser.parse_args()
    environment = ensure_database("land")
    link(environment)
    os.environ.update(environment | {"DJANGO_SETTINGS_MODULE": "rivierenland.settings"})
    import django

    django.setup()
    from django.utils import timezone

    passes(timezone.localdate(), options.keer)
    keeping(timezone.localdate(), options.keer)


if __name__ == "__main__":
    main()
