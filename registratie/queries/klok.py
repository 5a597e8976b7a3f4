"""The four-month clock: who slept how many nights in the region, and since when that means something.

Everything is counted over whole sets, in one pass of six statements. A person is a `Persoon` with its linked records, or a
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
# that gemeente.
AANWEZIG = """
with slaapt as materialized (
    select k.persoon_id, v.id, v.bewoner_id, v.gemeente_code, v.organisatie_id, v.locatie_id, v.sleutel, v.aankomst,
        coalesce(v.verwacht_vertrek, v.vertrek) as verwacht
    from registratie_verblijf v left join registratie_koppeling k on k.bewoner_id = v.bewoner_id
    where v.aankomst <= %(peildatum)s and (v.vertrek is null or v.vertrek > %(peildatum)s)
        and (%(alle)s or v.bewoner_id = any(%(bewoners)s))
),
plek as (
    select -bewoner_id as persoon, bewoner_id, gemeente_code, organisatie_id, locatie_id, sleutel, aankomst, verwacht
    from slaapt where persoon_id is null
    union all
    (select distinct on (persoon_id) persoon_id, bewoner_id, gemeente_code, organisatie_id, locatie_id, sleutel, aankomst, verwacht
    from slaapt where persoon_id is not null order by persoon_id, aankomst desc, id desc)
)
select plek.*, limiet, eerste, tweede, periode, dagen
from plek join unnest(%(gemeenten)s::text[], %(limiet)s::int[], %(eerste)s::int[], %(tweede)s::int[], %(periode)s::int[],
    %(dagen)s::int[]) as g (gemeente_code, limiet, eerste, tweede, periode, dagen) on g.gemeente_code = plek.gemeente_code
