"""Write the report, share it, answer reactions, and adopt it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from speerpunten.kennis.actions import dialoog as dialoog_acties
from speerpunten.kennis.actions import dialoogverslag as acties
from speerpunten.kennis.enums.dialoog import Dialoogthema
from speerpunten.kennis.forms.dialoog import BesluitForm, DeelForm, NotitieForm
from speerpunten.kennis.models import Dialoog, Dialoogreactie
from speerpunten.kennis.views.dialoog.detail import HolderPage
from speerpunten.kennis.views.dialoog.plannen import ConfirmPage

REACTIETERMIJN = timedelta(days=14)
"""Proposed to who shares a report; the holder chooses."""


class VerslagWriteView(HolderPage, ActionPage):
    """What was said about one theme."""

    form_class = NotitieForm
    template_name = "kennis/dialoog/form.html"

    @cached_property
    def thema(self) -> Dialoogthema:
        if self.kwargs["thema"] not in Dialoogthema.values:
            raise Http404
        return Dialoogthema(self.kwargs["thema"])

    def get_initial(self) -> dict[str, Any]:
        notitie = self.row.notities.filter(thema=self.thema).first()
        return {"tekst": notitie.tekst if notitie else ""}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"titel": f"Verslag: {self.thema.label}"}

    def act(self, form: forms.Form) -> str:
        acties.write(dialoog=self.row, thema=self.thema, by=self.request.actor, **form.cleaned_data)
        return f"Het verslag over ‘{self.thema.label}’ is opgeslagen."

    def get_success_url(self) -> str:
        return f"{super().get_success_url()}#verslag"


class DialoogShareView(HolderPage, ActionPage):
    """Let the participants read it and react."""

    titel, knop, form_class = "Verslag delen", "Verslag delen", DeelForm
    template_name = "kennis/dialoog/form.html"

    def get_initial(self) -> dict[str, Any]:
        return {"reageren_tot": timezone.localdate() + REACTIETERMIJN}

    def act(self, form: forms.Form) -> str:
        dialoog_acties.share(dialoog=self.row, by=self.request.actor, **form.cleaned_data)
        return "Het verslag is gedeeld. De deelnemers krijgen bericht en kunnen reageren."


class ReactieSettleView(HolderPage, ActionPage):
    """Tell a participant what is done with the reaction."""

    titel, knop, form_class = "Reactie behandelen", "Antwoord opslaan", BesluitForm
    template_name = "kennis/dialoog/form.html"

    @cached_property
    def reactie(self) -> Dialoogreactie:
        rows = Dialoogreactie.objects.select_related("dialoog", "dialoog__gemeente", "deelnemer")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    @cached_property
    def dialoog(self) -> Dialoog:
        return self.reactie.dialoog

    def get_initial(self) -> dict[str, Any]:
        return {"besluit": self.reactie.besluit, "antwoord": self.reactie.antwoord}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(reactie=self.reactie, **kwargs)

    def act(self, form: forms.Form) -> str:
        acties.settle(reactie=self.reactie, by=self.request.actor, **form.cleaned_data)
        return "Uw antwoord is opgeslagen. De deelnemer kan het lezen."

    def get_success_url(self) -> str:
        return f"{super().get_success_url()}#reacties"


class DialoogAdoptView(ConfirmPage):
    """The report is final."""

    titel, knop = "Verslag vaststellen", "Vaststellen"
    vraag = "Een vastgesteld verslag verandert niet meer. Wat er met de uitkomsten gebeurt, kunt u daarna blijven bijwerken."

    def act(self) -> str:
        dialoog_acties.adopt(dialoog=self.row, by=self.request.actor)
        return "Het verslag is vastgesteld."
