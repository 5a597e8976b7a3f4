"""Which reports one gets a message about."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.rapportages.actions import abonnement
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.queries.abonnement import followed


class AbonnementView(PortalView, TemplateView):
    """Every report with a box; what is ticked is followed from then on."""

    permission = Permission.RAPPORTAGE_VIEW
    template_name = "rapportages/uitgave/abonnement.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevolgd = followed(self.request.actor)
        rijen = [(rapport, DEFINITIES[rapport], rapport in gevolgd) for rapport in DEFINITIES]
        return super().get_context_data(titel="Bericht bij een nieuw rapport", rijen=rijen, **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        gekozen = {rapport for rapport in DEFINITIES if rapport in request.POST.getlist("rapport")}
        eerder = {Rapport(code) for code in followed(self.request.actor)}
        for rapport in gekozen - eerder:
            abonnement.follow(rapport=rapport, by=self.request.actor)
        for rapport in eerder - gekozen:
            abonnement.unfollow(rapport=rapport, by=self.request.actor)
        messages.success(request, "Uw keuze is opgeslagen.")
        return redirect("rapportages:abonnement")
