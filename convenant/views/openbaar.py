"""The public page: what the convenant is, who joined, and how many beds fall under it."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.generic import TemplateView

from convenant.enums.partij import Partijsoort
from convenant.queries import aanspreekpunt as aanspreekpunten
from convenant.queries import openbaar
from convenant.views.bedden import share_figure

ONDERTEKEND = date(2023, 6, 23)
"""The real day on which gemeenten and market parties signed; the rest of the demo's text is made up."""
PER_PAGINA, VIJF_MINUTEN = 40, 300


class OpenbaarView(TemplateView):
    """For everybody. A visitor without a session gets a page that a cache may keep: no token, no cookie."""

    template_name = "convenant/openbaar/pagina.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = super().get(request, *args, **kwargs)
        if not request.user.is_authenticated:
            patch_cache_control(answer, public=True, max_age=VIJF_MINUTEN)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, vraag = timezone.localdate(), self.request.GET
        woorden, soort = vraag.get("q", "")[:80], vraag.get("soort", "")
        versie, bedtabel, tel = openbaar.in_force(vandaag), openbaar.beds(vandaag), openbaar.counts()
        pagina = Paginator(openbaar.parties(woorden, soort), PER_PAGINA).get_page(vraag.get("pagina"))
        if not self.request.user.is_authenticated:
            kwargs["csrf_token"] = ""
        return super().get_context_data(
            titel="Convenant huisvesting internationale werknemers", versie=versie, ondertekend=ONDERTEKEND, tel=tel,
            soorten=[(code, label, tel.per_soort[code]) for code, label in Partijsoort.choices],
            beloften=openbaar.promises(versie) if versie else [], pagina=pagina, q=woorden, soort=soort,
            gezocht=bool(woorden or soort), bedtabel=bedtabel, kaart=share_figure(bedtabel, width=560) if bedtabel else None,
            bureaus=aanspreekpunten.all_of(vandaag), **kwargs,
        )  # fmt: skip
