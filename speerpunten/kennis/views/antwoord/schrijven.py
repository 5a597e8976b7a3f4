"""Begin, change, establish, use again and throw away an answer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.kennis.actions import antwoord as acties
from speerpunten.kennis.forms.antwoord import AntwoordForm
from speerpunten.kennis.models import Antwoord
from speerpunten.kennis.queries import antwoord as antwoorden
from speerpunten.kennis.views.antwoord.detail import AntwoordPage


class AntwoordBeginView(SharedEditPage, ActionPage):
    """A new question came in."""

    permission: Permission | None = Permission.ANTWOORD_WRITE
    titel, knop, form_class = "Nieuw antwoord", "Antwoord beginnen", AntwoordForm
    template_name = "kennis/antwoord/form.html"
    row: Antwoord | None = None

    @cached_property
    def eigenaren(self) -> list[Gemeente | None]:
        return antwoorden.owners_of(self.request.actor)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"eigenaren": self.eigenaren}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"terug": reverse("kennis:antwoord-list")} | kwargs)

    def act(self, form: forms.Form) -> str:
        gegevens = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "versie"}
        eerste = self.eigenaren[0]
        gemeente = gegevens.pop("gemeente", eerste.code if eerste else None)
        self.row = acties.begin(gemeente=gemeente, by=self.request.actor, **gegevens)
        return "Het antwoord is begonnen. Neem nu cijfers op: zoek ze op en kies ‘Neem op in een antwoord’."

    def get_success_url(self) -> str:
        return reverse("kennis:antwoord-detail", args=[self.row.pk]) if self.row else reverse("kennis:antwoord-list")


class OwnDraftPage(AntwoordPage):
    """Only for who may write on it: to others it is not there, and an established one goes back to its page."""

    @cached_property
    def row(self) -> Antwoord:
        if not antwoorden.is_own(self.antwoord, self.request.actor):
            raise Http404
        return self.antwoord

    def get_success_url(self) -> str:
        return reverse("kennis:antwoord-detail", args=[self.antwoord.pk])


class AntwoordChangeView(OwnDraftPage, SharedEditPage, ActionPage):
    """Change the words around the figures."""

    titel, form_class = "Tekst wijzigen", AntwoordForm
    template_name = "kennis/antwoord/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(antwoord=self.row, terug=self.get_success_url(), **kwargs)

    def act(self, form: forms.Form) -> str:
        acties.change(antwoord=self.row, by=self.request.actor, **form.cleaned_data)
        return "De tekst is opgeslagen."


class ConfirmPage(OwnDraftPage, TemplateView):
    """Ask, then do it. Subclasses give the words and `act`."""

    template_name = "kennis/antwoord/bevestig.html"
    titel = vraag = knop = gedaan = ""
    soort = "primary"

    def act(self) -> str:
        """Do it; returns where to go. Raises ValidationError for what the user must read."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        woorden = {"titel": self.titel, "vraag": self.vraag, "knop": self.knop, "soort": self.soort}
        return super().get_context_data(**kwargs) | woorden | {"antwoord": self.row, "terug": self.get_success_url()}

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        assert self.row
        try:
            terug = self.act()
        except ValidationError as fout:
            return self.render_to_response(self.get_context_data(reden=" ".join(fout.messages)), status=422)
        messages.success(request, self.gedaan)
        return redirect(terug)


class AntwoordAdoptView(ConfirmPage):
    """It goes to the asker as it is."""

    titel, knop, gedaan = "Antwoord vaststellen", "Vaststellen", "Het antwoord is vastgesteld."
    vraag = (
        "Een vastgesteld antwoord verandert niet meer. De andere gemeenten en de regio kunnen het lezen en er zelf een nieuw "
        "antwoord mee beginnen."
    )

    def act(self) -> str:
        acties.adopt(antwoord=self.row, by=self.request.actor)
        return self.get_success_url()


class AntwoordDeleteView(ConfirmPage):
    """It is no longer needed."""

    titel, knop, soort, gedaan = "Concept weggooien", "Weggooien", "danger", "Het concept is weggegooid."
    vraag = (
        "U gooit de tekst en de opgenomen cijfers van dit concept weg. De cijfers zelf blijven in het portaal staan."
    )

    def act(self) -> str:
        acties.delete(antwoord=self.row, by=self.request.actor)
        return reverse("kennis:antwoord-list")


class AntwoordCopyView(AntwoordPage, TemplateView):
    """Begin with what was answered before, also elsewhere."""

    template_name = "kennis/antwoord/bevestig.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "titel": "Opnieuw gebruiken",
            "vraag": (
                f"U begint een concept met de tekst en de cijfers van ‘{self.antwoord.titel}’ ({self.antwoord.van}). De cijfers zijn "
                "die van toen. Daarna ziet u welke nieuwer zijn."
            ),
            "knop": "Nieuw antwoord beginnen",
            "antwoord": self.antwoord,
            "terug": reverse("kennis:antwoord-detail", args=[self.antwoord.pk]),
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        eigenaar = antwoorden.owners_of(request.actor)[0]  # type: ignore[attr-defined]
        made = acties.copy(antwoord=self.antwoord, gemeente=eigenaar.code if eigenaar else None, by=request.actor)  # type: ignore[attr-defined]
        messages.success(request, "Het nieuwe antwoord is begonnen. Dit zijn de cijfers die intussen anders zijn.")
        return redirect("kennis:antwoord-check", made.pk)
