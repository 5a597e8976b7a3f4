"""Remarks of gemeenten on a section of a concept, and the region's answers."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.enums import Editiestatus
from rivierenland.rapportages.models import Rapporteditie, Rapportopmerking
from rivierenland.rapportages.queries import controle

LENGTE = 2000
NIET_OPEN = "Bij dit rapport kan niets meer worden opgeschreven: het wacht niet meer op controle."


def place(*, editie: Rapporteditie, gemeente: str, gebied: str, sectie: str, tekst: str, by: Actor) -> Rapportopmerking:
    """Put a remark at a section of the own part or of the region's (`gebied` is then "").

    Pressing twice leaves one remark. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.RAPPORTAGE_APPROVE, gemeente=gemeente)
    tekst = fit(tekst)
    with transaction.atomic():
        row = Rapporteditie.objects.get(pk=editie.pk)
        if row.status != Editiestatus.CONCEPT:
            raise ValidationError(NIET_OPEN)
        refuse_elsewhere(row, gebied, sectie, gemeente)
        zelfde = {"editie": row, "gemeente_id": gemeente, "gebied": gebied, "sectie": sectie, "tekst": tekst}
        if eerder := Rapportopmerking.objects.filter(**zelfde, antwoord="").first():
            return eerder
        made = Rapportopmerking(**zelfde, door=by.gebruiker)
        made.save(force_insert=True)
        gebeurtenis.record(
            actie="rapportopmerking.place", object=made, by=by, gemeente=gemeente,
            details={"editie": str(row.pk), "gebied": gebied, "sectie": sectie},
        )  # fmt: skip
    return made


def answer(*, opmerking: Rapportopmerking, antwoord: str, gezien: str, by: Actor) -> Rapportopmerking:
    """Answer for the region, or change that answer. `gezien`: the answer that was on the page.

    Raises `Geweigerd`, and ValidationError in Dutch per field, also when a colleague answered in the meantime.
    """
    by.require(Permission.RAPPORTAGE_PUBLISH)
    antwoord = fit(antwoord, "antwoord")
    with transaction.atomic():
        rows = Rapportopmerking.objects.select_for_update(of=("self",)).select_related("editie", "beantwoord_door")
        row = rows.get(pk=opmerking.pk)
        if row.editie.status != Editiestatus.CONCEPT:
            raise ValidationError(NIET_OPEN)
        if row.antwoord == antwoord:
            return row
        if row.antwoord != gezien.replace("\r\n", "\n"):
            wie = row.beantwoord_door.naam if row.beantwoord_door else "een collega"
            raise ValidationError(
                {"antwoord": f"Intussen antwoordde {wie} al: “{row.antwoord}”. Pas dat antwoord aan."}
            )
        row.antwoord, row.beantwoord_door, row.beantwoord_at = antwoord, by.gebruiker, timezone.now()
        row.save(update_fields=["antwoord", "beantwoord_door", "beantwoord_at"])
        gebeurtenis.record(actie="rapportopmerking.answer", object=row, by=by, details={"editie": str(row.editie_id)})
    return row


def fit(tekst: str, veld: str = "tekst") -> str:
    """The words as they are kept. Raises ValidationError when there are none, too many, or what no text may hold."""
    kept = tekst.replace("\r\n", "\n").strip()
    refuse_unfit({veld: kept})
    if not kept:
        raise ValidationError({veld: "Schrijf eerst iets op."})
    if len(kept) > LENGTE:
        raise ValidationError({veld: f"Dit zijn {len(kept)} tekens. Houd het bij hoogstens {LENGTE}."})
    return kept


def refuse_elsewhere(editie: Rapporteditie, gebied: str, sectie: str, gemeente: str) -> None:
    """Raise ValidationError for a part of another gemeente, or a section that is not in this part."""
    if gebied not in ("", gemeente):
        raise ValidationError("Dit deel gaat over een andere gemeente.")
    if sectie not in {found.code for found in controle.sections(editie, gebied)}:
        raise ValidationError("Dit onderdeel staat niet meer in het rapport. Laad de pagina opnieuw.")
