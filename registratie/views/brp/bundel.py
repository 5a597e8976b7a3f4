"""Letters for everybody with an open signal: one job, one file, one time to say that they were handed out."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from registratie.actions import informeren
from registratie.forms.brp import BundelForm, UitreikForm
from registratie.models import Brievenbundel
from registratie.views.actie import ActionPage
from registratie.views.inzage import SOORT
from rivierenland.core.actions import inzage
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.telling import capped_count
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView


class BundelCreateView(ActionPage):
    """Ask for the letters; a job writes them."""

    permission = Permission.BRP_STATUS_CLAIM
    titel = "Brieven maken"
    knop = "Brieven maken"
    form_class = BundelForm
    template_name = "registratie/brp/bundel_maken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = self.request.actor.organisatie_id
        return super().get_context_data(
            nieuw=capped_count(informeren.waiting(own)), iedereen=capped_count(informeren.waiting(own, iedereen=True)),
            most=informeren.MOST, eerder=Brievenbundel.objects.defer("brieven").select_related("taak")[:10], **kwargs,
        )  # fmt: skip

    def act(self, form: forms.Form) -> str:
        own, wie = self.request.actor.organisatie_id, form.cleaned_data["wie"]
        self.bundel = informeren.start_bundle(organisatie_id=own, iedereen=wie == "iedereen", by=self.request.actor)
        return ""

    def get_success_url(self) -> str:
        return reverse("registratie:brp-bundle-detail", args=[self.bundel.pk])


class BundelDetailView(ActionPage):
    """How far the job is, the file, and the form that keeps the proof of all letters at once."""

    permission = Permission.BRP_STATUS_CLAIM
    titel = "Brieven over inschrijven"
    knop = "Vastleggen dat u de brieven gaf"
    form_class = UitreikForm
    template_name = "registratie/brp/bundel.html"

    @cached_property
    def object(self) -> Brievenbundel:
        return get_object_or_404(Brievenbundel.objects.select_related("taak"), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(bundel=self.object, taak=self.object.taak, aantal=len(self.object.brieven), **kwargs)

    def act(self, form: forms.Form) -> str:
        aantal = informeren.hand_out(bundel=self.object, by=self.request.actor, **form.cleaned_data)
        return f"Vastgelegd voor {aantal} {'bewoner' if aantal == 1 else 'bewoners'}."

    def get_success_url(self) -> str:
        return reverse("registratie:brp-bundle-detail", args=[self.object.pk])


class BundelDownloadView(PortalView, View):
    """The letters as one PDF; whose names are in it is written to the read log."""

    permission = Permission.BRP_STATUS_CLAIM

    def get(self, request: HttpRequest, pk: UUID) -> FileResponse:
        bundel = get_object_or_404(Brievenbundel, pk=pk)
        try:
            inhoud = bundel.bestand.open()
        except (FileNotFoundError, ValueError) as weg:
            raise Http404 from weg
        people = sorted({letter["bewoner"] for letter in bundel.brieven})
        inzage.record(
            object_soort=SOORT, object_ids=people, doel="Brieven over inschrijven downloaden", pagina=request.path,
            by=self.request.actor,
        )  # fmt: skip
        answer = FileResponse(inhoud, content_type="application/pdf")
        answer["Content-Disposition"] = content_disposition("brieven-inschrijven.pdf")
        return answer
