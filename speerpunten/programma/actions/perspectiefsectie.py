"""The chapters of a version that is in the making."""

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy
from speerpunten.programma.actions import perspectieftekst
from speerpunten.programma.models import Consultatiereactie, Handelingsperspectief, Perspectiefsectie


def add(*, perspectief: Handelingsperspectief, kop: str, tekst: str, by: Actor) -> Perspectiefsectie:
    """Add a chapter at the end. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.AFSPRAAK_EDIT)
    with transaction.atomic():
        row = perspectieftekst.lock_open(perspectief.pk)
        made = Perspectiefsectie(
            perspectief=row, volgorde=row.secties.count() + 1, gewijzigd_door=perspectieftekst.on_behalf_of(by)
        )
        _fill(made, kop, tekst)
        made.save(force_insert=True)
        _record("perspectiefsectie.add", made, row, by)
    return made


def change(
    *, sectie: Perspectiefsectie, versie: int, kop: str, tekst: str, plaats: int | None = None, by: Actor
) -> Perspectiefsectie:
    """Change a chapter, or its place among the others. Raises `Geweigerd`, `Verouderd`, and ValidationError per field."""
    by.require(Permission.AFSPRAAK_EDIT)
    with transaction.atomic():
        perspectief = perspectieftekst.lock_open(sectie.perspectief_id)
        row = require_unchanged(Perspectiefsectie.objects.get(pk=sectie.pk), versie)
        _fill(row, kop, tekst)
        perspectieftekst.sign(row, by)
        row.save()
        if plaats is not None:
            _move(perspectief, row, plaats)
        _record("perspectiefsectie.change", row, perspectief, by)
    return row


def remove(*, sectie: Perspectiefsectie, by: Actor) -> None:
    """Take an empty chapter out. Raises `Geweigerd`, and ValidationError while agreements or reactions stand with it."""
    by.require(Permission.AFSPRAAK_EDIT)
    with transaction.atomic():
        perspectief = perspectieftekst.lock_open(sectie.perspectief_id)
        row = Perspectiefsectie.objects.get(pk=sectie.pk)
        if row.afspraken.exists():
            raise ValidationError(
                "In dit hoofdstuk staan afspraken. Zet ze in een ander hoofdstuk, of haal ze eerst weg."
            )
        if Consultatiereactie.objects.filter(sectie=row).exists():
            raise ValidationError("Op dit hoofdstuk is gereageerd. Het blijft staan, zodat de reactie te volgen is.")
        _record("perspectiefsectie.remove", row, perspectief, by)
        row.delete()
        perspectieftekst.renumber(perspectief)


def _fill(row: Perspectiefsectie, kop: str, tekst: str) -> None:
    refuse_unfit({"kop": kop, "tekst": tekst})
    row.kop, row.tekst = kop.strip(), tidy(tekst)
    row.full_clean(exclude=["perspectief"], validate_unique=False, validate_constraints=False)


def _move(perspectief: Handelingsperspectief, row: Perspectiefsectie, plaats: int) -> None:
    """Put the chapter at this place and number all again."""
    others = list(perspectief.secties.exclude(pk=row.pk).order_by("volgorde", "id"))
    others.insert(max(plaats, 1) - 1, row)
    for plek, other in enumerate(others, start=1):
        if other.volgorde != plek:
            other.volgorde = plek
            other.save(update_fields=["volgorde", "updated_at"])
    perspectieftekst.renumber(perspectief)


def _record(actie: str, row: Perspectiefsectie, perspectief: Handelingsperspectief, by: Actor) -> None:
    details = {"versie": perspectief.nummer, "sectie": str(row.sleutel)}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
