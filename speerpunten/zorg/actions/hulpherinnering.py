"""Ask owners whether their offers are still right."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.scope import Scopesoort
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries import hulpaanbod as hulp

SOORT = "hulpaanbod"
ONDERWERP = "Klopt uw hulpaanbod nog?"


def remind(*, op: date, by: Actor) -> int:
    """One mail per person with all offers of the owner that nobody checked within the term; once until somebody checks them.

    Returns how many mails. Raises `Geweigerd` outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise Geweigerd(Permission.HULPAANBOD_MANAGE)
    with transaction.atomic():
        rows = list(
            Hulpaanbod.objects.select_for_update().filter(hulp.to_check(op), herinnerd_op=None).order_by("naam", "id")
        )
        mails = _mails(rows)
        uitgaand_bericht.queue_many(mails)
        Hulpaanbod.objects.filter(pk__in=[row.pk for row in rows]).update(herinnerd_op=op)
        gebeurtenis.record_many(
            gebeurtenis.draft(
                actie="hulpaanbod.remind", object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id
            )
            for row in rows
        )
    return len(mails)


def _mails(rows: list[Hulpaanbod]) -> list:
    per_owner: dict[hulp.Eigenaar, list[Hulpaanbod]] = {}
    for row in rows:
        per_owner.setdefault(hulp.owner_of(row), []).append(row)
    link = f"{settings.SITE_URL}{reverse('zorg:hulpaanbod-list')}?nakijken=ja"
    keepers = hulp.keepers() if rows else {}
    return [
        uitgaand_bericht.draft(
            aan=email,
            onderwerp=ONDERWERP,
            soort=SOORT,
            tekst=render_to_string("emails/hulpaanbod_nakijken.txt", {"rijen": own, "link": link}),
        )
        for eigenaar, own in per_owner.items()
        for email in keepers.get(eigenaar, [])
    ]
