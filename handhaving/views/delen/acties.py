"""Share the facts of one location with one gemeente, and end that."""

from typing import Any

from django import forms
from django.urls import reverse

from handhaving.actions import deling as deling_actions
from handhaving.forms.delen import DelingForm
from handhaving.models import Gegevensdeling
from handhaving.queries.locatiekeuze import find
from handhaving.views.delen.lijst import DelingPage
from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission


class DelingCreateView(ActionPage):
    """What, to whom, on which ground, and until when."""

    permission = Permission.DELING_DECIDE
    titel = "Gegevens delen"
    knop = "Gegevens delen"
    form_class = DelingForm
    template_name = "handhaving/delen/form.html"
    made: Gegevensdeling

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"eigen": self.request.actor.gemeenten}

    def act(self, form: forms.Form) -> str:
        locatie = find(form.cleaned_data.pop("locatie"))
        self.made = deling_actions.share_locatie(locatie=locatie, by=self.request.actor, **form.cleaned_data)
        return "De gegevens zijn gedeeld. Op de laatste dag houdt het vanzelf op."

    def get_success_url(self) -> str:
        return reverse("handhaving:deling-detail", args=[self.made.pk])


class DelingEndView(DelingPage, ActionPage):
    """From now on the other gemeente no longer reads it."""

    permission = Permission.DELING_DECIDE
    titel = "Delen beëindigen"
    knop = "Beëindigen"
    form_class = forms.Form
    template_name = "handhaving/delen/end.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.request.actor.require(Permission.DELING_DECIDE, gemeente=self.deling.gemeente_id)
        return super().get_context_data(deling=self.deling, terug=self.get_success_url(), **kwargs)

    def act(self, form: forms.Form) -> str:
        deling_actions.end(deling=self.deling, by=self.request.actor)
        return "Beëindigd. De andere gemeente leest dit niet meer."

    def get_success_url(self) -> str:
        return reverse("handhaving:deling-detail", args=[self.deling.pk])
