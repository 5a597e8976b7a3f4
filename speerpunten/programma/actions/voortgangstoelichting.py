"""Say something about the progress of a package. The state itself follows from figures and milestones."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import Verouderd, lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.models import Maatregelenpakket, Voortgangstoelichting


def explain(
    *, pakket: Maatregelenpakket, gemeente: str | None, maand: date, tekst: str, versie: int | None, by: Actor
) -> Voortgangstoelichting:
    """Write or change the explanation of this month, of a gemeente or, without one, of the region.

    `versie`: of the text that was changed, None for a first one. Raises `Geweigerd`, ValidationError in Dutch, and `Verouderd` when
    somebody else wrote in the meantime.
    """
    if gemeente is None:
        by.require(Permission.PROGRAMMA_MANAGE)
    else:
        by.require(Permission.STREEFWAARDE_SET, gemeente=gemeente)
    tekst = tekst.strip()
    if not tekst:
        raise ValidationError({"tekst": "Schrijf op wat er speelt."})
    refuse_unfit({"tekst": tekst})
    values = {"pakket": pakket, "gemeente_id": gemeente, "maand": maand.replace(day=1)}
    with transaction.atomic():
        row = Voortgangstoelichting.objects.filter(**values).first()
        row = _changed(row, tekst, versie, by) if row else _made(values, tekst, by)
        gebeurtenis.record(
            actie="voortgangstoelichting.explain", object=row, by=by, gemeente=gemeente,
            details={"pakket": pakket.pk, "maand": row.maand.isoformat(), "versie": row.versie},
        )  # fmt: skip
    return row


def _made(values: dict, tekst: str, by: Actor) -> Voortgangstoelichting:
    try:
        with transaction.atomic():
            return Voortgangstoelichting.objects.create(**values, tekst=tekst, created_by=by.gebruiker)
    except IntegrityError as clash:
        raise Verouderd(Voortgangstoelichting.objects.get(**values)) from clash


def _changed(row: Voortgangstoelichting, tekst: str, versie: int | None, by: Actor) -> Voortgangstoelichting:
    row = lock_unchanged(row, versie or 0)
    row.tekst, row.versie, row.created_by = tekst, row.versie + 1, by.gebruiker
    row.save(update_fields=["tekst", "versie", "created_by", "updated_at"])
    return row
