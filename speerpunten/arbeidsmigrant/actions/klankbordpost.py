"""Tell the members of who asks that there is a question: in their own language, with nothing of the question in it."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext

from rivierenland.core.actions import uitgaand_bericht
from rivierenland.core.models import UitgaandBericht
from speerpunten.arbeidsmigrant.models import Klankbordcontact, Klankbordvraag

SOORT = "klankbord_uitnodiging"


def tell_members(vraag: Klankbordvraag, *, vandaag: date) -> int:
    """Put a mail in the outbox for each member that the same gemeente or region invited, once, when the question opens.

    Returns how many. Called by an action that asked for the right, or by the nightly job.
    """
    if vraag.uitgenodigd_at or not vraag.van <= vandaag <= vraag.tot:
        return 0
    rows = Klankbordcontact.objects.filter(gemeente=vraag.gemeente_id, tot__gte=vandaag).exclude(email="")
    with transaction.atomic():
        mails = [_mail(contact) for contact in rows.select_related("lid")]
        uitgaand_bericht.queue_many(mails)
        vraag.uitgenodigd_at = timezone.now()
        vraag.save(update_fields=["uitgenodigd_at", "updated_at"])
    return len(mails)


def _mail(contact: Klankbordcontact) -> UitgaandBericht:
    taal = contact.lid.taal
    with translation.override(taal):
        values = {"taal": taal, "site": settings.SITE_URL}
        return uitgaand_bericht.draft(
            aan=contact.email, onderwerp=gettext("Er is een nieuwe vraag voor de klankbordgroep"),
            tekst=render_to_string("emails/klankbord_uitnodiging.txt", values), soort=SOORT,
        )  # fmt: skip