"""

# All records of the people who sleep here, so that stays are joined by their own column.
RECORD = """
select bewoner_id, persoon, aankomst, verwacht, periode, locatie_id, true as eigen from klok_aanwezig where persoon < 0
union all
select k.bewoner_id, a.persoon, a.aankomst, a.verwacht, a.periode, a.locatie_id, k.bewoner_id = a.bewoner_id
from klok_aanwezig a join registratie_koppeling k on k.persoon_id = a.persoon where a.persoon > 0
"""

# What came before the present stay, within one period of it: older nights are in no window. From the present stay on every night
# is one, whatever else was supplied. Of linked people the periods are merged (`telt`); their own pieces stand beside it.
EERDER = """
with ruw as materialized (
    select r.persoon, greatest(v.aankomst, r.aankomst - r.periode) as s, least(coalesce(v.vertrek, r.aankomst), r.aankomst) as e,
        %(peildatum)s - r.periode as van, r.verwacht - r.periode as van_straks, r.eigen, v.locatie_id <> r.locatie_id as elders
    from registratie_verblijf v join klok_record r on r.bewoner_id = v.bewoner_id
    where v.aankomst < r.aankomst and (v.vertrek is null or v.vertrek > r.aankomst - r.periode)
)
select *, persoon < 0 as telt from ruw
union all
select persoon, lower(r), upper(r), van, van_straks, null, null, true from (
    select persoon, van, van_straks, unnest(range_agg(daterange(s, e))) as r from ruw where persoon > 0
    group by persoon, van, van_straks
) samen
"""

# `nachten`: in the window that ends on the peildatum. `straks`: in the window that ends on the expected departure. `voor`: in
# the window that ended when the present stay began, which `eerder` periods touch, from `begin` to `eind`.
TELT = """
select * from (
    select a.*, least(%(peildatum)s - a.aankomst, a.periode) + coalesce(t.nachten, 0) as nachten,
        least(%(peildatum)s - a.aankomst, a.periode) + coalesce(t.eigen, 0) as nachten_eigen,
        case when a.verwacht is null then 0 else least(a.verwacht - a.aankomst, a.periode) + coalesce(t.straks, 0) end as straks,
        coalesce(t.voor, 0) as voor, coalesce(t.eerder, 0) as eerder, t.begin, t.eind, coalesce(t.elders, false) as elders
    from klok_aanwezig a left join (
        select persoon, sum(greatest(0, e - greatest(s, van))) filter (where telt)::int as nachten,
            sum(greatest(0, e - greatest(s, van))) filter (where eigen)::int as eigen,
            sum(greatest(0, e - greatest(s, van_straks))) filter (where telt)::int as straks,
            sum(e - s) filter (where telt)::int as voor, count(*) filter (where telt)::int as eerder,
            min(s) as begin, max(e) as eind, bool_or(elders and e > van) as elders
        from klok_eerder group by persoon
    ) t on t.persoon = a.persoon
) geteld
where nachten >= least(eerste, limiet) or straks >= limiet
"""

# The limit is reached during the present stay. Every day of it adds a night; a day without a night that leaves the window takes
# none away. So it is reached one period after the (limiet - voor)th empty day of the window before the arrival. With one
# earlier period there are empty days before it and after it (`STAND` has the sum); with more they are added up here.
BEREIKT = """
reeks as (
    select t.persoon, t.limiet - t.voor as tekort, t.periode, n.s, n.e, t.aankomst - t.periode as begin
    from klok_telt t join klok_eerder n on n.persoon = t.persoon where n.telt and t.voor < t.limiet and t.eerder > 1
    union all
    select persoon, limiet - voor, periode, aankomst, aankomst, aankomst - periode from klok_telt where voor < limiet and eerder > 1
),
leeg as (
    select persoon, tekort, periode, s, sum(s - voorganger) over (partition by persoon order by s, e) as leeg
    from (select *, lag(e, 1, begin) over (partition by persoon order by s, e) as voorganger from reeks) r
),
bereikt as (
    select persoon, min(s - leeg::int) + min(tekort) + min(periode) as dag from leeg where leeg >= tekort group by persoon
)"""

# The whole past of those for whom the limit stood already when the present stay began; found by the index.
VROEGER = """
with ruw as materialized (
    select t.persoon, t.limiet, t.periode, t.aankomst, v.aankomst as s, least(coalesce(v.vertrek, t.aankomst), t.aankomst) as e
    from klok_telt t join klok_record r on r.persoon = t.persoon join registratie_verblijf v on v.bewoner_id = r.bewoner_id
    where t.voor >= t.limiet and v.aankomst < t.aankomst
)
select * from ruw where persoon < 0
union all
select persoon, limiet, periode, aankomst, lower(r), upper(r) from (
    select persoon, limiet, periode, aankomst, unnest(range_agg(daterange(s, e))) as r
    from ruw where persoon > 0 group by persoon, limiet, periode, aankomst
) samen
"""

# The last day before the present stay on which the count rose to the limit. The count is a line that bends where a period begins
# or ends, and where that day leaves the window. Two bends on one day give a piece without length.
AL_BEREIKT = """
knik as (
    select n.persoon, n.limiet, n.aankomst, d.dag, d.helling from klok_vroeger n
    cross join lateral (values (n.s, 1), (n.e, -1), (n.s + n.periode, -1), (n.e + n.periode, 1)) d (dag, helling)
),
lijn as (
    select *, (sum(helling) over (partition by persoon order by dag))::int as stijgt,
        lead(dag) over (partition by persoon order by dag) as volgende
    from knik
),
stand as (
    select *, coalesce(sum(stijgt * (volgende - dag)) over (
        partition by persoon order by dag rows between unbounded preceding and 1 preceding), 0) as nachten
    from lijn
),
al_bereikt as (
    select persoon, max(dag + (limiet - nachten)::int) as dag from stand
    where dag < aankomst and nachten < limiet and nachten + stijgt * (least(volgende, aankomst) - dag) >= limiet
    group by persoon
)"""

BEVESTIGD = f"""
bevestigd as (
    select distinct on (persoon, gemeente_code) persoon, gemeente_code, status from (
        select coalesce(k.persoon_id, -x.bewoner_id) as persoon, x.gemeente_code, x.status, x.id
        from registratie_brpverklaring x left join registratie_koppeling k on k.bewoner_id = x.bewoner_id
        where x.bron = '{Brpbron.BURGERZAKEN}' and x.vanaf <= %(peildatum)s and (%(alle)s or x.bewoner_id = any(%(bewoners)s))
    ) x order by persoon, gemeente_code, id desc
)"""  # noqa: S608

STAND = f"""
with {BEREIKT}, {AL_BEREIKT}, {BEVESTIGD},
dagen_van as (
    select t.*, case when t.voor >= t.limiet then al_bereikt.dag
        when t.eerder = 0 then t.aankomst + t.limiet
        when t.eerder > 1 then bereikt.dag
        when t.limiet - t.voor <= t.begin - (t.aankomst - t.periode) then t.aankomst + t.limiet - t.voor
        else t.eind + (t.limiet - t.voor - (t.begin - (t.aankomst - t.periode))) + t.periode end as dag
    from klok_telt t left join bereikt on bereikt.persoon = t.persoon left join al_bereikt on al_bereikt.persoon = t.persoon
),
regel as (
    select *, case when nachten >= limiet then '122' when straks >= limiet then 'verwacht'
            when nachten >= tweede then '105' else '90' end as niveau,
        least(case when straks >= limiet then aankomst end, case when nachten >= limiet then dag end) as ontstaan_op,
        case when nachten < limiet then dag end as grens_op
    from dagen_van
)
select r.persoon, r.bewoner_id, r.gemeente_code, r.organisatie_id, r.locatie_id, r.sleutel, r.aankomst, r.niveau, r.nachten,
    r.nachten_eigen, r.elders as andere_adressen, r.ontstaan_op, r.ontstaan_op + r.dagen as deadline, r.grens_op,
    coalesce(b.status, '{Brpstatus.ONBEKEND}') as status
