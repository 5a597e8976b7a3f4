"""Edit a package or a speerpunt, show documents at a package, and why a package cannot go."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.document import DocumentUpload
from speerpunten.programma.actions import pakket as acties
from speerpunten.programma.actions import speerpunt as speerpuntacties
from speerpunten.programma.forms.pakket import DocumentForm, PakketForm, SpeerpuntForm
from speerpunten.programma.models import Maatregelenpakket, Pakketdocument, Speerpunt
from speerpunten.programma.queries import pakket as pakketten
from speerpunten.programma.views.bewerken import EditPage
from speerpunten.programma.views.pakket import PakketPage


class PakketInhoudPage(PakketPage, EditPage):
    """A form that belongs to a package."""

    permission = Permission.PROGRAMMA_MANAGE

    def get_success_url(self) -> str:
        return reverse("programma:pakket-detail", args=[self.pakket.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.kruimels = (str(self.pakket), reverse("programma:pakket-detail", args=[self.pakket.pk]))
        return super().get_context_data(**kwargs)


class PakketChangeView(PakketInhoudPage):
    """Edit the content of a package."""

    titel, knop = "Pakket wijzigen", "Pakket opslaan"
    form_class = PakketForm
    template_name = "programma/pakket/wijzigen.html"

    @cached_property
    def row(self) -> Maatregelenpakket:
        return self.pakket

    def act(self, form: forms.Form) -> str:
        values = form.waarden()  # type: ignore[attr-defined]
        acties.change(pakket=self.pakket, versie=form.cleaned_data["versie"], by=self.request.actor, **values)
        return f"{self.pakket.pk} is opgeslagen."


class PakketDeleteView(PakketPage, TemplateView):
    """Says why a package cannot be deleted; trying it says the same."""

    permission = Permission.PROGRAMMA_MANAGE
    template_name = "programma/pakket/weg.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(reden=pakketten.why_kept(self.pakket), **kwargs)

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        try:
            acties.delete(pakket=self.pakket, by=self.request.actor)
        except forms.ValidationError:
            return self.render_to_response(self.get_context_data(), status=422)
        return redirect("programma:programma")


class DocumentLinkView(DocumentUpload, PakketPage, ActionPage):
    """Show a document at a package."""

    permission = Permission.PROGRAMMA_MANAGE
    titel, knop = "Document bij het pakket zetten", "Document toevoegen"
    form_class = DocumentForm
    template_name = "programma/pakket/documenten.html"

    @cached_property
    def te_kiezen(self):
        """Documents that are not at this package yet."""
        return pakketten.documents_to_link(self.pakket)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"documenten": self.te_kiezen}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            documenten=pakketten.documents(self.pakket),
            terug=self.get_success_url(),
            **kwargs,
        )

    def act(self, form: forms.Form) -> str:
        values, van = form.cleaned_data, {"pakket": self.pakket, "by": self.request.actor}
        if values["bestand"]:
            row = acties.upload_document(titel=values["titel"], bestand=values["bestand"], **van)
        else:
            row = acties.link_document(document=values["document"], **van)
        return f"‘{row.document}’ staat nu bij {self.pakket.pk}."

    def get_success_url(self) -> str:
        return reverse("programma:pakket-detail", args=[self.pakket.pk])


class DocumentUnlinkView(PortalView, View):
    """Take a document away from a package."""

    permission = Permission.PROGRAMMA_MANAGE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(Pakketdocument.objects.select_related("document"), pk=pk)
        acties.unlink_document(pakketdocument=row, by=self.request.actor)
        messages.success(request, f"‘{row.document}’ staat niet meer bij {row.pakket_id}. Het document zelf is er nog.")
        return redirect("programma:pakket-detail", row.pakket_id)


class SpeerpuntChangeView(EditPage):
    """Edit the goal of a speerpunt; its name is the region's own."""

    titel, knop = "Doel van het speerpunt wijzigen", "Doel opslaan"
    form_class = SpeerpuntForm

    @cached_property
    def row(self) -> Speerpunt:
        return get_object_or_404(Speerpunt.objects, pk=self.kwargs["code"])

    def get_success_url(self) -> str:
        return reverse("programma:programma")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(uitleg=f"Speerpunt {self.row.nummer}: {self.row.naam}.", **kwargs)

    def act(self, form: forms.Form) -> str:
        values = form.cleaned_data
        speerpuntacties.change(speerpunt=self.row, versie=values["versie"], doel=values["doel"], by=self.request.actor)
        return "Het doel is opgeslagen."
