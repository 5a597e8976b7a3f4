"""What an invited one fills in: whether somebody comes, and what is not right in the report."""

from django import forms

from speerpunten.kennis.enums.dialoog import Uitnodigingsantwoord


class DeelnameForm(forms.Form):
    """Whether somebody comes."""

    antwoord = forms.ChoiceField(
        label="Komt u?",
        choices=[
            (Uitnodigingsantwoord.KOMT, "Ja, ik kom"),
            (Uitnodigingsantwoord.IEMAND_ANDERS, "Ja, een collega komt"),
            (Uitnodigingsantwoord.KOMT_NIET, "Nee, er komt niemand"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u komt."},
    )
    toelichting = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen als u iets wilt meegeven. Schrijf geen namen op.",
    )


class VerslagreactieForm(forms.Form):
    """What is not right in the report."""

    tekst = forms.CharField(
        label="Wat klopt er niet in het verslag?",
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Noem het onderwerp en wat er volgens u moet staan. Schrijf geen namen op.",
        error_messages={"required": "Schrijf op wat er volgens u anders moet."},
    )
