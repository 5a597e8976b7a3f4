"""Measure every commitment of every party, and keep what it gave as steps."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from time import perf_counter
from typing import Any, NamedTuple

import structlog
from django.db import connection, transaction

from convenant.actions import toezeggingsverdeling
from convenant.models import Partij
from convenant.queries import meting
from convenant.queries.meting import Opdracht, Regelopdracht
from convenant.regels.regel import Telling
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.scope import OutsideScope, Scopesoort

log = structlog.get_logger(__name__)

NIEUW = """
create temporary table meting_nieuw on commit drop as
select * from unnest(%s::bigint[], %s::bigint[], %s::varchar[], %s::integer[], %s::integer[], %s::varchar[])
    as n (partij_id, organisatie_id, gemeente_code, teller, noemer, oordeel)
"""
ZELFDE = """
n.partij_id = m.partij_id and n.gemeente_code is not distinct from m.gemeente_code and n.teller = m.teller and n.noemer = m.noemer
and n.oordeel = m.oordeel
"""
ANDERS = f"m.toezegging_id = %(toezegging)s and m.laatste_dag = %(op)s and not exists (select from meting_nieuw n where {ZELFDE})"
# What was measured earlier today and is not so any more is taken back first: a step that began today goes, a longer one ended
# yesterday. So a night that runs twice leaves the rows of its last run.
TERUG = (
    f"delete from convenant_toezeggingsmeting m where {ANDERS} and m.eerste_dag = %(op)s",  # noqa: S608
    f"update convenant_toezeggingsmeting m set laatste_dag = %(op)s::date - 1 where {ANDERS}",  # noqa: S608
)
LAATST = """
create temporary table meting_laatst on commit drop as
select distinct on (m.partij_id, m.gemeente_code) m.id, m.partij_id, m.gemeente_code, m.laatste_dag, m.sinds, m.teller, m.noemer,
    m.oordeel
from convenant_toezeggingsmeting m where m.toezegging_id = %(toezegging)s
order by m.partij_id, m.gemeente_code, m.laatste_dag desc
"""
LANGER = f"""
update convenant_toezeggingsmeting r set laatste_dag = %(op)s
from meting_laatst m join meting_nieuw n on {ZELFDE}
where r.id = m.id and m.laatste_dag < %(op)s
"""  # noqa: S608 - our own words, no value of a user
ERBIJ = """
insert into convenant_toezeggingsmeting
    (partij_id, toezegging_id, organisatie_id, gemeenten, gemeente_code, eerste_dag, laatste_dag, sinds, teller, noemer, oordeel)
select n.partij_id, %(toezegging)s, n.organisatie_id,
    case when n.gemeente_code is null then p.gemeenten else array[n.gemeente_code]::varchar(6)[] end,
    n.gemeente_code, %(op)s, %(op)s, case when m.oordeel = n.oordeel then m.sinds else %(op)s::date end, n.teller, n.noemer, n.oordeel
from meting_nieuw n join convenant_partij p on p.id = n.partij_id
left join meting_laatst m on m.partij_id = n.partij_id and m.gemeente_code is not distinct from n.gemeente_code
where m.id is null or not (m.teller = n.teller and m.noemer = n.noemer and m.oordeel = n.oordeel)
"""


class Rij(NamedTuple):
    """What one night gave for a party, in one gemeente or (None) in all of them together."""

    partij: int
    organisatie: int | None
    gemeente: str | None
    teller: int
    noemer: int
    oordeel: str


@dataclass
class Nacht:
    """What a night did: per rule how many rows it judged and in how many seconds, and the rules that failed with the reason."""

    rijen: dict[str, int] = field(default_factory=dict)
    seconden: dict[str, float] = field(default_factory=dict)
    mislukt: dict[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """For the audit trail and the row of the job."""
        return {"regels": len(self.rijen), "rijen": sum(self.rijen.values()), "mislukt": self.mislukt}


def evaluate(*, op: date, by: Actor) -> Nacht:
    """Measure, judge and keep every commitment that has a known rule, for `op`, and then how parties do together.

    Each rule in a transaction of its own under a lock: killed halfway it goes on with the rest the next time, and two workers do not
    write twice. The same night twice gives the same rows. A rule that raises adds nothing, so that the pages show the figure of the
    night before, and the others go on. Raises `OutsideScope` and `ScopeMissing` outside the scope of a job that sees everything, and
    ValueError for a day before the last that was measured.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise OutsideScope("De nachtelijke meting draait alleen in een systeemscope.")
    nacht = Nacht()
    with transaction.atomic():
        werk = meting.assignments(op)
    for opdracht in werk:
        begin = perf_counter()
        _measure(opdracht, op, nacht)
        nacht.seconden[opdracht.regel.code] = perf_counter() - begin
    with transaction.atomic():
        _lock("verdeling")
        toezeggingsverdeling.refresh(op=op)
        gebeurtenis.record(
            actie="toezeggingsmeting.evaluate", object_soort="toezeggingsmeting", by=by, details=nacht.as_dict()
        )
    return nacht


