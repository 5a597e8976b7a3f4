"""The choice of a month, and of a period of open data."""

from typing import Any

from django import forms
from django.utils import timezone

from rivierenland.rapportages.maandrapport.inhoud import Periode
from rivierenland.rapportages.maandrapport.kalender import months
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.periode import Periode as Opendataperiode
from rivierenland.rapportages.queries import opendata


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


class EditieMakenForm(forms.Form):
    """A period of open data that is over."""

    periode = forms.ChoiceField(label="Periode")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        perioden = opendata.expected(timezone.localdate())
        self.fields["periode"].choices = [(periode.code, periode.naam) for periode in reversed(perioden)]

    def clean_periode(self) -> Opendataperiode:
        """The period itself."""
        return Opendataperiode.read(self.cleaned_data["periode"])


class EditieCorrigerenForm(EditieMakenForm):
    """A dataset whose figures of a period were wrong, and why."""

    slug = forms.ChoiceField(label="Dataset", choices=[(slug, dataset.titel) for slug, dataset in DATASETS.items()])
    reden = forms.CharField(
        label="Reden", max_length=300, help_text="Iedereen kan dit lezen. Noem geen personen of bedrijven."
    )

    field_order = ["slug", "periode", "reden"]
