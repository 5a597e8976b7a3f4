"""Record what a talk led to, and tell the participants what came of it."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.models import Toezegging
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions.dialoog import lock_own
from speerpunten.kennis.actions.dialoog import record as note
from speerpunten.kennis.enums.dialoog import Dialoogstatus, Uitkomststatus
from speerpunten.kennis.models import Dialoog, Dialooguitkomst, Uitkomststap

GEWEEST = (Dialoogstatus.GEHOUDEN, Dialoogstatus.VERSLAG, Dialoogstatus.VASTGESTELD)


class Uitkomstgegevens(TypedDict, total=False):
    """What was agreed; `wie` an organisation, never a person."""

    thema: str
    tekst: str
    wie: str
    uiterlijk: date | None
    toezegging: Toezegging | None


def record(*, dialoog: Dialoog, by: Actor, **gegevens: Unpack[Uitkomstgegevens]) -> Dialooguitkomst:
    """Record an outcome of a talk that was held. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    with transaction.atomic():
        row = lock_own(dialoog, by)
        if row.status not in GEWEEST:
            raise ValidationError("Leg eerst vast dat het gesprek is gehouden en wie er waren.")
        made = Dialooguitkomst(dialoog=row, gemeente_id=row.gemeente_id)
        _fill(made, gegevens)
        made.save(force_insert=True)
        note("dialooguitkomst.record", row, by, uitkomst=made.pk)
    return made


def change(*, uitkomst: Dialooguitkomst, by: Actor, **gegevens: Unpack[Uitkomstgegevens]) -> Dialooguitkomst:
    """Correct an outcome; its history stays. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    with transaction.atomic():
        row = lock_own(uitkomst.dialoog, by)
        now = Dialooguitkomst.objects.select_for_update(of=("self",)).get(pk=uitkomst.pk)
        _fill(now, gegevens)
        now.save()
        note("dialooguitkomst.change", row, by, uitkomst=now.pk)
    return now


def follow(*, uitkomst: Dialooguitkomst, status: str, tekst: str, by: Actor) -> Uitkomststap:
    """Tell the participants how it stands. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = lock_own(uitkomst.dialoog, by)
        refuse_unfit({"tekst": tekst})
        if not tekst.strip():
            raise ValidationError({"tekst": "Schrijf op wat er is gedaan, of waarom niet. De deelnemers lezen dit."})
        now = Dialooguitkomst.objects.select_for_update(of=("self",)).get(pk=uitkomst.pk)
        now.status = Uitkomststatus(status)
        now.save(update_fields=["status", "updated_at"])
        made = Uitkomststap(
            uitkomst=now, gemeente_id=row.gemeente_id, dag=timezone.localdate(), status=now.status, tekst=tekst.strip()
        )
        made.full_clean(exclude=["uitkomst", "gemeente"], validate_constraints=False)
        made.save(force_insert=True)
        note("dialooguitkomst.follow", row, by, uitkomst=now.pk, status=status)
    return made


def _fill(row: Dialooguitkomst, gegevens: Uitkomstgegevens) -> None:
    waarden = {veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in gegevens.items()}
    refuse_unfit(waarden)
    for veld, waarde in waarden.items():
        setattr(row, veld, waarde)
    row.full_clean(exclude=["dialoog", "gemeente", "toezegging"], validate_unique=False, validate_constraints=False)
