"""How many people sleep in a gemeente, night by night: computed from the stays, and read from the table that keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from registratie.models import Bezettingsstand

# Arrivals count +1 and departures -1 on their day; the running sum over the days is who is there. So the work grows with the
# number of stays, not with stays times nights. A night is the date of its evening: [aankomst, vertrek).
SWEEP = """
with gebied as (
    select code from core_gemeente where %(alle)s or code = any(%(gemeenten)s)
),
gast as (
    select gemeente_code, greatest(aankomst, %(van)s) as dag, 1 as erbij from registratie_verblijf
    where aankomst <= %(tot)s and (vertrek is null or vertrek > %(van)s) and (%(alle)s or gemeente_code = any(%(gemeenten)s))
    union all
    select gemeente_code, vertrek, -1 from registratie_verblijf
    where vertrek > %(van)s and vertrek <= %(tot)s and (%(alle)s or gemeente_code = any(%(gemeenten)s))
),
plek as (
    select gemeente_code, ingangsdatum, einddatum, capaciteit_vergund as bedden from registratie_huisvestingslocatie
    where (status = 'actief' or (status in ('gestopt', 'gesloten') and einddatum is not null))
        and ingangsdatum <= %(tot)s and (einddatum is null or einddatum > %(van)s)
        and (%(alle)s or gemeente_code = any(%(gemeenten)s))
),
stap as (
    select gemeente_code, dag, erbij as personen, 0 as bedden, 0 as locaties from gast
    union all
    select gemeente_code, greatest(ingangsdatum, %(van)s), 0, bedden, 1 from plek
    union all
    select gemeente_code, einddatum, 0, -bedden, -1 from plek where einddatum <= %(tot)s
),
per_dag as (
    select gemeente_code, dag, sum(personen) as personen, sum(bedden) as bedden, sum(locaties) as locaties
    from stap group by gemeente_code, dag
)
select gebied.code, nacht::date, coalesce(sum(personen) over tot_nu, 0), coalesce(sum(bedden) over tot_nu, 0),
    coalesce(sum(locaties) over tot_nu, 0)
from gebied
cross join generate_series(%(van)s::date, %(tot)s::date, interval '1 day') nacht
left join per_dag on per_dag.gemeente_code = gebied.code and per_dag.dag = nacht::date
window tot_nu as (partition by gebied.code order by nacht)
"""


@dataclass(frozen=True, slots=True)
class Nacht:
    """A night (the date of its evening) in one gemeente."""

    nacht: date
    personen: int
    bedden: int
    locaties: int


def sweep_parameters(*, van: date, tot: date, gemeenten: Sequence[str] | None) -> dict[str, Any]:
    """What `SWEEP` asks for; `gemeenten` None means all, and `tot` is the last night."""
    return {"van": van, "tot": tot, "alle": gemeenten is None, "gemeenten": list(gemeenten or ())}


def compute(*, van: date, tot: date, gemeenten: Sequence[str] | None = None) -> dict[str, list[Nacht]]:
    """The nights per gemeente, straight from the stays that the scope in force may see."""
    nachten: dict[str, list[Nacht]] = {}
    with connection.cursor() as cursor:
        cursor.execute(SWEEP, sweep_parameters(van=van, tot=tot, gemeenten=gemeenten))
        for gemeente, nacht, personen, bedden, locaties in cursor.fetchall():
            nachten.setdefault(gemeente, []).append(Nacht(nacht, int(personen), int(bedden), int(locaties)))
    return nachten


def series(*, van: date, tot: date, gemeente: str | None = None) -> list[Nacht]:
    """The kept nights of one gemeente, or of the region together. Figures of people: suppress them outside the gemeente."""
    rows = Bezettingsstand.objects.filter(nacht__range=(van, tot))
    if gemeente:
        return [
            Nacht(*waarden)
            for waarden in rows.filter(gemeente=gemeente).order_by("nacht").values_list(*Nacht.__dataclass_fields__)
        ]
    totalen: dict[date, list[int]] = {}
    for nacht, *aantallen in rows.values_list(*Nacht.__dataclass_fields__):
        totalen[nacht] = [a + b for a, b in zip(totalen.get(nacht, (0, 0, 0)), aantallen, strict=True)]
    return [Nacht(nacht, *totalen[nacht]) for nacht in sorted(totalen)]
