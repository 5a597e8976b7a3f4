"""The inbox: what phones sent, what of it waits, and deciding about it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from handhaving.actions import inzending as inzending_actions
from handhaving.enums import Inzendingstatus
from handhaving.filters.inzending import InzendingFilter
from handhaving.forms.inzending import BesluitForm
from handhaving.models import Inzending
from handhaving.queries import inzending as inzendingen
from handhaving.tables.inzending import InzendingTable, status_badge
from handhaving.views.foto import ALLEEN_BEELD
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage


class InzendingListView(ListPage):
    """Everything that phones sent to the own gemeente; what needs a decision comes first."""

    permission = Permission.INSPECTIE_RECORD
    titel = "Inbox van de telefoons"
    regel = "Inspecties die inspecteurs onderweg vastlegden. Wat niet vanzelf kon worden verwerkt, wacht hier op uw besluit."
    eenheid = ("inzending", "inzendingen")
    filterset_class = InzendingFilter
    table_class = InzendingTable
    template_name = "components/list.html"
    leeg_template = "handhaving/inzending/_leeg.html"

    def get_queryset(self) -> QuerySet[Inzending]:
        return inzendingen.listed()


class InzendingPage(PortalView):
    """A page about one message of the own gemeente."""

    permission = Permission.INSPECTIE_RECORD

    @cached_property
    def inzending(self) -> Inzending:
        return get_object_or_404(inzendingen.listed(), pk=self.kwargs["sleutel"])


class InzendingDetailView(InzendingPage, ActionPage):
    """One message, beside the inspection that was first; with the decision when one is asked."""

    titel = "Inzending van een telefoon"
    knop = "Besluit opslaan"
    form_class = BesluitForm
    template_name = "handhaving/inzending/detail.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"keuzes": inzending_actions.choices(self.inzending)}

    def act(self, form: forms.Form) -> str:
        besluit = form.cleaned_data["besluit"]
        inzending_actions.settle(inzending=self.inzending, besluit=besluit, by=self.request.actor)
        return "Uw besluit is opgeslagen. Er is niets verwijderd."

    def get_success_url(self) -> str:
        return reverse("handhaving:inzending-list")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inzending = self.inzending
        eerste, teksten = inzendingen.first_of(inzending), inzendingen.item_texts(inzending)
        verschillen = inzendingen.differences(inzending, eerste) if eerste and inzending.inhoud else []
        return super().get_context_data(
            inzending=inzending,
            badges=status_badge(inzending),
            wacht=inzending.status == Inzendingstatus.AANDACHT,
            eerste=eerste,
            geworden=inzendingen.made_of(inzending),
            verschillen=[(verschil, teksten.get(verschil.punt, "")) for verschil in verschillen],
            antwoorden=[(punt, woorden, teksten.get(punt, "")) for punt, woorden in inzendingen.answers(inzending)],
            fotos=inzending.fotos.all(),
            **kwargs,
        )


class InzendingFotoDetailView(InzendingPage, View):
    """A photo of the inbox: only ever a cleaned JPEG, shown and never run."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, foto: str, **kwargs: Any) -> FileResponse:
        row = get_object_or_404(self.inzending.fotos, pk=foto)
        try:
            inhoud = row.bestand.open()
        except (FileNotFoundError, ValueError) as weg:
            raise Http404 from weg
        headers = {
            "Content-Disposition": f'inline; filename="foto-{row.pk}.jpg"',
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": ALLEEN_BEELD,
        }
        return FileResponse(inhoud, content_type="image/jpeg", headers=headers)
