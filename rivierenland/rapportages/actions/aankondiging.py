"""Tell who follows a report that an edition is there: with a link, never with the file."""

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.adres import report_code
from rivierenland.rapportages.models import Rapportaankondiging, Rapporteditie
from rivierenland.rapportages.queries import uitgave
from rivierenland.rapportages.queries.abonnement import addresses

SOORT = "rapport"


def announce(*, editie: Rapporteditie, by: Actor) -> int:
    """Put a mail in the outbox for each follower who may read this edition; returns how many, 0 when it was announced before.

    Two at the same time wait for each other: the row of the edition is there once. Raises `Geweigerd`, and ValueError for an edition
    that is not published.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    if not editie.is_gepubliceerd:
        raise ValueError("only a published edition is announced")
    with transaction.atomic():
        row, nieuw = Rapportaankondiging.objects.get_or_create(editie=editie)
        if not nieuw:
            return 0
        aan = addresses(editie)
        naam = uitgave.heading(editie)
        tekst = render_to_string("emails/rapport.txt", _values(editie, naam))
        onderwerp = f"{naam}: {'nieuwe versie' if editie.versie > 1 else 'gepubliceerd'}"
        uitgaand_bericht.queue_many(
            uitgaand_bericht.draft(aan=adres, onderwerp=onderwerp, tekst=tekst, soort=SOORT) for adres in aan
        )
        row.aantal = len(aan)
        row.save(update_fields=["aantal"])
        gebeurtenis.record(
            actie="rapportaankondiging.send",
            object=editie,
            by=by,
            details={"versie": editie.versie, "aantal": len(aan)},
        )
    return len(aan)


def _values(editie: Rapporteditie, naam: str) -> dict[str, object]:
    code = report_code(editie.rapport, editie.onderwerp)
    return {
        "naam": naam,
        "editie": editie,
        "openbaar": uitgave.is_public(editie),
        "link": f"{settings.SITE_URL}{reverse('rapportages:rapport', args=[code, editie.periode])}?versie={editie.versie}",
        "afmelden": f"{settings.SITE_URL}{reverse('rapportages:abonnement')}",
    }
