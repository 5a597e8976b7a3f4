"""The four-month clock: who slept how many nights in the region, and since when that means something.

Everything is counted over whole sets, in one pass of two statements. A person is a `Persoon` with its linked records, or a
record alone. Nights of linked records are merged first, because two providers may both supply the same night; those of one
record cannot overlap (the database forbids it) and are taken as they are. `docs/adr/0014-four-month-clock.md` says why, the tests
count day by day.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from registratie.enums import Brpbron, Brpstatus
from rivierenland.core import scope
from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.queries.parameter import ParameterMissing
from rivierenland.core.scope import Scopesoort

CODES = {
    "limiet": "brp_nachten",
    "eerste": "brp_waarschuwing_nachten",
    "tweede": "brp_tweede_waarschuwing_nachten",
    "periode": "brp_periode_nachten",
    "dagen": "brp_aangifte_dagen",
}
"""What each limit is called in the SQL, and its dated parameter."""

# Where everybody sleeps in the night of the peildatum: the latest arrival. One record has one bed at most. With the limits of
# that gemeente, and a row for every record of the person, so that stays are joined by their own column; `eigen` is the one there.
# `kring`: whose count it is. The provider's is over its own record alone, so for linked people it is a second one.
AANWEZIG = """
with slaapt as materialized (
    select k.persoon_id, v.id, v.bewoner_id, v.gemeente_code, v.locatie_id, v.aankomst,
        coalesce(v.verwacht_vertrek, v.vertrek) as verwacht
    from registratie_verblijf v left join registratie_koppeling k on k.bewoner_id = v.bewoner_id
    where v.aankomst <= %(peildatum)s and (v.vertrek is null or v.vertrek > %(peildatum)s)
        and (%(alle)s or v.bewoner_id = any(%(bewoners)s))
),
plek as (
    select -bewoner_id as persoon, bewoner_id, true as eigen, gemeente_code, locatie_id, aankomst, verwacht,
        case when persoon_id is null then 'beide' else 'aanbieder' end as kring
    from slaapt
    union all
    select s.persoon_id, k.bewoner_id, k.bewoner_id = s.bewoner_id, s.gemeente_code, s.locatie_id, s.aankomst, s.verwacht, 'gemeente'
    from (select distinct on (persoon_id) * from slaapt where persoon_id is not null order by persoon_id, aankomst desc, id desc) s
    join registratie_koppeling k on k.persoon_id = s.persoon_id
)
select plek.*, limiet, eerste, tweede, periode, dagen
from plek join unnest(%(gemeenten)s::text[], %(limiet)s::int[], %(eerste)s::int[], %(tweede)s::int[], %(periode)s::int[],
    %(dagen)s::int[]) as g (gemeente_code, limiet, eerste, tweede, periode, dagen) on g.gemeente_code = plek.gemeente_code
