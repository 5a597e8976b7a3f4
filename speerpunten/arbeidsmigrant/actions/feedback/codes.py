"""Give a location its code, and another one when a poster is misused."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission as P
from speerpunten.arbeidsmigrant.actions.feedback.tonen import keep_shown
from speerpunten.arbeidsmigrant.feedback import code
from speerpunten.arbeidsmigrant.models import Feedbackcode

STAAT_AL = "Deze locatie heeft al een code. Vernieuw de pagina."
NIET_IN_GEBRUIK = "Deze locatie is niet in gebruik. Alleen een locatie in gebruik krijgt een code."


def make_code(*, locatie: Huisvestingslocatie, by: Actor) -> Feedbackcode:
    """The first code of a location in use. Raises ValidationError when it has one, or is not in use."""
    _require(locatie, by)
    if locatie.status != Locatiestatus.ACTIEF:
        raise ValidationError(NIET_IN_GEBRUIK)
    row = _new(locatie, by)
    _record("make", row, by)
    return row


def replace_code(*, locatie: Huisvestingslocatie, by: Actor) -> Feedbackcode:
    """Another code; the old poster then says that it no longer works. Raises ValidationError without a code to replace."""
    _require(locatie, by)
    with transaction.atomic():
        old = Feedbackcode.objects.select_for_update().filter(locatie=locatie, vervangen_at=None).first()
        if old is None:
            raise ValidationError("Deze locatie heeft nog geen code. Maak eerst een code.")
        old.vervangen_at = timezone.now()
        old.save(update_fields=["vervangen_at", "updated_at"])
        row = _new(locatie, by)
        _record("replace", row, by)
    return row


def _require(locatie: Huisvestingslocatie, by: Actor) -> None:
    by.require(P.FEEDBACK_VIEW, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)


def _new(locatie: Huisvestingslocatie, by: Actor) -> Feedbackcode:
    fresh = code.make()
    try:
        with transaction.atomic():
            row = Feedbackcode.objects.create(
                gemeente_id=locatie.gemeente_id, organisatie_id=locatie.organisatie_id, locatie=locatie, code=fresh,
                code_hash=code.digest(fresh), created_by=by.gebruiker,
            )  # fmt: skip
    except IntegrityError as taken:
        raise ValidationError(STAAT_AL) from taken
    keep_shown([locatie.pk], vandaag=timezone.localdate())
    row.refresh_from_db()
    return row


def _record(verb: str, row: Feedbackcode, by: Actor) -> None:
    gebeurtenis.record(
        actie=f"feedbackcode.{verb}", object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details={"locatie": row.locatie_id},
    )  # fmt: skip
