"""Write the report of a talk, and answer what participants say of it."""

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions.dialoog import lock_own, record
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Reactiebesluit
from speerpunten.kennis.models import Dialoog, Dialoognotitie, Dialoogreactie

VAST = "Het verslag is vastgesteld en verandert niet meer."
SCHRIJFT = (Dialoogstatus.GEHOUDEN, Dialoogstatus.VERSLAG)


def write(*, dialoog: Dialoog, thema: str, tekst: str, by: Actor) -> Dialoognotitie:
    """Write what was said about a theme, in place of what stood there. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = lock_own(dialoog, by)
        if row.status not in SCHRIJFT:
            raise ValidationError(VAST if row.status == Dialoogstatus.VASTGESTELD else "Leg eerst vast wie er waren.")
        refuse_unfit({"tekst": tekst})
        if not tekst.strip():
            raise ValidationError({"tekst": "Schrijf op wat er is gezegd."})
        notitie = row.notities.filter(thema=thema).first() or Dialoognotitie(
            dialoog=row, gemeente_id=row.gemeente_id, thema=thema
        )
        notitie.tekst = tekst.strip()
        notitie.full_clean(exclude=["dialoog", "gemeente"], validate_unique=False, validate_constraints=False)
        notitie.save()
        record("dialoog.write_report", row, by, thema=thema)
    return notitie


def settle(*, reactie: Dialoogreactie, besluit: str, antwoord: str, by: Actor) -> Dialoogreactie:
    """Say what is done with a reaction. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = lock_own(reactie.dialoog, by)
        if row.status != Dialoogstatus.VERSLAG:
            raise ValidationError(VAST)
        refuse_unfit({"antwoord": antwoord})
        if besluit == Reactiebesluit.OPEN or not antwoord.strip():
            raise ValidationError({"antwoord": "Schrijf op wat u met deze reactie doet. De deelnemer leest dit."})
        now = Dialoogreactie.objects.select_for_update().get(pk=reactie.pk)
        now.besluit, now.antwoord = Reactiebesluit(besluit), antwoord.strip()
        now.save(update_fields=["besluit", "antwoord", "updated_at"])
        record("dialoog.settle", row, by, besluit=besluit)
    return now
