"""React to a version in consultation, for one's gemeente; and answer, for the region."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy
from speerpunten.programma.actions import perspectieftekst
from speerpunten.programma.enums.perspectief import Perspectiefstatus
from speerpunten.programma.models import (
    Afspraak,
    Consultatieantwoord,
    Consultatiereactie,
    Handelingsperspectief,
    Perspectiefsectie,
)


def give(
    *, perspectief: Handelingsperspectief, gemeente: str, tekst: str, sectie: Perspectiefsectie | None = None,
    afspraak: Afspraak | None = None, by: Actor,
) -> Consultatiereactie:  # fmt: skip
    """React, to an agreement, a chapter, or the whole. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.AFSPRAAK_EDIT, gemeente=gemeente)
    refuse_unfit({"tekst": tekst})
    if not tekst.strip():
        raise ValidationError({"tekst": "Schrijf op wat uw gemeente wil zeggen."})
    with transaction.atomic():
        row = _in_consultation(perspectief)
        _check_end(row)
        if any(about is not None and about.perspectief_id != row.pk for about in (sectie, afspraak)):
            raise ValidationError({"over": "Dit onderdeel hoort bij een andere versie."})
        made = Consultatiereactie(
            perspectief=row, gemeente_id=gemeente, tekst=tidy(tekst), sectie=sectie, afspraak=afspraak,
            created_by=by.gebruiker,
        )  # fmt: skip
        made.full_clean(exclude=["perspectief", "gemeente", "sectie", "afspraak", "created_by"])
        made.save(force_insert=True)
        gebeurtenis.record(
            actie="consultatiereactie.give", object=made, by=by, gemeente=gemeente, details={"versie": row.nummer}
        )
    return made


def answer(*, reactie: Consultatiereactie, uitkomst: str, tekst: str, by: Actor) -> Consultatieantwoord:
    """Say what was done with a reaction, or say it better. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    refuse_unfit({"tekst": tekst})
    if not tekst.strip():
        raise ValidationError({"tekst": "Schrijf op wat u met de reactie hebt gedaan, en waarom."})
    with transaction.atomic():
        perspectief = _in_consultation(reactie.perspectief)
        row = Consultatieantwoord.objects.filter(reactie=reactie).first() or Consultatieantwoord(reactie=reactie)
        row.uitkomst, row.tekst = uitkomst, tidy(tekst)
        row.full_clean(exclude=["reactie"])
        row.save()
        gebeurtenis.record(
            actie="consultatiereactie.answer", object=row, by=by,
            details={"versie": perspectief.nummer, "gemeente": reactie.gemeente_id, "uitkomst": uitkomst},
        )  # fmt: skip
    return row


def _in_consultation(perspectief: Handelingsperspectief) -> Handelingsperspectief:
    row = perspectieftekst.lock_open(perspectief.pk)
    if row.status != Perspectiefstatus.CONSULTATIE:
        raise ValidationError("Deze versie is niet in consultatie.")
    return row


def _check_end(row: Handelingsperspectief) -> None:
    if row.consultatie_tot and row.consultatie_tot < timezone.localdate():
        raise ValidationError(
            f"Reageren kon tot en met {datum_lang(row.consultatie_tot)}. Neem contact op met de regio als u nog iets wilt zeggen."
        )
