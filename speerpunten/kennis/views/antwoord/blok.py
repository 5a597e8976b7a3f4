"""What may be done with one piece of an answer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.actions import antwoordblok as acties
from speerpunten.kennis.forms.antwoord import BlokForm
from speerpunten.kennis.models import Antwoord, Antwoordblok
from speerpunten.kennis.queries import antwoord as antwoorden
from speerpunten.kennis.views.antwoord.schrijven import OwnDraftPage


class BlokWriteView(OwnDraftPage, ActionPage):
    """Add words of one's own."""

    titel, knop, form_class = "Tekst toevoegen", "Toevoegen", BlokForm
    template_name = "kennis/antwoord/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(antwoord=self.row, terug=self.get_success_url(), **kwargs)

    def act(self, form: forms.Form) -> str:
        acties.write(antwoord=self.row, by=self.request.actor, **form.cleaned_data)
        return "De tekst staat onderaan het antwoord."


class BlokPage(PortalView):
    """One piece of an own answer."""

    permission: Permission | None = Permission.ANTWOORD_WRITE

    @cached_property
    def blok(self) -> Antwoordblok:
        found = get_object_or_404(Antwoordblok.objects.select_related("antwoord"), pk=self.kwargs["pk"])
        if not antwoorden.is_own(found.antwoord, self.request.actor):
            raise Http404
        return found

    @property
    def antwoord(self) -> Antwoord:
        """The answer that it stands in."""
        return self.blok.antwoord

    def get_success_url(self) -> str:
        return f"{reverse('kennis:antwoord-detail', args=[self.blok.antwoord_id])}#stuk-{self.blok.pk}"


class BlokChangeView(BlokPage, ActionPage):
    """Write words above a figure."""

    titel, form_class = "Kop en tekst wijzigen", BlokForm
    template_name = "kennis/antwoord/form.html"

    def get_initial(self) -> dict[str, Any]:
        return {"titel": self.blok.titel, "tekst": self.blok.tekst}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(antwoord=self.antwoord, blok=self.blok, terug=self.get_success_url(), **kwargs)

    def act(self, form: forms.Form) -> str:
        acties.change(blok=self.blok, by=self.request.actor, **form.cleaned_data)
        return "Opgeslagen."


class BlokStap(BlokPage, View):
    """A button that does one thing and comes back to the answer."""

    def act(self) -> str:
        """Do it; returns what to tell. Raises ValidationError."""
        raise NotImplementedError

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        terug = self.get_success_url()
        try:
            melding = self.act()
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        else:
            if melding:
                messages.success(request, melding)
        return redirect(terug)


class BlokUpView(BlokStap):
    """One place up."""

    def act(self) -> str:
        acties.move(blok=self.blok, omhoog=True, by=self.request.actor)
        return ""


class BlokDownView(BlokStap):
    """One place down."""

    def act(self) -> str:
        acties.move(blok=self.blok, omhoog=False, by=self.request.actor)
        return ""


class BlokRenewView(BlokStap):
    """Take the figure as it stands now."""

    def act(self) -> str:
        row = acties.renew(blok=self.blok, by=self.request.actor)
        return f"‘{row.titel}’ is vernieuwd."

    def get_success_url(self) -> str:
        return reverse("kennis:antwoord-check", args=[self.blok.antwoord_id])


class BlokDropView(BlokStap):
    """Take it out."""

    def act(self) -> str:
        acties.drop(blok=self.blok, by=self.request.actor)
        return f"‘{self.blok.titel}’ is uit het antwoord gehaald. Opnemen kan altijd weer."

    def get_success_url(self) -> str:
        return reverse("kennis:antwoord-detail", args=[self.blok.antwoord_id])
