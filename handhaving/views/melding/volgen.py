"""The short Dutch address at which a reporter follows a melding: read out by phone, printed on letters."""

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from rivierenland.core.taalkeuze import preferred
from rivierenland.core.views.publiek import PubliekView


class MeldingFollowView(PubliekView):
    """On to the same page in the visitor's language. Nobody keeps this answer: for the next visitor it is another."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponseRedirect:
        return HttpResponseRedirect(reverse("arbeidsmigrant:melding-volgen", kwargs={"taal": preferred(request)}))