def _measure(opdracht: Regelopdracht, op: date, nacht: Nacht) -> None:
    code = opdracht.regel.code
    try:
        with transaction.atomic():
            _lock(code)
            tellingen = list(opdracht.regel.measure(op))
            nacht.rijen[code] = sum(_keep(deel, judge(deel, tellingen), op) for deel in opdracht.opdrachten)
    except _Later:
        raise ValueError(f"Er is al gemeten na {op:%d-%m-%Y}.") from None
    except Exception as fout:  # one rule must not cost the others their night
        nacht.mislukt[code] = type(fout).__name__
        log.exception("toezegging_niet_gemeten", regel=code, op=op.isoformat())


class _Later(Exception):
    """A later day was measured before."""


def _lock(code: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"toezegging:{code}"])


def judge(opdracht: Opdracht, tellingen: Iterable[Telling]) -> list[Rij]:
    """The rows of one commitment: of every party its total, and of an organisation every gemeente where it is or was counted."""
    per_wie: dict[int | None, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for telling in tellingen:
        per_wie[telling.organisatie][telling.gemeente].update(teller=telling.teller, noemer=telling.noemer)
    rijen: list[Rij] = []
    for partij in opdracht.partijen:
        if partij.organisatie_id is None:
            eigen = per_wie[None].get(partij.gemeenten[0], Counter())
            rijen.append(_row(opdracht, partij, None, eigen))
            continue
        delen = per_wie.get(partij.organisatie_id, {})
        rijen.append(_row(opdracht, partij, None, sum(delen.values(), Counter())))
        waar = sorted({*partij.gemeenten, *delen})
        rijen += [_row(opdracht, partij, code, delen.get(code, Counter())) for code in waar]
    return rijen


def _row(opdracht: Opdracht, partij: Partij, gemeente: str | None, som: Counter[str]) -> Rij:
    teller, noemer = som["teller"], som["noemer"]
    oordeel = opdracht.maatstaf.judge(teller, noemer)
    return Rij(partij.pk, partij.organisatie_id, gemeente, teller, noemer, str(oordeel))


def _keep(opdracht: Opdracht, rijen: Sequence[Rij], op: date) -> int:
    """Lengthen the last step where nothing changed, else begin a new one: six statements, whatever the number of rows."""
    values: dict[str, Any] = {"toezegging": opdracht.toezegging.pk, "op": op}
    with connection.cursor() as cursor:
        cursor.execute(
            "select exists (select from convenant_toezeggingsmeting where toezegging_id = %(toezegging)s and laatste_dag > %(op)s)",
            values,
        )
        if cursor.fetchone()[0]:
            raise _Later
        cursor.execute("drop table if exists meting_nieuw, meting_laatst")
        cursor.execute(NIEUW, [list(kolom) for kolom in zip(*rijen, strict=True)])
        for statement in (*TERUG, LAATST, LANGER, ERBIJ):
            cursor.execute(statement, values)
    return len(rijen)
