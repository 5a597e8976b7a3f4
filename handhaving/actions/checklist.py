"""The checklist in versions: a new one from the last, changed as a draft, put in force; and what a gemeente adds to it."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from handhaving.checklist.drempels import NAMEN
from handhaving.enums import Versiestatus
from handhaving.models import Checklistitem, Checklistversie
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.rollen import Rolsoort

VAST = "Deze versie is vastgesteld en verandert niet meer. Maak een nieuwe versie."
COPIED = (
    *(
        "code",
        "thema",
        "volgorde",
        "tekst",
        "toelichting",
        "norm",
        "bron",
        "ernst",
        "gewicht",
        "drempel",
        "drempelwaarde",
    ),
    *("eenheid", "soorten", "certificaat", "vanaf_personen", "in_gebruik_na", "ambitie", "hersteldagen", "gemeente_id"),
)


class Itemgegevens(TypedDict, total=False):
    """What an administrator fills in about an item."""

    code: str
    thema: str
    tekst: str
    toelichting: str
    norm: str
    bron: str
    ernst: str
    gewicht: int
    drempel: str
    drempelwaarde: Decimal | None
    eenheid: str
    soorten: list[str]
    hersteldagen: int | None
    ambitie: bool


def copy(*, by: Actor) -> Checklistversie:
    """Make a new version out of the last one; while a draft stands, that one. Raises `Geweigerd`."""
    _require_shared(by)
    with transaction.atomic():
        last = Checklistversie.objects.select_for_update().order_by("-nummer").first()
        if last is None:
            raise ValidationError("Er is nog geen checklist om van uit te gaan.")
        if last.status == Versiestatus.CONCEPT:
            return last
        made = Checklistversie.objects.create(
            nummer=last.nummer + 1, naam=last.naam, oranje_onder=last.oranje_onder, toelichting=""
        )
        Checklistitem.objects.bulk_create(
            Checklistitem(versie=made, **{veld: getattr(item, veld) for veld in COPIED})
            for item in last.items.filter(vervallen_op=None)
        )
        gebeurtenis.record(actie="checklist.copy", object=made, by=by, details={"van": last.nummer})
    return made


def change(*, versie: Checklistversie, naam: str, oranje_onder: int, toelichting: str, by: Actor) -> Checklistversie:
    """Change the head of a draft. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    _require_shared(by)
    refuse_unfit({"naam": naam, "toelichting": toelichting})
    with transaction.atomic():
        row = _draft(versie)
        row.naam, row.oranje_onder, row.toelichting = naam.strip(), oranje_onder, toelichting.strip()
        row.full_clean(validate_unique=False, validate_constraints=False)
        if not 0 <= oranje_onder <= 100:
            raise ValidationError({"oranje_onder": "Vul een percentage in van 0 tot en met 100."})
        row.save()
        gebeurtenis.record(actie="checklist.change", object=row, by=by, details={"versie": row.nummer})
    return row


def put_in_force(*, versie: Checklistversie, vanaf: date, by: Actor) -> Checklistversie:
    """Let a draft hold from a day on, today or later; the version before it ends the day before.

    From then on it never changes. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    _require_shared(by)
    with transaction.atomic():
        row = _draft(versie)
        if vanaf < timezone.localdate():
            raise ValidationError(
                {"vanaf": "Kies vandaag of een latere dag. Een inspectie van gisteren verandert niet meer."}
            )
        if not row.items.filter(gemeente=None).exists():
            raise ValidationError("Deze versie heeft nog geen punten.")
        before = Checklistversie.objects.select_for_update().filter(status=Versiestatus.VASTGESTELD)
        if later := before.filter(geldig_van__gte=vanaf).order_by("-geldig_van").first():
            eerste = datum_lang(later.geldig_van + timedelta(days=1)) if later.geldig_van else ""
            raise ValidationError({"vanaf": f"Versie {later.nummer} begint op of na die dag. Kies {eerste} of later."})
        _bring_own_items(before.order_by("-nummer").first(), row)
        before.filter(geldig_tot=None).update(geldig_tot=vanaf)
        row.status, row.geldig_van, row.vastgesteld_by = Versiestatus.VASTGESTELD, vanaf, by.gebruiker
        row.save()
        gebeurtenis.record(
            actie="checklist.put_in_force",
            object=row,
            by=by,
            details={"versie": row.nummer, "vanaf": vanaf.isoformat()},
        )
    return row


def add_item(
    *, versie: Checklistversie, gemeente: str | None = None, by: Actor, **gegevens: Unpack[Itemgegevens]
) -> Checklistitem:
    """Add an item: to the shared draft, or of one gemeente to a draft or the version in force.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    _require(by, gemeente)
    with transaction.atomic():
        row = Checklistversie.objects.select_for_update().get(pk=versie.pk)
        if gemeente is None and row.status != Versiestatus.CONCEPT:
            raise ValidationError(VAST)
        volgorde = (row.items.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0) + 1
        item = Checklistitem(versie=row, gemeente_id=gemeente, volgorde=volgorde, **gegevens)
        _check(item)
        item.save(force_insert=True)
        gebeurtenis.record(
            actie="checklistitem.add", object=item, by=by, gemeente=gemeente,
            details={"versie": row.nummer, "code": item.code},
        )  # fmt: skip
    return item


