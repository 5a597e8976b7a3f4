"""The page of the map: the choice, the map, and the list with the same content."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.generic import TemplateView

from rivierenland.core.paginering import FixedPaginator
from rivierenland.core.permissions import Permission as P
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.forms.kaart import KaartForm
from speerpunten.aanbod.kaart.rij import Rij
from speerpunten.aanbod.kaart.woorden import plek
from speerpunten.aanbod.queries import gebied, kaart
from speerpunten.aanbod.queries.kaart import Keuze
from speerpunten.aanbod.views.kaart.tekening import drawing, totals


class KaartView(PortalView, TemplateView):
    """Locations, work and projects on one map. For htmx only what a choice changes; without JavaScript a drawing."""

    permission = P.AANBOD_VIEW
    extra_context = {"titel": "Kaart", "regel": "Waar internationale werknemers wonen en werken, en wat er bij komt"}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().get(request, *args, **kwargs)
        patch_vary_headers(response, ["HX-Request"])
        return response

    def get_template_names(self) -> list[str]:
        htmx = self.request.htmx
        part = htmx and not htmx.history_restore_request
        return ["aanbod/kaart/_lijst.html" if part else "aanbod/kaart/kaart.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        jaar = timezone.localdate().year
        form = KaartForm(self.request.GET)
        keuze = form.keuze(jaar) if form.is_valid() else Keuze(jaar=jaar, lagen=())
        sommen = kaart.per_gemeente(keuze)
        context = {"form": form, "jaar": jaar, "totalen": totals(sommen), "zonder_plek": kaart.without_place(keuze)}
        if not self.request.htmx:
            context |= {
                "tekening": drawing(keuze, sommen), "versie": gebied.newest(),
                "tegels": settings.KAART_TEGELS_URL, "tegels_bron": settings.KAART_TEGELS_BRON,
            }  # fmt: skip
        return super().get_context_data(**context, **self._page(keuze), **kwargs)

    def _page(self, keuze: Keuze) -> dict[str, Any]:
        """Fifty things, and the way to the others."""
        page = FixedPaginator(kaart.listing(keuze), 0).get_page(self.request.GET.get("page"))
        query = self.request.GET.copy()
        query.pop("page", None)
        plekken = [plek(Rij(*row), self.request.actor) for row in page.object_list]
        return {"page": page, "plekken": plekken, "query": query.urlencode()}
