"""What an official says about progress."""

from django import forms

from registratie.forms.velden import VerhaalField


class ToelichtingForm(forms.Form):
    """Words, and the version they were typed over; no percentage."""

    use_required_attribute = False

    tekst = VerhaalField(
        label="Toelichting", max_length=2000, rows=6,
        help_text="Wat speelt er, en wat gaat u doen? De stand zelf volgt uit de cijfers en de mijlpalen.",
    )  # fmt: skip
    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2_000_000_000, required=False)
