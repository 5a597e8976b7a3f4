"""Find help: by need, language, place, words, and what is open now."""

from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from registratie.enums import Taal
from rivierenland.core.models import Gemeente
from rivierenland.core.views.publiek import PubliekView
from speerpunten.zorg.enums.hulp import Hulpvraag
from speerpunten.zorg.queries import hulpzoeken
from speerpunten.zorg.queries.hulpzoeken import Zoekvraag
from speerpunten.zorg.views.hulp import keuzes
from speerpunten.zorg.views.hulp.kaart import card

PER_BLAD = 15
"""Cards a page: with these an old phone still loads under 60 kB."""
KEUZES = ("hulp", "spreekt", "plaats", "nu", "q")


class HulpZoekView(PubliekView, TemplateView):
    """Tiles to begin with; with a question the answer. An address that makes no sense asks nothing, and is no fault.

    Kept for a minute only: what is open changes.
    """

    template_name = "zorg/hulp/zoeken.html"
    titel = _("Hulp vinden")
    seconden = 60

    @cached_property
    def vraag(self) -> Zoekvraag:
        """What the address asks, without what does not exist."""
        get = self.request.GET
        hulp, spreekt = get.get("hulp", ""), get.get("spreekt", "")
        return Zoekvraag(
            hulp=hulp if hulp in Hulpvraag.values else "",
            spreekt=spreekt if spreekt in Taal.values else "",
            plek=hulpzoeken.plekken().get(get.get("plaats", "")),
            nu_open=get.get("nu") == "1",
            woorden=" ".join(get.get("q", "").split())[: hulpzoeken.LANGSTE],
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gezocht = any(self.request.GET.get(naam) for naam in KEUZES)
        taal, vraag = get_language() or "", self.vraag
        plek = vraag.plek.sleutel if vraag.plek else ""
        gemeenten = tuple(Gemeente.objects.order_by("naam").values_list("code", "naam"))
        context = {
            "vraag": vraag,
            "gezocht": gezocht,
            "tegels": "" if gezocht else keuzes.tiles(taal),
            "hulp_naam": Hulpvraag(vraag.hulp).label if vraag.hulp else "",
            "opties_hulp": keuzes.needs(taal, vraag.hulp),
            "opties_plaats": keuzes.places(gemeenten, plek),
            "opties_taal": keuzes.languages(taal, vraag.spreekt),
        }
        return super().get_context_data(**context | (self._answer() if gezocht else {}) | kwargs)

    def _answer(self) -> dict[str, Any]:
        nu = timezone.localtime()
        uitslag = hulpzoeken.search(self.vraag, nu=nu)
        rows = uitslag.treffers or uitslag.anders
        bladen = max(1, -(-len(rows) // PER_BLAD))
        gevraagd = self.request.GET.get("blad", "1")
        blad = min(int(gevraagd), bladen) if gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 5 else 1
        blad = max(blad, 1)
        return {
            "aantal": len(uitslag.treffers),
            "kaarten": [card(row, nu) for row in rows[(blad - 1) * PER_BLAD : blad * PER_BLAD]],
            "blad": blad,
            "bladen": bladen,
            "vorige": self._sheet(blad - 1) if blad > 1 else "",
            "volgende": self._sheet(blad + 1) if blad < bladen else "",
        }

    def _sheet(self, blad: int) -> str:
        query = self._asked()
        query["blad"] = str(blad)
        return query.urlencode()

    def _asked(self) -> QueryDict:
        """The question as an address, only what exists."""
        vraag, query = self.vraag, QueryDict(mutable=True)
        kept = {
            "hulp": vraag.hulp,
            "spreekt": vraag.spreekt,
            "plaats": vraag.plek.sleutel if vraag.plek else "",
            "nu": "1" if vraag.nu_open else "",
            "q": vraag.woorden,
        }
        query.update({naam: waarde for naam, waarde in kept.items() if waarde})
        return query
