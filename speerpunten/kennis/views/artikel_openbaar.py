"""What everybody may read of the knowledge base, without a login."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core import scope
from rivierenland.core.scope import Scope
from rivierenland.core.views.document import NIETS
from speerpunten.kennis.models import Artikelbestand
from speerpunten.kennis.queries import artikel as queries
from speerpunten.kennis.queries.artikel_lijst import overview
from speerpunten.kennis.views.artikel import as_html

VIJF_MINUTEN = 300


class Openbaar:
    """Mixin: the same for everybody, whoever is logged in. Its scope is one in which row security shows what is public and no more."""

    @staticmethod
    def openbare_scope(request: HttpRequest, **kwargs: Any) -> Scope:
        return scope.geheim("kennisbank")


class OpenbaarListView(Openbaar, TemplateView):
    """Search in what is public."""

    template_name = "kennis/kennisbank/openbaar_list.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        answer = super().get(request, *args, **kwargs)
        patch_cache_control(answer, public=True, max_age=VIJF_MINUTEN)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**overview(self.request.GET, None), csrf_token="", messages=(), **kwargs)


class OpenbaarDetailView(OpenbaarListView):
    """One public article."""

    template_name = "kennis/kennisbank/openbaar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = get_object_or_404(queries.visible(None), pk=kwargs["pk"])
        return TemplateView.get_context_data(
            self, artikel=row, tekst=as_html(row.tekst), bestanden=row.bestanden.all(), verwant=queries.related(row, None),
            csrf_token="", messages=(), **kwargs,
        )  # fmt: skip


class OpenbaarBestandView(Openbaar, View):
    """A file of a public article."""

    def get(self, request: HttpRequest, pk: int) -> FileResponse:
        get_object_or_404(queries.visible(None), bestanden=pk)
        found = get_object_or_404(Artikelbestand, pk=pk)
        try:
            inhoud = found.bestand.open()
        except (FileNotFoundError, ValueError) as weg:
            raise Http404 from weg
        answer = FileResponse(inhoud, as_attachment=True, filename=found.bestandsnaam, content_type=found.soort)
        answer["X-Content-Type-Options"] = "nosniff"
        answer["Content-Security-Policy"] = NIETS
        return answer
