"""Which files were delivered, and a new one."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import ListView

from registratie.actions import aanlevering as aanlevering_actions
from registratie.forms.aanlevering import AanleveringForm
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.models import Aanlevering
from registratie.queries import aanlevering as aanleveringen
from registratie.views.actie import ActionPage
from rivierenland.core.models import Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView


class AanleveringListView(PortalView, ListView):
    """The deliveries of the own organisation, newest first."""

    permission = Permission.AANLEVERING_VIEW
    template_name = "registratie/aanlevering/list.html"
    paginate_by = 50

    def get_queryset(self) -> QuerySet[Aanlevering]:
        return Aanlevering.objects.select_related("created_by")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            titel="Aanleveringen", regel="Lijsten die uw organisatie aanleverde, de nieuwste eerst.", **kwargs
        )


class AanleveringCreateView(ActionPage):
    """Choose a file. What is no spreadsheet is refused at once."""

    permission = Permission.AANLEVERING_UPLOAD
    titel = "Lijst aanleveren"
    knop = "Lijst lezen"
    form_class = AanleveringForm
    template_name = "registratie/aanlevering/form.html"
    max_body_bytes = (
        settings.AANLEVERING_MAX_BYTES + 1024**2
    )  # a little over, so that the form itself can say it kindly
    aanlevering: Aanlevering

    def act(self, form: forms.Form) -> str:
        bestand = form.cleaned_data["bestand"]
        try:
            self.aanlevering = aanlevering_actions.receive(
                bestand=bestand,
                naam=bestand.name,
                organisatie_id=self.request.actor.organisatie_id,
                by=self.request.actor,
            )
        except Bestandsfout as fout:
            raise ValidationError({"bestand": fout.zin}) from fout
        return ""

    def get_success_url(self) -> str:
        return reverse("registratie:aanlevering-detail", args=[self.aanlevering.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            regel="Stuur de lijst zoals uw eigen programma die maakt. U ziet eerst wat er gaat gebeuren.",
            voorbeeld=self.example,
            **kwargs,
        )

    @cached_property
    def example(self) -> str:
        """The name of the sample file of this organisation, in the demo."""
        found = example_path(self.request)
        return found.name if found else ""


class VoorbeeldView(PortalView, View):
    """The made-up file of the own organisation, to try the import with. Of another organisation it does not exist."""

    permission = Permission.AANLEVERING_UPLOAD

    def get(self, request: HttpRequest, bestandsnaam: str) -> HttpResponse:
        path = example_path(request)
        if path is None or path.name != bestandsnaam:
            raise Http404
        response = FileResponse(path.open("rb"), content_type="application/octet-stream")
        response["Content-Disposition"] = content_disposition(path.name)
        return response


def example_path(request: HttpRequest):
    """The sample file that belongs to the organisation of this request."""
    own = Organisatie.objects.filter(pk=request.actor.organisatie_id).first()
    return aanleveringen.example_of(own.kvk) if own else None
