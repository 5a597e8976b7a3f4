"""The agreements of a version that is in the making."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy
from speerpunten.programma.actions import perspectieftekst
from speerpunten.programma.enums.perspectief import Afspraakstatus
from speerpunten.programma.models import (
    Afspraak,
    Afspraakpakket,
    Consultatiereactie,
    Handelingsperspectief,
    Maatregelenpakket,
    Perspectiefsectie,
)


class Afspraakgegevens(TypedDict, total=False):
    """What an agreement says. `trekker`: code of a gemeente, empty for the region."""

    titel: str
    tekst: str
    trekker: str
    uiterlijk: date | None
    pakketten: Sequence[str]
    parameters: Sequence[str]
    vervallen: bool


class Afspraakwijziging(Afspraakgegevens, total=False):
    """What it says, and where it goes. `plaats`: where in the chapter, from 1."""

    sectie: Perspectiefsectie
    plaats: int


def add(*, sectie: Perspectiefsectie, by: Actor, **gegevens: Unpack[Afspraakgegevens]) -> Afspraak:
    """Add an agreement at the end of a chapter. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.AFSPRAAK_EDIT)
    with transaction.atomic():
        perspectief = perspectieftekst.lock_open(sectie.perspectief_id)
        made = Afspraak(
            perspectief=perspectief, sectie=sectie, volgorde=sectie.afspraken.count() + 1, nummer="",
            status=perspectieftekst.status_after_change(perspectief), gewijzigd_door=perspectieftekst.on_behalf_of(by),
        )  # fmt: skip
        _fill(made, gegevens)
        made.save(force_insert=True)
        _link(made, gegevens.get("pakketten", ()))
        perspectieftekst.renumber(perspectief)
        made.refresh_from_db()
        _record("afspraak.add", made, perspectief, by)
    return made


def change(*, afspraak: Afspraak, versie: int, by: Actor, **gegevens: Unpack[Afspraakwijziging]) -> Afspraak:
    """Change what an agreement says, or where it stands. A changed text is a proposal again (or in consultation again).

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.AFSPRAAK_EDIT)
    with transaction.atomic():
        perspectief = perspectieftekst.lock_open(afspraak.perspectief_id)
        row = require_unchanged(Afspraak.objects.select_related("sectie").get(pk=afspraak.pk), versie)
        before = said(row)
        _fill(row, gegevens)
        if "pakketten" in gegevens:
            _link(row, gegevens["pakketten"])
        if said(row) != before:
            lapsed = row.status == Afspraakstatus.VERVALLEN
            row.status = Afspraakstatus.VERVALLEN if lapsed else perspectieftekst.status_after_change(perspectief)
        perspectieftekst.sign(row, by)
        _place(row, gegevens)
        perspectieftekst.renumber(perspectief)
        row.refresh_from_db()
        _record("afspraak.change", row, perspectief, by)
    return row


def remove(*, afspraak: Afspraak, by: Actor) -> None:
    """Take an agreement out. Raises `Geweigerd`, and ValidationError when somebody reacted to it: then let it lapse instead."""
    by.require(Permission.AFSPRAAK_EDIT)
    with transaction.atomic():
        perspectief = perspectieftekst.lock_open(afspraak.perspectief_id)
        row = Afspraak.objects.get(pk=afspraak.pk)
        if Consultatiereactie.objects.filter(afspraak=row).exists():
            raise ValidationError(
                "Op deze afspraak is gereageerd. Zet haar op vervallen: dan blijft te zien wat er met de reacties is gedaan."
            )
        _record("afspraak.remove", row, perspectief, by)
        row.delete()
        perspectieftekst.renumber(perspectief)


def said(row: Afspraak) -> dict[str, object]:
    """What an agreement says, by the names of its fields; what two editors may both have changed."""
    return {
        "titel": row.titel, "tekst": row.tekst, "trekker": row.trekker_id or "", "uiterlijk": row.uiterlijk,
        "pakketten": sorted(row.afspraakpakket_set.values_list("pakket_id", flat=True)), "parameters": sorted(row.parameters),
        "vervallen": row.status == Afspraakstatus.VERVALLEN,
    }  # fmt: skip


def _fill(row: Afspraak, gegevens: Afspraakgegevens) -> None:
    refuse_unfit({"titel": gegevens.get("titel", ""), "tekst": gegevens.get("tekst", "")})
    row.titel = gegevens.get("titel", row.titel).strip()
    row.tekst = tidy(gegevens.get("tekst", row.tekst))
    row.trekker_id = gegevens.get("trekker", row.trekker_id or "") or None
    row.uiterlijk = gegevens.get("uiterlijk", row.uiterlijk)
    row.parameters = sorted(set(gegevens.get("parameters", row.parameters)))
    if gegevens.get("vervallen"):
        row.status = Afspraakstatus.VERVALLEN
    elif "vervallen" in gegevens and row.status == Afspraakstatus.VERVALLEN:
        row.status = Afspraakstatus.VOORSTEL
    _check(row)


def _check(row: Afspraak) -> None:
    row.full_clean(
        exclude=["perspectief", "sectie", "nummer", "trekker"], validate_unique=False, validate_constraints=False
    )
    if row.trekker_id and not Gemeente.objects.filter(pk=row.trekker_id).exists():
        raise ValidationError({"trekker": "Kies een van de acht gemeenten, of de regio."})
    known = set(Parameter.objects.filter(code__in=row.parameters).values_list("code", flat=True))
    if unknown := sorted(set(row.parameters) - known):
        raise ValidationError({"parameters": f"Deze norm bestaat niet: {', '.join(unknown)}."})


def _link(row: Afspraak, codes: Sequence[str]) -> None:
    """Let the agreement be about exactly these packages."""
    known = set(Maatregelenpakket.objects.filter(pk__in=codes).values_list("pk", flat=True))
    if unknown := sorted(set(codes) - known):
        raise ValidationError({"pakketten": f"Dit pakket bestaat niet: {', '.join(unknown)}."})
    row.afspraakpakket_set.exclude(pakket__in=known).delete()
    there = set(row.afspraakpakket_set.values_list("pakket_id", flat=True))
    Afspraakpakket.objects.bulk_create(Afspraakpakket(afspraak=row, pakket_id=code) for code in sorted(known - there))


def _place(row: Afspraak, gegevens: Afspraakwijziging) -> None:
    """Save the agreement in its chapter, at its place; the others make room."""
    sectie = gegevens.get("sectie", row.sectie)
    if sectie.perspectief_id != row.perspectief_id:
        raise ValidationError({"sectie": "Dit hoofdstuk hoort bij een andere versie."})
    others = list(sectie.afspraken.exclude(pk=row.pk).order_by("volgorde", "id"))
    plaats = gegevens.get("plaats", row.volgorde if sectie == row.sectie else len(others) + 1)
    row.sectie = sectie
    others.insert(max(plaats, 1) - 1, row)
    for plek, other in enumerate(others, start=1):
        other.volgorde = plek
    row.save()
    Afspraak.objects.bulk_update([other for other in others if other.pk != row.pk], ["volgorde"])


def _record(actie: str, row: Afspraak, perspectief: Handelingsperspectief, by: Actor) -> None:
    details = {"versie": perspectief.nummer, "afspraak": str(row.sleutel), "nummer": row.nummer}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
