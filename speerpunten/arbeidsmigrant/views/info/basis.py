"""What the pages of the information share."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.data import gemeenten
from rivierenland.core.models import Gemeente
from rivierenland.core.views.publiek import PubliekView
from speerpunten.arbeidsmigrant.queries import info

KORT = 300
"""Seconds that a page may be kept: a new version is everywhere within five minutes."""


class InfoView(PubliekView, TemplateView):
    """A page that is the same for everybody who opens its address."""

    seconden = KORT

    @property
    def taal(self) -> str:
        """The language in the address."""
        return self.kwargs["taal"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Nothing is kept of a question either: it stands in the address only."""
        return super().get_context_data(zoeken=reverse("arbeidsmigrant:info-zoeken", args=[self.taal]), **kwargs)


class MetGemeente:
    """Mixin of a page on which one may choose a gemeente: `?gemeente=tiel`. Another word is as none, and only the eight are kept."""

    request: Any

    def bewaaradres(self, request: HttpRequest) -> str:
        """Without a question or with that of one gemeente."""
        vraag = request.META.get("QUERY_STRING", "")
        return request.get_full_path() if vraag in ("", *(f"gemeente={een.slug}" for een in gemeenten())) else ""

    @cached_property
    def gemeenten(self) -> list[Gemeente]:
        """The eight, by name."""
        return info.gemeenten()

    @cached_property
    def gemeente(self) -> Gemeente | None:
        """The one that was chosen."""
        asked = self.request.GET.get("gemeente", "")
        return next((row for row in self.gemeenten if row.slug == asked), None)
