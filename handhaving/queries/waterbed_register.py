"""What the waterbed indicators need from the register: who slept where on a few nights, and beds above what was permitted.

Straight from the stays, so only under the scope of a job that sees all of them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from handhaving.waterbed.verplaatsing import Reeksmaatregel
from registratie.models import Bezettingsstand

AT = """
select p.locatie, p.nacht, count(*)
from unnest(%(plekken)s::bigint[], %(nachten)s::date[]) as p(locatie, nacht)
join registratie_verblijf v on v.locatie_id = p.locatie
    and v.aankomst <= p.nacht and (v.vertrek is null or v.vertrek > p.nacht)
group by p.locatie, p.nacht
"""
OF = """
select p.organisatie, v.gemeente_code, p.nacht, count(*)
from unnest(%(plekken)s::bigint[], %(nachten)s::date[]) as p(organisatie, nacht)
join registratie_verblijf v on v.organisatie_id = p.organisatie
    and v.aankomst <= p.nacht and (v.vertrek is null or v.vertrek > p.nacht)
group by p.organisatie, v.gemeente_code, p.nacht
"""
# What was permitted that night: the lowest number of the permits in force; nothing when the permits that had begun were over;
# what the provider told as long as no permit had begun; nothing before the location was admitted or after it ended.
ONVERGUND = """
with bezet as (
    select locatie_id, count(*) as mensen from registratie_verblijf
    where aankomst <= %(nacht)s and (vertrek is null or vertrek > %(nacht)s)
    group by locatie_id
),
papier as (
    select locatie_id, min(max_personen) filter (
        where (einde is null or einde >= %(nacht)s) and (ingetrokken_per is null or ingetrokken_per > %(nacht)s)
    ) as personen
    from registratie_vergunning where max_personen is not null and begin <= %(nacht)s
    group by locatie_id
)
select l.gemeente_code, sum(greatest(0, b.mensen - case
    when l.status in ('aangemeld', 'in_beoordeling') then 0
    when l.ingangsdatum > %(nacht)s or l.einddatum <= %(nacht)s then 0
    when p.locatie_id is not null then coalesce(p.personen, 0)
    else l.capaciteit_vergund
end))
from bezet b
join registratie_huisvestingslocatie l on l.id = b.locatie_id
left join papier p on p.locatie_id = l.id
group by l.gemeente_code
"""


@dataclass(frozen=True)
class Registernachten:
    """The nights of a number of measures, read at once; what is not there is nought."""

    plekken: dict[tuple[int, date], int]
    bieders: dict[tuple[int, str, date], int]
    gemeenten: dict[tuple[str, date], int]

    def at(self, locatie: int, nacht: date) -> int:
        """People in one location."""
        return self.plekken.get((locatie, nacht), 0)

    def of(self, organisatie: int, gemeente: str, nacht: date) -> int:
        """People with one organisation in one gemeente."""
        return self.bieders.get((organisatie, gemeente, nacht), 0)

    def total(self, gemeente: str, nacht: date) -> int:
        """People in one gemeente, from the table that keeps it."""
        return self.gemeenten.get((gemeente, nacht), 0)


def nights_of(reeksen: Collection[Reeksmaatregel]) -> Registernachten:
    """The night before and the night after each run of measures; three queries, however many runs."""
    plekken = {(m.locatie, nacht) for reeks in reeksen for m in reeks.maatregelen for nacht in (reeks.voor, reeks.na)}
    bieders = {(reeks.organisatie, nacht) for reeks in reeksen for nacht in (reeks.voor, reeks.na)}
    nachten = {nacht for _, nacht in bieders}
    standen = Bezettingsstand.objects.filter(nacht__in=nachten).values_list("gemeente_id", "nacht", "personen")
    return Registernachten(
        {(locatie, nacht): aantal for locatie, nacht, aantal in _rows(AT, plekken)},
        {(organisatie, gemeente, nacht): aantal for organisatie, gemeente, nacht, aantal in _rows(OF, bieders)},
        {(gemeente, nacht): personen for gemeente, nacht, personen in standen},
    )


def unpermitted_beds(nacht: date, gemeenten: Sequence[str]) -> dict[str, int]:
    """Per gemeente the people above what was permitted in the night that begins on `nacht`; 0 where there is none."""
    with connection.cursor() as cursor:
        cursor.execute(ONVERGUND, {"nacht": nacht})
        found = {gemeente: int(aantal) for gemeente, aantal in cursor.fetchall()}
    return {gemeente: found.get(gemeente, 0) for gemeente in gemeenten}


def _rows(sql: str, plekken: Collection[tuple[int, date]]) -> list[tuple]:
    ordered = sorted(plekken)
    if not ordered:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, {"plekken": [plek for plek, _ in ordered], "nachten": [nacht for _, nacht in ordered]})
        return list(cursor.fetchall())
