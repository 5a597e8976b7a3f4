"""One answer as the asker will read it, and its figures beside what they are now."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.tables.termijn import term_badge
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.models import Antwoord
from speerpunten.kennis.queries import antwoord as antwoorden
from speerpunten.kennis.tables.antwoord import antwoord_badge

BRONPAGINAS = (
    ("Kerncijfers", "kennis:kerncijfer-list", "wat bronnen zeggen, en het register ernaast"),
    ("Vergelijken", "vergelijken", "uw gemeente met de andere en met zichzelf"),
    ("Lokale regels", "kennis:regel-list", "wat de acht gemeenten toestaan"),
    ("Schatting", "kennis:schatting-list", "hoeveel mensen nergens staan"),
    ("Kennisbank", "kennis:artikel-list", "artikelen en beleidsdocumenten"),
    ("Nieuwe bedrijven", "kennis:effect-list", "wat een nieuw bedrijf vraagt"),
)
"""Where figures are found: label, page, what one finds there."""


class AntwoordPage(PortalView):
    """A page about one answer: an own one, or one of others that is established."""

    permission: Permission | None = Permission.ANTWOORD_WRITE

    @cached_property
    def antwoord(self) -> Antwoord:
        return get_object_or_404(antwoorden.seen().select_related("voorganger"), pk=self.kwargs["pk"])


class AntwoordDetailView(AntwoordPage, TemplateView):
    """Everything in its order, with what may still be done."""

    template_name = "kennis/antwoord/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor = self.antwoord, self.request.actor
        blokken = list(row.blokken.all())
        schrijft = row.is_concept and antwoorden.is_own(row, actor)
        return super().get_context_data(**kwargs) | {
            "titel": row.titel,
            "regel": " · ".join(deel for deel in (row.get_soort_display(), row.van, row.kenmerk) if deel),
            "antwoord": row,
            "blokken": blokken,
            "bronnen": antwoorden.sources(blokken),
            "badge": antwoord_badge(row),
            "term": term_badge(row.uiterlijk, timezone.localdate(), dichtbij=antwoorden.SPOED_DAGEN)
            if row.uiterlijk and row.is_concept
            else "",
            "schrijft": schrijft,
            "bronpaginas": [(naam, reverse(pagina), uitleg) for naam, pagina, uitleg in BRONPAGINAS],
        }


class AntwoordCheckView(AntwoordPage, TemplateView):
    """Which figures are newer by now."""

    template_name = "kennis/antwoord/nieuwere.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor = self.antwoord, self.request.actor
        vergeleken = antwoorden.compare(row.blokken.all(), actor)
        return super().get_context_data(**kwargs) | {
            "titel": "Zijn de cijfers nog van nu?",
            "regel": row.titel,
            "antwoord": row,
            "anders": [each for each in vergeleken if not each.gelijk],
            "gelijk": [each for each in vergeleken if each.gelijk],
            "schrijft": row.is_concept and antwoorden.is_own(row, actor),
        }
