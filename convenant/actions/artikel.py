"""The articles of a concept."""

from django.core.exceptions import ValidationError
from django.db import transaction

from convenant.actions import concepttekst
from convenant.models import Artikel, Convenantversie
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy


def add(*, convenant: Convenantversie, titel: str, tekst: str, plaats: int | None = None, by: Actor) -> Artikel:
    """Add an article, at the end or at a place from 1; what stood there moves on, so no number is ever there twice.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.CONVENANT_MANAGE)
    refuse_unfit({"titel": titel, "tekst": tekst})
    with transaction.atomic():
        row = concepttekst.lock_open(convenant.pk)
        others = list(row.artikelen.order_by("nummer"))
        made = Artikel(convenant=row, nummer=len(others) + 1)
        _fill(made, titel, tekst)
        made.save(force_insert=True)
        _place(others, made, plaats)
        _record("artikel.add", made, row, by)
    return made


def edit(*, artikel: Artikel, versie: int, titel: str, tekst: str, plaats: int | None = None, by: Actor) -> Artikel:
    """Change what an article says, and where it stands (None: where it is).

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.CONVENANT_MANAGE)
    refuse_unfit({"titel": titel, "tekst": tekst})
    with transaction.atomic():
        convenant = concepttekst.lock_open(artikel.convenant_id)
        row = require_unchanged(_there(artikel), versie)
        _fill(row, titel, tekst)
        row.versie += 1
        row.save()
        if plaats is not None:
            _place(list(convenant.artikelen.exclude(pk=row.pk).order_by("nummer")), row, plaats)
        _record("artikel.edit", row, convenant, by)
    return row


def remove(*, artikel: Artikel, by: Actor) -> None:
    """Take an article out of a concept. Raises `Geweigerd`, and ValidationError while commitments stand under it."""
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        convenant = concepttekst.lock_open(artikel.convenant_id)
        row = _there(artikel)
        codes = list(row.toezeggingen.order_by("code").values_list("code", flat=True))
        if codes:
            raise ValidationError(
                f"Onder dit artikel {'staat nog toezegging' if len(codes) == 1 else 'staan nog de toezeggingen'} {', '.join(codes)}. "
                "Zet die onder een ander artikel of haal ze weg; daarna kan het artikel weg."
            )
        _record("artikel.remove", row, convenant, by)
        concepttekst.erase(Artikel.objects.filter(pk=row.pk))
        concepttekst.number(list(convenant.artikelen.order_by("nummer")))


def _there(artikel: Artikel) -> Artikel:
    row = Artikel.objects.filter(pk=artikel.pk).first()
    if row is None:
        raise ValidationError("Dit artikel is intussen weggehaald. Kopieer uw tekst en voeg een nieuw artikel toe.")
    return row


def _fill(row: Artikel, titel: str, tekst: str) -> None:
    row.titel, row.tekst = titel.strip(), tidy(tekst)
    row.full_clean(exclude=["convenant"], validate_unique=False, validate_constraints=False)


def _place(others: list[Artikel], row: Artikel, plaats: int | None) -> None:
    """Put an article at its place among the others; a place after the last is the last."""
    plek = len(others) if plaats is None else max(0, min(plaats - 1, len(others)))
    concepttekst.number([*others[:plek], row, *others[plek:]])


def _record(actie: str, row: Artikel, convenant: Convenantversie, by: Actor) -> None:
    details = {"versie": convenant.nummer, "artikel": row.nummer}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
