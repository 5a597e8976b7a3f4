"""The permits of a location: seen by its organisation, kept by its gemeente."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.actions import vergunning as vergunning_actions
from registratie.forms.vergunning import IntrekkenForm, VergunningForm
from registratie.models import Huisvestingslocatie, Vergunning
from registratie.queries import dossier
from registratie.views.actie import ActionPage
from registratie.views.locatie import LocatiePage
from rivierenland.core.permissions import Permission


class LocatiePapierenView(LocatiePage):
    """Permits and certificates of a location, with what is missing."""

    template_name = "registratie/locatie/papieren.html"
    deel = "papieren"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(dossier=dossier.of_locatie(self.object, timezone.localdate()), **kwargs)


class VergunningPage(ActionPage):
    """A form about a permit, open for who may record permits of its location."""

    permission = Permission.VERGUNNING_MANAGE
    form_class: type[forms.Form] = VergunningForm
    template_name = "registratie/vergunning/form.html"

    @cached_property
    def vergunning(self) -> Vergunning | None:
        return get_object_or_404(Vergunning.objects.select_related("locatie"), pk=self.kwargs["pk"])

    @cached_property
    def locatie(self) -> Huisvestingslocatie:
        found = (
            self.vergunning.locatie
            if self.vergunning
            else get_object_or_404(Huisvestingslocatie.objects, pk=self.kwargs["locatie"])
        )
        self.request.actor.require(self.permission, gemeente=found.gemeente_id, organisatie=found.organisatie_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(locatie=self.locatie, vergunning=self.vergunning, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:locatie-papieren", args=[self.locatie.pk])


class VergunningCreateView(VergunningPage):
    """Record a permit."""

    titel = "Vergunning vastleggen"
    knop = "Vergunning vastleggen"
    vergunning = None

    def act(self, form: forms.Form) -> str:
        made = vergunning_actions.register(locatie=self.locatie, by=self.request.actor, **form.cleaned_data)
        return f"{made.get_soort_display()} is vastgelegd."


class VergunningChangeView(VergunningPage):
    """Correct or extend a permit."""

    titel = "Vergunning wijzigen"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"vergunning": self.vergunning}

    def act(self, form: forms.Form) -> str:
        changed = vergunning_actions.change(vergunning=self.vergunning, by=self.request.actor, **form.cleaned_data)
        return f"{changed.get_soort_display()} is gewijzigd."


class VergunningWithdrawView(VergunningPage):
    """Take a permit back."""

    titel = "Vergunning intrekken"
    knop = "Vergunning intrekken"
    form_class = IntrekkenForm
    template_name = "registratie/vergunning/withdraw.html"

    def act(self, form: forms.Form) -> str:
        row = vergunning_actions.withdraw(vergunning=self.vergunning, by=self.request.actor, **form.cleaned_data)
        return f"{row.get_soort_display()} is ingetrokken."
