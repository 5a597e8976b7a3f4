"""Judge a pair, undo a link."""

from django import forms

from registratie.enums import Oordeel


class ToelichtingForm(forms.Form):
    """Why, in a sentence; may stay empty."""

    toelichting = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text="Bijvoorbeeld: gebeld met de aanbieder. Schrijf geen burgerservicenummer op.",
    )


class OordeelForm(ToelichtingForm):
    """The same person or not."""

    oordeel = forms.ChoiceField(
        choices=[(Oordeel.DEZELFDE, Oordeel.DEZELFDE.label), (Oordeel.NIET_DEZELFDE, Oordeel.NIET_DEZELFDE.label)],
        widget=forms.HiddenInput,
        error_messages={
            "required": "Kies ‘Dezelfde persoon’ of ‘Niet dezelfde persoon’.",
            "invalid_choice": "Kies ‘Dezelfde persoon’ of ‘Niet dezelfde persoon’.",
        },
    )
