"""The outcome of a report: progress as long as it is reckoned, then the answer first and an effect a block."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.generic import TemplateView

from rivierenland.core.enums import Taakstatus
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.bijdragen.effectmodel import Effectuitkomst
from speerpunten.kennis.effect import woorden
from speerpunten.kennis.models import Effectrapport
from speerpunten.kennis.queries import effectrapport as rapporten
from speerpunten.kennis.views.effect import figuren
from speerpunten.kennis.views.effect.stappen import answers_in_words


class Rapportpagina(PortalView):
    """A report that the reader may see. Somebody else's concept is not there: 404."""

    permission = Permission.EFFECT_VIEW

    def rapport(self) -> Effectrapport:
        """The row. Raises Http404."""
        return get_object_or_404(rapporten.readable(self.request.actor), pk=self.kwargs["pk"])


class EffectDetailView(Rapportpagina, TemplateView):
    """The answer; htmx asks for the progress only."""

    template_name = "kennis/effect/detail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        row = self.rapport()
        if not row.is_berekend:
            return self.progress(row)
        if self.request.htmx:
            answer = HttpResponse(status=204)
            answer["HX-Refresh"] = "true"
            return answer
        return self.render_to_response(
            self.get_context_data(**shown(row), eigen=rapporten.is_own(row, self.request.actor))
        )

    def progress(self, row: Effectrapport) -> HttpResponse:
        """How far the sums are; a concept that was not asked yet goes to its questions."""
        if row.taak is None:
            return redirect("kennis:effect-step", pk=row.pk, stap=row.stap)
        context = self.get_context_data(
            rapport=row, taak=row.taak, mislukt=row.taak.status in (Taakstatus.MISLUKT, Taakstatus.KLAAR)
        )
        name = "_voortgang" if self.request.htmx else "bezig"
        answer = self.response_class(self.request, f"kennis/effect/{name}.html", context)
        patch_vary_headers(answer, ["HX-Request"])
        return answer


def shown(row: Effectrapport) -> dict[str, Any]:
    """What the page and the PDF show."""
    uit = Effectuitkomst.of(row.uitkomst or {})
    eerder = row.vorige.uitkomst if row.vorige else None
    return {
        "rapport": row, "uitkomst": uit, "vol": uit.vol, "antwoord": woorden.answer(uit), "dichtbij": uit.within(uit.vol),
        "oordeel": woorden.verdict(uit.vol.tekort_piek),
        "getallen": [(naam, woorden.between(waarde)) for naam, waarde in woorden.facts(uit).items()],
        "maanden": [figuren.months(fase) for fase in uit.fasen], "ruimte": [figuren.room(fase) for fase in uit.fasen],
        "wonen": figuren.homes(uit) if uit.wonen or uit.zonder_bed else None, "reizen": figuren.travel(uit),
        "gevoelig": figuren.sensitivity(uit), "voorwaarden": woorden.conditions(uit), "onbekend": woorden.NIET_BEKEND,
        "spits": woorden.between(uit.verkeer.spits), "voertuigen": woorden.between(uit.verkeer.voertuigen),
        "zorg_piek": woorden.between(uit.zorg.mensen_piek), "zorg_rust": woorden.between(uit.zorg.mensen_jaarrond),
        "verschillen": woorden.differences(uit, Effectuitkomst.of(eerder)) if eerder else None,
        "groepen": answers_in_words(row), "exports": [("ODS", "sheet", reverse("kennis:effect-export", args=[row.pk, "ods"]))],
    }  # fmt: skip