"""

# What came before the present stay. From that stay on every night is one, whatever else was supplied. Of linked people the
# periods are merged (`telt`); their own pieces stand beside it.
EERDER = """
ruw as materialized (
    select a.persoon, v.aankomst as s, least(coalesce(v.vertrek, a.aankomst), a.aankomst) as e, a.aankomst, a.verwacht, a.periode,
        a.limiet, a.eigen, v.locatie_id <> a.locatie_id as elders
    from registratie_verblijf v join klok_aanwezig a on a.bewoner_id = v.bewoner_id where v.aankomst < a.aankomst
),
samen as materialized (
    select persoon, lower(r) as s, upper(r) as e, aankomst, verwacht, periode, limiet from (
        select persoon, unnest(range_agg(daterange(s, e))) as r, aankomst, verwacht, periode, limiet from ruw where persoon > 0
        group by persoon, aankomst, verwacht, periode, limiet
    ) r
),
eerder as not materialized (
    select *, persoon < 0 as telt from ruw
    union all
    select *, null, null, true from samen
)"""

# `nachten`: in the window that ends on the peildatum. `straks`: in the window that ends on the expected departure. `voor`: in
# the window that ended when the present stay began; what was there lies between `begin` and `eind`. Older periods are in none.
# Then as few empty days as a window may have, `leeg`, tell the day on which the limit is reached, in two cases without a look
# at each period: when more of them lie just before the present stay, or no more in all. `los` are the other people.
TELT = """
telt as materialized (
    select *, aankomst - eind <= leeg and (voor >= limiet or aankomst - begin - voor > leeg) as los,
        aankomst + limiet - case when aankomst - eind <= leeg then voor else 0 end as dag
    from (
        select persoon, sum(greatest(0, e - greatest(s, %(peildatum)s - periode))) filter (where telt)::int as nachten,
            sum(greatest(0, e - greatest(s, %(peildatum)s - periode))) filter (where eigen)::int as eigen,
            sum(greatest(0, e - greatest(s, verwacht - periode))) filter (where telt)::int as straks,
            sum(e - greatest(s, aankomst - periode)) filter (where telt)::int as voor, min(greatest(s, aankomst - periode)) as begin,
            max(e) as eind, bool_or(elders and e > %(peildatum)s - periode) as elders,
            min(aankomst) as aankomst, min(limiet) as limiet, min(periode - limiet) as leeg
        from eerder where e > aankomst - periode group by persoon
    ) t
)"""

# The limit stands when at most `leeg` days of the window are empty. While somebody stays no empty day comes in and days only
# leave. So a stay reaches it on the day that has `limiet` nights since the earliest period that no more empty days part from
# it (half a day more, for a fraction is not exact). The last stay that reaches it before its end is the one.
BEREIKT = """
reeks as (
    select n.persoon, t.limiet, t.leeg, n.s, n.e from telt t join eerder n on n.persoon = t.persoon where t.los and n.telt
    union all
    select persoon, limiet, leeg, aankomst, 'infinity' from telt where los and voor < limiet
),
loop as (
    select *, coalesce(sum(e - s) over (
        partition by persoon order by s, e rows between unbounded preceding and 1 preceding), 0)::int as nachten
    from reeks
),
bereikt as materialized (
    select persoon, max(dag) as dag from (
        select persoon, s, e, s + limiet - nachten + min(nachten) over (
            partition by persoon order by (s - date '2000-01-01' - nachten) / (leeg + 0.5::float8)
            range between 1 preceding and current row) as dag
        from loop
    ) l where dag > s and dag <= e group by persoon
)"""

BEVESTIGD = f"""
bevestigd as (
    select distinct on (persoon, gemeente_code) persoon, gemeente_code, status from (
        select p.persoon, x.gemeente_code, x.status, x.id
        from registratie_brpverklaring x left join registratie_koppeling k on k.bewoner_id = x.bewoner_id
        cross join lateral (values (k.persoon_id), (-x.bewoner_id)) p (persoon)
        where p.persoon is not null and x.bron = '{Brpbron.BURGERZAKEN}' and x.vanaf <= %(peildatum)s
            and (%(alle)s or x.bewoner_id = any(%(bewoners)s))
    ) x order by persoon, gemeente_code, id desc
)"""  # noqa: S608

# `materialized` and `case` are for the planner, which otherwise expects one row and hashes all the others against it.
STAND = f"""
with {EERDER}, {TELT}, {BEREIKT}, {BEVESTIGD},
geteld as (
    select a.*, least(%(peildatum)s - a.aankomst, a.periode) + coalesce(t.nachten, 0) as nachten,
        least(%(peildatum)s - a.aankomst, a.periode) + coalesce(t.eigen, 0) as nachten_eigen,
        case when a.verwacht is null then 0 else least(a.verwacht - a.aankomst, a.periode) + coalesce(t.straks, 0) end as straks,
        coalesce(t.elders, false) as elders, coalesce(l.dag, t.dag, a.aankomst + a.limiet) as dag
    from klok_aanwezig a left join telt t on t.persoon = a.persoon left join bereikt l on l.persoon = a.persoon where a.eigen
),
regel as (
    select *, case when nachten >= limiet then '122' when straks >= limiet then 'verwacht'
            when nachten >= tweede then '105' else '90' end as niveau,
        least(case when straks >= limiet then aankomst end, case when nachten >= limiet then dag end) as ontstaan_op,
        case when nachten < limiet then dag end as grens_op
    from geteld where nachten >= least(eerste, limiet) or straks >= limiet
)
select r.kring, r.persoon, r.bewoner_id, r.gemeente_code, r.locatie_id, r.aankomst, r.niveau, r.nachten,
    r.nachten_eigen, r.elders as andere_adressen, r.ontstaan_op, r.ontstaan_op + r.dagen as deadline, r.grens_op,
    coalesce(b.status, '{Brpstatus.ONBEKEND}') as status
