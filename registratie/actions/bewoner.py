"""Find a person by the key of name and birth date, or write them down for the first time."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from registratie.actions import opvolging
from registratie.actions.tekst import refuse_unfit
from registratie.inlezen.waarden import parse_naam
from registratie.models import Bewoner, Huisvestingslocatie, Verblijf
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

OUDSTE = 110
SLEUTEL = 160
"""A name in another alphabet can fold to more letters than it has; the import cuts the key at the same place."""


class Bewonergegevens(TypedDict, total=False):
    """What an organisation supplies about a person. `taal`: ISO 639-1."""

    achternaam: str
    voornaam: str
    geboortedatum: date
    woonplaats: str
    taal: str


def find_or_create(*, locatie: Huisvestingslocatie, by: Actor, **gegevens: Unpack[Bewonergegevens]) -> Bewoner:
    """The person of this organisation in this gemeente with that name and birth date.

    Somebody known keeps their spelling; a home town or language that is supplied replaces the older one. Two desks
    that do this at the same moment get the same row. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.VERBLIJF_REGISTER, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    found = Bewoner(organisatie_id=locatie.organisatie_id, gemeente_id=locatie.gemeente_id, **_checked(gegevens))
    with transaction.atomic():
        Bewoner.objects.bulk_create([found], ignore_conflicts=True)
        row = Bewoner.objects.get(
            organisatie=found.organisatie_id,
            gemeente=found.gemeente_id,
            naam_sleutel=found.naam_sleutel,
            geboortedatum=found.geboortedatum,
        )
        newer = {
            veld: waarde
            for veld in ("woonplaats", "taal")
            if (waarde := getattr(found, veld)) and waarde != getattr(row, veld)
        }
        if newer:
            for veld, waarde in newer.items():
                setattr(row, veld, waarde)
            row.save(update_fields=[*newer, "updated_at"])
    return row


def change(*, bewoner: Bewoner, by: Actor, **gegevens: Unpack[Bewonergegevens]) -> Bewoner:
    """Correct a person; all stays of the organisation in this gemeente follow.

    When the corrected person is known already, the stays move to that one, and with them all that was said and proved
    about somebody: returns the row that holds. Raises `Geweigerd`, and ValidationError in Dutch, also when the joined stays
    would overlap.
    """
    by.require(Permission.VERBLIJF_REGISTER, gemeente=bewoner.gemeente_id, organisatie=bewoner.organisatie_id)
    values = _checked(
        {
            "achternaam": bewoner.achternaam,
            "voornaam": bewoner.voornaam,
            "geboortedatum": bewoner.geboortedatum,
            **gegevens,
        }
    )
    with transaction.atomic():
        same = Bewoner.objects.filter(
            organisatie=bewoner.organisatie_id,
            gemeente=bewoner.gemeente_id,
            naam_sleutel=values["naam_sleutel"],
            geboortedatum=values["geboortedatum"],
        ).exclude(pk=bewoner.pk)
        if known := same.first():
            Verblijf.objects.filter(bewoner=bewoner).update(bewoner=known, sleutel=known.sleutel)
            opvolging.follow(bewoners=[known.pk], vervangen={bewoner.sleutel: known.pk})
            _hand_over(bewoner, known)
            bewoner.delete()
            return known
        row = Bewoner.objects.select_for_update().get(pk=bewoner.pk)
        for veld, waarde in values.items():
            setattr(row, veld, waarde)
        row.save(update_fields=[*values, "updated_at"])
        row.refresh_from_db(fields=["sleutel"])
        opvolging.follow(bewoners=[row.pk])
    return row


def forget_unused(bewoner: Bewoner) -> None:
    """Remove somebody of whom no stay is left."""
    if not Verblijf.objects.filter(bewoner=bewoner).exists():
        bewoner.delete()


def _hand_over(bewoner: Bewoner, known: Bewoner) -> None:
    """Let statements, notes and proofs go along. The database does it: an organisation may not change them, nor see all."""
    with connection.cursor() as cursor:
        cursor.execute("select verplaats_verklaringen(%s, %s)", [bewoner.pk, known.pk])


def _checked(gegevens: Bewonergegevens) -> dict:
    """The values as stored, with the folded name. Raises ValidationError per field."""
    refuse_unfit(gegevens)
    naam = parse_naam(" ".join(gegevens["achternaam"].split()), " ".join(gegevens.get("voornaam", "").split()))
    geboren = gegevens["geboortedatum"]
    vandaag = timezone.localdate()
    if not (naam.sleutel and naam.achternaam):
        raise ValidationError({"achternaam": "Vul de achternaam in, in letters."})
    if geboren > vandaag:
        raise ValidationError({"geboortedatum": "Deze geboortedatum ligt in de toekomst. Controleer het jaar."})
    if vandaag.year - geboren.year > OUDSTE:
        raise ValidationError({"geboortedatum": f"Deze persoon zou ouder dan {OUDSTE} zijn. Controleer het jaar."})
    return {
        **gegevens,
        "achternaam": naam.achternaam,
        "voornaam": naam.voornaam,
        "naam_sleutel": naam.sleutel[:SLEUTEL],
    }
