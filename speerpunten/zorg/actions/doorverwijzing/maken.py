"""Make a referral: the need and the language, and nothing about who."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.talen import TALEN
from speerpunten.zorg.actions.doorverwijzing import sporen
from speerpunten.zorg.enums.doorverwijzing import Aanleiding, Behoefte, Doorverwijsstapsoort
from speerpunten.zorg.models import Doorverwijzing
from speerpunten.zorg.toestemming import code
from speerpunten.zorg.woorden.notitie import refuse_person


def create(
    *,
    gemeente: str,
    behoefte: str,
    taal: str,
    tolk: bool = False,
    aanleiding: str = "",
    belofte_organisatie: Organisatie | None = None,
    notitie: str = "",
    by: Actor,
) -> Doorverwijzing:
    """Begin a referral that no partner sees yet. `gemeente`: where the person is; an official only refers from the own one.

    Raises `Geweigerd`, and ValidationError in Dutch per field, also for a medical word or a number in the note.
    """
    official = not by.organisatie_id
    by.require(Permission.DOORVERWIJZING_REFER, gemeente=gemeente if official else None, organisatie=by.organisatie_id)
    if by.gebruiker is None:
        raise Geweigerd(Permission.DOORVERWIJZING_REFER)
    notitie = notitie.strip()
    _check(gemeente, behoefte, taal, aanleiding, belofte_organisatie)
    refuse_person("notitie", notitie)
    with transaction.atomic():
        row = Doorverwijzing.objects.create(
            referentie=code.new_reference(timezone.localdate().year), gemeente_id=gemeente,
            van_gemeente_id=gemeente if official else None, van_organisatie_id=by.organisatie_id,
            organisaties=[by.organisatie_id] if by.organisatie_id else [], datum=timezone.localdate(), behoefte=behoefte,
            aanleiding=aanleiding, belofte_organisatie=belofte_organisatie, taal=taal, tolk=tolk, notitie=notitie,
            van_naam=_name(gemeente, by), created_by=by.gebruiker,
        )  # fmt: skip
        sporen.step(row, Doorverwijsstapsoort.GEMAAKT, by=by)
        sporen.record("create", row, by, behoefte=behoefte)
    made: Doorverwijzing = row
    return made


def _check(gemeente: str, behoefte: str, taal: str, aanleiding: str, belofte: Organisatie | None) -> None:
    if not Gemeente.objects.filter(pk=gemeente).exists():
        raise ValidationError({"gemeente": "Kies een gemeente van de regio."})
    if behoefte not in Behoefte.values:
        raise ValidationError({"behoefte": "Kies het soort hulp."})
    if taal not in TALEN:
        raise ValidationError({"taal": "Kies de taal die iemand het best begrijpt."})
    if aanleiding and (behoefte != Behoefte.ONDERDAK or aanleiding not in Aanleiding.values):
        raise ValidationError({"aanleiding": "Een aanleiding hoort alleen bij onderdak."})
    if belofte is not None and aanleiding != Aanleiding.BAAN_VERLOREN:
        raise ValidationError({"belofte_organisatie": "Kies alleen een verblijfsbieder als iemand zijn baan verloor."})


def _name(gemeente: str, by: Actor) -> str:
    """Who refers, as the partner reads it."""
    if by.organisatie_id:
        return str(Organisatie.objects.get(pk=by.organisatie_id).naam)
    return f"Gemeente {Gemeente.objects.get(pk=gemeente).naam}"
