"""Say what holds a project up, what was agreed about it, and that it is solved."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.actions.projectgegevens import EERSTE
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Knelpunt, Project

VERST = timedelta(days=1096)


class Knelpuntgegevens(TypedDict, total=False):
    """What is stuck, with whom (`Knelpuntplek`), since when, who moves by when, and what was agreed."""

    wat: str
    waar: str
    sinds: date
    wie: str
    uiterlijk: date | None
    afspraak: str


def add(*, project: Project, by: Actor, **gegevens: Unpack[Knelpuntgegevens]) -> Knelpunt:
    """Put something on the versnellingstafel. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROJECT_MANAGE, gemeente=project.gemeente_id)
    with transaction.atomic():
        project = Project.objects.select_for_update().get(pk=project.pk)
        if project.stadium == Stadium.IN_GEBRUIK:
            raise ValidationError("De bedden van dit project zijn in gebruik. Er valt niets meer te versnellen.")
        row = Knelpunt(project=project, gemeente_id=project.gemeente_id, created_by=by.gebruiker)
        _fill(row, gegevens)
        row.save(force_insert=True)
        _record("knelpunt.add", row, by)
    return row


def change(*, knelpunt: Knelpunt, versie: int, by: Actor, **gegevens: Unpack[Knelpuntgegevens]) -> Knelpunt:
    """Write down what was agreed, or who moves now. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROJECT_MANAGE, gemeente=knelpunt.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(knelpunt, versie)
        gewijzigd = _fill(row, gegevens)
        if gewijzigd:
            row.is_voorbeeld = False
            _keep(row, [*gewijzigd, "is_voorbeeld"])
            _record("knelpunt.change", row, by, velden=gewijzigd)
    return row


def solve(
    *, knelpunt: Knelpunt, versie: int, op: date | None = None, oplossing: str = "", by: Actor
) -> Knelpunt:  # fmt: skip
    """Take it off the table: it is solved, today or earlier. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch."""
    by.require(Permission.PROJECT_MANAGE, gemeente=knelpunt.gemeente_id)
    refuse_unfit({"oplossing": oplossing})
    op = op or timezone.localdate()
    with transaction.atomic():
        row = lock_unchanged(knelpunt, versie)
        if row.opgelost_op:
            raise ValidationError("Dit knelpunt is al opgelost.")
        if op > timezone.localdate():
            raise ValidationError({"op": "Deze dag is nog niet geweest. Vul in wanneer het knelpunt echt is opgelost."})
        if op < row.sinds:
            raise ValidationError({"op": "Toen bestond dit knelpunt nog niet. Kies een latere dag."})
        row.opgelost_op, row.oplossing = op, oplossing.strip()
        _keep(row, ["opgelost_op", "oplossing"])
        _record("knelpunt.solve", row, by)
    return row


def _fill(row: Knelpunt, gegevens: Mapping[str, Any]) -> list[str]:
    """Put the values in the row; returns the names of what changed. Raises ValidationError in Dutch per field."""
    gegevens = {veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in gegevens.items()}
    refuse_unfit(gegevens)
    gewijzigd = sorted(veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde)
    for veld in gewijzigd:
        setattr(row, veld, gegevens[veld])
    elders = {field.name for field in row._meta.fields if field.name not in gegevens}
    row.full_clean(exclude=elders, validate_unique=False, validate_constraints=False)
    vandaag = timezone.localdate()
    if row.sinds > vandaag:
        raise ValidationError({"sinds": "Deze dag is nog niet geweest. Vul in sinds wanneer het vastzit."})
    if row.sinds < EERSTE:
        raise ValidationError({"sinds": "Controleer het jaar van deze dag."})
    if row.uiterlijk and not row.sinds <= row.uiterlijk <= vandaag + VERST:
        raise ValidationError({"uiterlijk": "Kies een dag na het begin van het knelpunt, hoogstens drie jaar vooruit."})
    return gewijzigd


def _keep(row: Knelpunt, gewijzigd: list[str]) -> None:
    row.versie += 1
    row.save(update_fields=[*gewijzigd, "versie", "updated_at"])


def _record(actie: str, row: Knelpunt, by: Actor, **details: object) -> None:
    details |= {"project": row.project_id, "versie": row.versie}
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)
