"""Start a project, change it, move it along its road, let it drop, take it up again, put its beds into use."""

from datetime import date
from typing import Any, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions import locatie as locatie_actions
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.models import Organisatie
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.actions.projectgegevens import EERSTE, Projectgegevens, fill
from speerpunten.aanbod.enums import vervolg
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project, Projectstap

TEKSTEN = {"naam", "toelichting", "initiatiefnemer"}
"""Once somebody wrote one of these, a made-up project is no example any more."""


def start(
    *, gemeente: str, stadium: str = Stadium.IDEE, op: date | None = None, by: Actor, **gegevens: Unpack[Projectgegevens]
) -> Project:  # fmt: skip
    """Begin a project of a gemeente (its CBS code), in the stage that it has reached on `op` (today).

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.PROJECT_MANAGE, gemeente=gemeente)
    op = op or timezone.localdate()
    if stadium not in Stadium.lopend():
        raise ValidationError(
            {"stadium": "Kies een stadium dat nog loopt. In gebruik nemen is een stap die later volgt."}
        )
    with transaction.atomic():
        row = Project(gemeente_id=gemeente, stadium=stadium, stadium_sinds=op, created_by=by.gebruiker)
        _check_day(op, None)
        fill(row, gegevens)
        row.save(force_insert=True)
        _keep_step(row, "", op, "", by)
        _record("project.start", row, by, stadium=stadium)
    return row


def change(*, project: Project, versie: int, by: Actor, **gegevens: Unpack[Projectgegevens]) -> Project:
    """Edit the facts of a project. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROJECT_MANAGE, gemeente=project.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(project, versie)
        gewijzigd = fill(row, gegevens)
        if gewijzigd:
            if row.is_voorbeeld and TEKSTEN & set(gewijzigd):
                row.is_voorbeeld = False
                gewijzigd.append("is_voorbeeld")
            row.versie += 1
            row.save(update_fields=[*gewijzigd, "versie", "updated_at"])
            _record("project.change", row, by, velden=gewijzigd)
    return row


def step(
    *, project: Project, versie: int, naar: str, op: date | None = None, toelichting: str = "", by: Actor
) -> Project:  # fmt: skip
    """Move a project to another stage of its road, on or back. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch."""
    by.require(Permission.PROJECT_MANAGE, gemeente=project.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(project, versie)
        if naar not in vervolg.onward(row.stadium) or row.stadium not in Stadium.lopend():
            raise ValidationError({"naar": _not_open(row)}, code="vervolg")
        _move(row, naar, op, toelichting, by)
        _record("project.step", row, by, naar=naar)
    return row


def drop(
    *, project: Project, versie: int, naar: str, reden: str, op: date | None = None, by: Actor
) -> Project:  # fmt: skip
    """Take a project off its road: dropped, withdrawn, refused or suspended. Raises as `step`; a reason is obligatory."""
    by.require(Permission.PROJECT_MANAGE, gemeente=project.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(project, versie)
        if naar not in vervolg.exits(row.stadium):
            raise ValidationError({"naar": _not_open(row)}, code="vervolg")
        _require_reason(reden, "Schrijf op waarom het project niet doorgaat. De andere gemeenten leren ervan.")
        _move(row, naar, op, reden, by)
        _record("project.drop", row, by, naar=naar)
    return row


def reopen(
    *, project: Project, versie: int, naar: str, reden: str, op: date | None = None, by: Actor
) -> Project:  # fmt: skip
    """Put a project that was taken off back on its road. Raises as `step`; a reason is obligatory."""
    by.require(Permission.PROJECT_MANAGE, gemeente=project.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(project, versie)
        if row.stadium not in Stadium.uitgangen() or naar not in vervolg.onward(row.stadium):
            raise ValidationError({"naar": _not_open(row)}, code="vervolg")
        _require_reason(reden, "Schrijf op waarom het project weer verder gaat.")
        _move(row, naar, op, reden, by)
        _record("project.reopen", row, by, naar=naar)
    return row


def put_into_use(
    *, project: Project, versie: int, organisatie: Organisatie, op: date | None = None, by: Actor, **adres: Any
) -> tuple[Project, Huisvestingslocatie]:
    """Let the beds of a project come into use: it becomes a location of `organisatie` in the register, in one transaction.

    `adres`: the facts of a location that a project does not have (`registratie.actions.locatie.Locatiegegevens`). The register
    decides itself whether people may stay there. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.PROJECT_MANAGE, gemeente=project.gemeente_id)
    with transaction.atomic():
        row = lock_unchanged(project, versie)
        if not vervolg.may_open(row.stadium):
            raise ValidationError(_not_open(row), code="vervolg")
        op = op or timezone.localdate()
        _check_day(op, row)
        locatie = locatie_actions.register_realised(
            organisatie=organisatie, gemeente_code=row.gemeente_id, by=by, **(_facts_of(row, op) | adres)
        )
        row.locatie_id = locatie.pk
        row.kans, row.kans_reden = None, ""
        _move(row, Stadium.IN_GEBRUIK, op, "", by)
        _record("project.put_into_use", row, by, locatie=locatie.pk)
    return row, locatie


def _facts_of(row: Project, op: date) -> dict[str, Any]:
    """What the register takes over from a project."""
    gelijk = ("naam", "soort", "rd_x", "rd_y", "is_voorbeeld")
    return {veld: getattr(row, veld) for veld in gelijk} | {"capaciteit_vergund": row.bedden, "ingangsdatum": op}


def _move(row: Project, naar: str, op: date | None, toelichting: str, by: Actor) -> None:
    op = op or timezone.localdate()
    _check_day(op, row)
    van, row.stadium, row.stadium_sinds = row.stadium, naar, op
    row.versie += 1
    row.save(update_fields=["stadium", "stadium_sinds", "locatie", "kans", "kans_reden", "versie", "updated_at"])
    _keep_step(row, van, op, toelichting, by)


def _keep_step(row: Project, van: str, op: date, toelichting: str, by: Actor) -> None:
    refuse_unfit({"toelichting": toelichting})
    Projectstap.objects.create(
        project=row, gemeente_id=row.gemeente_id, van=van, naar=row.stadium, op=op, toelichting=toelichting.strip(),
        created_by=by.gebruiker,
    )  # fmt: skip


def _check_day(op: date, row: Project | None) -> None:
    """A step is of today or earlier, and never before the step before it."""
    if op > timezone.localdate():
        raise ValidationError({"op": "Deze dag is nog niet geweest. Leg de stap vast als hij is gezet."})
    if op < EERSTE:
        raise ValidationError({"op": f"Deze dag ligt voor {datum_lang(EERSTE)}. Controleer het jaar."})
    if row is not None and op < row.stadium_sinds:
        zin = f"De vorige stap was op {datum_lang(row.stadium_sinds)}. Kies die dag of een latere."
        raise ValidationError({"op": zin})


def _require_reason(reden: str, zin: str) -> None:
    if not reden.strip():
        raise ValidationError({"reden": zin}, code="reden")


def _not_open(row: Project) -> str:
    return f"Dit project staat op ‘{row.get_stadium_display()}’. Die stap kan van daar niet. Kies een andere."


def _record(actie: str, row: Project, by: Actor, **details: object) -> None:
    details |= {"versie": row.versie}
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)
