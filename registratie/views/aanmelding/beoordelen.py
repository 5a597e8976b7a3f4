"""The queue of applications of the gemeente, one application, and the steps an official can take."""

from typing import Any
from urllib.parse import quote

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import DetailView

from registratie.actions import aanmelding as actions
from registratie.actions.aanmelding.beoordelen import LOPEND
from registratie.enums import Aanmeldingsstatus
from registratie.filters.aanmelding import AanmeldingFilter
from registratie.forms.aanmelding_besluit import AfwijsForm, GezienForm, VraagForm
from registratie.models import Aanmelding
from registratie.opzoeken import kvk
from registratie.opzoeken.antwoord import Uitkomst
from registratie.queries import aanmelding as aanmeldingen
from registratie.tables.aanmelding import AanmeldingTable, aanmelding_badge
from registratie.tables.organisatie import rolnamen
from registratie.views.aanmelding.verloop import moments
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView
from rivierenland.core.views.lijst import ListPage

KVK_ZINNEN = {
    Uitkomst.GEVONDEN: "Het handelsregister heeft geantwoord.",
    Uitkomst.NIET_GEVONDEN: "Het handelsregister kent dit KVK-nummer niet.",
    Uitkomst.ONBEREIKBAAR: "Het handelsregister is nu niet bereikbaar. Probeer het later, of zoek het nummer zelf op bij de KVK.",
    Uitkomst.UIT: "Opzoeken in het handelsregister staat uit. Zoek het nummer zelf op bij de KVK.",
}


class AanmeldingListView(ListPage):
    """The applications whose first location stands in the gemeente."""

    permission = Permission.AANMELDING_DECIDE
    titel = "Aanmeldingen"
    regel = (
        "Organisaties die mee willen doen en hun e-mailadres hebben bevestigd. Wat het langst wacht, staat bovenaan."
    )
    eenheid = ("aanmelding", "aanmeldingen")
    filterset_class = AanmeldingFilter
    table_class = AanmeldingTable
    template_name = "registratie/aanmelding/list.html"
    leeg_template = "registratie/aanmelding/_leeg.html"

    def get_queryset(self) -> QuerySet[Aanmelding]:
        return aanmeldingen.for_list()


class AanmeldingDetailView(PortalView, DetailView):
    """Everything that was claimed, beside what the trade register and the portal know, and what can be done now."""

    permission = Permission.AANMELDING_DECIDE
    template_name = "registratie/aanmelding/detail.html"
    context_object_name = "aanmelding"

    def get_queryset(self) -> QuerySet[Aanmelding]:
        return aanmeldingen.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.object
        return super().get_context_data(
            titel=row.naam,
            badges=aanmelding_badge(row),
            rollen=rolnamen(row),
            certificaten=aanmeldingen.certificate_lines(row),
            vergelijking=aanmeldingen.comparison(row),
            kvk_aan=kvk.is_on(),
            bekend=aanmeldingen.known(row.kvk),
            andere=[(other, aanmelding_badge(other)) for other in aanmeldingen.others(row)],
            zelfde_adres=aanmeldingen.same_address(row),
            verloop=moments(row, with_names=True),
            lopend=row.status in LOPEND,
            gezien=quote(row.stand),
            mag_vragen=row.status == Aanmeldingsstatus.WACHT,
            **kwargs,
        )


class AanmeldingStepPage(ActionPage):
    """A step with one application of the own queue."""

    permission = Permission.AANMELDING_DECIDE
    template_name = "registratie/aanmelding/stap.html"
    soort = "primary"
    icoon = "ok"

    @cached_property
    def object(self) -> Aanmelding:
        found = get_object_or_404(aanmeldingen.for_list(), pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    def get_initial(self) -> dict[str, Any]:
        """What was looked at: the page of the application says so in the address of its buttons."""
        return {"gezien": self.request.GET.get("gezien") or self.object.stand}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(object=self.object, soort=self.soort, icoon=self.icoon, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:aanmelding-detail", args=[self.object.pk])


class AanmeldingApproveView(AanmeldingStepPage):
    """Approve, after reading what that does."""

    titel = "Aanmelding goedkeuren"
    knop = "Goedkeuren"
    form_class = GezienForm
    template_name = "registratie/aanmelding/goedkeuren.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(bekend=aanmeldingen.known(self.object.kvk), **kwargs)

    def act(self, form: forms.Form) -> str:
        row = actions.approve(aanmelding=self.object, gezien=form.cleaned_data["gezien"], by=self.request.actor)
        return f"{row.naam} is goedgekeurd. De contactpersoon krijgt een e-mail."


class AanmeldingAskView(AanmeldingStepPage):
    """Ask the applicant something."""

    titel = "Meer vragen"
    knop = "Vraag versturen"
    icoon = "send"
    form_class = VraagForm

    def act(self, form: forms.Form) -> str:
        row = actions.ask_more(aanmelding=self.object, vraag=form.cleaned_data["vraag"], by=self.request.actor)
        return f"Uw vraag is onderweg naar {row.contact_naam}."


class AanmeldingRefuseView(AanmeldingStepPage):
    """Refuse, with the reason."""

    titel = "Aanmelding afwijzen"
    knop = "Afwijzen"
    soort = "danger"
    icoon = "wrong"
    form_class = AfwijsForm

    def act(self, form: forms.Form) -> str:
        row = actions.refuse(aanmelding=self.object, by=self.request.actor, **form.cleaned_data)
        return f"De aanmelding van {row.naam} is afgewezen. De contactpersoon krijgt een e-mail met de reden."


class AanmeldingKvkView(PortalView, View):
    """Ask the trade register now."""

    permission = Permission.AANMELDING_DECIDE
    http_method_names = ["post"]

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(aanmeldingen.for_list(), pk=pk)
        outcome = actions.check_kvk(aanmelding=row, by=request.actor)
        tell = messages.success if outcome is Uitkomst.GEVONDEN else messages.warning
        tell(request, KVK_ZINNEN[outcome])
        return redirect("registratie:aanmelding-detail", pk)
