"""Choose a language once, for this visit and the next."""

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from rivierenland.core.taalkeuze import remember
from rivierenland.core.talen import STANDAARD, TALEN
from rivierenland.core.views.publiek import PubliekView


class TaalKiesView(PubliekView):
    """`?taal=pl&verder=/info/pl/…`: keeps the two letters in a cookie and goes on. A link, because it changes nothing of anybody."""

    def get(self, request: HttpRequest) -> HttpResponseRedirect:
        asked = request.GET.get("taal", "")
        taal = asked if asked in TALEN else STANDAARD
        verder = request.GET.get("verder", "")
        if not url_has_allowed_host_and_scheme(verder, allowed_hosts=None):
            verder = reverse("arbeidsmigrant:info-start", kwargs={"taal": taal})
        answer = HttpResponseRedirect(verder)
        remember(answer, taal)
        return answer
