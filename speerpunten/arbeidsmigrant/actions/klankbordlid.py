"""Invite a member, give another card, and let a member go."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.melden.code import Sleutel
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.queries.parameter import value_of
from speerpunten.arbeidsmigrant.actions.klankbordeigenaar import owner_of, record, require, require_text
from speerpunten.arbeidsmigrant.actions.klankbordpost import SOORT
from speerpunten.arbeidsmigrant.klankbord import kaart
from speerpunten.arbeidsmigrant.models import Klankbordcontact, Klankbordlid

CONTACT = "klankbord_contact_dagen"


class Onbekend(Exception):
    """No member has this card. Which of both was wrong is not told, nor whether the number exists."""


def invite(
    *,
    bijnaam: str,
    taal: str,
    via: str = "",
    email: str = "",
    telefoon: str = "",
    gemeente: str | None = None,
    by: Actor,
) -> tuple[Klankbordlid, str]:
    """Make somebody a member; returns the member with the secret of the card, which is kept nowhere.

    An e-mail address or telephone number is kept apart, for invitations, and only when the member gave it. Raises `Geweigerd`, and
    ValidationError in Dutch per field.
    """
    eigenaar = owner_of(by, gemeente)
    bijnaam = " ".join(require_text("bijnaam", bijnaam, "Vul een bijnaam in die het lid zelf kiest.").split())
    refuse_unfit({"via": via})
    if Klankbordlid.objects.filter(bijnaam__iexact=bijnaam).exists():
        raise ValidationError({"bijnaam": "Deze bijnaam is al in gebruik. Laat het lid een andere kiezen."})
    sleutel = kaart.make(timezone.localdate().year)
    row = Klankbordlid(
        gemeente_id=eigenaar, bijnaam=bijnaam, taal=taal, via=via.strip(), referentie=sleutel.referentie,
        token_hash=sleutel.digest, created_by=by.gebruiker,
    )  # fmt: skip
    row.full_clean(exclude=["gemeente", "created_by"], validate_unique=False)
    with transaction.atomic():
        row.save(force_insert=True)
        _keep_contact(row, email.strip().lower(), telefoon)
        record("klankbordlid.invite", row, by, taal=taal)
    return row, sleutel.geheim


def renew_card(*, lid: Klankbordlid, by: Actor) -> str:
    """Another secret for a member who lost the card; the old one stops working. Raises `Geweigerd`."""
    require(by, lid.gemeente_id)
    with transaction.atomic():
        row = Klankbordlid.objects.select_for_update().get(pk=lid.pk)
        sleutel = kaart.renew(row.referentie)
        row.token_hash = sleutel.digest
        row.save(update_fields=["token_hash"])
        record("klankbordlid.rotate", row, by)
    return sleutel.geheim


def remove(*, lid: Klankbordlid, by: Actor) -> None:
    """Take a member off, with everything that is personal; nothing happens when the member is gone already. Raises `Geweigerd`."""
    require(by, lid.gemeente_id)
    with transaction.atomic():
        if row := Klankbordlid.objects.select_for_update().filter(pk=lid.pk).first():
            record("klankbordlid.remove", row, by)
            _forget(row)


def find(sleutel: Sleutel) -> Klankbordlid:
    """The member of this card; call it in the scope of the card. Raises `Onbekend`."""
    found = Klankbordlid.objects.filter(token_hash=sleutel.digest).first()
    if found is None:
        raise Onbekend
    return found


def leave(*, sleutel: Sleutel) -> None:
    """Stop being a member: name, language, contact and answers are gone at once. Call it in the scope of the card. Raises `Onbekend`."""
    with transaction.atomic():
        row = find(sleutel)
        record("klankbordlid.leave", row, as_member())
        _forget(row)


def as_member() -> Actor:
    """Who holds a card, for the log only: not by nickname."""
    return Actor("Klankbordlid")


def _keep_contact(row: Klankbordlid, email: str, telefoon: str) -> None:
    if not (email or telefoon):
        return
    vandaag = timezone.localdate()
    dagen = int(value_of(CONTACT, peildatum=vandaag, gemeente=row.gemeente_id))
    contact = Klankbordcontact(
        lid=row, gemeente_id=row.gemeente_id, token_hash=row.token_hash, email=email, telefoon=telefoon,
        tot=vandaag + timedelta(days=dagen),
    )  # fmt: skip
    contact.full_clean(exclude=["lid", "gemeente"], validate_unique=False)
    contact.save(force_insert=True)


def _forget(row: Klankbordlid) -> None:
    """The database removes contact and answers with the member; mails that wait for the member go too."""
    if contact := Klankbordcontact.objects.filter(lid=row).exclude(email="").first():
        UitgaandBericht.objects.filter(soort=SOORT, aan=contact.email).delete()
    row.delete()
