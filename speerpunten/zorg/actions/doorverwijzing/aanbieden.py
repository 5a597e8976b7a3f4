"""Offer a referral to a partner, with the person's consent; and give the person another card."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.queries.parameter import value_of
from speerpunten.zorg.actions.doorverwijzing import sporen
from speerpunten.zorg.enums.doorverwijzing import TERUG, Doorverwijsstapsoort, Doorverwijsstatus, Toestemmingswijze
from speerpunten.zorg.kluis.slot import Contact, lock
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijzing, Partnerkaart, Toestemming
from speerpunten.zorg.queries import partners
from speerpunten.zorg.queries.termijn import answer_by
from speerpunten.zorg.toestemming import code, tekst
from speerpunten.zorg.toestemming.code import Kaartcode


def offer(
    *,
    doorverwijzing: Doorverwijzing,
    partner: Partnerkaart,
    taal: str,
    wijze: str,
    gegeven_op: date,
    contact: Contact,
    versie: int,
    by: Actor,
) -> tuple[Doorverwijzing, Kaartcode]:
    """Record the consent for this partner and offer it; returns the row and the codes for the card, which nobody sees again.

    `contact` may be empty when an earlier one is still kept. Raises `Geweigerd`, `Verouderd`, `ToestemmingWeg`, and
    ValidationError in Dutch.
    """
    sporen.require_referrer(doorverwijzing, by)
    vandaag = timezone.localdate()
    _check(partner, taal, wijze, gegeven_op, vandaag)
    with transaction.atomic():
        row = sporen.locked(doorverwijzing, versie)
        sporen.require_status(row, *TERUG)
        kaart = code.make(row.referentie)
        _keep_contact(row, contact)
        _consent(row, partner, taal, wijze, gegeven_op, by)
        tot = answer_by(vandaag)
        sporen.save(
            row, geheim=kaart.digest, partner_id=partner.pk, partner_naam=partner.naam,
            status=Doorverwijsstatus.AANGEBODEN, aangeboden_op=vandaag,
            uiterlijk=tot, beantwoord_op=None, herinnerd=False,
        )  # fmt: skip
        _carry_secret(row)
        sporen.step(row, Doorverwijsstapsoort.TOESTEMMING, partner=partner.pk, by=by)
        sporen.step(row, Doorverwijsstapsoort.AANGEBODEN, partner=partner.pk, uiterlijk=tot, by=by)
        sporen.record("offer", row, by, partner=partner.pk)
        zin = f"Er is een doorverwijzing voor u. Neem haar aan of weiger haar voor of op {datum_lang(tot)}."
        sporen.tell(row, partner.email, zin)
    return row, kaart


def renew_card(*, doorverwijzing: Doorverwijzing, by: Actor) -> Kaartcode:
    """Another secret for somebody who lost the card; the old one stops working. Raises `Geweigerd`, ValidationError."""
    sporen.require_referrer(doorverwijzing, by)
    with transaction.atomic():
        row = sporen.locked(doorverwijzing)
        if not row.geheim:
            raise ValidationError("Er is nog geen toestemming vastgelegd, dus ook geen kaart.")
        kaart = code.make(row.referentie)
        sporen.save(row, geheim=kaart.digest)
        _carry_secret(row)
        sporen.step(row, Doorverwijsstapsoort.KAART, by=by)
        sporen.record("renew_card", row, by)
    return kaart


def _check(partner: Partnerkaart, taal: str, wijze: str, gegeven_op: date, vandaag: date) -> None:
    if not partners.active().filter(pk=partner.pk).exists():
        raise ValidationError({"partner": "Deze organisatie neemt nu geen doorverwijzingen aan. Kies een andere."})
    if taal not in tekst.talen() or wijze not in Toestemmingswijze.values:
        raise ValidationError({"taal": "Kies de taal waarin u de tekst hebt laten lezen of voorgelezen."})
    if gegeven_op > vandaag:
        raise ValidationError({"gegeven_op": "Deze dag is nog niet geweest."})
    if _ends(gegeven_op) < vandaag:
        raise ValidationError({"gegeven_op": "Deze toestemming is al verlopen. Vraag opnieuw toestemming."})


def _ends(gegeven_op: date) -> date:
    return add_months(gegeven_op, int(value_of("toestemming_maanden", peildatum=gegeven_op)))


def _consent(row: Doorverwijzing, partner: Partnerkaart, taal: str, wijze: str, gegeven_op: date, by: Actor) -> None:
    """The consent for an earlier partner ends here: its text named another."""
    Toestemming.objects.filter(doorverwijzing=row, ingetrokken_at=None).update(ingetrokken_at=timezone.now())
    Toestemming.objects.create(
        doorverwijzing=row, van_gemeente_id=row.van_gemeente_id, organisaties=row.own, geheim=row.geheim,
        partner_id=partner.pk, partner_naam=partner.naam, taal=taal,
        tekst_versie=tekst.VERSIE, wijze=wijze, gegeven_op=gegeven_op, geldig_tot=_ends(gegeven_op), created_by=by.gebruiker,
    )  # fmt: skip


def _keep_contact(row: Doorverwijzing, contact: Contact) -> None:
    kept = Doorverwijscontact.objects.filter(doorverwijzing=row)
    if contact:
        versleuteld = lock(contact, row.referentie)
        if not kept.update(versleuteld=versleuteld):
            Doorverwijscontact.objects.create(
                doorverwijzing=row, van_gemeente_id=row.van_gemeente_id, organisaties=row.own, geheim=row.geheim,
                versleuteld=versleuteld,
            )  # fmt: skip
    elif not kept.exists():
        raise ValidationError({"telefoon": "Vul een telefoonnummer of een e-mailadres in."})


def _carry_secret(row: Doorverwijzing) -> None:
    """What belongs to the card carries its digest."""
    Toestemming.objects.filter(doorverwijzing=row).update(geheim=row.geheim)
    Doorverwijscontact.objects.filter(doorverwijzing=row).update(geheim=row.geheim)
