"""Offer a list, hold stays back, approve or reject."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from registratie.actions import vernietigingslijst
from registratie.forms.bewaren import AfkeurForm, RedenForm
from registratie.models import Vernietigingslijst, Vernietigingsregel
from registratie.queries import vernietiging
from registratie.views.actie import ActionPage
from registratie.views.bewaren.lijst import LijstPage
from rivierenland.core.permissions import Permission


class SubmitView(LijstPage, View):
    """Close the concept: from now on the list does not change by itself."""

    permission = Permission.BEWAREN_APPROVE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            vernietigingslijst.submit(lijst=self.lijst, by=request.actor)  # type: ignore[attr-defined]
            messages.success(request, "De lijst ligt vast. Houd aan wat moet blijven, en keur haar daarna goed of af.")
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        return redirect("registratie:bewaren-detail", pk)


class BesluitPage(LijstPage, ActionPage):
    """A decision on one list."""

    permission = Permission.BEWAREN_APPROVE

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = vernietiging.held_count(self.lijst)
        blijft = {"aangehouden": held, "gaat": self.lijst.aantal_verblijven - held}
        return super().get_context_data(lijst=self.lijst, **blijft, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:bewaren-detail", args=[self.lijst.pk])


class ApproveView(BesluitPage):
    """Approve: what is carried out cannot be undone, and the page says so."""

    titel = "Lijst goedkeuren"
    knop = "Goedkeuren en vernietigen"
    form_class = forms.Form
    template_name = "registratie/bewaren/approve.html"

    def act(self, form: forms.Form) -> str:
        vernietigingslijst.approve(lijst=self.lijst, by=self.request.actor)
        return "De lijst is goedgekeurd. Het portaal voert haar nu uit; daarna staat hier het bewijs."


class RejectView(BesluitPage):
    """Reject, with a reason."""

    titel = "Lijst afkeuren"
    knop = "Afkeuren"
    form_class = AfkeurForm
    template_name = "registratie/bewaren/reject.html"

    def act(self, form: forms.Form) -> str:
        vernietigingslijst.reject(lijst=self.lijst, by=self.request.actor, **form.cleaned_data)
        return "De lijst is afgekeurd. Er is niets vernietigd."


class RegelPage(ActionPage):
    """A page about one line of the own gemeente."""

    permission = Permission.BEWAREN_APPROVE

    @cached_property
    def regel(self) -> Vernietigingsregel:
        rows = Vernietigingsregel.objects.select_related("lijst", "locatie", "organisatie")
        found = get_object_or_404(rows, pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    @property
    def lijst(self) -> Vernietigingslijst:
        """The list of the line."""
        return self.regel.lijst

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        samen = vernietiging.same_person_count(self.regel)
        return super().get_context_data(regel=self.regel, lijst=self.lijst, samen=samen, **kwargs)

    def get_success_url(self) -> str:
        return reverse("registratie:bewaren-detail", args=[self.lijst.pk])


class HoldView(RegelPage):
    """Hold a stay back, with all stays of the same person."""

    titel = "Verblijf aanhouden"
    knop = "Aanhouden"
    form_class = RedenForm
    template_name = "registratie/bewaren/hold.html"

    def act(self, form: forms.Form) -> str:
        held = vernietigingslijst.hold(regel=self.regel, by=self.request.actor, **form.cleaned_data)
        return f"{count_of(held)} aangehouden. De naam blijft bewaard tot u dit vrijgeeft."


class ReleaseView(RegelPage):
    """Take a hold back."""

    titel = "Aanhouden ongedaan maken"
    knop = "Vrijgeven"
    form_class = forms.Form
    template_name = "registratie/bewaren/hold.html"

    def act(self, form: forms.Form) -> str:
        freed = vernietigingslijst.release(regel=self.regel, by=self.request.actor)
        return f"{count_of(freed)} vrijgegeven."


def count_of(number: int) -> str:
    """`1 verblijf is`, `3 verblijven zijn`."""
    return "1 verblijf is" if number == 1 else f"{number} verblijven zijn"
