"""The choice of a period of open data, and of a report."""

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from rivierenland.rapportages.adres import read_report, report_code
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.periode import Periode as Opendataperiode
from rivierenland.rapportages.periode import Periode as Rapportperiode
from rivierenland.rapportages.queries import opendata


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


class RapportAanvragenForm(forms.Form):
    """A report, where needed with its subject, and a period that is over; the last periods stand first."""

    rapport = forms.ChoiceField(label="Rapport")
    periode = forms.ChoiceField(label="Periode", help_text="Kies een maand, kwartaal of jaar dat bij het rapport past.")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["rapport"].choices = _reports()
        self.fields["periode"].choices = _periods(timezone.localdate())

    def clean_rapport(self) -> tuple[Rapport, str]:
        """The report and its subject."""
        return read_report(self.cleaned_data["rapport"])

    def clean_periode(self) -> Rapportperiode:
        """The period itself."""
        return Rapportperiode.read(self.cleaned_data["periode"])


def _reports() -> list[tuple[str, str]]:
    return [
        (report_code(rapport, code), f"{definitie.titel} {naam}".strip())
        for rapport, definitie in DEFINITIES.items()
        for code, naam in definitie.onderwerpen or (("", ""),)
    ]


def _periods(vandaag: date) -> list[tuple[str, list[tuple[str, str]]]]:
    """A year of months, two years of quarters, three years; in groups, the last one first."""
    groepen = []
    for naam, nu, aantal in (
        ("Maanden", Rapportperiode(vandaag.year, maand=vandaag.month), 12),
        ("Kwartalen", Rapportperiode(vandaag.year, kwartaal=(vandaag.month + 2) // 3), 8),
        ("Jaren", Rapportperiode(vandaag.year), 3),
    ):
        perioden, periode = [], nu
        for _ in range(aantal):
            periode = periode.vorige
            perioden.append((periode.code, periode.naam[0].upper() + periode.naam[1:]))
        groepen.append((naam, perioden))
    return groepen
