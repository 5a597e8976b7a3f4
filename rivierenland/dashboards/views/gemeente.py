"""The dashboard of one gemeente, in the figures that everybody in the region reads."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import dag_en_datum
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.dashboards import achter, figuren
from rivierenland.dashboards.queries import gemeentecijfers
from rivierenland.dashboards.queries.gemeentecijfers import STROOK, Gemeentestand
from rivierenland.dashboards.views.keuze import (
    changed_title,
    chosen_figure,
    compare_links,
    comparison,
    figure_choices,
    head_line,
)


class GemeenteView(PortalView, TemplateView):
    """One gemeente beside the region. Its small counts are for its own people; the lists behind the figures too."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/gemeente.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vergelijking = self.request.actor, comparison(self.request.GET)
        gemeente = get_object_or_404(Gemeente, slug=self.kwargs["gemeente"])
        stand = gemeentecijfers.stand(gemeente, timezone.localdate(), eigen=actor.gemeenten, vergelijking=vergelijking)
        context = super().get_context_data(**kwargs) | {
            "gemeente": gemeente, "stand": stand, "eigen": gemeente.code in actor.gemeenten, "vergelijking": vergelijking,
        }  # fmt: skip
        if stand is None:
            return context | {"regel": dag_en_datum(timezone.localdate())}
        return context | gemeente_context(stand, self.request.GET.get("cijfer", "")) | {
            "vergelijk": compare_links(
                reverse("regio-gemeente", args=[gemeente.slug]), vergelijking, cijfer=self.request.GET.get("cijfer", "")
            ),
            "lijsten": own_lists(actor) if gemeente.code in actor.gemeenten else [],
        }  # fmt: skip


def gemeente_context(stand: Gemeentestand, cijfer: str) -> dict[str, Any]:
    """What the template of the dashboard needs."""
    cijfers, gemeente = stand.cijfers, stand.gemeente
    code = chosen_figure(cijfers, cijfer)
    return {
        "cijfers": cijfers,
        "veranderd_titel": changed_title(cijfers),
        "regel": head_line(cijfers, f"gemeente {gemeente.naam}"),
        "strook": figuren.number_strip(cijfers, gemeente.code, STROOK),
        "keuzes": figure_choices(cijfers, code),
        "gekozen": cijfers.standen[code].soort,
        "balken": figuren.compared_bars(cijfers, code, chosen=gemeente.naam),
        "kaarten": [
            (kaart, figuren.spark(f"{kaart.soort.naam} in {gemeente.naam}", kaart.reeks)) for kaart in stand.kaarten
        ],
        "soorten": figuren.divided("Vergunde bedden naar soort", stand.soorten, eenheid="Bedden", bron="locatieregister"),
        "duur": figuren.divided("Mensen naar duur van hun verblijf", stand.duur, eenheid="Mensen", bron="nachtregister"),
    }  # fmt: skip


def own_lists(actor: Any) -> list[achter.Bronlijst]:
    """Every list behind a figure of this page that the actor may open, each once."""
    return list(dict.fromkeys(lijst for code in gemeentecijfers.KAARTEN for lijst in achter.lists_for(code, actor)))
