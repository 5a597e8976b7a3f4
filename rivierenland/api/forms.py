"""Let software in."""

from django import forms

from rivierenland.api.enums import Apirecht


class ApitoegangForm(forms.Form):
    """Which software, and what it may do."""

    naam = forms.CharField(
        label="Naam van de software",
        max_length=80,
        help_text="Zo herkent u de toegang in het logboek. Noem geen personen.",
    )
    rechten = forms.MultipleChoiceField(
        label="Wat mag deze software?", choices=Apirecht.choices, widget=forms.CheckboxSelectMultiple,
        help_text="Kies alleen wat de software nodig heeft.",
    )  # fmt: skip
