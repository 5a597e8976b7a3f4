"""What is done with a report: adopt it, make a new version or a variant, take a concept away."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.actions import effectrapport as acties
from speerpunten.kennis.models import Effectrapport
from speerpunten.kennis.queries import effectrapport as rapporten


class Eigen(PortalView):
    """A report of one's own. Raises Http404 for another's."""

    permission = Permission.EFFECT_MAKE

    @cached_property
    def rapport(self) -> Effectrapport:
        """The row."""
        row = get_object_or_404(rapporten.readable(self.request.actor), pk=self.kwargs["pk"])
        if not rapporten.is_own(row, self.request.actor):
            raise Http404
        return row


class _Bevestig(Eigen, ActionPage):
    """A page that asks to be sure."""

    template_name = "kennis/effect/bevestig.html"
    form_class = forms.Form
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        terug = reverse("kennis:effect-detail", args=[self.rapport.pk])
        return super().get_context_data(
            rapport=self.rapport, terug=terug, uitleg=self.uitleg, soort=self.soort, **kwargs
        )

    soort = "primary"


class EffectAdoptView(_Bevestig):
    """Let all gemeenten read it."""

    titel, knop = "Rapport vaststellen", "Vaststellen"
    uitleg = "Alle gemeenten en de regio kunnen het rapport daarna lezen. Het verandert dan niet meer; een nieuwe versie kan altijd."

    def act(self, form: forms.Form) -> str:
        acties.adopt(rapport=self.rapport, vandaag=timezone.localdate(), by=self.request.actor)
        return f"‘{self.rapport.titel}’ is vastgesteld."

    def get_success_url(self) -> str:
        return reverse("kennis:effect-detail", args=[self.rapport.pk])


class EffectRemoveView(_Bevestig):
    """Take a concept away."""

    titel, knop, soort = "Concept weghalen", "Weghalen", "danger"
    uitleg = "U haalt dit concept weg, ook voor uw collega’s. Dat is niet terug te draaien."

    def act(self, form: forms.Form) -> str:
        acties.remove(rapport=self.rapport, by=self.request.actor)
        return f"Het concept ‘{self.rapport.titel}’ is weggehaald."

    def get_success_url(self) -> str:
        return reverse("kennis:effect-list")


class EffectRenewView(Eigen, View):
    """A new version with the same answers."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            nieuw = acties.renew(rapport=self.rapport, by=request.actor)  # type: ignore[attr-defined]
        except ValidationError as fout:
            messages.error(request, fout.messages[0])
            return redirect("kennis:effect-detail", pk=pk)
        return redirect("kennis:effect-detail", pk=nieuw.pk)


class EffectVaryView(Eigen, View):
    """A variant beside it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        nieuw = acties.vary(rapport=self.rapport, by=request.actor)  # type: ignore[attr-defined]
        messages.success(request, "Dit is een kopie. Verander één ding en zet de twee naast elkaar.")
        return redirect("kennis:effect-step", pk=nieuw.pk, stap=min(nieuw.stap, 4))
