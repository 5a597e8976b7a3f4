"""The board of the pipeline: projects by stage."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.enums import vervolg
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.filters.project import BordFilter
from speerpunten.aanbod.queries import parameters
from speerpunten.aanbod.queries import project as projecten
from speerpunten.aanbod.queries.pijplijn import kansen, total
from speerpunten.aanbod.queries.project import Kaart, Kolom
from speerpunten.aanbod.tables.project import days_in_words

STIL = "pijplijn_stil_dagen"


class PijplijnView(PortalView, TemplateView):
    """The nine stages beside each other, the exits folded. Every card of the own gemeente moves on from here."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/pijplijn/bord.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        filterset = BordFilter(self.request.GET, queryset=projecten.on_board(vandaag), request=self.request)
        rijen = list(filterset.qs)
        standaard, stil_na = kansen(vandaag), value_of(STIL, peildatum=vandaag)
        kolommen = projecten.columns(rijen, kansen=standaard, vandaag=vandaag, stil_na=stil_na)
        return super().get_context_data(**kwargs) | {
            "titel": "Pijplijn",
            "peildatum": vandaag,
            "filter": filterset,
            "kolommen": [self.column(kolom) for kolom in kolommen if kolom.stadium in Stadium.weg()],
            "uitgangen": [self.column(kolom) for kolom in kolommen if kolom.stadium in Stadium.uitgangen() and kolom.kaarten],
            "som": total([row for row in rijen if row.stadium in Stadium.lopend()], standaard),
            "lopend": sum(1 for row in rijen if row.stadium in Stadium.lopend()),
            "van_lopend": f"van {sum(1 for row in rijen if row.stadium in Stadium.lopend())}",
            "grootste": max((kolom.som.bedden for kolom in kolommen), default=0) or 1,
            "vast": sum(1 for kolom in kolommen for kaart in kolom.kaarten if kaart.knelpunten and kolom.stadium in Stadium.lopend()),
            "stil_na": stil_na,
            "normen": parameters.in_force(vandaag, begin="kans.") + parameters.in_force(vandaag, STIL),
            "mag_beheren": self.request.actor.may(Permission.PROJECT_MANAGE),
        }  # fmt: skip

    def column(self, kolom: Kolom) -> dict[str, Any]:
        """A stage as the template shows it."""
        return {
            "stadium": kolom.stadium,
            "som": kolom.som,
            "is_laatste": kolom.stadium is Stadium.IN_GEBRUIK,
            "kaarten": [self.card(kaart) for kaart in kolom.kaarten],
        }

    def card(self, kaart: Kaart) -> dict[str, Any]:
        """A project with, for its own gemeente, the stages that may follow."""
        row = kaart.project
        mag = self.request.actor.may(Permission.PROJECT_MANAGE, gemeente=row.gemeente_id)
        loopt = row.stadium in Stadium.lopend()
        verder = (*vervolg.onward(row.stadium), *([Stadium.IN_GEBRUIK] if vervolg.may_open(row.stadium) else []))
        return {
            "kaart": kaart,
            "project": row,
            "dagen": days_in_words(kaart.dagen),
            "verder": verder if mag and loopt else (),
        }
