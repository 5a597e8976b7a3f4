"""Edit a package and a speerpunt, show a document at a package."""

from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from speerpunten.programma.forms.inhoud import InhoudForm
from speerpunten.programma.models import Programmadocument


class PakketForm(InhoudForm):
    """The content of a package; the code and the speerpunt never change."""

    naam = TekstField(label="Naam", max_length=120)
    naam_kort = TekstField(label="Korte naam", max_length=60, help_text="Voor tabellen en kaarten.")
    doel = VerhaalField(label="Doel", max_length=1000, rows=3, help_text="Wat is er anders als dit pakket klaar is?")
    omschrijving = VerhaalField(label="Omschrijving", max_length=5000, rows=8, required=False)
    eigenaar = TekstField(
        label="Trekker",
        max_length=120,
        required=False,
        help_text="Een functie of organisatie, geen naam van een persoon.",
    )
    partners = VerhaalField(label="Partners", max_length=1000, rows=3, required=False, help_text="Eén per regel.")
    begin = DagField(label="Begint op", required=False)
    einde = DagField(label="Klaar op", required=False)


class SpeerpuntForm(InhoudForm):
    """What a speerpunt is for."""

    doel = VerhaalField(label="Doel", max_length=600, rows=4)


class DocumentForm(forms.Form):
    """Choose a document of the programme."""

    use_required_attribute = False

    document = forms.ModelChoiceField(
        label="Document",
        queryset=Programmadocument.objects.none(),
        empty_label="Kies een document",
        help_text="Alleen documenten die alle gemeenten mogen lezen staan in deze lijst.",
    )

    def __init__(self, *args: Any, documenten: list[Programmadocument], **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["document"]
        field.queryset = Programmadocument.objects.filter(pk__in=[document.pk for document in documenten])
