"""What organisation and gemeenten do with a request, a page each."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from convenant.actions import partij as partij_actions
from convenant.actions import toelating as toelating_actions
from convenant.actions import toetreding as toetreding_actions
from convenant.enums.partij import Toetredingstatus
from convenant.forms.toetreding import BevestigForm, PapierForm, ToelatingForm
from convenant.queries.toetsen import not_met, toetsen
from convenant.views.toetreding.aanvragen import checks
from convenant.views.toetreding.verzoek import ToetredingPage
from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission


class ToetredingDecideView(ToetredingPage, ActionPage):
    """The decision of one gemeente, beside the checks over its own locations."""

    permission = Permission.TOETREDING_DECIDE
    titel = "Besluiten over toetreding"
    knop = "Besluit vastleggen"
    form_class = ToelatingForm
    template_name = "convenant/toetreding/besluiten.html"

    @cached_property
    def gemeente(self) -> Gemeente:
        found = get_object_or_404(Gemeente, code=self.kwargs["gemeente"])
        self.request.actor.require(Permission.TOETREDING_DECIDE, gemeente=found.code)
        if found.code not in self.toetreding.gemeenten:
            raise Http404
        return found

    def act(self, form: forms.Form) -> str:
        row = toelating_actions.decide(
            toetreding=self.toetreding, gemeente=self.gemeente.code, by=self.request.actor, **form.cleaned_data
        )
        if row.status == Toetredingstatus.TOEGELATEN:
            return "Het besluit is vastgelegd. Alle gemeenten lieten toe: de organisatie kan ondertekenen en krijgt bericht."
        return "Het besluit is vastgelegd."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.toetreding
        stand = toetsen(row.organisatie, row.soorten, timezone.localdate(), self.gemeente.code)
        return super().get_context_data(**kwargs) | {
            "regel": f"{row.organisatie.naam}, namens gemeente {self.gemeente.naam}",
            "toetreding": row,
            "gemeente": self.gemeente,
            "toetsen": checks(stand, herstel=False),
            "fout": len(not_met(stand)),
        }

    def get_success_url(self) -> str:
        return reverse("convenant:toetreding-detail", args=[self.toetreding.pk])


class ToetredingActView(ToetredingPage, ActionPage):
    """A page with one thing to do about a request."""

    form_class: type[forms.Form] = BevestigForm
    template_name = "convenant/toetreding/form.html"
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(toetreding=self.toetreding, uitleg=self.uitleg, **kwargs)

    def get_success_url(self) -> str:
        return reverse("convenant:toetreding-detail", args=[self.toetreding.pk])


class ToetredingWithdrawView(ToetredingActView):
    """Take the request back."""

    permission = Permission.TOETREDING_REQUEST
    titel, knop = "Verzoek intrekken", "Verzoek intrekken"
    uitleg = "De gemeenten besluiten dan niet meer. U kunt later opnieuw toetreding aanvragen."

    def act(self, form: forms.Form) -> str:
        toetreding_actions.withdraw(toetreding=self.toetreding, by=self.request.actor)
        return "Uw verzoek is ingetrokken."


class ToetredingFollowView(ToetredingActView):
    """Go on with the newer text."""

    permission = Permission.TOETREDING_REQUEST
    titel, knop = "Verdergaan met de nieuwe tekst", "Verdergaan met de nieuwe tekst"
    uitleg = "Uw verzoek gaat daarna over de tekst die nu geldt. Wat gemeenten al besloten, blijft staan."

    def act(self, form: forms.Form) -> str:
        row = toetreding_actions.follow_version(toetreding=self.toetreding, by=self.request.actor)
        return f"Uw verzoek gaat nu over versie {row.convenant.nummer}."


class ToetredingPaperView(ToetredingActView):
    """A gemeente records a signature on paper."""

    permission = Permission.TOETREDING_DECIDE
    titel, knop = "Handtekening op papier vastleggen", "Vastleggen"
    form_class = PapierForm
    uitleg = (
        "Tekende de organisatie op papier, zoals op 23 juni 2023? Leg dat hier vast. Controleer of degene die tekende dat mocht. "
        "Van een handtekening op papier maakt het portaal geen verzegelde pdf."
    )

    def act(self, form: forms.Form) -> str:
        partij_actions.join_on_paper(toetreding=self.toetreding, by=self.request.actor, **form.cleaned_data)
        return f"{self.toetreding.organisatie.naam} is partij."
