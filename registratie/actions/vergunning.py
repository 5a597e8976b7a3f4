"""Register, change and withdraw a permit, and keep the permitted capacity in step."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from registratie.actions import locatiekaart
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie, Vergunning
from registratie.queries import vergunning as vergunningen
from registratie.queries.papier import periode
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


class Vergunninggegevens(TypedDict, total=False):
    """What a decision says; `einde` is the last day on which it holds."""

    soort: str
    nummer: str
    begin: date
    einde: date | None
    max_personen: int | None
    voorwaarden: str
    documentverwijzing: str


def register(*, locatie: Huisvestingslocatie, by: Actor, **gegevens: Unpack[Vergunninggegevens]) -> Vergunning:
    """Record a permit. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGUNNING_MANAGE, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    with transaction.atomic():
        row = _locked(locatie.pk)
        made = Vergunning(locatie=row, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id, **gegevens)
        _check(made)
        made.save(force_insert=True)
        _record("vergunning.register", made, by, keep_capaciteit(row))
    return made


def change(*, vergunning: Vergunning, reden: str, by: Actor, **gegevens: Unpack[Vergunninggegevens]) -> Vergunning:
    """Correct or extend a permit; `reden` says why. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGUNNING_MANAGE, gemeente=vergunning.gemeente_id, organisatie=vergunning.organisatie_id)
    _check_reason(reden, "Schrijf op waarom u de vergunning wijzigt.")
    with transaction.atomic():
        locatie = _locked(vergunning.locatie_id)
        row = Vergunning.objects.select_for_update().get(pk=vergunning.pk)
        gewijzigd = sorted(veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde)
        for veld in gewijzigd:
            setattr(row, veld, gegevens[veld])  # type: ignore[literal-required]
        _check(row)
        if gewijzigd:
            row.save()
            _record("vergunning.change", row, by, keep_capaciteit(locatie), velden=gewijzigd, reden=reden.strip())
    return row


def withdraw(*, vergunning: Vergunning, per: date, reden: str, by: Actor) -> Vergunning:
    """Take a permit back: from `per` on it no longer holds. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGUNNING_MANAGE, gemeente=vergunning.gemeente_id, organisatie=vergunning.organisatie_id)
    _check_reason(reden, "Schrijf op waarom de vergunning wordt ingetrokken.")
    with transaction.atomic():
        locatie = _locked(vergunning.locatie_id)
        row = Vergunning.objects.select_for_update().get(pk=vergunning.pk)
        _check_withdrawal(row, per)
        row.ingetrokken_per, row.reden = per, reden.strip()
        row.save(update_fields=["ingetrokken_per", "reden", "updated_at"])
        _record("vergunning.withdraw", row, by, keep_capaciteit(locatie), reden=row.reden, per=per.isoformat())
    return row


def keep_capaciteit(locatie: Huisvestingslocatie) -> list[int]:
    """Let the permitted capacity follow the permits in force; returns the old and new number, or nothing.

    With several permits the lowest number counts: one may not do what one of them forbids. As long as no permit sets a
    number, what the provider told stays.
    """
    laagste = vergunningen.capaciteit(locatie, timezone.localdate())
    if laagste is None or laagste == locatie.capaciteit_vergund:
        return []
    oud, locatie.capaciteit_vergund = locatie.capaciteit_vergund, laagste
    locatie.save(update_fields=["capaciteit_vergund", "updated_at"])
    locatiekaart.keep(locatie)
    return [oud, laagste]


def _locked(locatie_id: int) -> Huisvestingslocatie:
    return Huisvestingslocatie.objects.select_for_update().get(pk=locatie_id)


def _check(row: Vergunning) -> None:
    teksten = {veld: getattr(row, veld) for veld in ("nummer", "voorwaarden", "documentverwijzing")}
    refuse_unfit(teksten)
    row.full_clean(exclude=["locatie", "gemeente", "organisatie"], validate_unique=False, validate_constraints=False)
    if row.einde and row.einde < row.begin:
        raise ValidationError({"einde": "Deze dag ligt voor de dag waarop de vergunning begint."})
    if row.max_personen is not None and row.max_personen < 1:
        raise ValidationError({"max_personen": "Vul een aantal van 1 of meer in, of laat dit leeg."})
    if other := _overlapping(row):
        zin = f"Er geldt al een {row.get_soort_display()}: {periode(other)}. Wijzig die, of trek haar eerst in."
        raise ValidationError({"begin": zin}, code="overlap")


def _overlapping(row: Vergunning) -> Vergunning | None:
    """Another of the same kind that holds on one of these days; the location is locked, so none comes in between."""
    others = Vergunning.objects.filter(
        Q(einde=None) | Q(einde__gte=row.begin),
        Q(ingetrokken_per=None) | Q(ingetrokken_per__gt=row.begin),
        locatie=row.locatie_id,
        soort=row.soort,
    ).exclude(pk=row.pk)
    found = [other for other in others if other.ingetrokken_per is None or other.ingetrokken_per > other.begin]
    return next((other for other in found if row.einde is None or other.begin <= row.einde), None)


def _check_withdrawal(row: Vergunning, per: date) -> None:
    if row.ingetrokken_per:
        raise ValidationError({"per": f"Deze vergunning is al ingetrokken per {datum_lang(row.ingetrokken_per)}."})
    if per < row.begin:
        raise ValidationError({"per": f"De vergunning begint pas op {datum_lang(row.begin)}. Kies die dag of later."})
    if row.einde and per > row.einde:
        raise ValidationError({"per": f"De vergunning eindigt al op {datum_lang(row.einde)}."})


def _check_reason(reden: str, zin: str) -> None:
    if not reden.strip():
        raise ValidationError({"reden": zin}, code="reden")
    refuse_unfit({"reden": reden})


def _record(actie: str, row: Vergunning, by: Actor, capaciteit: list[int], **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details={"locatie": row.locatie_id, "soort": row.soort, "capaciteit": capaciteit} | details,
    )  # fmt: skip
