"""Where a worker begins: what can we help with?"""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from speerpunten.arbeidsmigrant.models import Infoversie
from speerpunten.arbeidsmigrant.queries import info
from speerpunten.arbeidsmigrant.views.info.basis import InfoView
from speerpunten.arbeidsmigrant.views.info.wegen import tiles

VOORAAN = ("inschrijven", "woonrechten", "werk-verloren")
"""The texts that most people come for; the others are one click further."""


class InfoStartView(InfoView):
    """The roads, one tile each, and a desk where one can talk to somebody."""

    template_name = "arbeidsmigrant/info/start.html"
    titel = _("Waarmee kunnen wij u helpen?")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Two queries: the tiles and the desks."""
        texts = [tile(row, self.taal) for row in info.overview(self.taal) if row.pagina.slug in VOORAAN]
        desks = info.desks(self.taal)
        loket = min(desks, key=lambda row: row.taal != self.taal, default=None)
        return super().get_context_data(tegels=texts + tiles(self.taal), loket=loket, **kwargs)


def tile(row: Infoversie, taal: str) -> dict[str, Any]:
    """A text as a tile. `taal` of the tile is that of its words, `taal` of the argument that of the page it opens."""
    return {
        "pictogram": row.pagina.pictogram,
        "titel": row.titel,
        "samenvatting": row.samenvatting,
        "url": reverse("arbeidsmigrant:info-pagina", args=[taal, row.pagina.slug]),
        "taal": row.taal,
    }