from regel r left join bevestigd b on b.persoon = r.persoon and b.gemeente_code = r.gemeente_code
where b.status is distinct from '{Brpstatus.BRP_INGESCHREVEN}'
"""  # noqa: S608
STAPPEN = {
    "klok_aanwezig": AANWEZIG,
    "klok_record": RECORD,
    "klok_eerder": EERDER,
    "klok_telt": TELT,
    "klok_vroeger": VROEGER,
    "klok_stand": STAND,
}
"""The temporary tables of one count, each made of those before it and analysed, so that the next is planned on what is there."""
PLANS = ("work_mem = '256MB'", "jit = off", "enable_mergejoin = off")
BY_INDEX = ("klok_vroeger",)
"""A count of everybody joins whole sets by hashing; only this step looks up a part of the people by the index."""
GEMEENTE_STAND = """
select b.achternaam, b.voornaam, b.geboortedatum, s.nachten, s.niveau, s.status, s.deadline, l.naam as locatie, s.grens_op
from klok_stand s join registratie_bewoner b on b.id = s.bewoner_id join registratie_huisvestingslocatie l on l.id = s.locatie_id
where s.gemeente_code = %(gemeente)s
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
        "morgen": date.fromordinal(peildatum.toordinal() + 1),
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
        for naam, step in STAPPEN.items():
            cursor.execute(f"set local enable_nestloop = {'off' if everybody and naam not in BY_INDEX else 'on'}")
            cursor.execute(f"create temp table {naam} on commit drop as {step}", values)
            cursor.execute(f"analyze {naam}")
        yield cursor, values
        cursor.execute(f"drop table {', '.join(STAPPEN)}")
        for plan in ("enable_nestloop", *PLANS) if everybody else ():
            cursor.execute(f"set local {plan.partition(' ')[0]} to default")


def of_gemeente(gemeente: str, peildatum: date) -> list[Klokregel]:
    """Who stands on the list of a gemeente on any day, counted on the spot. Raises `ScopeTooNarrow`."""
    with counted(peildatum) as (cursor, values):
        cursor.execute(GEMEENTE_STAND, values | {"gemeente": gemeente})
        return [Klokregel(*row) for row in cursor.fetchall()]
