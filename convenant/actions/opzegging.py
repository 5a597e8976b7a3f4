"""Leaving: a notice that the party gives, may take back, and that ends by the calendar."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from convenant.actions import namens, partijgang
from convenant.actions.partij import record
from convenant.actions.partijstap import add
from convenant.enums.partij import Partijstapsoort as S
from convenant.enums.partij import Partijstatus
from convenant.models import Partij, Partijstap
from convenant.queries import partij as partijen
from convenant.queries import partijstand
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of


def leave(*, partij: Partij, reden: str, gezien: int, by: Actor) -> Partijstap:
    """Give notice; the party stays one until the term of notice is over. `gezien`: the newest step on the page that was read.

    Raises `Geweigerd`, `Ingehaald`, and ValidationError in Dutch.
    """
    van = _require_self(partij, by)
    vandaag = timezone.localdate()
    maanden = int(value_of("toetreding.opzegtermijn_maanden", peildatum=vandaag))
    with transaction.atomic():
        row = partijgang.may(partij, S.OPGEZEGD, gezien)
        stap = add(
            row,
            S.OPGEZEGD,
            datum=add_months(vandaag, maanden),
            reden=partijgang.text(reden, needed=False),
            by=by,
            gemeente=van,
        )
        record("partij.leave", row, by, tot=stap.datum.isoformat())
        dag = datum_lang(stap.datum)
        partijgang.tell(
            row, "Uw opzegging van het convenant", [f"Wij hebben uw opzegging ontvangen. U bent partij tot {dag}."]
        )
        partijgang.tell_gemeenten(row, f"{partijen.naam_of(row)} heeft het convenant opgezegd, per {dag}.")
    return stap


def take_back(*, partij: Partij, gezien: int, by: Actor) -> Partijstap:
    """Take the notice back while its term runs. Raises `Geweigerd`, and ValidationError in Dutch."""
    van = _require_self(partij, by)
    with transaction.atomic():
        row = partijgang.may(partij, S.OPZEGGING_INGETROKKEN, gezien)
        stap = add(row, S.OPZEGGING_INGETROKKEN, datum=timezone.localdate(), by=by, gemeente=van)
        record("partij.take_back", row, by)
        partijgang.tell_gemeenten(row, f"{partijen.naam_of(row)} heeft de opzegging van het convenant ingetrokken.")
    return stap


def end_notices(*, vandaag: date, by: Actor) -> int:
    """Let parties go whose term of notice is over; returns how many. Call it in the scope of a job that sees everything."""
    ended = 0
    due = Partijstap.objects.filter(soort=S.OPGEZEGD, datum__lte=vandaag, partij__status__in=partijen.AANWEZIG)
    for pk in sorted(set(due.values_list("partij_id", flat=True))):
        with transaction.atomic():
            row = partijgang.locked(pk)
            opzegging = partijstand.stand(row).opzegging
            if row.status not in partijen.AANWEZIG or opzegging is None or opzegging.datum > vandaag:
                continue
            row.status, row.tot = Partijstatus.OPGEZEGD, opzegging.datum
            partijgang.save(row)
            record("partij.end", row, by)
            ended += 1
    return ended


def _require_self(partij: Partij, by: Actor) -> str:
    """Only a party itself leaves. Returns the gemeente in whose name, empty for an organisation."""
    gemeente = namens.require_own(partij, Permission.TOETREDING_REQUEST, by, as_gemeente=Permission.TOETREDING_DECIDE)
    return gemeente or ""
