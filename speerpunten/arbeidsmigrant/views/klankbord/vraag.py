"""One question: ask it, read the answers, write the advice down, and say what was done with it."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.arbeidsmigrant.actions import klankbordadvies, klankbordvraag
from speerpunten.arbeidsmigrant.forms.klankbord import NEDERLANDS, AdviesForm, UitkomstForm, VraagForm
from speerpunten.arbeidsmigrant.models import Klankbordadvies, Klankbordvraag
from speerpunten.arbeidsmigrant.queries import klankbord
from speerpunten.arbeidsmigrant.tables.klankbord import state_badge


class VraagDetailView(PortalView, TemplateView):
    """Everybody in the portal reads question and advice; the answers only who asked."""

    permission = Permission.KLANKBORD_VIEW
    template_name = "arbeidsmigrant/klankbord/beheer/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row: Klankbordvraag = get_object_or_404(klankbord.questions(), pk=self.kwargs["pk"])
        eigen = klankbord.is_own(row.gemeente_id, self.request.actor)
        advies = getattr(row, "advies", None)
        return super().get_context_data(**kwargs) | {
            "titel": row.titel,
            "vraag": row,
            "van": klankbord.of(row),
            "badge": state_badge(row, timezone.localdate()),
            "eigen": eigen,
            "advies": advies,
            "antwoorden": [(een, NEDERLANDS.get(een.taal, een.taal)) for een in klankbord.answers_to(row)]
            if eigen
            else [],
            "talen": [NEDERLANDS[taal] for taal in row.vertalingen if taal in NEDERLANDS],
        }


class VraagPage(ActionPage):
    """A form about a question, of who asked it or is about to."""

    permission = Permission.KLANKBORD_MANAGE
    template_name = "arbeidsmigrant/klankbord/beheer/form.html"
    made: Klankbordvraag | None = None

    @cached_property
    def vraag(self) -> Klankbordvraag:
        found: Klankbordvraag = get_object_or_404(klankbord.questions(), pk=self.kwargs["pk"])
        if not klankbord.is_own(found.gemeente_id, self.request.actor):
            raise Http404
        return found

    @property
    def advies(self) -> Klankbordadvies | None:
        """What was written down before."""
        return getattr(self.vraag, "advies", None)

    def get_success_url(self) -> str:
        pk = self.made.pk if self.made else self.kwargs.get("pk")
        return (
            reverse("arbeidsmigrant:klankbordvraag-detail", args=[pk])
            if pk
            else reverse("arbeidsmigrant:klankbord-list")
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        over = self.vraag.titel if "pk" in self.kwargs else ""
        return super().get_context_data(terug=self.get_success_url(), over=over, **kwargs)


class VraagCreateView(VraagPage):
    """A new question."""

    titel, knop, form_class = "Vraag stellen", "Vraag stellen", VraagForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": self.request.actor.gemeenten}

    def act(self, form: forms.Form) -> str:
        data = {naam: form.cleaned_data[naam] for naam in ("titel", "tekst", "van", "tot")}
        self.made = klankbordvraag.ask(
            **data,
            vertalingen=vertaald(form),
            gemeente=form.cleaned_data.get("gemeente"),
            by=self.request.actor,
        )
        return "De vraag is gesteld. Leden met een e-mailadres krijgen bericht zodra zij opengaat."


class VraagChangeView(VraagPage):
    """Say it better, add a language, or leave it open longer."""

    titel, form_class = "Vraag wijzigen", VraagForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": ()}

    def get_initial(self) -> dict[str, Any]:
        row = self.vraag
        values = {naam: getattr(row, naam) for naam in ("titel", "tekst", "van", "tot")}
        return values | VraagForm.initial_of(row.vertalingen)

    def act(self, form: forms.Form) -> str:
        data = {naam: form.cleaned_data[naam] for naam in ("titel", "tekst", "van", "tot")}
        klankbordvraag.change(vraag=self.vraag, **data, vertalingen=vertaald(form), by=self.request.actor)
        return "De vraag is gewijzigd."


class AdviesView(VraagPage):
    """Write the advice down, or say it better."""

    titel, form_class = "Advies opschrijven", AdviesForm

    def get_initial(self) -> dict[str, Any]:
        if not (row := self.advies):
            return {}
        return {"samenvatting": row.samenvatting, "gegeven_op": row.gegeven_op} | AdviesForm.initial_of(row.vertalingen)

    def act(self, form: forms.Form) -> str:
        data = {naam: form.cleaned_data[naam] for naam in ("samenvatting", "gegeven_op")}
        klankbordadvies.summarise(vraag=self.vraag, **data, vertalingen=vertaald(form), by=self.request.actor)
        return "Het advies staat op de openbare pagina. Zeg nu wat u ermee doet."


class UitkomstView(VraagPage):
    """What was done with it."""

    titel, form_class = "Zeggen wat ermee is gedaan", UitkomstForm

    def get_initial(self) -> dict[str, Any]:
        if not (row := self.advies):
            return {}
        values = {naam: getattr(row, naam) for naam in ("uitkomst", "reden", "verwijzing")}
        return values | UitkomstForm.initial_of(row.vertalingen)

    def act(self, form: forms.Form) -> str:
        data = {naam: form.cleaned_data[naam] for naam in ("uitkomst", "reden", "verwijzing")}
        klankbordadvies.settle(vraag=self.vraag, **data, vertalingen=vertaald(form), by=self.request.actor)
        return "De leden en iedereen kunnen nu lezen wat er met het advies is gedaan."


def vertaald(form: Any) -> dict[str, dict[str, str]]:
    """What was filled in per language; every form here is `Vertaald`."""
    found: dict[str, dict[str, str]] = form.vertalingen()
    return found
