"""Members: invite one, give another card, take one off."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, TemplateView

from registratie.views.actie import add_errors
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.arbeidsmigrant.actions import klankbordlid
from speerpunten.arbeidsmigrant.forms.klankbord import LidForm
from speerpunten.arbeidsmigrant.models import Klankbordlid
from speerpunten.arbeidsmigrant.queries import klankbord


class ShowsCard(PortalView):
    """A page that ends in a card: shown in this one answer, which no browser keeps, and nowhere else."""

    permission = Permission.KLANKBORD_MANAGE

    def show(self, lid: Klankbordlid, geheim: str) -> HttpResponse:
        """Number and secret, to write down or print."""
        context = {"titel": "Geef deze kaart aan het lid", "lid": lid, "geheim": geheim}
        return self.response_class(self.request, ["arbeidsmigrant/klankbord/beheer/kaart.html"], context)  # type: ignore[attr-defined]


class LidCreateView(ShowsCard, FormView):
    """Somebody who wants to be a member, here at the table or on the phone."""

    form_class = LidForm
    template_name = "arbeidsmigrant/klankbord/beheer/lid.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": self.request.actor.gemeenten}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(titel="Lid uitnodigen", **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            lid, geheim = klankbordlid.invite(by=self.request.actor, **form.cleaned_data)
        except ValidationError as fout:
            add_errors(form, fout)
            return self.form_invalid(form)
        return self.show(lid, geheim)

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class LidPage(ShowsCard, TemplateView):
    """A question to confirm about one member that one invited oneself."""

    template_name = "core/bevestig.html"
    titel, knop = "", ""

    def get_object(self) -> Klankbordlid:
        """The member; of another owner is none of ours."""
        found: Klankbordlid = get_object_or_404(Klankbordlid.objects, pk=self.kwargs["pk"])
        if not klankbord.is_own(found.gemeente_id, self.request.actor):
            raise Http404
        return found

    def question(self, lid: Klankbordlid) -> str:
        """What is asked before it happens."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "titel": self.titel,
            "vraag": self.question(self.get_object()),
            "knop": self.knop,
            "terug": "arbeidsmigrant:klankbord-list",
        }


class LidCardView(LidPage):
    """Another card, for a member who lost it."""

    titel, knop = "Nieuwe kaart", "Nieuwe kaart maken"

    def question(self, lid: Klankbordlid) -> str:
        return f"De oude kaart van {lid.bijnaam} werkt dan niet meer. Geef de nieuwe kaart alleen aan het lid zelf."

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        found = self.get_object()
        return self.show(found, klankbordlid.renew_card(lid=found, by=self.request.actor))


class LidRemoveView(LidPage):
    """Take a member off who asked for it."""

    titel, knop = "Lid verwijderen", "Verwijderen"

    def question(self, lid: Klankbordlid) -> str:
        return f"De bijnaam {lid.bijnaam}, het adres voor uitnodigingen en alle antwoorden zijn dan weg. Dat is niet terug te draaien."

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        klankbordlid.remove(lid=self.get_object(), by=self.request.actor)
        return redirect("arbeidsmigrant:klankbord-list")
