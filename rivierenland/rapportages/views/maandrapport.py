"""Ask for the monthly reports of a month, and follow them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.generic import FormView, View

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.rapportages.actions.maandrapport import TAAK, start_maandrapport
from rivierenland.rapportages.forms import MaandForm
from rivierenland.rapportages.queries.rapportage import progress_of


class MaandrapportStartView(PortalView, FormView):
    """POST starts the jobs and goes back to the list, where they show. A month that cannot be is told there."""

    permission = Permission.RAPPORTAGE_GENERATE
    form_class = MaandForm
    http_method_names = ["post"]

    def form_valid(self, form: MaandForm) -> HttpResponse:
        groep = start_maandrapport(periode=form.cleaned_data["periode"], by=self.request.actor)
        return redirect(f"{reverse('rapportages:rapportage-list')}?groep={groep}#voortgang")

    def form_invalid(self, form: MaandForm) -> HttpResponse:
        return redirect("rapportages:rapportage-list")


class VoortgangView(PortalView, View):
    """The progress bars of one group, asked for every second; when all is done the page is loaded again."""

    permission = Permission.RAPPORTAGE_GENERATE

    def get(self, request: HttpRequest, groep: UUID) -> HttpResponse:
        voortgang = progress_of(self.request.actor, taak=TAAK, groep=groep)
        if not request.headers.get("HX-Request"):
            return redirect(f"{reverse('rapportages:rapportage-list')}?groep={groep}#voortgang")
        antwoord = render(request, "rapportages/rapportage/_voortgang.html", {"voortgang": voortgang})
        if voortgang is None or not voortgang.is_open:
            antwoord["HX-Refresh"] = "true"
        return antwoord
