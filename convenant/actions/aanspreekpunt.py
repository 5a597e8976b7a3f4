"""Keep the one contact point of a gemeente."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from convenant.actions import namens
from convenant.models import Aanspreekpunt
from convenant.queries import aanspreekpunt as aanspreekpunten
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

SOORT = "aanspreekpunt"
VELDEN = ("naam", "telefoon", "email", "bereikbaar")


def record(*, gemeente: str, waarden: dict[str, Any], versie: int | None = None, by: Actor) -> Aanspreekpunt:
    """Make or change the contact point of a gemeente (its CBS code); who does so confirms it too.

    `versie`: of the row that the form was opened on, None for the first one. Raises `Geweigerd`, ValidationError in Dutch, and
    `Verouderd` when a colleague was first.
    """
    namens.require_gemeente(gemeente, Permission.AANSPREEKPUNT_MANAGE, by)
    waarden = {veld: str(waarden.get(veld, "")).strip() for veld in VELDEN}
    refuse_unfit(waarden)
    with transaction.atomic():
        row = _row(gemeente, versie)
        for veld, waarde in waarden.items():
            setattr(row, veld, waarde)
        row.bevestigd_op, row.bevestigd_by, row.herinnerd_op = timezone.localdate(), by.gebruiker, None
        row.full_clean(exclude=["gemeente", "bevestigd_by"], validate_unique=False)
        row.save()
        gebeurtenis.record(actie="aanspreekpunt.change", object=row, by=by, gemeente=gemeente)
    return row


def _row(gemeente: str, versie: int | None) -> Aanspreekpunt:
    """Locked; of two first ones the second finds the first."""
    now = Aanspreekpunt.objects.select_for_update().filter(gemeente=gemeente).first()
    if now is None:
        return Aanspreekpunt(gemeente_id=gemeente)
    row = lock_unchanged(now, versie or 0)
    row.versie += 1
    return row


def confirm(*, aanspreekpunt: Aanspreekpunt, by: Actor) -> Aanspreekpunt:
    """Say that it is still right. Raises `Geweigerd`."""
    namens.require_gemeente(aanspreekpunt.gemeente_id, Permission.AANSPREEKPUNT_MANAGE, by)
    with transaction.atomic():
        row = Aanspreekpunt.objects.select_for_update().get(pk=aanspreekpunt.pk)
        row.bevestigd_op, row.bevestigd_by, row.herinnerd_op = timezone.localdate(), by.gebruiker, None
        row.save(update_fields=["bevestigd_op", "bevestigd_by", "herinnerd_op", "updated_at"])
        gebeurtenis.record(actie="aanspreekpunt.confirm", object=row, by=by, gemeente=row.gemeente_id)
    return row


def remind(*, op: date, by: Actor) -> int:
    """Ask desks that nobody confirmed within the term whether they are still right; once for a term. Returns how many mails."""
    with transaction.atomic():
        rows = Aanspreekpunt.objects.select_for_update(of=("self",)).select_related("gemeente")
        oud = list(rows.filter(bevestigd_op__lt=aanspreekpunten.oldest(op), herinnerd_op=None))
        link = f"{settings.SITE_URL}{reverse('convenant:aanspreekpunt-list')}"
        for row in oud:
            uitgaand_bericht.queue(
                aan=row.email, onderwerp="Klopt het aanspreekpunt van uw gemeente nog?", soort=SOORT,
                tekst=render_to_string("emails/aanspreekpunt.txt", {"punt": row, "link": link}),
            )  # fmt: skip
            gebeurtenis.record(actie="aanspreekpunt.remind", object=row, by=by, gemeente=row.gemeente_id)
        Aanspreekpunt.objects.filter(pk__in=[row.pk for row in oud]).update(herinnerd_op=op)
    return len(oud)