def change_item(*, item: Checklistitem, by: Actor, **gegevens: Unpack[Itemgegevens]) -> Checklistitem:
    """Change an item of a draft: text, severity, weight, threshold, term. Raises `Geweigerd`, and ValidationError per field."""
    _require(by, item.gemeente_id)
    with transaction.atomic():
        _draft(item.versie)
        row = Checklistitem.objects.select_for_update().get(pk=item.pk)
        for veld, waarde in gegevens.items():
            setattr(row, veld, waarde)
        _check(row)
        row.save()
        gebeurtenis.record(
            actie="checklistitem.change", object=row, by=by, gemeente=row.gemeente_id, details={"code": row.code}
        )
    return row


def remove_item(*, item: Checklistitem, by: Actor) -> None:
    """Take an item off: out of a draft it goes; what a gemeente added to a version in force is no longer asked from today.

    Raises `Geweigerd`, and ValidationError for a shared item of a version in force.
    """
    _require(by, item.gemeente_id)
    with transaction.atomic():
        row = Checklistitem.objects.select_for_update(of=("self",)).select_related("versie").get(pk=item.pk)
        gebeurtenis.record(
            actie="checklistitem.remove", object=row, by=by, gemeente=row.gemeente_id, details={"code": row.code}
        )
        if row.versie.status == Versiestatus.CONCEPT:
            # No inspection refers to a draft; to look for one the portal would need a scope, which the region has not.
            rows = Checklistitem.objects.filter(pk=row.pk)
            rows._raw_delete(rows.db)  # type: ignore[attr-defined]
        elif row.gemeente_id is None:
            raise ValidationError(VAST)
        elif row.vervallen_op is None:
            row.vervallen_op = timezone.localdate()
            row.save(update_fields=["vervallen_op", "updated_at"])


def _bring_own_items(last: Checklistversie | None, row: Checklistversie) -> None:
    """What gemeenten added to the last version while this draft was made comes along."""
    if last is None:
        return
    own = last.items.filter(vervallen_op=None).exclude(gemeente=None).exclude(code__in=row.items.values("code"))
    Checklistitem.objects.bulk_create(
        Checklistitem(versie=row, **{veld: getattr(item, veld) for veld in COPIED}) for item in own
    )


def _require(by: Actor, gemeente: str | None) -> None:
    """A gemeente adds its own items; the shared ones are the region's."""
    if gemeente is None:
        _require_shared(by)
    else:
        by.require(Permission.CHECKLIST_MANAGE, gemeente=gemeente)


def _require_shared(by: Actor) -> None:
    by.require(Permission.CHECKLIST_MANAGE)
    if by.beschrijving is not None and by.beschrijving.soort is not Rolsoort.REGIO:
        raise Geweigerd(Permission.CHECKLIST_MANAGE)


def _draft(versie: Checklistversie) -> Checklistversie:
    row = Checklistversie.objects.select_for_update().get(pk=versie.pk)
    if row.status != Versiestatus.CONCEPT:
        raise ValidationError(VAST)
    return row


def _check(row: Checklistitem) -> None:
    row.code = row.code.strip().upper()
    refuse_unfit({"tekst": row.tekst, "toelichting": row.toelichting, "norm": row.norm, "bron": row.bron})
    row.full_clean(exclude=["versie", "gemeente"], validate_unique=False, validate_constraints=False)
    fouten: dict[str, str] = {}
    if row.drempel not in NAMEN:
        fouten["drempel"] = "Kies een drempel uit de lijst."
    if (row.drempel == "vast") != (row.drempelwaarde is not None):
        fouten["drempelwaarde"] = "Vul een getal in bij ‘Een eigen getal’, en laat het anders leeg."
    if row.gemeente_id and row._state.adding and not row.code.startswith(begin := prefix(row.gemeente_id)):
        fouten["code"] = f"Begin de code van een eigen punt met {begin}, zoals {begin}1."
    elif Checklistitem.objects.filter(versie=row.versie, code=row.code).exclude(pk=row.pk).exists():
        fouten["code"] = "Deze code staat al op de checklist. Kies een andere."
    if not row.gemeente_id and "-" in row.code:
        fouten["code"] = "Een streepje in de code is voor punten van een gemeente. Kies een code als A16."
    if fouten:
        raise ValidationError(fouten)


def prefix(gemeente: str) -> str:
    """What the codes of a gemeente's own items begin with: `TIEL-`, `WESTBETU-`."""
    return f"{Gemeente.objects.get(pk=gemeente).slug.replace('-', '').upper()[:8]}-"
