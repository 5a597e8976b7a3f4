"""Put a question to the sounding board, and answer it as a member."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.melden.code import Sleutel
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions.klankbordeigenaar import (
    Vertalingen,
    owner_of,
    read_translations,
    record,
    require,
    require_text,
)
from speerpunten.arbeidsmigrant.actions.klankbordlid import as_member, find
from speerpunten.arbeidsmigrant.actions.klankbordpost import tell_members
from speerpunten.arbeidsmigrant.models import Klankbordantwoord, Klankbordvraag
from speerpunten.arbeidsmigrant.queries import klankbord

VELDEN = ("titel", "tekst")


def ask(
    *, titel: str, tekst: str, van: date, tot: date, vertalingen: Vertalingen, gemeente: str | None = None, by: Actor
) -> Klankbordvraag:
    """Ask, for a gemeente or for the region; members with an address are told when it opens.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    row = Klankbordvraag(gemeente_id=owner_of(by, gemeente), created_by=by.gebruiker)
    _fill(row, titel, tekst, van, tot, vertalingen)
    with transaction.atomic():
        row.save(force_insert=True)
        record("klankbordvraag.ask", row, by, van=van.isoformat(), tot=tot.isoformat())
        tell_members(row, vandaag=timezone.localdate())
    return row


def change(
    *, vraag: Klankbordvraag, titel: str, tekst: str, van: date, tot: date, vertalingen: Vertalingen, by: Actor
) -> Klankbordvraag:
    """Say it better, add a language, or leave it open longer. What is asked stays as it is once somebody answered.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    require(by, vraag.gemeente_id)
    with transaction.atomic():
        row: Klankbordvraag = Klankbordvraag.objects.select_for_update(of=("self",)).get(pk=vraag.pk)
        before = (row.titel, row.tekst)
        _fill(row, titel, tekst, van, tot, vertalingen)
        if (row.titel, row.tekst) != before and row.antwoorden.exists():
            raise ValidationError("Er is al geantwoord. De vraag zelf blijft zoals zij is. Stel een nieuwe vraag.")
        row.save()
        record("klankbordvraag.change", row, by)
        tell_members(row, vandaag=timezone.localdate())
    return row


def answer(*, sleutel: Sleutel, vraag: int, tekst: str, taal: str) -> Klankbordantwoord:
    """Answer as the member of this card; a second answer replaces the first. Call it in the scope of the card.

    Raises `klankbordlid.Onbekend`, and ValidationError in Dutch when the question is not open for this member.
    """
    tekst = require_text("tekst", tekst, "Schrijf uw antwoord op.")
    with transaction.atomic():
        lid = find(sleutel)
        row = klankbord.open_for(lid, timezone.localdate()).filter(pk=vraag).first()
        if row is None:
            raise ValidationError("Deze vraag is niet meer open.", code="dicht")
        found = Klankbordantwoord.objects.filter(vraag=row, lid=lid).first() or Klankbordantwoord(
            vraag=row, lid=lid, gemeente_id=row.gemeente_id, token_hash=lid.token_hash
        )
        found.tekst, found.taal = tekst, taal
        found.full_clean(exclude=["vraag", "lid", "gemeente"], validate_unique=False)
        found.save()
        record("klankbordantwoord.give", found, as_member())
    return found


def _fill(row: Klankbordvraag, titel: str, tekst: str, van: date, tot: date, vertalingen: Vertalingen) -> None:
    row.titel = require_text("titel", titel, "Geef de vraag een titel.")
    row.tekst = require_text("tekst", tekst, "Schrijf de vraag op.")
    row.van, row.tot, row.vertalingen = van, tot, read_translations(vertalingen, VELDEN)
    if tot < van:
        raise ValidationError({"tot": "De laatste dag komt niet voor de eerste."})
    row.full_clean(exclude=["gemeente", "created_by"], validate_constraints=False)
