"""Follow up on a list that stays away, and agree how often it comes."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.actions import leverafspraak as afspraak_actions
from registratie.actions import leveropvolging as opvolging_actions
from registratie.forms.kwaliteit import LATER, LIJST, PORTAAL, AfspraakForm, OpvolgingForm
from registratie.models import Leverafspraak, Leveropvolging
from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.permissions import Permission


class OpvolgingView(ActionPage):
    """What the gemeente did about a list that stays away."""

    permission = Permission.KWALITEIT_FOLLOW_UP
    titel = "Opvolgen"
    knop = "Vastleggen"
    form_class = OpvolgingForm
    template_name = "registratie/kwaliteit/opvolging.html"

    @cached_property
    def object(self) -> Leveropvolging:
        rows = Leveropvolging.objects.select_related("organisatie", "gemeente")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            opvolging=self.object, organisatie=self.object.organisatie, terug=self.get_success_url(), **kwargs
        )

    def act(self, form: forms.Form) -> str:
        values = {"opvolging": self.object, "notitie": form.cleaned_data["notitie"], "by": self.request.actor}
        if form.cleaned_data["keuze"] == LATER:
            opvolging_actions.snooze(tot=form.cleaned_data["tot"], **values)
            return "Vastgelegd. De taak komt terug op de dag die u koos."
        opvolging_actions.handle(**values)
        return "Vastgelegd. De taak is afgehandeld."

    def get_success_url(self) -> str:
        return detail_url(self.object.organisatie_id, self.object.gemeente_id)


class AfspraakView(ActionPage):
    """How often the list of this organisation comes in, for the own gemeente."""

    permission = Permission.KWALITEIT_FOLLOW_UP
    titel = "Afspraak over aanleveren"
    knop = "Afspraak vastleggen"
    form_class = AfspraakForm
    template_name = "registratie/kwaliteit/afspraak.html"

    @cached_property
    def object(self) -> Organisatie:
        found = get_object_or_404(Organisatie.objects, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=self.kwargs["gemeente"])
        if self.kwargs["gemeente"] not in found.gemeenten:
            raise Http404
        return found

    def get_initial(self) -> dict[str, Any]:
        now = Leverafspraak.objects.filter(organisatie=self.object, gemeente=self.kwargs["gemeente"], geldig_tot=None)
        row = now.first()
        return {"dagen": row.dagen, "wijze": LIJST if row.dagen else PORTAAL} if row else {"dagen": 7}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeente = get_object_or_404(Gemeente, pk=self.kwargs["gemeente"])
        return super().get_context_data(
            organisatie=self.object, gemeente=gemeente, terug=self.get_success_url(), **kwargs
        )

    def act(self, form: forms.Form) -> str:
        afspraak_actions.agree(
            organisatie=self.object,
            gemeente=self.kwargs["gemeente"],
            dagen=form.cleaned_data["dagen"],
            vanaf=form.cleaned_data["vanaf"],
            toelichting=form.cleaned_data["toelichting"],
            by=self.request.actor,
        )
        return f"De afspraak met {self.object.naam} is vastgelegd. De cijfers volgen binnen een paar minuten."

    def get_success_url(self) -> str:
        return detail_url(self.object.pk, self.kwargs["gemeente"])


def detail_url(organisatie: int, gemeente: str) -> str:
    """The page of an organisation, at the tab of this gemeente."""
    return f"{reverse('registratie:kwaliteit-detail', args=[organisatie])}?gemeente={gemeente}"
