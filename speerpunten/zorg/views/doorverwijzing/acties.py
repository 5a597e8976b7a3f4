"""What a partner answers, and how a referrer ends it: each form page calls one action."""

from typing import Any

from django import forms
from django.urls import reverse
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.enums.doorverwijzing import Behoefte
from speerpunten.zorg.forms.doorverwijzing import AannemenForm, IntrekkenForm, StoppenForm, UitkomstForm, WeigerenForm
from speerpunten.zorg.kluis.slot import Onleesbaar
from speerpunten.zorg.views.doorverwijzing.basis import DoorverwijzingActionPage, DoorverwijzingPage


class AcceptView(DoorverwijzingActionPage):
    """Take it on."""

    permission = Permission.DOORVERWIJZING_ANSWER
    titel, knop = "Doorverwijzing aannemen", "Aannemen"
    uitleg = "Als u aanneemt, ziet u hoe u deze persoon bereikt. Elke keer dat u dat bekijkt, wordt vastgelegd."
    form_class = AannemenForm

    def act(self, form: forms.Form) -> str:
        actions.accept(doorverwijzing=self.row, by=self.request.actor, **form.cleaned_data)
        return "U hebt de doorverwijzing aangenomen. U ziet nu hoe u deze persoon bereikt."


class RefuseView(DoorverwijzingActionPage):
    """Do not take it on."""

    permission = Permission.DOORVERWIJZING_ANSWER
    titel, knop = "Niet aannemen", "Niet aannemen"
    uitleg = "De verwijzer kan dan een andere partner kiezen. U ziet deze doorverwijzing daarna niet meer."
    form_class = WeigerenForm

    def act(self, form: forms.Form) -> str:
        actions.refuse(doorverwijzing=self.row, by=self.request.actor, **form.cleaned_data)
        return "U hebt de doorverwijzing niet aangenomen. De verwijzer kreeg bericht."

    def get_success_url(self) -> str:
        return reverse("zorg:doorverwijzing-list")


class FinishView(DoorverwijzingActionPage):
    """Say how it ended."""

    permission = Permission.DOORVERWIJZING_ANSWER
    titel, knop = "Uitkomst vastleggen", "Uitkomst vastleggen en afronden"
    uitleg = "Kies wat het best past. Meer legt het portaal niet vast."
    form_class = UitkomstForm

    def act(self, form: forms.Form) -> str:
        actions.finish(doorverwijzing=self.row, by=self.request.actor, **form.cleaned_data)
        return "De doorverwijzing is afgerond. De verwijzer kreeg bericht."


class StopView(DoorverwijzingActionPage):
    """The referrer stops it."""

    permission = Permission.DOORVERWIJZING_REFER
    titel, knop = "Doorverwijzing stoppen", "Stoppen"
    uitleg = "De contactgegevens verdwijnen direct. Dat kunt u niet terugdraaien."
    form_class = StoppenForm
    verwijzer = True

    def act(self, form: forms.Form) -> str:
        actions.stop(doorverwijzing=self.row, by=self.request.actor, **form.cleaned_data)
        return "De doorverwijzing is gestopt. De contactgegevens zijn weg."


class WithdrawView(DoorverwijzingActionPage):
    """The person asks the referrer to take the consent back."""

    permission = Permission.DOORVERWIJZING_REFER
    titel, knop = "Toestemming intrekken", "Toestemming intrekken"
    uitleg = (
        "De contactgegevens verdwijnen direct, en de partner mag ze niet meer gebruiken. Dat kunt u niet terugdraaien."
    )
    form_class = IntrekkenForm
    verwijzer = True

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        kwargs.pop("row")
        return kwargs

    def act(self, form: forms.Form) -> str:
        actions.withdraw_for(doorverwijzing=self.row, by=self.request.actor)
        return "De toestemming is ingetrokken. De contactgegevens zijn weg."


class ContactView(DoorverwijzingPage, TemplateView):
    """How to reach the person; each look is a line in the read log."""

    template_name = "zorg/doorverwijzing/contact.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        try:
            contact = actions.read(doorverwijzing=self.row, pagina=self.request.path, by=self.request.actor)
        except Onleesbaar:  # the key went before the rows were written again
            contact = None
            kwargs["onleesbaar"] = True
        return super().get_context_data(
            titel="Contactgegevens", row=self.row, contact=contact, terug=self.terug(),
            veiligheid=self.row.behoefte == Behoefte.VEILIGHEID, **kwargs,
        )  # fmt: skip
