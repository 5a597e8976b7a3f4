"""Each morning: ask again who did not answer, and forget addresses and links of talks of long ago."""

from datetime import date, timedelta

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.scope import Scopesoort
from speerpunten.kennis.actions.dialoog import MAIL
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Uitnodigingsantwoord
from speerpunten.kennis.models import Deelnemer, Deelnemeradres, Dialoogreactie

VOORAF, BEWAREN = timedelta(days=5), timedelta(days=90)
"""Five days before the talk is a choice of the portal; the 90 days stand in the declaration of the fields."""


def keep(*, op: date, by: Actor) -> dict[str, int]:
    """Remind once, and forget; returns how many of each. Raises PermissionError outside the scope of a job that sees everything."""
    value = scope.current()
    if value.soort is not Scopesoort.SYSTEEM:
        raise PermissionError("a nightly job, in the scope of a job that sees everything")
    with transaction.atomic():
        done = {"herinnerd": _remind(op), "vergeten": _forget(op - BEWAREN)}
        if any(done.values()):
            gebeurtenis.record(actie="dialoog.keep", object_soort="kennis.dialoog", by=by, details=done)
    return done


def _remind(op: date) -> int:
    rows = Deelnemer.objects.filter(
        dialoog__status=Dialoogstatus.UITGENODIGD, dialoog__dag__range=(op, op + VOORAF), uitgenodigd_at__isnull=False,
        antwoord=Uitnodigingsantwoord.WACHT, herinnerd_at=None, adres__isnull=False,
    ).select_related("dialoog", "dialoog__gemeente", "adres")  # fmt: skip
    found = list(rows)
    uitgaand_bericht.queue_many(
        uitgaand_bericht.draft(
            aan=row.adres.email, onderwerp=f"Komt u? {row.dialoog.titel}", soort=MAIL,
            tekst=render_to_string("emails/dialoog_herinnering.txt", {"dialoog": row.dialoog, "deelnemer": row}),
        )
        for row in found
    )  # fmt: skip
    Deelnemer.objects.filter(pk__in=[row.pk for row in found]).update(herinnerd_at=timezone.now())
    return len(found)


def _forget(tot: date) -> int:
    """The address, the link, the remark with an answer, and the words of a reaction: the report says what was done with it."""
    oud = Deelnemer.objects.filter(dialoog__dag__lt=tot)
    weg, _ = Deelnemeradres.objects.filter(deelnemer__in=oud).delete()
    oud.exclude(toelichting="", geheim=None).update(toelichting="", geheim=None)
    Dialoogreactie.objects.filter(deelnemer__in=oud).delete()
    return weg
