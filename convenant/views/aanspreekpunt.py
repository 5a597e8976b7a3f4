"""The contact points of the gemeenten: who they are, and keeping the own one."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from convenant.actions import aanspreekpunt as aanspreekpunt_actions
from convenant.forms.aanspreekpunt import AanspreekpuntForm
from convenant.models import Aanspreekpunt
from convenant.queries import aanspreekpunt as aanspreekpunten
from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import in_force
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.versie import SharedEditPage


class AanspreekpuntListView(PortalView, TemplateView):
    """Every gemeente with its desk; the own one can be kept."""

    permission = Permission.CONVENANT_VIEW
    template_name = "convenant/aanspreekpunt/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, actor = timezone.localdate(), self.request.actor
        rijen = [
            (bureau, actor.may(Permission.AANSPREEKPUNT_MANAGE, gemeente=bureau.gemeente.code))
            for bureau in aanspreekpunten.all_of(vandaag)
        ]
        return super().get_context_data(
            titel="Aanspreekpunten", regel="Waar partijen van het convenant een gemeente bereiken", rijen=rijen,
            termijn=next(iter(in_force(vandaag, (aanspreekpunten.DAGEN,))), None), **kwargs,
        )  # fmt: skip


class AanspreekpuntEditView(SharedEditPage, ActionPage):
    """Make or change the desk of the own gemeente."""

    permission = Permission.AANSPREEKPUNT_MANAGE
    form_class = AanspreekpuntForm
    template_name = "convenant/aanspreekpunt/form.html"
    success_url = reverse_lazy("convenant:aanspreekpunt-list")
    knop = "Aanspreekpunt opslaan"

    @cached_property
    def gemeente(self) -> Gemeente:
        """Whose desk it is."""
        self.request.actor.require(self.permission, gemeente=self.kwargs["gemeente"])
        return get_object_or_404(Gemeente, pk=self.kwargs["gemeente"])

    @cached_property
    def row(self) -> Aanspreekpunt | None:  # type: ignore[override]
        """The desk as it stands; None when there is none."""
        return aanspreekpunten.of_gemeente(self.gemeente.pk)

    @property
    def titel(self) -> str:  # type: ignore[override]
        """Whose it is."""
        return f"Aanspreekpunt van {self.gemeente.naam}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=reverse("convenant:aanspreekpunt-list"), **kwargs)

    def act(self, form: forms.Form) -> str:
        waarden = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "versie"}
        aanspreekpunt_actions.record(
            gemeente=self.gemeente.pk, waarden=waarden, versie=form.cleaned_data.get("versie"), by=self.request.actor
        )
        return "Het aanspreekpunt is opgeslagen. Partijen zien het nu, ook op de openbare pagina."


class AanspreekpuntConfirmView(PortalView, View):
    """One button: it is still right."""

    permission = Permission.AANSPREEKPUNT_MANAGE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, gemeente: str) -> HttpResponse:
        request.actor.require(self.permission, gemeente=gemeente)  # type: ignore[attr-defined]
        punt = get_object_or_404(Aanspreekpunt, gemeente=gemeente)
        aanspreekpunt_actions.confirm(aanspreekpunt=punt, by=request.actor)  # type: ignore[attr-defined]
        messages.success(request, "Bevestigd. Het aanspreekpunt staat weer als actueel.")
        return redirect("convenant:aanspreekpunt-list")