from regel r left join bevestigd b on b.persoon = r.persoon and b.gemeente_code = r.gemeente_code
where case b.status when '{Brpstatus.BRP_INGESCHREVEN}' then false else true end
"""  # noqa: S608
PLANS = ("work_mem = '256MB'", "jit = off", "enable_mergejoin = off", "enable_nestloop = off")
"""A count of everybody joins whole sets by hashing."""
GEMEENTE_STAND = """
select b.achternaam, b.voornaam, b.geboortedatum, s.nachten, s.niveau, s.status, s.deadline, l.naam as locatie, s.grens_op
from klok_stand s join registratie_bewoner b on b.id = s.bewoner_id join registratie_huisvestingslocatie l on l.id = s.locatie_id
where s.gemeente_code = %(gemeente)s and s.kring <> 'aanbieder'
order by s.deadline nulls last, s.nachten desc, b.naam_sleutel, b.geboortedatum, s.bewoner_id
"""
SAMEN = """
select bewoner_id from registratie_koppeling
where persoon_id in (select persoon_id from registratie_koppeling where bewoner_id = any(%(bewoners)s))
union select unnest(%(bewoners)s::bigint[])
"""


class ScopeTooNarrow(RuntimeError):
    """The clock was about to be read by somebody who sees only part of the nights."""


@dataclass(frozen=True, slots=True)
class Klokregel:
    """One person near or past the limit, as `brp_signalen` lists them."""

    achternaam: str
    voornamen: str
    geboortedatum: date
    nachten: int
    niveau: str
    status: str
    deadline: date | None
    locatie: str
    grens_op: date | None


def require_systeem() -> None:
    """Raise `ScopeTooNarrow` outside the scope that sees every stay: row security would silently count too few nights."""
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("De vier-maandenklok is alleen te tellen in een systeemscope.")


def parameters(peildatum: date, bewoners: Collection[int] | None = None) -> dict[str, Any]:
    """What the statements ask for; `bewoners` None means everybody."""
    return {
        "peildatum": peildatum,
        "alle": bewoners is None,
        "bewoners": sorted(bewoners or ()),
        **limits(peildatum),
    }


def limits(peildatum: date) -> dict[str, list[Any]]:
    """Per gemeente the limits in force on that day, the own value before the general one; two queries.

    Raises `ParameterMissing` when one has no value at all.
    """
    found = {
        (row.code, row.gemeente_id): int(row.waarde)
        for row in Parameter.objects.in_force(peildatum).filter(code__in=CODES.values())
    }
    if missing := [code for code in CODES.values() if (code, None) not in found]:
        raise ParameterMissing(f"Parameter {missing[0]} heeft geen waarde op {peildatum:%d-%m-%Y}.")
    codes = list(Gemeente.objects.order_by("code").values_list("code", flat=True))
    return {"gemeenten": codes} | {
        name: [found.get((code, gemeente), found[code, None]) for gemeente in codes] for name, code in CODES.items()
    }


def together_with(bewoners: Collection[int]) -> list[int]:
    """These records and every record that is linked to the same person."""
    with connection.cursor() as cursor:
        cursor.execute(SAMEN, {"bewoners": sorted(bewoners)})
        return [row[0] for row in cursor.fetchall()]


@contextmanager
def counted(peildatum: date, bewoners: Collection[int] | None = None) -> Iterator[tuple[CursorWrapper, dict[str, Any]]]:
    """A cursor that sees the result in the temporary table `klok_stand`, and the parameters. Raises `ScopeTooNarrow`."""
    require_systeem()
    values = parameters(peildatum, bewoners)
    with transaction.atomic(), connection.cursor() as cursor:
        everybody = bewoners is None
        for plan in PLANS if everybody else ():
            cursor.execute(f"set local {plan}")
        cursor.execute(f"create temp table klok_aanwezig on commit drop as {AANWEZIG}", values)
        cursor.execute("analyze klok_aanwezig (bewoner_id)")  # all that the next is planned on
        cursor.execute(f"create temp table klok_stand on commit drop as {STAND}", values)
        yield cursor, values
        cursor.execute("drop table klok_aanwezig, klok_stand")
        for plan in PLANS if everybody else ():
            cursor.execute(f"set local {plan.partition(' ')[0]} to default")


def of_gemeente(gemeente: str, peildatum: date) -> list[Klokregel]:
    """Who stands on the list of a gemeente on any day, counted on the spot. Raises `ScopeTooNarrow`."""
    with counted(peildatum) as (cursor, values):
        cursor.execute(GEMEENTE_STAND, values | {"gemeente": gemeente})
        return [Klokregel(*row) for row in cursor.fetchall()]
