"""The audit trail, the read log and the outbox."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView

from rivierenland.core.actions import uitgaand_bericht
from rivierenland.core.filters.beheer import GebeurtenisFilter, InzageFilter, UitgaandFilter
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.opmaak import getal
from rivierenland.core.permissions import Permission
from rivierenland.core.queries import logboek
from rivierenland.core.tables.beheer import GebeurtenisTable, InzageTable, UitgaandTable
from rivierenland.core.views.basis import PortalRequest, PortalView
from rivierenland.core.views.lijst import ListPage


class GebeurtenisListView(ListPage):
    """Who did what: of the own gemeente or organisation, or of all for the privacy officer."""

    permission = Permission.GEBEURTENIS_VIEW
    titel = "Logboek van handelingen"
    regel = "Wie wat heeft gedaan in het portaal. Een regel kan niemand wijzigen of wissen."
    eenheid = ("handeling", "handelingen")
    template_name = "core/logboek.html"
    leeg_template = "core/_leeg.html"
    table_class = GebeurtenisTable
    filterset_class = GebeurtenisFilter

    def get_queryset(self) -> QuerySet:
        return logboek.gebeurtenissen(self.request.actor)


class InzageListView(ListPage):
    """Who saw personal data and why; counts of people, never their names."""

    permission = Permission.INZAGE_VIEW
    titel = "Logboek van inzages"
    regel = "Wie gegevens van bewoners heeft bekeken, en waarom. Hier staan aantallen, geen namen van bewoners."
    eenheid = ("inzage", "inzages")
    template_name = "core/logboek.html"
    leeg_template = "core/_leeg.html"
    table_class = InzageTable
    filterset_class = InzageFilter

    def get_queryset(self) -> QuerySet:
        return logboek.inzages(self.request.actor)

    def resultaat(self, queryset: QuerySet) -> str:
        people = logboek.people_seen(queryset)
        return f"{super().resultaat(queryset)}; samen {getal(people)} keer een persoon in beeld"


class UitgaandListView(ListPage):
    """Mail that left the building or waits to; texts and full addresses are not shown."""

    permission = Permission.UITGAAND_VIEW
    titel = "Uitgaande berichten"
    regel = "Elk bericht staat eerst hier. Na acht mislukte pogingen wacht het tot u het vrijgeeft."
    eenheid = ("bericht", "berichten")
    template_name = "core/logboek.html"
    leeg_template = "core/_leeg.html"
    table_class = UitgaandTable
    filterset_class = UitgaandFilter

    def get_queryset(self) -> QuerySet:
        return UitgaandBericht.objects.defer("tekst")


class UitgaandReleaseView(PortalView, TemplateView):
    """Let one message be tried again now."""

    permission = Permission.UITGAAND_RELEASE
    template_name = "core/bevestig.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bericht = get_object_or_404(UitgaandBericht.objects.defer("tekst"), pk=kwargs["pk"])
        return super().get_context_data(**kwargs) | {
            "titel": "Bericht vrijgeven",
            "vraag": f"Het portaal probeert ‘{bericht.onderwerp}’ meteen opnieuw te versturen.",
            "fout": bericht.fout,
            "knop": "Bericht vrijgeven",
            "terug": "uitgaand-list",
        }

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        uitgaand_bericht.release(bericht=get_object_or_404(UitgaandBericht, pk=pk), by=request.actor)
        messages.success(request, "Het bericht gaat binnen een minuut de deur uit.")
        return redirect("uitgaand-list")
