"""How a question of the sounding board stands, in icon, word and colour."""

from datetime import date

from django.utils.safestring import SafeString

from rivierenland.core.templatetags.look import badge
from speerpunten.arbeidsmigrant.enums.klankbord import Adviesuitkomst
from speerpunten.arbeidsmigrant.models import Klankbordvraag

UITKOMST = {
    Adviesuitkomst.NOG_BEZIG: ("attention", "Nog bezig", "clock"),
    Adviesuitkomst.OVERGENOMEN: ("good", "Overgenomen", "ok"),
    Adviesuitkomst.DEELS: ("attention", "Deels overgenomen", "ok"),
    Adviesuitkomst.NIET: ("neutral", "Niet overgenomen", "info"),
}


def state_badge(vraag: Klankbordvraag, vandaag: date) -> SafeString:
    """What was done with the advice; before there is one, how far the question is."""
    if advies := getattr(vraag, "advies", None):
        return badge(*UITKOMST[Adviesuitkomst(advies.uitkomst)])
    if vandaag < vraag.van:
        return badge("neutral", "Nog niet open", "clock")
    return badge("good", "Open", "question") if vandaag <= vraag.tot else badge("attention", "Wacht op advies", "flag")
