"""A run of linking: over everything, or over the records that changed. What it leaves follows from records and answers alone.

Every run ends in the same state whatever came before it, so doing it again changes nothing, and a run that was killed is
simply done again. Runs wait for each other. The records themselves are read and never written.
"""

import time
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from uuid import UUID

import pghistory
from django.db import connection, transaction

from registratie.actions.aanlevering.reporting import Reporter, Silent
from registratie.actions.koppeling import onderscheid, paren, personen
from registratie.actions.koppeling.paren import Stand
from registratie.koppelen import find_pairs
from registratie.queries import registraties
from registratie.queries.drempel import RONDE
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scopesoort

LEZEN = "Registraties lezen"
VERGELIJKEN = "Namen, geboortedata en verblijven vergelijken"
VASTLEGGEN = "Koppelingen en vragen vastleggen"
LOCK = "select pg_advisory_xact_lock(hashtextextended('koppelen', 0))"


class ScopeTooNarrow(RuntimeError):
    """A run was about to compare only part of the records, and would take the links of the others away."""


@dataclass(frozen=True)
class Uitkomst:
    """What stands after a run. `personen`: people behind the records; `gekoppeld`: records that share a person."""

    bewoners: int
    personen: int
    gekoppeld: int
    te_beoordelen: int
    seconden: float

    def as_dict(self) -> dict[str, float]:
        """The figures by name."""
        return asdict(self)


def koppel_alles(*, by: Actor, progress: Reporter | None = None) -> Uitkomst:
    """Compare every record with every other, and leave the links and questions that follow.

    In the scope of a job that sees everything. Raises `Geweigerd` and `ScopeTooNarrow`.
    """
    uitkomst, gewijzigd = _run(None, {}, by, progress or Silent())
    details = uitkomst.as_dict() | {"wijzigingen": gewijzigd}
    gebeurtenis.record(actie="koppeling.run", object_soort=RONDE, by=by, details=details)
    return uitkomst


def koppel_bij(*, bewoners: Collection[int], vervangen: Mapping[UUID, int] | None = None, by: Actor) -> Uitkomst | None:
    """Compare these records with every other one, after they changed; None when there are none.

    `vervangen`: the `sleutel` of a record that went, and the record that took its stays: "not the same" goes along. An event
    is recorded only when something came of it. Raises as `koppel_alles` does.
    """
    if not bewoners and not vervangen:
        return None
    uitkomst, gewijzigd = _run(set(bewoners), vervangen or {}, by, Silent())
    if any(gewijzigd.values()):
        details = {"bijgewerkt": len(bewoners), **gewijzigd}
        gebeurtenis.record(actie="koppeling.update", object_soort="koppelen", by=by, details=details)
    return uitkomst


def _run(
    betrokken: set[int] | None, vervangen: Mapping[UUID, int], by: Actor, progress: Reporter
) -> tuple[Uitkomst, dict[str, int]]:
    by.require(Permission.KOPPELING_DECIDE)
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Koppelen kan alleen in een systeemscope.")
    begin = time.monotonic()
    with transaction.atomic(), connection.cursor() as cursor, pghistory.context(opdracht="koppelen"):
        cursor.execute(LOCK)
        cursor.execute("set constraints all immediate")
        onderscheid.keep(vervangen)
        gewijzigd, aantallen = _link(betrokken, progress)
    seconden = round(time.monotonic() - begin, 2)
    return Uitkomst(**aantallen, seconden=seconden), gewijzigd


def _link(betrokken: set[int] | None, progress: Reporter) -> tuple[dict[str, int], dict[str, int]]:
    progress.report(0, 100, LEZEN)
    rijen = registraties.load()
    if betrokken is not None:
        betrokken = (betrokken | personen.companions(betrokken)).intersection(rij.id for rij in rijen)
    progress.report(10, 100, VERGELIJKEN)
    gevonden = find_pairs(
        rijen,
        betrokken=betrokken,
        gescheiden=paren.apart(),
        on_progress=lambda gedaan, totaal: progress.report(10 + 80 * gedaan // totaal),
    )
    progress.report(90, 100, VASTLEGGEN)
    stand = Stand.read(gevonden, betrokken)
    groepen = stand.groups()
    gewijzigd = paren.write(stand, groepen) | personen.write(stand, groepen)
    gekoppeld = sum(map(len, groepen))
    aantallen = {
        "bewoners": len(rijen),
        "personen": len(rijen) - gekoppeld + len(groepen),
        "gekoppeld": gekoppeld,
        "te_beoordelen": paren.count_open(),
    }
    return gewijzigd, aantallen
