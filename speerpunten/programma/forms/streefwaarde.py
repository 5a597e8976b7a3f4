"""Targets: set one, end one."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField
from rivierenland.core.models import Gemeente
from speerpunten.programma.actions.streefwaarde import Streven
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren import Indicatorsoort

GRENZEN = {
    Richting.HOGER: ("Vraagt aandacht onder", "Loopt achter onder"),
    Richting.LAGER: ("Vraagt aandacht boven", "Loopt achter boven"),
}


def _value(label: str, help_text: str = "") -> forms.DecimalField:
    return forms.DecimalField(
        label=label, help_text=help_text, max_digits=12, decimal_places=2, min_value=0, localize=True,
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
    )  # fmt: skip


class StreefwaardeForm(forms.Form):
    """A target with its bands. `gemeenten`: those of the official, to choose from; none for the region."""

    use_required_attribute = False

    gemeente = forms.ChoiceField(label="Voor")
    waarde = _value("Streefwaarde")
    aandacht = _value("")
    achter = _value("")
    van = DagField(label="Geldt vanaf")
    tot = DagField(
        label="Geldt tot", required=False, help_text="De eerste dag waarop zij niet meer geldt. Leeg: zonder einde."
    )
    toelichting = TekstField(
        label="Waarom deze waarde", max_length=300, required=False, help_text="Bijvoorbeeld het besluit of de afspraak."
    )

    def __init__(self, *args: Any, soort: Indicatorsoort, gemeenten: Sequence[Gemeente] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        if gemeenten:
            self.fields["gemeente"].choices = [(row.pk, row.naam) for row in gemeenten]  # type: ignore[attr-defined]
        else:
            del self.fields["gemeente"]
        aandacht, achter = GRENZEN[soort.richting]
        self.fields[
            "waarde"
        ].help_text = f"In {'procent' if soort.is_aandeel else soort.eenheid}. {soort.richting.label}."
        self.fields["aandacht"].label, self.fields["achter"].label = aandacht, achter
        self.fields["aandacht"].help_text = "Tot deze grens is het dicht genoeg bij de streefwaarde."
        self.fields["van"].initial = timezone.localdate()

    def streven(self) -> Streven:
        """What was filled in, as the action takes it."""
        return Streven(**{naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "gemeente"})


class EindeForm(forms.Form):
    """From which day a target no longer holds."""

    use_required_attribute = False

    per = DagField(label="Geldt niet meer vanaf", help_text="Kiest u de eerste dag, dan vervalt zij helemaal.")
