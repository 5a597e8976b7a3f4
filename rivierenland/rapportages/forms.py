"""The choice of a month."""

from typing import Any

from django import forms
from django.utils import timezone

from rivierenland.rapportages.maandrapport.inhoud import Periode
from rivierenland.rapportages.maandrapport.kalender import months


class MaandForm(forms.Form):
    """A month of which a report can be made; the last whole one is chosen."""

    periode = forms.ChoiceField(label="Maand")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        keuzes = months(vandaag=timezone.localdate())
        lopend = Periode.of(timezone.localdate())
        self.fields["periode"].choices = [
            (maand.code, f"{maand.naam} (loopt nog)" if maand == lopend else maand.naam) for maand in keuzes
        ]
        self.fields["periode"].initial = next((maand.code for maand in keuzes if maand != lopend), None)

    def clean_periode(self) -> Periode:
        """The month itself."""
        return Periode.read(self.cleaned_data["periode"])
