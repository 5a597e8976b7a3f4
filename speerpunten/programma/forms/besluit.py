"""Lay a proposal before a body, and record what it decided."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, VerhaalField
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.programma.enums.besluit import Besluituitkomst
from speerpunten.programma.enums.orgaan import Orgaan

OPENBAAR = [
    ("ja", "Ja, alle acht gemeenten en de regio mogen het lezen"),
    ("nee", "Nee, alleen mijn gemeente leest wat is besloten"),
]


class VoorlegForm(forms.Form):
    """When a body was asked, and when it decides."""

    voorgelegd_op = DagField(label="Voorgelegd op", initial=timezone.localdate)
    gepland_op = DagField(
        label="Besluit verwacht op", required=False, help_text="De dag van de vergadering, als u die weet."
    )


class BesluitForm(VersieForm):
    """A decision. Votes are of a raad; the day of asking only where nobody recorded it."""

    voorgelegd_op = DagField(label="Voorgelegd op")
    besloten_op = DagField(label="Besloten op")
    uitkomst = forms.ChoiceField(label="Uitkomst", choices=Besluituitkomst.choices, widget=forms.RadioSelect)
    amendement = VerhaalField(
        label="Wat wijzigt het amendement?", required=False, max_length=3000, rows=3,
        help_text="Alleen bij ‘Akkoord met amendement’.",
    )  # fmt: skip
    voor = forms.IntegerField(label="Stemmen voor", required=False, min_value=0, max_value=99)
    tegen = forms.IntegerField(label="Stemmen tegen", required=False, min_value=0, max_value=99)
    onthouden = forms.IntegerField(label="Onthoudingen", required=False, min_value=0, max_value=99)
    toelichting = VerhaalField(
        label="Toelichting",
        required=False,
        max_length=3000,
        rows=3,
        help_text="Bijvoorbeeld een voorwaarde of toezegging.",
    )
    openbaar = forms.TypedChoiceField(
        label="Is het besluit openbaar?", choices=OPENBAAR, widget=forms.RadioSelect, coerce=lambda keuze: keuze == "ja",
        help_text="Dat er is besloten, ziet iedereen. Wat eenmaal openbaar is, blijft openbaar.",
    )  # fmt: skip
    bestand = DocumentField(label="Besluit als document", required=False)

    def __init__(self, *args: Any, orgaan: str, gevraagd: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if gevraagd:
            del self.fields["voorgelegd_op"]
        if orgaan != Orgaan.RAAD:
            for veld in ("voor", "tegen", "onthouden"):
                del self.fields[veld]
