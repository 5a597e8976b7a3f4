"""Write the advice down in short, and say what was done with it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions.klankbordeigenaar import (
    Vertalingen,
    read_translations,
    record,
    require,
    require_text,
)
from speerpunten.arbeidsmigrant.enums.klankbord import Adviesuitkomst
from speerpunten.arbeidsmigrant.models import Klankbordadvies, Klankbordvraag


def summarise(
    *, vraag: Klankbordvraag, samenvatting: str, gegeven_op: date, vertalingen: Vertalingen, by: Actor
) -> Klankbordadvies:
    """Write down what the group advised, or say it better; everybody reads it. Raises `Geweigerd`, and ValidationError in Dutch."""
    require(by, vraag.gemeente_id)
    samenvatting = require_text("samenvatting", samenvatting, "Schrijf op wat de groep adviseert.")
    if gegeven_op > timezone.localdate() or gegeven_op < vraag.van:
        raise ValidationError({"gegeven_op": "Kies een dag tussen het begin van de vraag en vandaag."})
    with transaction.atomic():
        row = _locked(vraag) or Klankbordadvies(vraag=vraag, gemeente_id=vraag.gemeente_id, created_by=by.gebruiker)
        row.samenvatting, row.gegeven_op = samenvatting, gegeven_op
        row.aantal = vraag.antwoorden.count()
        row.vertalingen = _merged(row, read_translations(vertalingen, ("samenvatting",)), "samenvatting")
        row.full_clean(exclude=["vraag", "gemeente", "created_by"], validate_unique=False, validate_constraints=False)
        row.save()
        record("klankbordadvies.summarise", row, by, antwoorden=row.aantal)
    return row


def settle(
    *, vraag: Klankbordvraag, uitkomst: str, reden: str, verwijzing: str, vertalingen: Vertalingen, by: Actor
) -> Klankbordadvies:
    """Say what was done with the advice, and why. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    require(by, vraag.gemeente_id)
    refuse_unfit({"reden": reden, "verwijzing": verwijzing})
    if uitkomst != Adviesuitkomst.NOG_BEZIG and not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom. De leden lezen dit."})
    with transaction.atomic():
        row = _locked(vraag)
        if row is None:
            raise ValidationError("Schrijf eerst het advies op.")
        row.uitkomst, row.reden, row.verwijzing = uitkomst, reden.strip(), verwijzing.strip()
        row.vertalingen = _merged(row, read_translations(vertalingen, ("reden",)), "reden")
        row.full_clean(exclude=["vraag", "gemeente", "created_by"], validate_unique=False, validate_constraints=False)
        row.save()
        record("klankbordadvies.settle", row, by, uitkomst=uitkomst)
    return row


def _locked(vraag: Klankbordvraag) -> Klankbordadvies | None:
    return Klankbordadvies.objects.select_for_update(of=("self",)).filter(vraag=vraag).first()


def _merged(row: Klankbordadvies, nieuw: dict[str, dict[str, str]], veld: str) -> dict[str, dict[str, str]]:
    """The translations with those of one field replaced: the two forms each bring their own."""
    talen = sorted({*row.vertalingen, *nieuw})
    kept = {
        taal: {naam: tekst for naam, tekst in row.vertalingen.get(taal, {}).items() if naam != veld} for taal in talen
    }
    found = {taal: kept[taal] | nieuw.get(taal, {}) for taal in talen}
    return {taal: teksten for taal, teksten in found.items() if teksten}
