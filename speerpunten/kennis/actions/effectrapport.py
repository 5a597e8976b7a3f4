"""Make a report on the effect of a new business: answer, reckon, adopt, make a new version."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries.parameter import ParameterMissing, value_of
from speerpunten.kennis.bijdragen import effectmodel
from speerpunten.kennis.bijdragen.effectmodel import Effectvraag, Melden
from speerpunten.kennis.effect.controle import TITEL, faults
from speerpunten.kennis.enums.effectrapport import Effectstatus
from speerpunten.kennis.models import Effectrapport
from speerpunten.kennis.queries.effectrapport import party_words

TAAK = "kennis.compute_effect"
KLAAR = 5
"""The step after the last question: look it over and reckon."""
VAST = "Dit rapport is vastgesteld en verandert niet meer. Maak een nieuwe versie."


def create(
    *, titel: str, antwoorden: dict[str, Any], vandaag: date, by: Actor, is_voorbeeld: bool = False
) -> Effectrapport:
    """A concept for a site in `antwoorden["gemeente"]`: of that gemeente, or of the region for who works for the region.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.EFFECT_MAKE)
    eigenaar = _owner(by, antwoorden["gemeente"])
    titel = _checked(titel, antwoorden, vandaag)
    with transaction.atomic():
        row = Effectrapport.objects.create(
            gemeente_id=eigenaar,
            titel=titel,
            vraag=antwoorden,
            stap=2,
            is_voorbeeld=is_voorbeeld,
            created_by=by.gebruiker,
        )
        _record("effectrapport.create", row, by)
    return row


