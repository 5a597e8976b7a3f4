"""The facts that supply quality is judged by, in whole sets for some organisations at once: read, not judged."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from django.db import connection

from registratie.models import Leverafspraak

BIJGEHOUDEN = ("verblijf.register", "verblijf.change", "verblijf.check_out", "verblijf.take_back")
"""The acts by which a register is kept by hand, on the pages or by software of the organisation itself."""
IN_GEBRUIK = "(l.status = 'actief' or (l.status in ('gestopt', 'gesloten') and l.einddatum is not null))"

PAREN = f"""
select l.organisatie_id, l.gemeente_code,
    greatest(min(l.ingangsdatum), min((o.created_at at time zone 'Europe/Amsterdam')::date)),
    (select min(v.aankomst) from registratie_verblijf v
     where v.organisatie_id = l.organisatie_id and v.gemeente_code = l.gemeente_code),
    max(cardinality(o.gemeenten)) <= 1
from registratie_huisvestingslocatie l join core_organisatie o on o.id = l.organisatie_id
where l.organisatie_id = any(%(organisaties)s) and {IN_GEBRUIK}
group by l.organisatie_id, l.gemeente_code
"""  # noqa: S608 -- our own words, no value of a user
# Arrivals count on their day and are taken off on the day of departure; the running sum is who is there. With them go, by the
# same arithmetic, those of whom something is not known.
NACHTEN = """
with gast as (
    select v.organisatie_id, v.gemeente_code, greatest(v.aankomst, %(basis)s) as dag, v.vertrek, 1 as aanwezig,
        (b.woonplaats = '')::int as woonplaats, (b.taal = '')::int as taal, (v.kamer = '')::int as kamer,
        (v.documentsoort = 'onbekend')::int as document,
        (v.vertrek is null and v.verwacht_vertrek is null)::int as vertrek_onbekend
    from registratie_verblijf v join registratie_bewoner b on b.id = v.bewoner_id
    where v.organisatie_id = any(%(organisaties)s) and v.aankomst <= %(tot)s
        and (v.vertrek is null or v.vertrek > %(basis)s)
),
stap as (
    select organisatie_id, gemeente_code, dag, aanwezig, woonplaats, taal, kamer, document, vertrek_onbekend from gast
    union all
    select organisatie_id, gemeente_code, vertrek, -aanwezig, -woonplaats, -taal, -kamer, -document, -vertrek_onbekend
    from gast where vertrek <= %(tot)s
),
per_dag as (
    select organisatie_id, gemeente_code, dag, sum(aanwezig) as aanwezig, sum(woonplaats) as woonplaats, sum(taal) as taal,
        sum(kamer) as kamer, sum(document) as document, sum(vertrek_onbekend) as vertrek_onbekend
    from stap group by organisatie_id, gemeente_code, dag
)
select organisatie_id, gemeente_code, dag, (sum(aanwezig) over tot_nu)::int, (sum(woonplaats) over tot_nu)::int,
    (sum(taal) over tot_nu)::int, (sum(kamer) over tot_nu)::int, (sum(document) over tot_nu)::int,
    (sum(vertrek_onbekend) over tot_nu)::int
from per_dag
window tot_nu as (partition by organisatie_id, gemeente_code order by dag)
order by organisatie_id, gemeente_code, dag
"""
BEDDEN = f"""
with plek as (
    select l.id, l.organisatie_id, l.gemeente_code, l.ingangsdatum, l.einddatum, l.capaciteit_vergund
    from registratie_huisvestingslocatie l where l.organisatie_id = any(%(organisaties)s) and {IN_GEBRUIK}
),
gast as (
    select locatie_id, greatest(aankomst, %(van)s) as dag, vertrek from registratie_verblijf
    where organisatie_id = any(%(organisaties)s) and aankomst <= %(tot)s and (vertrek is null or vertrek > %(van)s)
),
per_dag as (
    select locatie_id, dag, sum(erbij) as erbij from (
        select locatie_id, dag, 1 as erbij from gast union all select locatie_id, vertrek, -1 from gast where vertrek <= %(tot)s
    ) stap group by locatie_id, dag
),
stand as (
    select plek.*, nacht::date as dag,
        coalesce(sum(per_dag.erbij) over (partition by plek.id order by nacht), 0) as bezet
    from plek cross join generate_series(%(van)s::date, %(tot)s::date, interval '1 day') nacht
    left join per_dag on per_dag.locatie_id = plek.id and per_dag.dag = nacht::date
)
select organisatie_id, gemeente_code, dag, sum(capaciteit_vergund)::int,
    (count(*) filter (where bezet > capaciteit_vergund))::int, sum(greatest(bezet - capaciteit_vergund, 0))::int
