"""Record, confirm and withdraw a mandate."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from convenant.enums.ondertekening import Mandaatgrond
from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.models import Gebruiker


class GebruikerField(forms.ModelChoiceField):
    """A person by name and mail address."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({obj.email})"


class MandaatForm(forms.Form):
    """Who may sign, as what, on what ground, from when to when."""

    use_required_attribute = False

    gemeente = forms.ChoiceField(label="Voor welke gemeente?")
    gebruiker = GebruikerField(label="Wie mag ondertekenen?", queryset=None, empty_label="Kies een persoon")
    hoedanigheid = TekstField(
        label="In welke hoedanigheid?",
        max_length=80,
        help_text="Bijvoorbeeld: bestuurder, of wethouder Wonen. Dit komt in het document.",
    )
    grond = forms.ChoiceField(label="Op grond waarvan?", widget=forms.RadioSelect)
    stuk = TekstField(
        label="Waar staat dat?",
        max_length=200,
        help_text="Bijvoorbeeld: uittreksel KVK van 3 november, of het nummer van het besluit.",
    )
    begin = DagField(label="Geldig vanaf")
    einde = DagField(label="Geldig tot en met", required=False, help_text="Leeg laten als er geen einddatum is.")

    def __init__(
        self, *args: Any, personen: QuerySet[Gebruiker], gronden: tuple[Mandaatgrond, ...],
        gemeenten: list[tuple[str, str]], **kwargs: Any,
    ):  # fmt: skip
        super().__init__(*args, **kwargs)
        self.fields["gebruiker"].queryset = personen  # type: ignore[attr-defined]
        self.fields["grond"].choices = [(grond.value, grond.label) for grond in gronden]  # type: ignore[attr-defined]
        self.fields["gemeente"].choices = gemeenten  # type: ignore[attr-defined]
        if len(gemeenten) < 2:
            del self.fields["gemeente"]


class MandaatBevestigForm(forms.Form):
    """An official looked in the trade register, under the number that stands on the page."""

    kvk = forms.CharField(widget=forms.HiddenInput)
    gezien = forms.BooleanField(
        label="Ik heb het in het handelsregister nagekeken: deze persoon mag dit namens deze organisatie",
        error_messages={"required": "Kijk dit eerst na in het handelsregister. Zet daarna een vinkje."},
    )


class MandaatIntrekForm(forms.Form):
    """Why somebody may not sign any more."""

    reden = VerhaalField(label="Waarom trekt u de machtiging in?", max_length=300, rows=3)
