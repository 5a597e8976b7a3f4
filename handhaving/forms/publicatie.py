"""Publish a decision and take it back."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField, VerhaalField

RECHTSPERSOON, PERSOON = "nee", "ja"
LOCATIE, BEDRIJF = "locatie", "bedrijf"


class PublicatieForm(forms.Form):
    """What becomes known, about whom, on which ground, until when. Nothing is chosen beforehand."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    persoon = forms.ChoiceField(
        label="Is het bedrijf een eenmanszaak, vof of maatschap?",
        choices=[
            (PERSOON, "Ja. Dan is het bedrijf een persoon: de naam en de locatie worden niet genoemd."),
            (RECHTSPERSOON, "Nee, het is een bv, nv, stichting, vereniging of coöperatie."),
        ],
        widget=forms.RadioSelect,
        help_text="Kijk dit na in het handelsregister.",
        error_messages={"required": "Kies ja of nee. Kijk zo nodig in het handelsregister."},
    )
    bedrijf_noemen = forms.ChoiceField(
        label="Wat wordt bekend?",
        choices=[(LOCATIE, "Alleen de locatie"), (BEDRIJF, "De locatie en de naam van het bedrijf")],
        widget=forms.RadioSelect,
        help_text="Bij een eenmanszaak, vof of maatschap kiest u ‘Alleen de locatie’; de lezer ziet dan alleen de plaats.",
        error_messages={"required": "Kies wat bekend wordt."},
    )
    samenvatting = VerhaalField(
        label="Wat is besloten?",
        max_length=1000,
        rows=4,
        help_text="Een paar zinnen. Noem geen mensen en geen bewoners.",
        error_messages={"required": "Schrijf in een paar zinnen wat u hebt besloten."},
    )
    grondslag = TekstField(
        label="Op grond van welke wet of regel publiceert u?",
        max_length=200,
        help_text="Bijvoorbeeld een artikel van de Wet goed verhuurderschap of de Wet open overheid.",
        error_messages={"required": "Noem de wet of regel op grond waarvan u publiceert."},
    )
    vanaf = DagField(label="Te lezen vanaf")
    tot = DagField(
        label="Te lezen tot en met",
        help_text="Daarna is het voor niemand buiten uw gemeente meer te lezen.",
        error_messages={"required": "Kies de laatste dag waarop het te lezen is. Zonder einddatum publiceert u niet."},
    )

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("initial", {}).setdefault("vanaf", timezone.localdate())
        super().__init__(*args, **kwargs)


class TerugtrekForm(forms.Form):
    """Why a publication is taken back."""

    use_required_attribute = False  # an empty box is not red before somebody sent the form

    reden = VerhaalField(label="Waarom trekt u de publicatie in?", max_length=500, rows=3, help_text="Noem geen namen.")