from stand where ingangsdatum <= dag and (einddatum is null or einddatum > dag)
group by organisatie_id, gemeente_code, dag order by organisatie_id, gemeente_code, dag
"""  # noqa: S608 -- our own words, no value of a user
LIJSTEN = """
select organisatie_id, (verwerkt_at at time zone 'Europe/Amsterdam')::date as dag, count(*),
    sum(coalesce((tellingen->>'nieuw')::int, 0) + coalesce((tellingen->>'gewijzigd')::int, 0)
        + coalesce((tellingen->>'ongewijzigd')::int, 0) + coalesce((tellingen->>'dubbel')::int, 0)
        + coalesce((tellingen->>'fout')::int, 0)),
    sum(coalesce((tellingen->>'fout')::int, 0))
from registratie_aanlevering
where organisatie_id = any(%(organisaties)s) and status = 'verwerkt' and verwerkt_at is not null
group by organisatie_id, dag order by organisatie_id, dag
"""
MET_DE_HAND = """
select organisatie_id, gemeente_code, (tijdstempel at time zone 'Europe/Amsterdam')::date as dag from core_gebeurtenis
where organisatie_id = any(%(organisaties)s) and actie = any(%(bijgehouden)s) and resultaat = 'gelukt'
    and gemeente_code is not null
union
select organisatie_id, gemeente_code, (created_at at time zone 'Europe/Amsterdam')::date from registratie_verblijf
where organisatie_id = any(%(organisaties)s) and bron not in ('aanlevering', 'voorbeeld')
order by 1, 2, 3
"""


class Nachtstand(NamedTuple):
    """People present in a night, and of how many of them something is not known."""

    aanwezig: int = 0
    woonplaats: int = 0
    taal: int = 0
    kamer: int = 0
    document: int = 0
    vertrek: int = 0


class Beddenstand(NamedTuple):
    """Permitted beds in a night, locations with more people than that, and how many people more."""

    dag: date
    bedden: int
    te_vol: int
    te_veel: int


@dataclass(frozen=True, slots=True)
class Lijst:
    """What was saved from lists on one day: how many lists, their rows, and how many of those were faulty."""

    dag: date
    aantal: int
    rijen: int
    fout: int


@dataclass(slots=True)
class Paarfeiten:
    """Everything about one organisation in one gemeente. `begin`: since when it has beds there and is known to the portal.

    `eerste_nacht`: its first arrival ever. `alleen_hier`: it has beds in no other gemeente. `standen`: by the days on which
    something changed, in order.
    """

    organisatie: int
    gemeente: str
    begin: date
    eerste_nacht: date | None
    alleen_hier: bool
    standen: list[tuple[date, Nachtstand]] = field(default_factory=list)
    bedden: list[Beddenstand] = field(default_factory=list)
    lijsten: Sequence[Lijst] = ()
    met_de_hand: list[date] = field(default_factory=list)
    afspraken: list[Leverafspraak] = field(default_factory=list)


def facts(organisaties: Collection[int], *, basis: date, van: date, tot: date) -> list[Paarfeiten]:
    """The facts of these organisations per gemeente: nights from `basis`, beds from `van`, both to `tot`. Six queries."""
    values = {
        "organisaties": list(organisaties), "basis": basis, "van": van, "tot": tot, "bijgehouden": list(BIJGEHOUDEN),
    }  # fmt: skip
    paren = {(row[0], row[1]): Paarfeiten(*row) for row in _rows(PAREN, values)}
    lijsten = defaultdict[int, list[Lijst]](list)
    for organisatie, *lijst in _rows(LIJSTEN, values):
        lijsten[organisatie].append(Lijst(*lijst))
    for organisatie, gemeente, dag, *aantallen in _rows(NACHTEN, values):
        if paar := paren.get((organisatie, gemeente)):
            paar.standen.append((dag, Nachtstand(*aantallen)))
    for organisatie, gemeente, dag, *aantallen in _rows(BEDDEN, values):
        paren[organisatie, gemeente].bedden.append(Beddenstand(dag, *aantallen))
    for organisatie, gemeente, dag in _rows(MET_DE_HAND, values):
        if paar := paren.get((organisatie, gemeente)):
            paar.met_de_hand.append(dag)
    for afspraak in Leverafspraak.objects.filter(organisatie__in=organisaties).order_by("geldig_van"):
        if paar := paren.get((afspraak.organisatie_id, afspraak.gemeente_id)):
            paar.afspraken.append(afspraak)
    for paar in paren.values():
        paar.lijsten = lijsten[paar.organisatie]
    return list(paren.values())


def _rows(sql: str, values: dict[str, Any]) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
