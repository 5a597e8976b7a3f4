"""Record, change and withdraw a permit."""

from typing import Any

from django import forms

from registratie.enums import Vergunningsoort
from registratie.forms.velden import DagField
from registratie.models import Vergunning

GETAL = {"inputmode": "numeric"}


class VergunningForm(forms.Form):
    """What the decision says. Changing one asks why."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    soort = forms.ChoiceField(label="Soort", choices=Vergunningsoort.choices)
    nummer = forms.CharField(label="Nummer of kenmerk", max_length=60, required=False)
    begin = DagField(label="Geldig vanaf")
    einde = DagField(label="Geldig tot en met", required=False, help_text="Leeg laten als er geen einddatum is.")
    max_personen = forms.IntegerField(
        label="Hoogste aantal personen",
        required=False,
        min_value=1,
        max_value=5000,
        widget=forms.TextInput(GETAL),
        help_text="Leeg laten als de vergunning geen aantal noemt. Bij meer vergunningen telt het laagste aantal.",
    )
    voorwaarden = forms.CharField(
        label="Voorwaarden",
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text="De aanbieder leest dit. Noem geen namen.",
    )
    documentverwijzing = forms.CharField(
        label="Waar staat het besluit?",
        required=False,
        max_length=200,
        help_text="Het zaaknummer of de vindplaats in uw eigen archief. Het portaal bewaart geen document.",
    )
    reden = forms.CharField(
        label="Waarom wijzigt u dit?",
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text="De aanbieder leest dit.",
    )

    def __init__(self, *args: Any, vergunning: Vergunning | None = None, **kwargs: Any):
        if vergunning is not None:
            kwargs["initial"] = {name: getattr(vergunning, name) for name in self.base_fields if name != "reden"}
        super().__init__(*args, **kwargs)
        if vergunning is None:
            del self.fields["reden"]


class IntrekkenForm(forms.Form):
    """From when on something no longer holds, and why."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    per = DagField(label="Niet meer geldig per", help_text="De eerste dag waarop dit niet meer geldt.")
    reden = forms.CharField(
        label="Reden", max_length=500, widget=forms.Textarea({"rows": 3}), help_text="Noem geen namen."
    )
