"""Plan a round, change it, and say whether a gemeente takes part."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField
from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Gebruiker, Gemeente
from rivierenland.core.widgets import ZoekInput

STEL_VOOR, HAND = "voorstel", "hand"
GROND = (
    "Bijvoorbeeld: samenwerkingsafspraak toezicht van 3 maart 2026, artikel 4. De hele regio leest deze grondslag in het register "
    "van delingen. Noem hier dus geen mensen, bedrijven of adressen."
)


class InspecteursForm(forms.Form):
    """Who walks the round."""

    inspecteurs = forms.MultipleChoiceField(
        label="Wie gaat mee?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Toezichthouders van uw gemeente.",
    )

    def __init__(self, *args: Any, mensen: list[Gebruiker], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.mensen = {str(gebruiker.pk): gebruiker for gebruiker in mensen}
        self.fields["inspecteurs"].choices = [(pk, g.naam) for pk, g in self.mensen.items()]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[Gebruiker]:
        """The people who were ticked."""
        return [self.mensen[pk] for pk in self.cleaned_data["inspecteurs"]]


class RondeForm(InspecteursForm):
    """A new round: the day, the hours, who, from where, and how it is filled."""

    gemeente = forms.ChoiceField(label="Gemeente")
    dag = DagField(label="Dag", initial=timezone.localdate)
    uren = forms.DecimalField(
        label="Uren",
        initial=7,
        min_value=0.5,
        max_value=12,
        decimal_places=1,
        help_text="Van vertrek tot terug, met de reistijd.",
    )
    naam = TekstField(label="Naam", required=False, max_length=80)
    start = forms.ChoiceField(label="Begin en einde")
    vullen = forms.ChoiceField(
        label="Hoe komen er locaties op?",
        choices=[
            (STEL_VOOR, "Stel voor: op prioriteit en afstand, tot de uren vol zijn"),
            (HAND, "Zelf kiezen: alleen wat u zelf kiest, nu of straks"),
        ],
        widget=forms.RadioSelect,
        initial=STEL_VOOR,
    )
    locaties = forms.MultipleChoiceField(
        label="Gekozen locaties", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Deze komen er in elk geval op.",
    )  # fmt: skip
    met = forms.MultipleChoiceField(
        label="Samen met andere gemeenten?", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Zij krijgen de vraag of zij meedoen. Er wordt niets gedeeld voordat zij ja zeggen.",
    )  # fmt: skip
    field_order = ("gemeente", "dag", "uren", "naam", "start", "inspecteurs", "vullen", "locaties", "met")

    def __init__(self, *args: Any, gemeenten: tuple[str, ...], locaties: list[Huisvestingslocatie], **kwargs: Any):
        super().__init__(*args, **kwargs)
        alle = list(Gemeente.objects.order_by("naam"))
        self.zetels = {gemeente.pk: (gemeente.rd_x, gemeente.rd_y) for gemeente in alle}
        self.gekozen = {str(locatie.pk): locatie for locatie in locaties}
        own = [(gemeente.pk, gemeente.naam) for gemeente in alle if gemeente.pk in gemeenten]
        self._choose("gemeente", own, hidden=len(own) == 1, initial=gemeenten[0])
        self._choose("start", [(g.pk, f"{g.zetel} (gemeente {g.naam})") for g in alle], initial=gemeenten[0])
        self._choose("met", [(g.pk, g.naam) for g in alle if g.pk not in gemeenten])
        self._choose(
            "locaties", [(pk, f"{row.naam}, {row.plaats}") for pk, row in self.gekozen.items()], initial=[*self.gekozen]
        )
        if not self.gekozen:
            del self.fields["locaties"]

    def _choose(self, veld: str, keuzes: list[tuple[str, str]], *, hidden: bool = False, initial: Any = None) -> None:
        field = self.fields[veld]
        field.choices, field.initial = keuzes, initial  # type: ignore[attr-defined]
        if hidden:
            field.widget = forms.HiddenInput()

    @property
    def locations(self) -> list[Huisvestingslocatie]:
        """The locations that stayed ticked."""
        return [self.gekozen[pk] for pk in self.cleaned_data.get("locaties", [])]


class RedenForm(forms.Form):
    """Why a round does not happen, or why a gemeente does not take part."""

    reden = TekstField(label="Waarom?", max_length=300, help_text="Noem geen naam van een bewoner.")


class StopForm(forms.Form):
    """A location of the own gemeente, found by typing."""

    locatie = forms.CharField(
        label="Locatie", max_length=160, widget=ZoekInput(list="locaties", maxlength="160"),
        help_text="Typ een naam, straat of plaats en kies uit de lijst.",
    )  # fmt: skip


class DeelnameForm(forms.Form):
    """On which ground a gemeente gives the facts of its own stops, and which stops it brings."""

    grondslag = TekstField(label="Grondslag", max_length=200, help_text=GROND)
    doel = TekstField(label="Doel", max_length=300, help_text="Waarvoor hebben de anderen deze gegevens nodig?")
    locaties = forms.MultipleChoiceField(
        label="Locaties van uw gemeente op deze ronde", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="De hoogste prioriteit staat boven. Zonder vinkje blijft alles wat er al op staat.",
    )  # fmt: skip

    def __init__(self, *args: Any, keuzes: list[tuple[str, str]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["locaties"].choices = keuzes  # type: ignore[attr-defined]
        if not keuzes:
            del self.fields["locaties"]
