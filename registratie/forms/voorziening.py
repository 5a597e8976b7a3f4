"""Fill in what residents share."""

from typing import Any

from django import forms

from registratie.models import Voorziening

GETAL = {"inputmode": "numeric"}


def _aantal(label: str, help_text: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label, required=False, min_value=0, max_value=100_000, widget=forms.TextInput(GETAL), help_text=help_text
    )


class VoorzieningForm(forms.Form):
    """Whole numbers; empty is not known."""

    toiletten = _aantal("Toiletten")
    douches = _aantal("Douches")
    koelkast_liter = _aantal("Koelkast en vriezer, liter samen", "Tel de liters van alle koelkasten en vriezers op.")
    kookpitten = _aantal("Kookpitten")
    wasmachines = _aantal("Wasmachines")

    def __init__(self, *args: Any, voorziening: Voorziening | None = None, **kwargs: Any):
        if voorziening is not None:
            kwargs["initial"] = {name: getattr(voorziening, name) for name in self.base_fields}
        super().__init__(*args, **kwargs)
