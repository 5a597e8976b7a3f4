"""Take consent back: by the person with the card, or by who referred on the person's word."""

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Resultaat
from speerpunten.zorg.actions.doorverwijzing import sporen
from speerpunten.zorg.actions.doorverwijzing.antwoorden import close_withdrawn
from speerpunten.zorg.enums.doorverwijzing import Doorverwijsstapsoort
from speerpunten.zorg.models import Doorverwijzing, Toestemming
from speerpunten.zorg.toestemming.code import Kaartcode


class Onbekend(Exception):
    """No referral has this reference with this secret. Which of both was wrong is not told, nor whether the reference exists."""


PERSOON = "de persoon zelf"


def find(kaart: Kaartcode) -> Doorverwijzing:
    """The referral of this card; call it in the scope of its digest. Raises `Onbekend`."""
    row = Doorverwijzing.objects.filter(geheim=kaart.digest).first()
    if row is None:
        raise Onbekend
    found: Doorverwijzing = row
    return found


def withdraw(*, kaart: Kaartcode) -> Doorverwijzing:
    """The person takes the consent back: the contact data go at once, and nobody may use them any more. Twice is as once.

    Raises `Onbekend`.
    """
    by = Actor(naam=PERSOON)
    with transaction.atomic():
        row: Doorverwijzing = Doorverwijzing.objects.select_for_update(of=("self",)).get(pk=find(kaart).pk)
        _take_back(row, by=by, door_persoon=True)
    return row


def withdraw_for(*, doorverwijzing: Doorverwijzing, by: Actor) -> Doorverwijzing:
    """Who referred takes it back, because the person asked for it. Raises `Geweigerd`, ValidationError."""
    sporen.require_referrer(doorverwijzing, by)
    with transaction.atomic():
        row: Doorverwijzing = Doorverwijzing.objects.select_for_update(of=("self",)).get(pk=doorverwijzing.pk)
        if not _take_back(row, by=by, door_persoon=False):
            raise ValidationError("Er is geen toestemming meer om in te trekken.")
    return row


def _take_back(row: Doorverwijzing, *, by: Actor, door_persoon: bool) -> bool:
    if not Toestemming.objects.filter(doorverwijzing=row, ingetrokken_at=None).exists():
        return False
    close_withdrawn(row, Doorverwijsstapsoort.TOESTEMMING_INGETROKKEN, by=by, door_persoon=door_persoon)
    sporen.record("withdraw_consent", row, by, door_persoon=door_persoon)
    if door_persoon:
        sporen.tell(row, sporen.referrer_address(row), "De toestemming is ingetrokken. De contactgegevens zijn weg.")
    return True


def met_withdrawn(*, doorverwijzing: Doorverwijzing, by: Actor) -> None:
    """Keep that somebody wanted to go on with a page of which the consent was gone, and was stopped."""
    gebeurtenis.record(
        actie="doorverwijzing.meet_withdrawn", object=doorverwijzing, by=by, gemeente=doorverwijzing.van_gemeente_id,
        organisatie=doorverwijzing.partner_id, resultaat=Resultaat.GEWEIGERD,
        details={"referentie": doorverwijzing.referentie},
    )  # fmt: skip
