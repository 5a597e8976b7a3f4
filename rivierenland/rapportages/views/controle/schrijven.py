"""Words at a section: a remark, its answer, an explanation in the report itself."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import opmerking, uitleg
from rivierenland.rapportages.forms.controle import AntwoordForm, OpmerkingForm, UitlegForm
from rivierenland.rapportages.models import Rapportopmerking
from rivierenland.rapportages.queries import controle
from rivierenland.rapportages.views.controle.basis import REGIO, EditieMixin, SectieMixin


class RemarkView(SectieMixin, ActionPage):
    """Put a remark at a section, for the own gemeente."""

    permission = Permission.RAPPORTAGE_APPROVE
    template_name = "rapportages/controle/form.html"
    form_class, titel, knop = OpmerkingForm, "Opmerking maken", "Opmerking plaatsen"

    def get_form_kwargs(self) -> dict[str, Any]:
        self.own_verdict()
        if self.gebied not in ("", self.kwargs["gemeente"]):
            raise Http404
        return super().get_form_kwargs()

    def act(self, form: forms.Form) -> str:
        opmerking.place(
            editie=self.concept, gemeente=self.kwargs["gemeente"], gebied=self.gebied, sectie=self.sectie.code,
            tekst=form.cleaned_data["tekst"], by=self.request.actor,
        )  # fmt: skip
        return "Uw opmerking is geplaatst. De regio en de andere gemeenten kunnen haar lezen."


class AnswerView(EditieMixin, ActionPage):
    """Answer a remark for the region, or change that answer."""

    permission = Permission.RAPPORTAGE_PUBLISH
    template_name = "rapportages/controle/form.html"
    form_class, titel, knop = AntwoordForm, "Opmerking beantwoorden", "Antwoord opslaan"

    @cached_property
    def opmerking(self) -> Rapportopmerking:
        """The remark of the address; one of another edition does not exist here."""
        return get_object_or_404(controle.remarks(self.concept), pk=self.kwargs["opmerking"])

    def get_initial(self) -> dict[str, Any]:
        return {"antwoord": self.opmerking.antwoord, "gezien": self.opmerking.antwoord}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(opmerking=self.opmerking, **kwargs)

    def act(self, form: forms.Form) -> str:
        opmerking.answer(opmerking=self.opmerking, by=self.request.actor, **form.cleaned_data)
        return f"Het antwoord aan gemeente {self.opmerking.gemeente.naam} is opgeslagen."

    def get_success_url(self) -> str:
        return f"{self.terug}#opmerking-{self.opmerking.pk}"


class ExplainView(SectieMixin, ActionPage):
    """Write, change or remove the explanation of the own gemeente, or of the region."""

    template_name = "rapportages/controle/form.html"
    form_class, titel, knop = UitlegForm, "Uitleg schrijven", "Uitleg opslaan"

    @property
    def van(self) -> str | None:
        """CBS code of whose words they are; None for the region."""
        return None if self.kwargs["van"] == REGIO else self.kwargs["van"]

    def get_form_kwargs(self) -> dict[str, Any]:
        gemeenten = self.request.actor.gemeenten
        if (self.van not in gemeenten if self.van else bool(gemeenten)) or self.gebied not in ("", self.van):
            raise Http404
        return super().get_form_kwargs()

    def get_initial(self) -> dict[str, Any]:
        rows = controle.explanations(self.concept).filter(gebied=self.gebied, sectie=self.sectie.code)
        nu = rows.filter(gemeente=self.van).first()
        return {"tekst": nu.tekst, "gezien": nu.tekst} if nu else {}

    def act(self, form: forms.Form) -> str:
        kept = uitleg.write(
            editie=self.concept, gemeente=self.van, gebied=self.gebied, sectie=self.sectie.code, by=self.request.actor,
            **form.cleaned_data,
        )  # fmt: skip
        return "De uitleg komt in het rapport." if kept else "De uitleg staat niet meer in het rapport."
