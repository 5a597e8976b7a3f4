"""Make an inspection known to the provider: from then on it sees the report and what it must repair."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from handhaving.enums import Inspectiestatus
from handhaving.models import Inspectie
from handhaving.queries.bevinding import NIET_HERSTELD
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

SOORT = "inspectie_bekend"
CONCEPT = "Rond de inspectie eerst af. Daarna kunt u haar bekendmaken."


def reveal(*, inspectie: Inspectie, by: Actor) -> Inspectie:
    """Open an inspection with its answers, findings and photos to the provider of the location, and tell it by mail.

    Done once; a second time changes nothing. Raises `Geweigerd`, and ValidationError for a draft.
    """
    by.require(Permission.INSPECTIE_RECORD, gemeente=inspectie.gemeente_id)
    with transaction.atomic():
        row = (
            Inspectie.objects.select_for_update(of=("self",))
            .select_related("locatie__organisatie")
            .get(pk=inspectie.pk)
        )
        if row.status != Inspectiestatus.AFGEROND:
            raise ValidationError(CONCEPT)
        if row.bekend_at:
            return row
        aanbieder = row.locatie.organisatie_id
        row.organisatie_id, row.bekend_at = aanbieder, timezone.now()
        row.save(update_fields=["organisatie", "bekend_at", "updated_at"])
        for rows in (row.antwoorden, row.bevindingen, row.fotos):
            rows.update(organisatie=aanbieder)
        gebeurtenis.record(
            actie="inspectie.reveal", object=row, by=by, gemeente=row.gemeente_id, organisatie=aanbieder,
            details={"locatie": row.locatie_id},
        )  # fmt: skip
        _tell(row)
    return row


def _tell(row: Inspectie) -> None:
    organisatie = row.locatie.organisatie
    if not organisatie.email:
        return
    bevindingen = list(
        row.bevindingen.filter(status__in=NIET_HERSTELD).select_related("item").order_by("herstel_uiterlijk", "id")
    )
    values = {
        "organisatie": organisatie,
        "inspectie": row,
        "dag": timezone.localdate(row.begonnen_at),
        "bevindingen": bevindingen,
        "adres": f"{settings.SITE_URL}{reverse('handhaving:bevinding-list')}",
    }
    # The subject names no location: who looks after the outbox sees it.
    uitgaand_bericht.queue(
        aan=organisatie.email,
        onderwerp="De uitkomst van een inspectie staat voor u klaar",
        tekst=render_to_string("emails/inspectie_bekend.txt", values),
        soort=SOORT,
    )
