"""What a visitor of a public page reads when there is no page: in the light frame, and in the language of the address."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from rivierenland.core.taalkeuze import preferred
from rivierenland.core.talen import TALEN, direction_of

OPENBAAR = ("/info/", "/f/")
"""Below these addresses everybody is a visitor."""
ZINNEN = {
    400: (_("Wij begrijpen deze vraag niet"), _("Ga terug en probeer het nog eens.")),
    403: (
        _("Uw formulier is niet verstuurd"),
        _(
            "De pagina stond lang open, of uw telefoon bewaart geen cookies. Ga terug, laad de pagina opnieuw en verstuur het nog eens. "
            "Lukt het dan niet? Zet cookies aan, of vraag hulp bij de gemeente."
        ),
    ),
    404: (
        _("Deze pagina is er niet"),
        _("Misschien is het adres verkeerd getypt, of is de pagina verplaatst. Kijk op de beginpagina."),
    ),
    413: (_("Dit is te groot om te versturen"), _("Er is niets verstuurd. Kies kleinere of minder foto's.")),
    429: (
        _("Het gaat even te snel"),
        _("Er kwamen te veel vragen achter elkaar. Wacht een paar minuten en probeer het dan opnieuw."),
    ),
    500: (
        _("Er ging iets mis bij ons"),
        _("U deed niets verkeerd. Wij krijgen hiervan vanzelf bericht. Probeer het over een paar minuten nog eens."),
    ),
}


def is_public(path: str) -> bool:
    """Whether somebody who reads this address may know no Dutch."""
    return path.startswith(OPENBAAR)


def language_of(request: HttpRequest) -> str:
    """The language in the address, else the one the visitor prefers; an address that leads nowhere has one too."""
    found = next((part for part in request.path.split("/")[1:4] if part in TALEN), None)
    return found or preferred(request)


def page(request: HttpRequest, status: int) -> HttpResponse:
    """The page for a status of `ZINNEN`. It asks neither the database nor who is looking, because either may be what failed."""
    taal = language_of(request)
    titel, uitleg = ZINNEN[status]
    talen = [
        {"code": code, "naam": naam, "url": reverse("arbeidsmigrant:info-start", args=[code]), "huidig": code == taal}
        for code, naam in TALEN.items()
    ]
    with translation.override(taal):
        frame = {"titel": titel, "uitleg": uitleg, "taal": taal, "richting": direction_of(taal), "talen": talen}
        answer = HttpResponse(render_to_string("arbeidsmigrant/info/fout.html", frame), status=status)
    answer.headers["Content-Language"] = taal
    return answer
