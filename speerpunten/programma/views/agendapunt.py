"""Put a subject on the agenda, change it, take it off."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.document import DocumentUpload
from speerpunten.programma.actions import agendapunt as agendapunt_actions
from speerpunten.programma.forms.vergadering import AgendapuntForm
from speerpunten.programma.models import Agendapunt
from speerpunten.programma.views.vergadering import MeetingForm, VergaderingPage


def _given(form: forms.Form) -> dict[str, Any]:
    """The fields as the actions take them: one file becomes a list of files."""
    data = dict(form.cleaned_data)
    bestand = data.pop("bestand")
    return data | {"bestanden": [bestand] if bestand else []}


class AgendapuntAddView(DocumentUpload, VergaderingPage, MeetingForm):
    """A subject of this meeting."""

    permission = Permission.VERGADERING_MANAGE
    titel, knop, form_class = "Agendapunt toevoegen", "Toevoegen", AgendapuntForm

    def get_initial(self) -> dict[str, Any]:
        voorstel = self.request.GET.get("voorstel", "")
        return {"voorstel": int(voorstel)} if voorstel.isdecimal() and len(voorstel) < 19 else {}

    def act(self, form: forms.Form) -> str:
        agendapunt_actions.add(vergadering=self.vergadering, by=self.request.actor, **_given(form))
        return "Het onderwerp staat op de agenda."


class AgendapuntPage(PortalView):
    """A page of the region about one subject."""

    permission: Permission | None = Permission.VERGADERING_MANAGE

    @cached_property
    def agendapunt(self) -> Agendapunt:
        return get_object_or_404(Agendapunt, pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return f"{reverse('programma:vergadering-detail', args=[self.agendapunt.vergadering_id])}#agenda"


class AgendapuntChangeView(DocumentUpload, AgendapuntPage, MeetingForm):
    """The subject, its papers and the decision."""

    permission = Permission.VERGADERING_MANAGE
    titel, form_class = "Agendapunt en besluit", AgendapuntForm

    @property
    def row(self) -> Agendapunt:
        return self.agendapunt

    def act(self, form: forms.Form) -> str:
        agendapunt_actions.change(agendapunt=self.agendapunt, by=self.request.actor, **_given(form))
        return "Het agendapunt is opgeslagen."


class AgendapuntRemoveView(AgendapuntPage, View):
    """Off the agenda."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        terug = self.get_success_url()
        try:
            agendapunt_actions.remove(agendapunt=self.agendapunt, by=self.request.actor)
            messages.success(request, "Het onderwerp is van de agenda gehaald.")
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        return redirect(terug)
