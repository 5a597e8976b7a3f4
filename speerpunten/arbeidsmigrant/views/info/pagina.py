"""One page of the information: to read, to print and to share."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import mark_safe

from rivierenland.core.tekstopmaak import render
from rivierenland.core.views.publiek import PubliekView
from speerpunten.arbeidsmigrant.qr import svg
from speerpunten.arbeidsmigrant.queries import info
from speerpunten.arbeidsmigrant.views.info.basis import InfoView, MetGemeente
from speerpunten.arbeidsmigrant.views.info.start import tile


class PaginaMixin:
    """A page about one text. 404 where there is none."""

    kwargs: dict[str, Any]

    @cached_property
    def pagina(self) -> info.Pagina:
        """The text in the language of the address, or in Dutch."""
        found = info.page(self.kwargs["slug"], self.kwargs["taal"])
        if found is None:
            raise Http404
        return found

    @property
    def titel(self) -> str:
        """The title of the text."""
        return self.pagina.versie.titel

    def address(self) -> str:
        """Where anybody finds this text, in full: what the code says."""
        return settings.SITE_URL + reverse(
            "arbeidsmigrant:info-pagina", args=[self.kwargs["taal"], self.kwargs["slug"]]
        )


class InfoPaginaView(PaginaMixin, MetGemeente, InfoView):
    """The text, its date, its sources, who reviewed it, and what the chosen gemeente adds. Three queries."""

    template_name = "arbeidsmigrant/info/pagina.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina, taal = self.pagina, self.taal
        tekst = render(pagina.versie.inhoud, self.link)  # type: ignore[attr-defined]
        return super().get_context_data(
            pagina=pagina,
            versie=pagina.versie,
            voor=mark_safe(tekst.voor),
            na=mark_safe(tekst.na),
            gemeenten=self.gemeenten,
            gemeente=self.gemeente,
            delen=info.local_parts(gemeente=self.gemeente, slug=self.kwargs["slug"], taal=taal)
            if self.gemeente
            else [],
            verwant=[tile(row, taal) for row in pagina.verwant],
            adres=self.address(),
            **kwargs,
        )

    def link(self, slug: str) -> str:
        """The address of another text; nothing when it is not there."""
        return reverse("arbeidsmigrant:info-pagina", args=[self.taal, slug]) if slug in self.pagina.paginas else ""


class InfoQrView(PaginaMixin, InfoView):
    """The code of a text, large enough to scan from a wall or a screen."""

    template_name = "arbeidsmigrant/info/qr.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(versie=self.pagina.versie, adres=self.address(), **kwargs)


class InfoQrSvgView(PaginaMixin, PubliekView):
    """The code as a drawing."""

    seconden = 24 * 3600

    def get(self, request: HttpRequest, taal: str, slug: str) -> HttpResponse:
        self.pagina  # noqa: B018 - no code for a text that is not there
        return HttpResponse(svg(self.address()), content_type="image/svg+xml")
