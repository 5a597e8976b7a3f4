"""What the nightly job does for the sounding board: tell of questions that open, and remove what is past its term."""

from datetime import date, timedelta

from django.db import transaction

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort
from speerpunten.arbeidsmigrant.actions.klankbordlid import CONTACT
from speerpunten.arbeidsmigrant.actions.klankbordpost import SOORT, tell_members
from speerpunten.arbeidsmigrant.models import Klankbordantwoord, Klankbordcontact, Klankbordvraag

ANTWOORD = "klankbord_antwoord_dagen"


def keep(*, vandaag: date, by: Actor) -> int:
    """Invite for questions that opened, and remove addresses, answers and mails past their term. Returns how many rows went.

    Raises RuntimeError outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise RuntimeError("The sounding board is kept by a job that sees all of it.")
    for vraag in Klankbordvraag.objects.filter(uitgenodigd_at=None, van__lte=vandaag, tot__gte=vandaag):
        tell_members(vraag, vandaag=vandaag)
    contact, antwoord = (timedelta(days=int(value_of(code, peildatum=vandaag))) for code in (CONTACT, ANTWOORD))
    with transaction.atomic():
        gone = Klankbordcontact.objects.filter(tot__lt=vandaag).delete()[0]
        gone += Klankbordantwoord.objects.filter(vraag__tot__lt=vandaag - antwoord).delete()[0]
        UitgaandBericht.objects.filter(soort=SOORT, created_at__date__lt=vandaag - contact).delete()
        if gone:
            gebeurtenis.record(
                actie="klankbord.clean_up", object_soort="arbeidsmigrant.klankbordlid", by=by, details={"aantal": gone}
            )
    return gone
