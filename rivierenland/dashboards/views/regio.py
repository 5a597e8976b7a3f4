"""The regional dashboard: figures of eight gemeenten, never a row about a person."""

from typing import Any

from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.opmaak import dag_en_datum, datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.dashboards import figuren
from rivierenland.dashboards.queries import regio, toezichtcijfers


class RegioView(PortalView, TemplateView):
    """The region today. Somebody of a gemeente sees the small counts of the own gemeente, nobody those of another."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/home/regio.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        toezicht = toezichtcijfers.last_quarter() if actor.may(Permission.WATERBED_VIEW) else None
        return super().get_context_data(**kwargs) | regio_context(actor.gemeenten) | {"toezicht": toezicht}


class RegioCijfersView(PortalView, TemplateView):
    """Every indicator for every gemeente, with its definition and source: the way out of each figure."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/cijfers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stand = regio.stand(timezone.localdate(), eigen=self.request.actor.gemeenten)
        return super().get_context_data(**kwargs) | {
            "stand": stand,
            "tabel": figuren.figures_table(stand) if stand else None,
        }


def regio_context(eigen: tuple[str, ...]) -> dict[str, Any]:
    """What the template of the dashboard needs, for whoever may see the small counts of `eigen`."""
    stand = regio.stand(timezone.localdate(), eigen=eigen)
    if stand is None:
        return {"stand": None}
    return {
        "stand": stand,
        "regel": f"{dag_en_datum(timezone.localdate())} · acht gemeenten · stand van {datum_lang(stand.peildatum)}",
        "sinds_feit": f"sinds {datum_lang(stand.vorige_peildatum)}" if stand.vorige_peildatum else "",
        "strook": figuren.number_strip(stand),
        "kaart": figuren.occupancy_map(stand),
        "kaarten": [(kaart, figuren.small_multiple(kaart)) for kaart in stand.gemeenten],
    }
