"""Where the residents go when a location closes, and the view of the provider."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property

from handhaving.actions import herplaatsing as herplaatsing_actions
from handhaving.actions import zienswijze as zienswijze_actions
from handhaving.forms.zaak import HerplaatsingForm, HerplaatstForm, ZienswijzeForm
from handhaving.models import Herplaatsing, Termijn, Zaak
from handhaving.queries import zaak as zaken
from handhaving.views.zaak.acties import ZaakActionPage
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


class HerplaatsingCreateView(ZaakActionPage):
    """Plan where the residents go."""

    titel, knop = "Herplaatsing plannen", "Plan vastleggen"
    form_class = HerplaatsingForm

    def act(self, form: forms.Form) -> str:
        herplaatsing_actions.plan(zaak=self.zaak, by=self.request.actor, **form.cleaned_data)
        return "Het plan is vastgelegd. De dag staat in de kalender."


class HerplaatsingFinishView(ZaakActionPage):
    """Say that it was done."""

    titel, knop = "Herplaatsing geregeld", "Vastleggen"
    form_class = HerplaatstForm

    @cached_property
    def plan(self) -> Herplaatsing:
        """The plan of the address."""
        found = get_object_or_404(Herplaatsing.objects, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    @cached_property
    def zaak(self) -> Zaak:
        return get_object_or_404(zaken.detail(), pk=self.plan.zaak_id)

    def get_initial(self) -> dict[str, Any]:
        return {"herplaatst": self.plan.personen}

    def act(self, form: forms.Form) -> str:
        herplaatsing_actions.finish(herplaatsing=self.plan, by=self.request.actor, **form.cleaned_data)
        return "Vastgelegd."


class ZienswijzeCreateView(ZaakActionPage):
    """Let the provider say what it thinks of the plan."""

    permission = Permission.ZAAK_ANSWER
    titel, knop = "Uw zienswijze", "Zienswijze versturen"
    form_class = ZienswijzeForm
    template_name = "handhaving/zaak/zienswijze.html"

    @cached_property
    def zaak(self) -> Zaak:
        found = get_object_or_404(zaken.detail(), pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, organisatie=found.organisatie_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        termijn = Termijn.objects.filter(zaak=self.zaak, soort="zienswijze").order_by("-einde").first()
        laatste = datum_lang(termijn.einde) if termijn else ""
        return super().get_context_data(termijn=termijn, laatste=laatste, vandaag=timezone.localdate(), **kwargs)

    def act(self, form: forms.Form) -> str:
        gegeven = zienswijze_actions.give(zaak=self.zaak, by=self.request.actor, **form.cleaned_data)
        if gegeven.te_laat:
            return "Uw zienswijze is verstuurd. De laatste dag was voorbij; de gemeente ziet dat hij later kwam."
        return "Uw zienswijze is op tijd verstuurd. De gemeente leest hem voordat zij besluit."
