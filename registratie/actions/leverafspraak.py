"""Agree with an organisation how often its list comes in."""

from datetime import date

from celery import current_app
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from registratie.models import Leverafspraak
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission

VERST = 366


def agree(
    *, organisatie: Organisatie, gemeente: str, dagen: int | None, vanaf: date, toelichting: str, by: Actor
) -> Leverafspraak:
    """Let an agreed rhythm hold in this gemeente from `vanaf` on; what held before ends there.

    `dagen` None: no lists, the organisation keeps the register itself. Raises `Geweigerd`, and ValidationError in Dutch.
    """
    by.require(Permission.KWALITEIT_FOLLOW_UP, gemeente=gemeente)
    refuse_unfit({"toelichting": toelichting})
    _check(organisatie, gemeente, dagen, vanaf, toelichting)
    with transaction.atomic():
        rows = Leverafspraak.objects.select_for_update().filter(organisatie=organisatie, gemeente=gemeente)
        rows.filter(geldig_van__gte=vanaf).delete()
        rows.filter(geldig_tot=None).update(geldig_tot=vanaf)
        rows.filter(geldig_tot__gt=vanaf).update(geldig_tot=vanaf)
        row = Leverafspraak.objects.create(
            organisatie=organisatie, gemeente_id=gemeente, dagen=dagen, geldig_van=vanaf,
            toelichting=toelichting.strip(), created_by=by.gebruiker,
        )  # fmt: skip
        gebeurtenis.record(
            actie="leverafspraak.agree", object=row, by=by, gemeente=gemeente, organisatie=organisatie.pk,
            details={"dagen": dagen, "vanaf": vanaf.isoformat()},
        )  # fmt: skip
        transaction.on_commit(lambda: _measure_again(organisatie.pk), robust=True)
    return row


def _check(organisatie: Organisatie, gemeente: str, dagen: int | None, vanaf: date, toelichting: str) -> None:
    fouten = {}
    if gemeente not in organisatie.gemeenten:
        fouten["dagen"] = "Deze organisatie heeft in uw gemeente geen locatie."
    if dagen is not None and not 1 <= dagen <= VERST:
        fouten["dagen"] = f"Kies een aantal dagen van 1 tot en met {VERST}."
    if vanaf < timezone.localdate():
        fouten["vanaf"] = "Een afspraak geldt vanaf vandaag of later: wat al voorbij is, blijft zoals het was."
    if not toelichting.strip():
        fouten["toelichting"] = "Schrijf op met wie u dit afsprak, en waarom."
    if fouten:
        raise ValidationError(fouten)


def _measure_again(organisatie: int) -> None:
    current_app.send_task("registratie.measure_kwaliteit", kwargs={"organisaties": [organisatie]})
