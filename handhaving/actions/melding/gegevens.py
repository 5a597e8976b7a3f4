"""What the acts on a melding share: terms, texts, the lock and the line in the log."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError

from handhaving.enums import Meldingstatus
from handhaving.models import Melding, Meldingbericht
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of

TRIAGE = "melding_triage_dagen"
TERMIJN = "melding_termijn"
"""Before the point of the terms per urgency: `melding_termijn.direct`."""
LOPEND = (Meldingstatus.NIEUW, Meldingstatus.IN_BEHANDELING, Meldingstatus.INGEPLAND)


def until(code: str, *, vanaf: date, gemeente: str) -> date:
    """The last day of a term that the gemeente sets itself: counted as it is, weekends too."""
    return vanaf + timedelta(days=int(value_of(code, peildatum=vanaf, gemeente=gemeente)))


def require_text(veld: str, tekst: str, zin: str, *, hoogstens: int = 2000) -> str:
    """The text without space around it. Raises ValidationError in Dutch when it is empty, too long, or holds what may not be kept."""
    refuse_unfit({veld: tekst})
    if not tekst.strip():
        raise ValidationError({veld: zin})
    if len(tekst.strip()) > hoogstens:
        raise ValidationError({veld: f"Maak de tekst korter: hoogstens {hoogstens} tekens."})
    return tekst.strip()


def locked(melding: Melding, vanuit: tuple[Meldingstatus, ...], by: Actor) -> Melding:
    """The row, locked, for an official who may handle it.

    Raises `Geweigerd`, and ValidationError in Dutch when somebody else was first and this step is no longer open.
    """
    by.require(Permission.MELDING_HANDLE, gemeente=melding.gemeente_id)
    row: Melding = Melding.objects.select_for_update(of=("self",)).get(pk=melding.pk)
    if row.status not in vanuit:
        raise ValidationError(
            f"Deze melding is ‘{row.get_status_display()}’. Die stap kan nu niet. Bekijk de melding opnieuw.",
            code="vervolg",
        )
    return row


def keep_note(row: Melding, tekst: str, by: Actor) -> Meldingbericht:
    """A line for colleagues. Without the digest of the secret on it the reporter cannot reach it, whatever a page asks for."""
    return Meldingbericht.objects.create(melding=row, gemeente_id=row.gemeente_id, tekst=tekst, created_by=by.gebruiker)


def record(actie: str, row: Melding, by: Actor, **details: object) -> None:
    """One line in the log of the gemeente."""
    gebeurtenis.record(actie=f"melding.{actie}", object=row, by=by, gemeente=row.gemeente_id, details=details)


def as_reporter() -> Actor:
    """Who holds the secret, for the log only: not by name, because nobody checked it."""
    return Actor("Melder")
