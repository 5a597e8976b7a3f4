"""Write a melding down for somebody on the phone or at the desk, and hand over the two codes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import FormView, TemplateView

from handhaving.actions import melding as actions
from handhaving.forms.melding import MeldingForm
from handhaving.models import Melding
from registratie.models import Huisvestingslocatie
from registratie.views.actie import add_errors
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class ShowsCodes(PortalView):
    """A page that ends in the two codes: shown in this one answer, which no browser keeps, and nowhere else."""

    permission = Permission.MELDING_HANDLE

    def show(self, melding: Melding, geheim: str) -> HttpResponse:
        """Reference and secret, to read out."""
        context = {"titel": "Geef deze twee codes door", "melding": melding, "geheim": geheim}
        return self.response_class(self.request, ["handhaving/melding/codes.html"], context)  # type: ignore[attr-defined]


class MeldingCreateView(ShowsCodes, FormView):
    """The form in the order of the conversation; `?locatie=` fills in where, for who comes from the page of a location."""

    form_class = MeldingForm
    template_name = "handhaving/melding/form.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": self.request.actor.gemeenten}

    def get_initial(self) -> dict[str, Any]:
        number = self.request.GET.get("locatie", "")
        if not (number.isdecimal() and len(number) < 18):
            return {}
        found = get_object_or_404(Huisvestingslocatie.objects, pk=int(number))
        return {"locatie": found, "gemeente": found.gemeente_id}

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            melding, geheim = actions.report(by=self.request.actor, **form.cleaned_data)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        return self.show(melding, geheim)

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class MeldingSecretView(ShowsCodes, TemplateView):
    """Another secret, for a reporter who lost it."""

    template_name = "core/bevestig.html"

    def get_object(self) -> Melding:
        """The melding, of the own gemeente."""
        found: Melding = get_object_or_404(Melding.objects, pk=self.kwargs["pk"], signaal="", opgeruimd_at=None)
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "titel": "Nieuwe geheime code",
            "vraag": f"De oude code van {self.get_object().referentie} werkt dan niet meer. Vraag eerst iets dat alleen de melder "
            "weet, bijvoorbeeld wat er in de melding staat.",
            "knop": "Nieuwe code maken",
            "terug": "handhaving:melding-list",
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        found = self.get_object()
        return self.show(found, actions.renew_secret(melding=found, by=self.request.actor))
