"""Set and end targets."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.programma.actions import streefwaarde as acties
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.forms.streefwaarde import EindeForm, StreefwaardeForm
from speerpunten.programma.indicatoren import SOORTEN
from speerpunten.programma.models import Streefwaarde
from speerpunten.programma.views.indicator import IndicatorPage, may_set_some


class StreefwaardeSetView(IndicatorPage, ActionPage):
    """Where a figure should go, for the own gemeente or, by the region, for the region."""

    titel, knop = "Streefwaarde bepalen", "Streefwaarde vastleggen"
    form_class = StreefwaardeForm
    template_name = "programma/indicator/streefwaarde.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        if not may_set_some(self.request.actor):
            raise PermissionDenied(str(Geweigerd(Permission.STREEFWAARDE_SET)))
        if self.soort.richting == Richting.NEUTRAAL:
            raise Http404
        return super().get_form_kwargs() | {"soort": self.soort, "gemeenten": self.gemeenten}

    @cached_property
    def gemeenten(self) -> list[Gemeente]:
        """Of the official; none for the region."""
        return list(Gemeente.objects.filter(pk__in=self.request.actor.gemeenten))

    def act(self, form: forms.Form) -> str:
        acties.set_target(
            indicator=self.soort.code,
            gemeente=form.cleaned_data.get("gemeente"),
            streven=form.streven(),  # type: ignore[attr-defined]
            by=self.request.actor,
        )
        return "De streefwaarde is vastgelegd."

    def get_success_url(self) -> str:
        return reverse("programma:indicator-detail", args=[self.soort.code])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=self.get_success_url(), **kwargs)


class StreefwaardeEndView(ActionPage):
    """Let a target stop on a day."""

    permission = Permission.PROGRAMMA_VIEW
    titel, knop = "Streefwaarde beëindigen", "Beëindigen"
    form_class = EindeForm
    template_name = "programma/indicator/einde.html"

    @cached_property
    def object(self) -> Streefwaarde:
        """The target, with its indicator. Raises Http404 when it is somebody else's."""
        row = get_object_or_404(Streefwaarde.objects.select_related("indicator", "gemeente"), pk=self.kwargs["pk"])
        actor = self.request.actor
        if row.gemeente_id is None:
            actor.require(Permission.PROGRAMMA_MANAGE)
        else:
            actor.require(Permission.STREEFWAARDE_SET, gemeente=row.gemeente_id)
        return row

    def get_initial(self) -> dict[str, Any]:
        return {"per": max(timezone.localdate(), self.object.geldig_van)}

    def act(self, form: forms.Form) -> str:
        acties.end(streefwaarde=self.object, per=form.cleaned_data["per"], by=self.request.actor)
        return "De streefwaarde is beëindigd."

    def get_success_url(self) -> str:
        return reverse("programma:indicator-detail", args=[self.object.indicator_id])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        soort = SOORTEN.get(self.object.indicator_id)
        return super().get_context_data(streefwaarde=self.object, soort=soort, terug=self.get_success_url(), **kwargs)
