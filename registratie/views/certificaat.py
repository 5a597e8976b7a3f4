"""The certificates of an organisation: it says what it holds, an official looks it up."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from registratie.actions import certificaat as certificaat_actions
from registratie.forms.certificaat import CertificaatForm
from registratie.forms.vergunning import IntrekkenForm
from registratie.models import Certificaat
from registratie.views.actie import ActionPage, safe_return
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class CertificaatPage(ActionPage):
    """A form about a certificate, open for its organisation."""

    permission = Permission.CERTIFICAAT_MANAGE
    form_class: type[forms.Form] = CertificaatForm
    template_name = "registratie/certificaat/form.html"

    @cached_property
    def certificaat(self) -> Certificaat | None:
        return get_object_or_404(Certificaat.objects.select_related("organisatie", "locatie"), pk=self.kwargs["pk"])

    @cached_property
    def organisatie(self) -> Organisatie:
        found = (
            self.certificaat.organisatie
            if self.certificaat
            else get_object_or_404(Organisatie.objects, pk=self.kwargs["organisatie"])
        )
        self.request.actor.require(self.permission, organisatie=found.pk)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(organisatie=self.organisatie, certificaat=self.certificaat, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:organisatie-detail", args=[self.organisatie.pk])


class CertificaatCreateView(CertificaatPage):
    """Record a certificate; `?locatie=` chooses the location."""

    titel = "Certificaat toevoegen"
    knop = "Certificaat toevoegen"
    certificaat = None

    def get_initial(self) -> dict[str, Any]:
        return {"locatie": self.request.GET.get("locatie", "")[:18]}

    def act(self, form: forms.Form) -> str:
        made = certificaat_actions.register(organisatie=self.organisatie, by=self.request.actor, **form.cleaned_data)
        return f"{made.get_soort_display()} is toegevoegd. De gemeente controleert het."


class CertificaatChangeView(CertificaatPage):
    """Change or extend a certificate."""

    titel = "Certificaat wijzigen"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"certificaat": self.certificaat}

    def act(self, form: forms.Form) -> str:
        row = certificaat_actions.change(certificaat=self.certificaat, by=self.request.actor, **form.cleaned_data)
        return f"{row.get_soort_display()} is opgeslagen. De gemeente controleert het opnieuw."


class CertificaatWithdrawView(CertificaatPage):
    """Say that a certificate no longer holds."""

    titel = "Certificaat beëindigen"
    knop = "Certificaat beëindigen"
    form_class = IntrekkenForm
    template_name = "registratie/certificaat/withdraw.html"

    def act(self, form: forms.Form) -> str:
        row = certificaat_actions.withdraw(certificaat=self.certificaat, by=self.request.actor, **form.cleaned_data)
        return f"{row.get_soort_display()} is beëindigd."


class CertificaatCheckView(PortalView, View):
    """An official found the certificate in the public register."""

    permission = Permission.VERGUNNING_MANAGE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(Certificaat.objects, pk=pk)
        certificaat_actions.check(certificaat=row, by=request.actor)  # type: ignore[attr-defined]
        messages.success(request, f"{row.get_soort_display()} is gecontroleerd.")
        default = reverse("registratie:organisatie-detail", args=[row.organisatie_id])
        return redirect(safe_return(request, request.POST.get("terug", ""), default))
