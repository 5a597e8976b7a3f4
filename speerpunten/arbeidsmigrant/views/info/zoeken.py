"""Find a text by words, see all of them, and find a desk."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from speerpunten.arbeidsmigrant.queries import info
from speerpunten.arbeidsmigrant.views.info.basis import InfoView
from speerpunten.arbeidsmigrant.views.info.start import tile

LANGST = 80
"""Letters of a question that are looked at."""


class InfoZoekenView(InfoView):
    """`?vraag=…`, without JavaScript."""

    template_name = "arbeidsmigrant/info/zoeken.html"
    titel = _("Zoeken")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vraag = " ".join(self.request.GET.get("vraag", "")[:LANGST].split())
        found = info.search(vraag, self.taal) if vraag else []
        return super().get_context_data(vraag=vraag, tegels=[tile(row, self.taal) for row in found], **kwargs)


class InfoAllesView(InfoView):
    """Every text."""

    template_name = "arbeidsmigrant/info/alles.html"
    titel = _("Alle onderwerpen")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(tegels=[tile(row, self.taal) for row in info.overview(self.taal)], **kwargs)


class InfoLokettenView(InfoView):
    """Where one can talk to somebody, gemeente by gemeente."""

    template_name = "arbeidsmigrant/info/loketten.html"
    titel = _("Praten met iemand")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(loketten=info.desks(self.taal), **kwargs)
