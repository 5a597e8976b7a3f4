"""The regional dashboard: figures of eight gemeenten, never a row about a person."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.opmaak import dag_en_datum
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.dashboards import figuren
from rivierenland.dashboards.enums import Vergelijking
from rivierenland.dashboards.queries import aandacht, cijferstand, regio
from rivierenland.dashboards.views.keuze import (
    changed_title,
    chosen_figure,
    compare_links,
    comparison,
    figure_choices,
    head_line,
)


class RegioView(PortalView, TemplateView):
    """The region today. Somebody of a gemeente sees the small counts of the own gemeente, nobody those of another."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/home/regio.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevraagd, actor = self.request.GET, self.request.actor
        context = regio_context(actor.gemeenten, comparison(gevraagd), cijfer=gevraagd.get("cijfer", ""))
        return super().get_context_data(**kwargs) | context | {"toezicht": actor.may(Permission.WATERBED_VIEW)}


class RegioCijfersView(PortalView, TemplateView):
    """Every indicator for every gemeente: each leads to its definition, its series and its comparison."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/cijfers.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stand = cijferstand.read(timezone.localdate(), eigen=self.request.actor.gemeenten)
        return super().get_context_data(**kwargs) | {
            "stand": stand,
            "tabel": figuren.figures_table(stand) if stand else None,
        }


class RegelsView(PortalView, TemplateView):
    """By which rules a gemeente comes under "waar aandacht nodig is", with the bounds that hold today."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/regels.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"regels": aandacht.explained(timezone.localdate())}


def regio_context(
    eigen: tuple[str, ...], vergelijking: Vergelijking = Vergelijking.MAAND, *, cijfer: str = ""
) -> dict[str, Any]:
    """What the template of the dashboard needs, for whoever may see the small counts of `eigen`."""
    stand = regio.stand(timezone.localdate(), eigen=eigen, vergelijking=vergelijking)
    if stand is None:
        return {"stand": None, "regel": f"{dag_en_datum(timezone.localdate())} · acht gemeenten"}
    code = chosen_figure(stand.cijfers, cijfer)
    return {
        "stand": stand,
        "cijfers": stand.cijfers,
        "regel": head_line(stand.cijfers, "acht gemeenten"),
        "vergelijk": compare_links(reverse("regio"), vergelijking, cijfer=cijfer),
        "vergelijking": vergelijking,
        "veranderd_titel": changed_title(stand.cijfers),
        "strook": figuren.number_strip(stand.cijfers),
        "keuzes": figure_choices(stand.cijfers, code),
        "gekozen": stand.cijfers.standen[code].soort,
        "kaart": figuren.choropleth(stand.cijfers, code),
        "kaarten": [(kaart, figuren.small_multiple(kaart)) for kaart in stand.gemeenten],
    }
