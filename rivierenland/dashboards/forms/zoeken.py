"""The one box of the header."""

from django import forms

from rivierenland.core.widgets import ZoekInput

MINSTENS, HOOGSTENS = 2, 80


class ZoekForm(forms.Form):
    """What somebody looks for: at least two letters or digits, at most eighty signs."""

    q = forms.CharField(
        label="Waar zoekt u naar?",
        max_length=HOOGSTENS,
        widget=ZoekInput(maxlength=str(HOOGSTENS)),
        help_text="Een naam, adres, code of onderwerp. Een tikfout is geen probleem.",
        error_messages={
            "required": "Typ waar u naar zoekt.",
            "max_length": "Uw zoekvraag is te lang. Gebruik hoogstens %(limit_value)d tekens.",
            "null_characters_not_allowed": "In uw zoekvraag staat een teken dat niet kan. Typ de woorden opnieuw.",
        },
    )

    def clean_q(self) -> str:
        """The words with single spaces. Raises ValidationError when there is too little to look for."""
        woorden = " ".join(self.cleaned_data["q"].split())
        if sum(teken.isalnum() for teken in woorden) < MINSTENS:
            raise forms.ValidationError("Typ minstens twee letters of cijfers.")
        return woorden
