"""The acts of an official on one melding, each a form of its own."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from handhaving.actions import melding as actions
from handhaving.enums import Meldingbron
from handhaving.forms.melding import (
    BerichtForm,
    DubbelForm,
    HeropenForm,
    KoppelLocatieForm,
    PlanForm,
    SluitForm,
    TriageForm,
    VertalingForm,
)
from handhaving.models import Melding, Meldingbericht
from handhaving.queries import melding as meldingen
from handhaving.tables.melding import TALEN
from registratie.views.actie import ActionPage
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission


def look_by(row: Melding) -> str:
    """By when somebody must look; that it is late when that day is past, for it counts from the day of the report."""
    if row.uiterlijk and row.uiterlijk < timezone.localdate():
        return f"Iemand had uiterlijk {datum_lang(row.uiterlijk)} moeten kijken. Dat is voorbij: ga zo snel mogelijk."
    return f"Uiterlijk {datum_lang(row.uiterlijk)} moet iemand kijken."


class MeldingActPage(ActionPage):
    """An act on one melding of the own gemeente; what was typed stays when the action refuses it."""

    permission = Permission.MELDING_HANDLE
    template_name = "handhaving/melding/stap.html"
    soort = "primary"
    icoon = "ok"
    uitleg = ""

    @cached_property
    def object(self) -> Melding:
        found: Melding = get_object_or_404(meldingen.for_list(), pk=self.kwargs["pk"])
        self.request.actor.require(self.permission, gemeente=found.gemeente_id)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            melding=self.object,
            soort=self.soort,
            icoon=self.icoon,
            uitleg=self.uitleg,
            terug=self.get_success_url(),
            **kwargs,
        )

    def get_success_url(self) -> str:
        return reverse("handhaving:melding-detail", args=[self.object.pk])


class TriageView(MeldingActPage):
    """How soon somebody must look, and who."""

    titel = "Melding beoordelen"
    uitleg = "U bepaalt hoe snel iemand moet kijken. Het portaal doet dat nooit zelf. Is er nu gevaar? Bel dan eerst."
    form_class = TriageForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"melding": self.object}

    def get_initial(self) -> dict[str, Any]:
        row = self.object
        who = row.behandelaar_id or self.request.user.pk
        return {"urgentie": row.urgentie, "onderwerp": row.onderwerp, "behandelaar": who}

    def act(self, form: forms.Form) -> str:
        row = actions.triage(melding=self.object, by=self.request.actor, **form.cleaned_data)
        return f"Vastgelegd. {look_by(row)}"


class LinkLocationView(MeldingActPage):
    """Which location it is about."""

    titel = "Locatie koppelen"
    form_class = KoppelLocatieForm
    icoon = "building"

    def get_initial(self) -> dict[str, Any]:
        return {"locatie": self.object.locatie}

    def act(self, form: forms.Form) -> str:
        row = actions.link_location(melding=self.object, locatie=form.cleaned_data["locatie"], by=self.request.actor)
        return (
            f"De melding gaat over {row.locatie.naam}." if row.locatie else "De locatie is losgemaakt van de melding."
        )


class PlanView(MeldingActPage):
    """On which day somebody goes and looks."""

    titel = "Controle inplannen"
    knop = "Inplannen"
    icoon = "calendar"
    form_class = PlanForm

    def get_initial(self) -> dict[str, Any]:
        return {"dag": self.object.ingepland_op or timezone.localdate()}

    def act(self, form: forms.Form) -> str:
        row = actions.plan(melding=self.object, dag=form.cleaned_data["dag"], by=self.request.actor)
        return f"De controle staat gepland op {datum_lang(row.ingepland_op)}."


class AnswerView(MeldingActPage):
    """Write to the reporter, or to colleagues."""

    titel = "Bericht schrijven"
    knop = "Versturen"
    icoon = "send"
    form_class = BerichtForm
    uitleg = "Een bericht voor de melder staat op de volgpagina. Liet de melder een e-mailadres achter, dan gaat er een e-mail uit."

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"signaal": bool(self.object.signaal)}

    def act(self, form: forms.Form) -> str:
        intern = form.cleaned_data["voor"] == "collega"
        zinnen = [] if intern else form.cleaned_data.get("zinnen", [])
        actions.answer(
            melding=self.object, tekst=form.cleaned_data["tekst"], intern=intern, zinnen=zinnen, by=self.request.actor
        )
        return "De notitie is bewaard." if intern else "Het bericht staat klaar voor de melder."


class TranslateView(MeldingActPage):
    """Record what the text of the reporter, or one message (`bericht`), says in Dutch."""

    titel = "Vertaling vastleggen"
    icoon = "save"
    form_class = VertalingForm
    template_name = "handhaving/melding/vertalen.html"

    @cached_property
    def bericht(self) -> Meldingbericht | None:
        if "bericht" not in self.kwargs:
            return None
        rows = Meldingbericht.objects.filter(melding=self.object, created_by=None).exclude(token_hash="")
        found: Meldingbericht = get_object_or_404(rows, pk=self.kwargs["bericht"])
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        van = self.bericht or self.object
        return super().get_context_data(
            origineel=van.tekst, taal=van.taal, taalnaam=TALEN.get(van.taal, van.taal), **kwargs
        )

    def act(self, form: forms.Form) -> str:
        actions.translate(melding=self.object, bericht=self.bericht, by=self.request.actor, **form.cleaned_data)
        return "De vertaling is vastgelegd. De tekst van de melder staat erboven."


class DuplicateView(MeldingActPage):
    """Of which melding this is a duplicate."""

    titel = "Melding is dubbel"
    knop = "Als dubbel afhandelen"
    icoon = "copy"
    form_class = DubbelForm
    uitleg = "U werkt daarna in de andere melding verder. De melder van deze melding ziet daar de stand van. U kunt dit terugdraaien."

    def get_initial(self) -> dict[str, Any]:
        return {"van": self.request.GET.get("van", "")[:30]}

    def act(self, form: forms.Form) -> str:
        van = form.cleaned_data["van"]
        actions.mark_duplicate(melding=self.object, van=van, by=self.request.actor)
        return f"Deze melding hoort nu bij {van.referentie}."


class UndoDuplicateView(MeldingActPage):
    """It was another thing after all."""

    titel = "Melding losmaken"
    knop = "Losmaken"
    icoon = "back"
    form_class = forms.Form
    uitleg = "De melding is dan toch geen dubbele. Zij komt terug in de werklijst, zoals zij was."

    def act(self, form: forms.Form) -> str:
        actions.undo_duplicate(melding=self.object, by=self.request.actor)
        return "De melding staat weer in de werklijst."


class CloseView(MeldingActPage):
    """What came of it, and what the reporter reads."""

    titel = "Melding afhandelen"
    knop = "Afhandelen"
    form_class = SluitForm

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"signaal": self.object.bron == Meldingbron.REGISTER}

    def act(self, form: forms.Form) -> str:
        actions.close(melding=self.object, by=self.request.actor, **form.cleaned_data)
        return "De melding is afgehandeld."


class ReopenView(MeldingActPage):
    """Open a closed melding again."""

    titel = "Melding heropenen"
    knop = "Heropenen"
    icoon = "refresh"
    form_class = HeropenForm
    uitleg = "De melding komt terug in de werklijst, met een nieuwe termijn vanaf vandaag."

    def act(self, form: forms.Form) -> str:
        row = actions.reopen(melding=self.object, reden=form.cleaned_data["reden"], by=self.request.actor)
        return f"De melding is heropend. {look_by(row)}"
