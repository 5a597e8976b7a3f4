"""What an official decides about a message of a phone."""

from django import forms

from handhaving.enums import Inzendingbesluit


class BesluitForm(forms.Form):
    """One of the decisions that fit."""

    besluit = forms.TypedChoiceField(
        label="Wat doet u hiermee?",
        coerce=Inzendingbesluit,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat u hiermee doet."},
    )

    def __init__(self, *args, keuzes: tuple[Inzendingbesluit, ...], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["besluit"].choices = [(keuze.value, keuze.label) for keuze in keuzes]  # type: ignore[attr-defined]
