"""One speerpunt of the programme in figures."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.dashboards import figuren
from rivierenland.dashboards.queries import speerpunt
from rivierenland.dashboards.views.keuze import compare_links, comparison, head_line


class SpeerpuntView(PortalView, TemplateView):
    """The figures of a speerpunt for the region as small multiples, and its packages."""

    permission = Permission.REGIO_DASHBOARD_VIEW
    template_name = "dashboards/speerpunt.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, code, vergelijking = self.request.actor, self.kwargs["code"], comparison(self.request.GET)
        stand = speerpunt.stand(code, timezone.localdate(), eigen=actor.gemeenten, vergelijking=vergelijking)
        if stand is None:
            raise Http404
        return super().get_context_data(**kwargs) | {
            "stand": stand,
            "regel": head_line(stand.cijfers, "de regio") if stand.cijfers else f"Speerpunt {stand.speerpunt.nummer}",
            "vergelijk": compare_links(reverse("regio-speerpunt", args=[code]), vergelijking),
            "vergelijking": vergelijking,
            "tabs": [
                {"label": f"{een.nummer}. {een.naam}", "url": reverse("regio-speerpunt", args=[een.code]), "current": een.code == code}
                for een in stand.alle
            ],
            "kaarten": [(kaart, figuren.spark(kaart.soort.naam, kaart.reeks)) for kaart in stand.kaarten],
        }  # fmt: skip