def answer(
    *,
    rapport: Effectrapport,
    stap: int,
    antwoorden: dict[str, Any],
    vandaag: date,
    by: Actor,
    titel: str = "",
    half: bool = False,
) -> Effectrapport:
    """Write the answers of a step. `half`: somebody goes back: what is there is kept unjudged, and the step stays to be done.

    An outcome that was there goes: it answered another question. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    require_own(rapport, by)
    with transaction.atomic():
        row = _locked(rapport)
        vraag = row.vraag | antwoorden
        row.titel = _checked(titel or row.titel, {} if half else vraag, vandaag)
        if row.gemeente_id and vraag.get("gemeente") != row.gemeente_id:
            raise ValidationError({"plaats": "Kies een plaats in uw gemeente."})
        if vraag != row.vraag:
            row.vraag, row.uitkomst, row.peildatum, row.berekend_at = vraag, None, None, None
        row.stap = row.stap if half else max(row.stap, min(stap + 1, KLAAR))
        row.save()
        _record("effectrapport.answer", row, by)
    return row


def ask(*, rapport: Effectrapport, vandaag: date, by: Actor) -> Effectrapport:
    """Start the sums. Nothing happens while they run. Raises `Geweigerd`, and ValidationError when a question is open or a day passed."""
    require_own(rapport, by)
    with transaction.atomic():
        row = _locked(rapport)
        if row.stap < KLAAR:
            raise ValidationError("Beantwoord eerst alle vragen.")
        _checked(row.titel, row.vraag, vandaag)
        if row.taak is None or row.taak.status in (Taakstatus.MISLUKT, Taakstatus.KLAAR):
            row.uitkomst, row.peildatum, row.berekend_at = None, None, None
            row.taak = achtergrondtaak.start(
                taak=TAAK, titel=f"Effect berekenen: {row.titel}", argumenten={"rapport": row.pk}, by=by,
                scope=scope.current_or_none(), totaal=4,
            )  # fmt: skip
            row.save()
            _record("effectrapport.ask", row, by)
    return row


def compute(*, rapport: int, vandaag: date, melden: Melden | None = None) -> Effectrapport | None:
    """Do the sums of a concept without an outcome; None when it is gone. Doing it twice gives the same. Raises `ParameterMissing`."""
    row = Effectrapport.objects.select_for_update().filter(pk=rapport).first()
    if row is None or row.is_berekend:
        return row
    uitkomst = effectmodel.current().compute(Effectvraag.of(row.vraag), peildatum=vandaag, melden=melden)
    row.uitkomst = replace(uitkomst, partij=party_words(row.vraag.get("partij"))).as_dict()
    row.peildatum, row.berekend_at = vandaag, timezone.now()
    row.save()
    return row


def adopt(*, rapport: Effectrapport, vandaag: date, by: Actor) -> Effectrapport:
    """Let all officials read it; from now on it never changes. Raises `Geweigerd`, and ValidationError without an outcome."""
    require_own(rapport, by)
    with transaction.atomic():
        row = _locked(rapport)
        if not row.is_berekend:
            raise ValidationError("Reken het rapport eerst door.")
        row.status, row.vastgesteld_op = Effectstatus.VASTGESTELD, vandaag
        row.save()
        _record("effectrapport.adopt", row, by)
    return row


def renew(*, rapport: Effectrapport, by: Actor) -> Effectrapport:
    """A new version as a concept with the same answers; the one there is, if made before. Raises `Geweigerd`, ValidationError."""
    require_own(rapport, by)
    with transaction.atomic():
        row = Effectrapport.objects.select_for_update(of=("self",)).get(pk=rapport.pk)
        if row.is_concept:
            raise ValidationError("Dit is nog een concept: pas het aan.")
        if (volgende := Effectrapport.objects.filter(vorige=row).first()) is not None:
            return volgende
        nieuw = Effectrapport.objects.create(
            gemeente_id=row.gemeente_id, titel=row.titel, vraag=row.vraag, stap=KLAAR, versie=row.versie + 1, vorige=row,
            is_voorbeeld=row.is_voorbeeld, created_by=by.gebruiker,
        )  # fmt: skip
        _record("effectrapport.renew", nieuw, by)
    return nieuw


def vary(*, rapport: Effectrapport, by: Actor) -> Effectrapport:
    """A variant beside it: a concept with the same answers, to change one thing and compare. Raises `Geweigerd`."""
    require_own(rapport, by)
    with transaction.atomic():
        nieuw = Effectrapport.objects.create(
            gemeente_id=rapport.gemeente_id, titel=f"{rapport.titel[: TITEL - 10]} (variant)", vraag=rapport.vraag, stap=rapport.stap,
            is_voorbeeld=rapport.is_voorbeeld, created_by=by.gebruiker,
        )  # fmt: skip
        _record("effectrapport.vary", nieuw, by)
    return nieuw


def remove(*, rapport: Effectrapport, by: Actor) -> None:
    """Take a concept away. Nothing happens when it was gone. Raises `Geweigerd`, and ValidationError for an adopted one."""
    require_own(rapport, by)
    with transaction.atomic():
        row = Effectrapport.objects.select_for_update(of=("self",)).filter(pk=rapport.pk).first()
        if row is None:
            return
        if not row.is_concept:
            raise ValidationError(VAST)
        _record("effectrapport.remove", row, by)
        row.delete()


def require_own(rapport: Effectrapport, by: Actor) -> None:
    """Raise `Geweigerd` unless it is of the gemeente for which `by` works, or of the region and so is `by`."""
    if rapport.gemeente_id is None:
        _require_region(by)
    else:
        by.require(Permission.EFFECT_MAKE, gemeente=rapport.gemeente_id)


def largest(vandaag: date) -> int:
    """The most people that may be asked about."""
    try:
        return int(value_of("effect.grootste", peildatum=vandaag))
    except ParameterMissing:
        return 5000


def _owner(by: Actor, gemeente: str) -> str | None:
    if by.gemeenten or by.gebruiker is None:
        by.require(Permission.EFFECT_MAKE, gemeente=gemeente)
        return gemeente
    _require_region(by)
    return None


def _require_region(by: Actor) -> None:
    """An official holds the right without naming a gemeente too; only who has none works for the region."""
    by.require(Permission.EFFECT_MAKE)
    if by.gemeenten:
        raise Geweigerd(Permission.EFFECT_MAKE)


def _locked(rapport: Effectrapport) -> Effectrapport:
    row = Effectrapport.objects.select_for_update(of=("self",)).select_related("taak").get(pk=rapport.pk)
    if not row.is_concept:
        raise ValidationError(VAST)
    return row


def _checked(titel: str, antwoorden: dict[str, Any], vandaag: date) -> str:
    """The name without double spaces. Raises ValidationError."""
    titel = " ".join(titel.split())
    naam = Gemeente.objects.filter(pk=antwoorden.get("gemeente")).values_list("naam", flat=True).first() or ""
    fouten = faults(antwoorden, vandaag=vandaag, grootste=largest(vandaag), gemeente=naam)
    if not titel:
        fouten["titel"] = "Geef het rapport een naam, bijvoorbeeld: Distributiecentrum op Medel."
    elif len(titel) > TITEL:
        fouten["titel"] = f"Houd de naam op hoogstens {TITEL} tekens."
    if fouten:
        raise ValidationError(fouten)
    return titel


def _record(actie: str, row: Effectrapport, by: Actor) -> None:
    details = {"versie": row.versie, "status": row.status}
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)
