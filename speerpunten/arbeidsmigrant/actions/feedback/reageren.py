"""The provider says something back; every version stays, the newest is shown."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.actions.feedback.tonen import keep_shown
from speerpunten.arbeidsmigrant.models import Feedbackreactie
from speerpunten.arbeidsmigrant.models.feedbackreactie import MEESTE_TEKENS


def reply(*, locatie: Huisvestingslocatie, teksten: dict[str, str], by: Actor) -> Feedbackreactie:
    """Show these texts, by language, at the code of the location. Raises ValidationError without a Dutch text, or for too long a
    one."""
    by.require(P.FEEDBACK_ANSWER, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    plain = {taal: teksten[taal].strip() for taal in TALEN if teksten.get(taal, "").strip()}
    if STANDAARD not in plain:
        raise ValidationError({STANDAARD: "Schrijf uw reactie in elk geval in het Nederlands."})
    if too_long := [taal for taal, tekst in plain.items() if len(tekst) > MEESTE_TEKENS]:
        raise ValidationError(dict.fromkeys(too_long, f"Gebruik ten hoogste {MEESTE_TEKENS} tekens."))
    with transaction.atomic():
        _end(locatie)
        row = Feedbackreactie.objects.create(
            gemeente_id=locatie.gemeente_id, organisatie_id=locatie.organisatie_id, locatie=locatie, teksten=plain,
            created_by=by.gebruiker,
        )  # fmt: skip
        _follow("reply", locatie, by)
    return row


def withdraw_reply(*, locatie: Huisvestingslocatie, by: Actor) -> None:
    """Show no reply any more. Raises ValidationError when none is shown."""
    by.require(P.FEEDBACK_ANSWER, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    with transaction.atomic():
        if not _end(locatie):
            raise ValidationError("Er staat geen reactie bij deze locatie.")
        _follow("withdraw", locatie, by)


def _end(locatie: Huisvestingslocatie) -> int:
    rows = Feedbackreactie.objects.select_for_update().filter(locatie=locatie, vervangen_at=None)
    return rows.update(vervangen_at=timezone.now())


def _follow(verb: str, locatie: Huisvestingslocatie, by: Actor) -> None:
    keep_shown([locatie.pk], vandaag=timezone.localdate())
    gebeurtenis.record(
        actie=f"feedbackreactie.{verb}", object=locatie, by=by, gemeente=locatie.gemeente_id,
        organisatie=locatie.organisatie_id,
    )  # fmt: skip
