"""Record and correct a published figure."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from speerpunten.kennis.actions import kerncijfer as kerncijfer_actions
from speerpunten.kennis.forms.kerncijfer import KerncijferForm, VerbeterForm
from speerpunten.kennis.kerncijfers.recht import may_manage
from speerpunten.kennis.models import Kerncijfer


class KerncijferFormPage(ActionPage):
    """The form of both; afterwards to the page of the figure."""

    permission: Permission | None = Permission.KERNCIJFER_MANAGE
    template_name = "kennis/kerncijfer/form.html"
    saved: Kerncijfer

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"actor": self.request.actor}

    def get_success_url(self) -> str:
        return self.saved.get_absolute_url()


class KerncijferRecordView(KerncijferFormPage):
    """Write down what a source says."""

    titel = "Cijfer vastleggen"
    knop = "Cijfer vastleggen"
    form_class = KerncijferForm

    def act(self, form: Any) -> str:
        self.saved = kerncijfer_actions.record(by=self.request.actor, **form.cleaned_data)
        return "Het cijfer is vastgelegd."


class KerncijferCorrectView(KerncijferFormPage):
    """Put a better version in place; the old one stays."""

    titel = "Cijfer verbeteren"
    knop = "Verbetering opslaan"
    form_class = VerbeterForm

    @cached_property
    def row(self) -> Kerncijfer:
        return get_object_or_404(Kerncijfer, pk=self.kwargs["pk"])

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_manage(request.actor, self.row.gebied):
            raise PermissionDenied("Alleen wie dit gebied bijhoudt, verbetert dit cijfer.")
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {naam: getattr(self.row, naam) for naam in self.form_class.base_fields if naam != "reden"}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(cijfer=self.row, **kwargs)

    def act(self, form: Any) -> str:
        self.saved = kerncijfer_actions.correct(kerncijfer=self.row, by=self.request.actor, **form.cleaned_data)
        return "De verbetering is opgeslagen. De vorige versie blijft te zien."
