"""Write a proposal and send it on its road."""

from typing import Any

from django import forms
from django.utils import timezone

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.programma.enums.besluit import Voorstelonderwerp
from speerpunten.programma.models import Maatregelenpakket


class VoorstelForm(VersieForm):
    """What it is about, what is asked, the paper."""

    titel = TekstField(label="Titel", max_length=160, help_text="Zoals het op de agenda van college en raad komt.")
    onderwerp = forms.ChoiceField(
        label="Waar gaat het over?", choices=Voorstelonderwerp.choices, widget=forms.RadioSelect
    )
    pakket = forms.ModelChoiceField(
        Maatregelenpakket.objects.all(), label="Pakket", required=False, empty_label="Geen pakket"
    )
    perspectiefversie = forms.IntegerField(
        label="Versie van het handelingsperspectief", required=False, min_value=1, max_value=999
    )
    toelichting = VerhaalField(
        label="Wat vraagt u van college en raad?", max_length=5000, rows=8,
        help_text="Wat wordt besloten, wat het kost en wat er daarna gebeurt.",
    )  # fmt: skip
    bestand = DocumentField(label="Voorstel als document", required=False)


class OverlegForm(forms.Form):
    """The day of the portefeuillehoudersoverleg."""

    dag = DagField(label="Datum van het portefeuillehoudersoverleg")


class AanbiedForm(forms.Form):
    """From when on, and by when."""

    aangeboden_op = DagField(label="Aangeboden op", initial=timezone.localdate)
    college_voor = DagField(label="Colleges besluiten uiterlijk")
    raad_voor = DagField(label="Raden besluiten uiterlijk")


class RedenForm(forms.Form):
    """Why a proposal is withdrawn or presented again."""

    reden = TekstField(label="Waarom?", max_length=300)

    def __init__(self, *args: Any, hulp: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].help_text = hulp
