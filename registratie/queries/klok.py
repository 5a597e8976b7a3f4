"""The four-month clock: who slept how many nights in the region, and since when that means something.

Everything is counted in one statement, over sets. A person is a `Persoon` with its linked records, or a record alone. Nights of
linked records are merged first, because two providers may both supply the same night; those of one record cannot overlap (the
database forbids it) and are taken as they are. `docs/adr/0014-four-month-clock.md` says why, the tests count day by day.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

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

GRENS = """
grens as materialized (
    select * from unnest(%(gemeenten)s::text[], %(limiet)s::int[], %(eerste)s::int[], %(tweede)s::int[], %(periode)s::int[],
                         %(dagen)s::int[]) as g (gemeente_code, limiet, eerste, tweede, periode, dagen)
)"""

# Where everybody sleeps in the night of the peildatum: the latest arrival. One record has one bed at most.
AANWEZIG = """
slaapt as not materialized (
    select v.*, coalesce(v.verwacht_vertrek, v.vertrek) as verwacht from registratie_verblijf v
    where v.aankomst <= %(peildatum)s and (v.vertrek is null or v.vertrek > %(peildatum)s)
        and (%(alle)s or v.bewoner_id = any(%(bewoners)s))
),
aanwezig as materialized (
    select -v.bewoner_id as persoon, v.bewoner_id, v.gemeente_code, v.organisatie_id, v.locatie_id, v.sleutel, v.aankomst, v.verwacht
    from slaapt v where not exists (select from registratie_koppeling k where k.bewoner_id = v.bewoner_id)
    union all
    (select distinct on (k.persoon_id) k.persoon_id, v.bewoner_id, v.gemeente_code, v.organisatie_id, v.locatie_id, v.sleutel,
        v.aankomst, v.verwacht
    from slaapt v join registratie_koppeling k on k.bewoner_id = v.bewoner_id
    order by k.persoon_id, v.aankomst desc, v.id desc)
)"""

# The nights of a person as periods that do not overlap; the night of the peildatum belongs to them, sums leave it out.
NACHT = """
nacht as not materialized (
    select -v.bewoner_id as persoon, v.locatie_id, v.aankomst as s, least(coalesce(v.vertrek, %(morgen)s), %(morgen)s) as e
    from registratie_verblijf v
    where v.aankomst <= %(peildatum)s and (%(alle)s or v.bewoner_id = any(%(bewoners)s))
        and not exists (select from registratie_koppeling k where k.bewoner_id = v.bewoner_id)
    union all
    select persoon, null, lower(r), upper(r) from (
        select k.persoon_id as persoon,
            unnest(range_agg(daterange(v.aankomst, least(coalesce(v.vertrek, %(morgen)s), %(morgen)s)))) as r
        from registratie_verblijf v join registratie_koppeling k on k.bewoner_id = v.bewoner_id
        where v.aankomst <= %(peildatum)s and (%(alle)s or v.bewoner_id = any(%(bewoners)s))
        group by k.persoon_id
    ) samen
)"""

# `nachten`: in the window that ends on the peildatum. `straks`: in the window that ends on the expected departure. `voor`: in
# the window that ended when the present stay began.
GETELD = """
geteld as materialized (
    select a.persoon,
        sum(greatest(0, least(n.e, %(peildatum)s) - greatest(n.s, %(peildatum)s - g.periode))) as nachten,
        sum(greatest(0, least(n.e, %(peildatum)s, a.verwacht) - greatest(n.s, a.verwacht - g.periode)))
            filter (where a.verwacht is not null) + max(least(greatest(a.verwacht - %(peildatum)s, 0), g.periode)) as straks,
        sum(greatest(0, least(n.e, a.aankomst) - greatest(n.s, a.aankomst - g.periode))) as voor,
        bool_or(n.locatie_id <> a.locatie_id and n.e > %(peildatum)s - g.periode and n.s < %(peildatum)s) as elders
    from aanwezig a join grens g on g.gemeente_code = a.gemeente_code join nacht n on n.persoon = a.persoon
    group by a.persoon
    having sum(greatest(0, least(n.e, %(peildatum)s) - greatest(n.s, %(peildatum)s - g.periode))) >= min(least(g.eerste, g.limiet))
        or sum(greatest(0, least(n.e, %(peildatum)s, a.verwacht) - greatest(n.s, a.verwacht - g.periode)))
            filter (where a.verwacht is not null) + max(least(greatest(a.verwacht - %(peildatum)s, 0), g.periode)) >= min(g.limiet)
),
telt as materialized (
    select a.*, t.nachten, coalesce(t.straks, 0) as straks, t.voor, t.elders, g.limiet, g.tweede, g.periode, g.dagen
    from geteld t join aanwezig a on a.persoon = t.persoon join grens g on g.gemeente_code = a.gemeente_code
)"""

# Of linked people the nights at this record, and whether another location counts along: merged nights know no location.
VAN_GEKOPPELDEN = """
van_gekoppelden as (
    select t.persoon, bool_or(v.locatie_id <> t.locatie_id) as elders,
        coalesce(sum(least(coalesce(v.vertrek, %(peildatum)s), %(peildatum)s) - greatest(v.aankomst, %(peildatum)s - t.periode))
            filter (where v.bewoner_id = t.bewoner_id), 0) as eigen
    from telt t join registratie_koppeling k on k.persoon_id = t.persoon join registratie_verblijf v on v.bewoner_id = k.bewoner_id
    where v.aankomst < %(peildatum)s and (v.vertrek is null or v.vertrek > %(peildatum)s - t.periode)
        and (%(alle)s or v.bewoner_id = any(%(bewoners)s))
    group by t.persoon
)"""

# The limit is reached during the present stay. Every day of it adds a night; a day without a night that leaves the window takes
# none away. So it is reached one period after the (limiet - voor)th empty day of the window before the arrival.
BEREIKT = """
eerder as (
    select t.persoon, t.limiet - t.voor as tekort, t.periode, greatest(n.s, t.aankomst - t.periode) as s,
        least(n.e, t.aankomst) as e, t.aankomst - t.periode as begin
    from telt t join nacht n on n.persoon = t.persoon
    where t.voor < t.limiet and t.voor > 0 and n.s < t.aankomst and n.e > t.aankomst - t.periode
    union all
    select t.persoon, t.limiet - t.voor, t.periode, t.aankomst, t.aankomst, t.aankomst - t.periode from telt t
    where t.voor < t.limiet and t.voor > 0
),
leeg as (
    select persoon, tekort, periode, s, sum(s - voorganger) over (partition by persoon order by s, e) as leeg
    from (select *, lag(e, 1, begin) over (partition by persoon order by s, e) as voorganger from eerder) e
),
bereikt as (
    select persoon, (min(s - leeg::int) + tekort::int + periode) as dag from leeg where leeg >= tekort
    group by persoon, tekort, periode
    union all
    select persoon, aankomst + limiet from telt where voor = 0
)"""

# The limit stood already when the present stay began: the last day on which the count rose to it. The count is a line that bends
# where a period begins or ends, and where that day leaves the window.
AL_BEREIKT = """
knik as (
    select t.persoon, t.limiet, d.dag, sum(d.helling) as verschil
    from telt t join nacht n on n.persoon = t.persoon
    cross join lateral (values (n.s, 1), (n.e, -1), (n.s + t.periode, -1), (n.e + t.periode, 1)) d (dag, helling)
    where t.voor >= t.limiet group by t.persoon, t.limiet, d.dag
),
lijn as (
    select persoon, limiet, dag, sum(verschil) over op_dag as helling, lead(dag) over op_dag as volgende
    from knik window op_dag as (partition by persoon order by dag)
),
stand as (
    select *, coalesce(sum(helling * (volgende - dag)) over (
        partition by persoon order by dag rows between unbounded preceding and 1 preceding), 0) as nachten
    from lijn
),
al_bereikt as (
    select persoon, max(dag + (limiet - nachten)::int) as dag from stand
    where dag < %(peildatum)s and nachten < limiet and nachten + helling * (least(volgende, %(peildatum)s) - dag) >= limiet
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
with {GRENS}, {AANWEZIG}, {NACHT}, {GETELD}, {VAN_GEKOPPELDEN}, {BEREIKT}, {AL_BEREIKT}, {BEVESTIGD},
regel as (
    select t.*, case when t.nachten >= t.limiet then '122' when t.straks >= t.limiet then 'verwacht'
            when t.nachten >= t.tweede then '105' else '90' end as niveau,
        least(case when t.straks >= t.limiet then t.aankomst end,
              case when t.nachten >= t.limiet then coalesce(al_bereikt.dag, bereikt.dag) end) as ontstaan_op,
        case when t.nachten < t.limiet then bereikt.dag end as grens_op
    from telt t left join bereikt on bereikt.persoon = t.persoon left join al_bereikt on al_bereikt.persoon = t.persoon
)
select r.persoon, r.bewoner_id, r.gemeente_code, r.organisatie_id, r.locatie_id, r.sleutel, r.aankomst, r.niveau,
    r.nachten::int as nachten,
    coalesce(v.eigen, r.nachten)::int as nachten_eigen, coalesce(v.elders, r.elders, false) as andere_adressen,
    r.ontstaan_op, r.ontstaan_op + r.dagen as deadline, r.grens_op, coalesce(b.status, '{Brpstatus.ONBEKEND}') as status
from regel r left join van_gekoppelden v on v.persoon = r.persoon left join bevestigd b on b.persoon = r.persoon and b.gemeente_code = r.gemeente_code
where b.status is distinct from '{Brpstatus.BRP_INGESCHREVEN}'
"""  # noqa: S608
GEMEENTE_STAND = f"""
select b.achternaam, b.voornaam, b.geboortedatum, s.nachten, s.niveau, s.status, s.deadline, l.naam as locatie, s.grens_op
from ({STAND}) s join registratie_bewoner b on b.id = s.bewoner_id join registratie_huisvestingslocatie l on l.id = s.locatie_id
where s.gemeente_code = %(gemeente)s
order by s.deadline nulls last, s.nachten desc, b.naam_sleutel, b.geboortedatum, s.bewoner_id
"""  # noqa: S608
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
    """What `STAND` asks for; `bewoners` None means everybody."""
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


def of_gemeente(gemeente: str, peildatum: date) -> list[Klokregel]:
    """Who stands on the list of a gemeente on any day, counted on the spot. Raises `ScopeTooNarrow`."""
    require_systeem()
    with connection.cursor() as cursor:
        cursor.execute(GEMEENTE_STAND, parameters(peildatum) | {"gemeente": gemeente})
        return [Klokregel(*row) for row in cursor.fetchall()]
