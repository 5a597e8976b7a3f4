"""What the region does with a proposal."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone

from rivierenland.core.permissions import Permission
from rivierenland.core.views.document import DocumentUpload
from speerpunten.programma.actions import voorstel as voorstel_actions
from speerpunten.programma.forms.voorstel import AanbiedForm, OverlegForm, RedenForm, VoorstelForm
from speerpunten.programma.models import Voorstel
from speerpunten.programma.views.bewerken import EditPage
from speerpunten.programma.views.voorstel import VoorstelPage


class ManagePage(EditPage):
    """A form of the region; back to the list or the proposal."""

    permission = Permission.PROGRAMMA_MANAGE
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = {"lijst_naam": "Besluiten", "lijst_url": reverse("programma:voorstel-list"), "uitleg": self.uitleg}
        return super().get_context_data(**(lijst | kwargs))


class VoorstelCreateView(DocumentUpload, ManagePage):
    """A new draft."""

    titel, knop, form_class = "Voorstel maken", "Voorstel opslaan", VoorstelForm
    made: Voorstel | None = None

    def act(self, form: forms.Form) -> str:
        self.made = voorstel_actions.draft(by=self.request.actor, **form.cleaned_data)
        return "Het voorstel is opgeslagen als concept."

    def get_initial(self) -> dict[str, Any]:
        return {"pakket": self.request.GET.get("pakket", "")[:3], "onderwerp": "pakket"}

    def get_success_url(self) -> str:
        return (
            reverse("programma:voorstel-detail", args=[self.made.pk])
            if self.made
            else reverse("programma:voorstel-list")
        )


class OnePage(VoorstelPage, ManagePage):
    """A form about one proposal."""

    permission = Permission.PROGRAMMA_MANAGE

    def get_success_url(self) -> str:
        return reverse("programma:voorstel-detail", args=[self.voorstel.pk])


class VoorstelChangeView(DocumentUpload, OnePage):
    """Change the text."""

    titel, form_class = "Voorstel wijzigen", VoorstelForm

    @property
    def row(self) -> Voorstel:
        return self.voorstel

    def act(self, form: forms.Form) -> str:
        voorstel_actions.change(voorstel=self.voorstel, by=self.request.actor, **form.cleaned_data)
        return "Het voorstel is gewijzigd."


class VoorstelDiscussView(OnePage):
    """To the portefeuillehoudersoverleg."""

    titel, knop, form_class = "Op het overleg zetten", "Op het overleg zetten", OverlegForm

    def act(self, form: forms.Form) -> str:
        voorstel_actions.discuss(voorstel=self.voorstel, by=self.request.actor, **form.cleaned_data)
        return "Het voorstel staat op het portefeuillehoudersoverleg."


class VoorstelSubmitView(OnePage):
    """To the eight gemeenten."""

    titel, knop, form_class = "Aanbieden aan de gemeenten", "Aanbieden", AanbiedForm
    uitleg = "Vanaf deze dag kunnen colleges en raden besluiten. De tekst van het voorstel verandert daarna niet meer."

    def act(self, form: forms.Form) -> str:
        voorstel_actions.submit(voorstel=self.voorstel, by=self.request.actor, **form.cleaned_data)
        return "Het voorstel is aangeboden aan de acht gemeenten."


class VoorstelWithdrawView(OnePage):
    """Take it back."""

    titel, knop, form_class = "Voorstel intrekken", "Intrekken", RedenForm
    uitleg = "Wat colleges en raden al besloten, blijft staan."

    def act(self, form: forms.Form) -> str:
        voorstel_actions.withdraw(voorstel=self.voorstel, by=self.request.actor, **form.cleaned_data)
        return "Het voorstel is ingetrokken."


class VoorstelAgainView(OnePage):
    """Ask for support once more."""

    titel, knop, form_class = "Opnieuw voorleggen", "Nieuwe ronde maken", RedenForm
    made: Voorstel | None = None
    uitleg = "U maakt een nieuwe ronde met dezelfde tekst, als concept. Deze ronde blijft staan met alle besluiten."

    def get_form_kwargs(self) -> dict[str, Any]:
        hulp = f"Bijvoorbeeld: na de verkiezingen van 18 maart {timezone.localdate().year}."
        return super().get_form_kwargs() | {"hulp": hulp}

    def act(self, form: forms.Form) -> str:
        self.made = voorstel_actions.present_again(voorstel=self.voorstel, by=self.request.actor, **form.cleaned_data)
        return f"Ronde {self.made.ronde} is gemaakt als concept."

    def get_success_url(self) -> str:
        return reverse("programma:voorstel-detail", args=[(self.made or self.voorstel).pk])
