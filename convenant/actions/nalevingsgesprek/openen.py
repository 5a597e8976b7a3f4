"""What the night does: open conversations about missed commitments, keep the running ones in step with figures and parties."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.conf import settings
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.urls import reverse

from convenant.actions.nalevingsgesprek.bericht import SOORT
from convenant.actions.nalevingsgesprek.bijhouden import follow
from convenant.enums.naleving import Gespreksstapsoort
from convenant.models import Gespreksstap, Nalevingsgesprek
from convenant.queries import gemist
from convenant.queries.gemist import Geval
from convenant.queries.nalevingsgesprek import PLAN, last_day, leaders
from registratie.actions.bezettingsstand import ScopeTooNarrow
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.scope import Scopesoort

LOCK = "select pg_advisory_xact_lock(hashtextextended('nalevingsgesprekken', 0))"
"""Two runs at once: the second waits and finds nothing to open."""


def open_for_missed(op: date, by: Actor) -> int:
    """Open a conversation about every commitment that was missed for long enough and about which none runs; returns how many.

    Running ones follow: a figure that is right again, a party that left, a gemeente with the lead where the party has nothing any
    more. A constant number of queries; doing it again opens nothing, and stopping halfway leaves nothing half. One mail a party,
    however many commitments. Raises `ScopeTooNarrow` outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Gesprekken openen kan alleen in een systeemscope.")
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(LOCK)
        follow(op, by)
        gevallen = gemist.without_conversation(op)
        if not gevallen:
            return 0
        made = _open(gevallen, op)
        _write_steps(made, op, by)
        uitgaand_bericht.queue_many(_mails(made))
    return len(made)


def _open(gevallen: Sequence[Geval], op: date) -> list[Nalevingsgesprek]:
    regie = leaders({geval.organisatie.pk for geval in gevallen})
    uiterlijk = last_day(PLAN, op)
    return Nalevingsgesprek.objects.bulk_create(
        Nalevingsgesprek(
            partij=geval.partij, organisatie=geval.organisatie, gemeenten=geval.organisatie.gemeenten,
            toezegging=geval.toezegging, code=geval.toezegging.code, geopend_op=op, uiterlijk=uiterlijk, sinds=geval.sinds,
            regie_id=regie.get(geval.organisatie.pk, min(geval.organisatie.gemeenten)), waarde=geval.waarde,
            teller=geval.teller, noemer=geval.noemer, is_voorbeeld=geval.partij.is_voorbeeld,
        )
        for geval in gevallen
    )  # fmt: skip


def _write_steps(made: Sequence[Nalevingsgesprek], op: date, by: Actor) -> None:
    Gespreksstap.objects.bulk_create(
        Gespreksstap(
            gesprek=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, datum=op, uiterlijk=row.uiterlijk,
            soort=Gespreksstapsoort.KENNISGEVING, gemeente_id=row.regie_id,
        )
        for row in made
    )  # fmt: skip
    gebeurtenis.record_many(
        gebeurtenis.draft(
            actie="nalevingsgesprek.open", object=row, by=by, gemeente=row.regie_id, organisatie=row.organisatie_id,
            details={"code": row.code},
        )
        for row in made
    )  # fmt: skip


def _mails(made: Sequence[Nalevingsgesprek]) -> list[UitgaandBericht]:
    """One to each party that gave an address."""
    per_partij: dict[int, list[Nalevingsgesprek]] = defaultdict(list)
    for row in made:
        if row.organisatie.email:
            per_partij[row.partij_id].append(row)
    link = f"{settings.SITE_URL}{reverse('convenant:gesprek-list')}"
    return [
        uitgaand_bericht.draft(
            aan=rows[0].organisatie.email, onderwerp="Kennisgeving over uw toezeggingen in het convenant", soort=SOORT,
            tekst=render_to_string("emails/naleving_kennisgeving.txt", {"gesprekken": rows, "link": link}),
        )
        for rows in per_partij.values()
    ]  # fmt: skip
