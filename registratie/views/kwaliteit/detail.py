"""How one organisation delivers: the same figures and definitions for the gemeente and for the organisation itself."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from registratie.models import Kwaliteitsmeting
from registratie.queries import kwaliteit
from registratie.queries.kwaliteit_norm import Termen
from registratie.queries.kwaliteit_uitleg import definitions
from registratie.tables.kwaliteit import afwijking_badge, levering_badge
from registratie.views.kwaliteit.beeld import DAGEN, late_chart, people_chart
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class KwaliteitDetailView(PortalView, TemplateView):
    """One organisation in one gemeente of the scope; the other gemeenten of the scope are tabs."""

    permission = Permission.KWALITEIT_VIEW
    template_name = "registratie/kwaliteit/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        organisatie = get_object_or_404(Organisatie.objects, pk=self.kwargs["pk"])
        metingen = list(kwaliteit.for_list().filter(organisatie=organisatie).order_by("gemeente__naam"))
        asked = self.request.GET.get("gemeente", "")
        meting = next((row for row in metingen if row.gemeente_id == asked), metingen[0] if metingen else None)
        context = super().get_context_data(titel=organisatie.naam, organisatie=organisatie, meting=meting, **kwargs)
        if meting is None:
            return context
        return context | self.figures(meting) | self.people_behind(meting) | {"tabs": self.tabs(metingen, meting)}

    def tabs(self, metingen: list[Kwaliteitsmeting], current: Kwaliteitsmeting) -> list[dict[str, Any]]:
        """A tab for each gemeente; none when there is one."""
        url = reverse("registratie:kwaliteit-detail", args=[current.organisatie_id])
        if len(metingen) < 2:
            return []
        return [
            {"label": row.gemeente.naam, "url": f"{url}?gemeente={row.gemeente_id}", "current": row == current}
            for row in metingen
        ]

    def figures(self, meting: Kwaliteitsmeting) -> dict[str, Any]:
        """The figures with their definitions and charts."""
        reeks = kwaliteit.series(meting, dagen=DAGEN)
        return {
            "regel": f"Aanleverkwaliteit in {meting.gemeente.naam}",
            "badges": levering_badge(meting),
            "vergeleken": afwijking_badge(meting),
            "lijsten_regel": lists_line(meting.leveringen),
            "sinds": kwaliteit.deviates_since(reeks),
            "bandzin": kwaliteit.band_explained(meting, Termen().band(meting.gemeente_id, meting.dag).weken),
            "uitleg": definitions(meting.gemeente_id, meting.dag),
            "ontbreekt": kwaliteit.missing_facts(meting),
            "te_vol": kwaliteit.above_permit(reeks),
            "grafiek": people_chart(reeks),
            "te_laat_grafiek": late_chart(reeks),
        }

    def people_behind(self, meting: Kwaliteitsmeting) -> dict[str, Any]:
        """What was agreed, sent and followed up, and the lists behind the figures for whoever may see them."""
        actor = self.request.actor
        own = actor.organisatie_id == meting.organisatie_id
        return {
            "eigen": own,
            "aanleveringen": kwaliteit.own_deliveries(meting.organisatie_id) if own else [],
            "beheerders": [] if own else kwaliteit.managers(meting),
            "herinneringen": kwaliteit.reminders(meting),
            "afspraak": kwaliteit.agreement(meting, timezone.localdate()),
            "opvolging": kwaliteit.follow_up(meting),
            "mag_opvolgen": actor.may(Permission.KWALITEIT_FOLLOW_UP, gemeente=meting.gemeente_id),
            "mag_namen": actor.may(Permission.VERBLIJF_VIEW),
        }


def lists_line(aantal: int) -> str:
    """How many lists the share of faulty rows is about."""
    if not aantal:
        return "geen lijst in deze periode"
    return "in 1 lijst" if aantal == 1 else f"in {aantal} lijsten"
