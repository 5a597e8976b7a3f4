"""Choose a partner, show and record the consent, and hand over the card."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView, View

from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.talen import TALEN
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.enums.doorverwijzing import TERUG
from speerpunten.zorg.forms.doorverwijzing import ToestemmingForm
from speerpunten.zorg.hulpkaart.woorden import state
from speerpunten.zorg.models import Partnerkaart
from speerpunten.zorg.openingstijden.nu import state_at
from speerpunten.zorg.queries import doorverwijzing as doorverwijzingen
from speerpunten.zorg.queries import partnerkeuze, partners
from speerpunten.zorg.tables.doorverwijzing import referrer
from speerpunten.zorg.toestemming import tekst
from speerpunten.zorg.toestemming.code import Kaartcode
from speerpunten.zorg.views.doorverwijzing.basis import DoorverwijzingActionPage, DoorverwijzingPage, is_own


class PartnerChoiceView(DoorverwijzingPage, TemplateView):
    """The partners that take referrals, the best fit first, with what the directory says of them."""

    permission = Permission.DOORVERWIJZING_REFER
    template_name = "zorg/doorverwijzing/partner.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if not is_own(self.row, self.request.actor):
            raise Geweigerd(self.permission)
        return super().get_context_data(
            titel="Kies een partner", row=self.row, kan=self.row.status in TERUG, terug=self.terug(),
            keuzes=[(keuze, states(keuze)) for keuze in partnerkeuze.choices(self.row, timezone.localdate())], **kwargs,
        )  # fmt: skip


def states(keuze: partnerkeuze.Partnerkeuze) -> list[tuple[partnerkeuze.Partneraanbod, str]]:
    """Each offer with whether it is open now, in words."""
    nu = timezone.localtime()
    return [(one, state(state_at(one.aanbod.openingstijden, one.aanbod.feestdagen, nu), nu)) for one in keuze.aanbod]


class PartnerPage(DoorverwijzingPage):
    """A page about one referral and one partner."""

    permission = Permission.DOORVERWIJZING_REFER

    @cached_property
    def partner(self) -> Partnerkaart:
        """The partner of the address."""
        return get_object_or_404(partners.active(), pk=self.kwargs["partner"])

    def tekst(self, taal: str) -> tekst.Tekst:
        """The text of consent in this language, with both names in it."""
        maanden = int(value_of("toestemming_maanden", peildatum=timezone.localdate()))
        return tekst.text(taal, verwijzer=referrer(self.row), partner=self.partner.naam, maanden=maanden)


class OfferView(PartnerPage, DoorverwijzingActionPage):
    """The consent and how to reach the person; then the card, which is shown once."""

    permission = Permission.DOORVERWIJZING_REFER
    titel, knop = "Toestemming en contact", "Toestemming vastleggen en aanbieden"
    form_class = ToestemmingForm
    template_name = "zorg/doorverwijzing/aanbieden.html"
    verwijzer = True

    def get_initial(self) -> dict[str, Any]:
        return {"taal": self.row.taal, "gegeven_op": timezone.localdate()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            partner=self.partner, tekst=self.tekst(self.row.taal), talen=TALEN, kan=self.row.status in TERUG,
            bewaard=doorverwijzingen.has_contact(self.row), **kwargs,
        )  # fmt: skip

    def act(self, form: forms.Form) -> str:
        velden = {veld: form.cleaned_data[veld] for veld in ("taal", "wijze", "gegeven_op", "versie")}
        _, self.kaart = actions.offer(
            doorverwijzing=self.row, partner=self.partner, contact=form.contact(), by=self.request.actor, **velden,  # type: ignore[attr-defined]
        )  # fmt: skip
        self.taal = velden["taal"]
        return ""

    def form_valid(self, form: forms.Form) -> HttpResponse:
        answer = super().form_valid(form)
        return card(self, self.kaart, self.taal) if answer.status_code == 302 else answer


class ConsentTextView(PartnerPage, TemplateView):
    """The text on paper, to read from or to sign: nothing is filled in but the two names."""

    template_name = "zorg/doorverwijzing/toestemmingstekst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        taal = self.kwargs["kies"]
        if taal not in tekst.talen() or not is_own(self.row, self.request.actor):
            raise Http404
        return super().get_context_data(**kwargs) | {
            "titel": "Tekst voor toestemming",
            "row": self.row,
            "partner": self.partner,
            "tekst": self.tekst(taal),
            "talen": TALEN,
            "versie": tekst.VERSIE,
        }


class CardRenewView(DoorverwijzingPage, View):
    """Another card for who lost it."""

    permission = Permission.DOORVERWIJZING_REFER
    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self.row
        try:
            kaart = actions.renew_card(doorverwijzing=row, by=self.request.actor)
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
            return redirect(self.terug())
        return card(self, kaart, row.taal)


def card(page: DoorverwijzingPage, kaart: Kaartcode, taal: str) -> HttpResponse:
    """The card: shown in the answer to the form, because the portal itself keeps no secret to show again."""
    values = {"titel": "De kaart voor deze persoon", "row": page.row, "kaart": kaart, "kaarttaal": taal}
    return render(page.request, "zorg/doorverwijzing/kaart.html", values)
