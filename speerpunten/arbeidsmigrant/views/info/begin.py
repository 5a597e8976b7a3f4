"""The short address of the information: on to the visitor's language."""

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from rivierenland.core.taalkeuze import preferred
from rivierenland.core.views.publiek import PubliekView


class InfoBeginView(PubliekView):
    """Nobody keeps this answer: for the next visitor it is another."""

    def get(self, request: HttpRequest) -> HttpResponseRedirect:
        return HttpResponseRedirect(reverse("arbeidsmigrant:info-start", kwargs={"taal": preferred(request)}))
