"""The commitments of a concept."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from convenant.actions import concepttekst
from convenant.enums.partij import Partijsoort
from convenant.enums.versie import Normrichting
from convenant.models import Artikel, Convenantversie, Toezegging
from convenant.queries.regel import usable
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.redline import tidy

LAST = 99
"""A code is a T and two figures."""


class Gegevens(TypedDict):
    """What a commitment says; see `Toezegging`. `norm` and `aandacht` in percent, both None without a rule."""

    titel: str
    tekst: str
    partijsoorten: Sequence[str]
    regel: str
    richting: str
    norm: Decimal | None
    aandacht: Decimal | None


def add(*, artikel: Artikel, by: Actor, **gegevens: Unpack[Gegevens]) -> Toezegging:
    """Add a commitment under an article, with a code that no version used before. Raises `Geweigerd`, and ValidationError."""
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        convenant = concepttekst.lock_open(artikel.convenant_id)
        made = Toezegging(convenant=convenant, artikel=_article(convenant, artikel.pk), code=_next_code())
        _fill(made, gegevens)
        made.save(force_insert=True)
        _record("toezegging.add", made, convenant, by)
    return made


def edit(
    *, toezegging: Toezegging, versie: int, artikel: Artikel | None = None, by: Actor, **gegevens: Unpack[Gegevens]
) -> Toezegging:
    """Change a commitment, and put it under another article (None: where it is). Its code stays.

    Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        convenant = concepttekst.lock_open(toezegging.convenant_id)
        row = require_unchanged(_there(toezegging), versie)
        _fill(row, gegevens)
        if artikel is not None:
            row.artikel = _article(convenant, artikel.pk)
        row.versie += 1
        row.save()
        _record("toezegging.edit", row, convenant, by)
    return row


def remove(*, toezegging: Toezegging, by: Actor) -> None:
    """Take a commitment out of a concept; what was measured of it stays. Raises `Geweigerd`, and ValidationError."""
    by.require(Permission.CONVENANT_MANAGE)
    with transaction.atomic():
        convenant = concepttekst.lock_open(toezegging.convenant_id)
        row = _there(toezegging)
        _record("toezegging.remove", row, convenant, by)
        concepttekst.erase(Toezegging.objects.filter(pk=row.pk))


def check_norm(*, regel: str, richting: str, norm: Decimal | None, aandacht: Decimal | None) -> None:
    """Raise ValidationError in Dutch per field when a norm cannot be measured against: it needs a rule, and the other way around."""
    if not regel:
        if norm is not None or aandacht is not None:
            zin = "Zonder regel valt er niets te meten. Maak norm en aandacht leeg, of kies een regel."
            raise ValidationError({"norm": zin})
        return
    fouten = {}
    for veld, waarde in (("norm", norm), ("aandacht", aandacht)):
        if waarde is None:
            fouten[veld] = "Vul een percentage in van 0 tot en met 100: zonder norm zegt de meting niets."
        elif not 0 <= waarde <= 100:
            fouten[veld] = "Een percentage ligt tussen 0 en 100."
    if not fouten and norm is not None and aandacht is not None:
        if richting == Normrichting.MINSTENS and aandacht > norm:
            fouten["aandacht"] = (
                "De norm is een ondergrens: aandacht ligt op of onder de norm, bijvoorbeeld norm 95 en aandacht 85."
            )
        if richting == Normrichting.HOOGSTENS and aandacht < norm:
            fouten["aandacht"] = (
                "De norm is een bovengrens: aandacht ligt op of boven de norm, bijvoorbeeld norm 5 en aandacht 10."
            )
    if fouten:
        raise ValidationError({veld: [zin] for veld, zin in fouten.items()})


def _fill(row: Toezegging, gegevens: Gegevens) -> None:
    refuse_unfit({"titel": gegevens["titel"], "tekst": gegevens["tekst"]})
    check_norm(
        regel=gegevens["regel"], richting=gegevens["richting"], norm=gegevens["norm"], aandacht=gegevens["aandacht"]
    )
    if gegevens["regel"] and gegevens["regel"] not in usable():
        raise ValidationError({"regel": "Deze regel bestaat niet. Kies er een uit de lijst."})
    row.titel, row.tekst = gegevens["titel"].strip(), tidy(gegevens["tekst"])
    row.partijsoorten = [soort for soort in Partijsoort if soort in gegevens["partijsoorten"]]
    row.regel, row.richting = gegevens["regel"], gegevens["richting"]
    row.norm, row.aandacht = gegevens["norm"], gegevens["aandacht"]
    row.full_clean(exclude=["convenant", "artikel"], validate_unique=False, validate_constraints=False)


def _article(convenant: Convenantversie, pk: int) -> Artikel:
    found = convenant.artikelen.filter(pk=pk).first()
    if found is None:
        raise ValidationError({"artikel": "Dit artikel staat niet meer in het concept. Kies een ander artikel."})
    return found


def _there(toezegging: Toezegging) -> Toezegging:
    row = Toezegging.objects.filter(pk=toezegging.pk).first()
    if row is None:
        raise ValidationError("Deze toezegging is intussen weggehaald. Kopieer uw tekst en voeg een nieuwe toe.")
    return row


def _next_code() -> str:
    """After the highest code of every version: a series runs on under its code, so no other promise may take it."""
    last = Toezegging.objects.order_by("-code").values_list("code", flat=True).first()
    number = int(last[1:]) + 1 if last else 1
    if number > LAST:
        raise ValidationError("De codes T01 tot en met T99 zijn op. Wijzig een toezegging die er staat.")
    return f"T{number:02}"


def _record(actie: str, row: Toezegging, convenant: Convenantversie, by: Actor) -> None:
    details = {"versie": convenant.nummer, "code": row.code}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
