"""Plan a talk, change it, invite, say it does not go on, and record who came."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.kennis.actions import dialoog as acties
from speerpunten.kennis.forms.dialoog import AanwezigForm, DialoogForm, RedenForm
from speerpunten.kennis.models import Dialoog
from speerpunten.kennis.queries import dialoog as dialogen
from speerpunten.kennis.views.dialoog.detail import HolderPage


class DialoogPlanView(SharedEditPage, ActionPage):
    """A new talk; nobody else sees it until the invitation goes out."""

    permission: Permission | None = Permission.DIALOOG_MANAGE
    titel, knop, form_class = "Gesprek plannen", "Gesprek plannen", DialoogForm
    template_name = "kennis/dialoog/form.html"
    row: Dialoog | None = None

    @cached_property
    def eigenaren(self) -> list[Gemeente | None]:
        return dialogen.owners_of(self.request.actor)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"eigenaren": self.eigenaren}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"terug": reverse("kennis:dialoog-list")} | kwargs)

    def act(self, form: forms.Form) -> str:
        gegevens = {veld: waarde for veld, waarde in form.cleaned_data.items() if veld != "versie"}
        eerste = self.eigenaren[0]
        gemeente = gegevens.pop("gemeente", eerste.code if eerste else None)
        self.row = acties.plan(gemeente=gemeente, by=self.request.actor, **gegevens)
        return "Het gesprek is gepland als concept. Voeg nu toe wie u uitnodigt."

    def get_success_url(self) -> str:
        return reverse("kennis:dialoog-detail", args=[self.row.pk]) if self.row else reverse("kennis:dialoog-list")


class DialoogChangeView(HolderPage, SharedEditPage, ActionPage):
    """Another day, place or text."""

    titel, form_class = "Gesprek wijzigen", DialoogForm
    template_name = "kennis/dialoog/form.html"

    def act(self, form: forms.Form) -> str:
        acties.change(dialoog=self.row, by=self.request.actor, **form.cleaned_data)
        return "Het gesprek is gewijzigd. Veranderde de dag, de tijd of de plaats, dan kregen de genodigden bericht."


class ConfirmPage(HolderPage, TemplateView):
    """Ask, then do it. Subclasses give the words and `act`."""

    template_name = "kennis/dialoog/bevestig.html"
    titel = vraag = knop = ""

    def act(self) -> str:
        """Do it; returns what to tell. Raises ValidationError for what the user must read."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        woorden = {"titel": self.titel, "vraag": self.vraag, "knop": self.knop}
        return super().get_context_data(**woorden | kwargs)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            melding = self.act()
        except ValidationError as fout:
            return self.render_to_response(self.get_context_data(reden=" ".join(fout.messages)), status=422)
        messages.success(request, melding)
        return redirect(self.get_success_url())


class DialoogInviteView(ConfirmPage):
    """The invitation goes to who did not get it yet."""

    titel, knop = "Uitnodigen", "Uitnodigingen versturen"
    vraag = (
        "Wie nog geen uitnodiging heeft, krijgt die nu per e-mail, met een link om te antwoorden. Vanaf dan zien ook de "
        "andere gemeenten en de regio dat dit gesprek er is."
    )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nieuw = list(self.row.deelnemers.filter(uitgenodigd_at=None))
        return super().get_context_data(nieuw=nieuw, tekst=self.row.uitnodiging, **kwargs)

    def act(self) -> str:
        aantal = acties.invite(dialoog=self.row, by=self.request.actor)
        return "Er is 1 uitnodiging verstuurd." if aantal == 1 else f"Er zijn {aantal} uitnodigingen verstuurd."


class DialoogCancelView(HolderPage, ActionPage):
    """It does not go on."""

    titel, knop, form_class = "Gesprek afzeggen", "Gesprek afzeggen", RedenForm
    template_name = "kennis/dialoog/form.html"

    def act(self, form: forms.Form) -> str:
        acties.cancel(dialoog=self.row, by=self.request.actor, **form.cleaned_data)
        return "Het gesprek gaat niet door. Wie was uitgenodigd, krijgt bericht."


class DialoogHoldView(HolderPage, ActionPage):
    """Who came."""

    titel, knop, form_class = "Wie waren er?", "Vastleggen", AanwezigForm
    template_name = "kennis/dialoog/form.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"deelnemers": list(self.row.deelnemers.all())}

    def act(self, form: forms.Form) -> str:
        acties.hold(
            dialoog=self.row, aanwezig=[int(nummer) for nummer in form.cleaned_data["aanwezig"]], by=self.request.actor
        )
        return "Vastgelegd. Schrijf nu per thema wat er is gezegd."
