"""The page of the one box: everything that the reader may see and that is like the words."""

from typing import Any

from django.views.generic import TemplateView

from rivierenland.core.views.basis import PortalView
from rivierenland.dashboards.forms.zoeken import HOOGSTENS, ZoekForm
from rivierenland.dashboards.queries import zoeken


class ZoekView(PortalView, TemplateView):
    """Search with `?q=`. Open to every user: each finds what the own role may open, and nothing of others."""

    permission = None
    template_name = "dashboards/zoeken.html"
    extra_context = {"titel": "Zoeken", "zoek_hier": True}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, gevraagd = self.request.actor, self.request.GET.get("q")
        form = ZoekForm(None if gevraagd is None else {"q": gevraagd[: HOOGSTENS + 1]})
        vraag = form.cleaned_data["q"] if form.is_bound and form.is_valid() else ""
        return super().get_context_data(**kwargs) | {
            "soorten": zoeken.kinds_for(actor),
            "form": form,
            "vraag": vraag,
            "groepen": zoeken.find(vraag, actor) if vraag else [],
        }
