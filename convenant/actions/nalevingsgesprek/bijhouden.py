"""Running conversations follow the figures, the party and its locations; set-based."""

from collections.abc import Sequence
from datetime import date

from convenant.actions.nalevingsgesprek.sporen import rule
from convenant.enums.naleving import Gespreksstapsoort, Gespreksuitkomst
from convenant.models import Gespreksstap, Nalevingsgesprek
from convenant.naleving.verloop import Zet
from convenant.queries import gemist
from convenant.queries.nalevingsgesprek import leaders
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor

VELDEN = ["status", "uiterlijk", "uitkomst", "afgesloten_op", "nagekomen_sinds", "regie", "versie"]


def follow(op: date, by: Actor) -> None:
    """Write what changed under the running conversations since the last night, with a step that says so. Six queries at most."""
    rows = list(Nalevingsgesprek.objects.open().select_related("partij").select_for_update(of=("self",)).order_by("pk"))
    if not rows:
        return
    stappen = [*_departed(rows, op)]
    lopend = [row for row in rows if row.afgesloten_op is None]
    stappen += [*_figures(lopend, op), *_leads(lopend, op)]
    anders = {stap.gesprek_id: stap.gesprek for stap in stappen}
    for row in anders.values():
        row.versie += 1
    Nalevingsgesprek.objects.bulk_update(list(anders.values()), VELDEN, batch_size=1000)
    Gespreksstap.objects.bulk_create(stappen)
    gebeurtenis.record_many(
        gebeurtenis.draft(
            actie="nalevingsgesprek.follow", object=stap.gesprek, by=by, gemeente=stap.gesprek.regie_id,
            organisatie=stap.organisatie_id, details={"code": stap.gesprek.code, "soort": stap.soort},
        )
        for stap in stappen
    )  # fmt: skip


def _departed(rows: Sequence[Nalevingsgesprek], op: date) -> list[Gespreksstap]:
    """Who is no party any more has nothing left to talk about."""
    found = []
    for row in rows:
        if row.partij.status in gemist.VERTROKKEN:
            row.status, row.uiterlijk = rule(row, Zet.VERTREK).naar, None
            row.uitkomst, row.afgesloten_op = Gespreksuitkomst.VERTROKKEN, op
            found.append(_step(row, Gespreksstapsoort.VERTROKKEN, op))
    return found


def _figures(rows: Sequence[Nalevingsgesprek], op: date) -> list[Gespreksstap]:
    """A figure that reached its norm again, or fell below it after it had."""
    found, now = [], gemist.kept_since(rows, op)
    for row in rows:
        sinds = now.get(row.pk, row.nagekomen_sinds)
        if row.nagekomen_sinds == sinds:
            continue
        soort = Gespreksstapsoort.WEER_NAGEKOMEN if sinds else Gespreksstapsoort.WEER_GEMIST
        row.nagekomen_sinds = sinds
        found.append(_step(row, soort, op))
    return found


def _leads(rows: Sequence[Nalevingsgesprek], op: date) -> list[Gespreksstap]:
    """A gemeente where the party has nothing any more hands the lead to the one with the most of its beds."""
    wees = [row for row in rows if row.gemeenten and row.regie_id not in row.gemeenten]
    regie = leaders({row.organisatie_id for row in wees}) if wees else {}
    found = []
    for row in wees:
        row.regie_id = regie.get(row.organisatie_id, min(row.gemeenten))
        stap = _step(row, Gespreksstapsoort.REGIE, op)
        stap.tekst, stap.gemeente_id = "De partij heeft in de vorige gemeente geen locatie meer.", row.regie_id
        found.append(stap)
    return found


def _step(row: Nalevingsgesprek, soort: Gespreksstapsoort, op: date) -> Gespreksstap:
    return Gespreksstap(
        gesprek=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, soort=soort, datum=op,
        uiterlijk=row.uiterlijk,
    )  # fmt: skip
