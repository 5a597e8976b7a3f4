"""Edit a package and a speerpunt, show a document at a package."""

from typing import Any

from django import forms

from registratie.forms.velden import DagField, TekstField, VerhaalField
from rivierenland.core.forms.document import DocumentField
from rivierenland.core.forms.versie import VersieForm
from speerpunten.programma.models import Programmadocument


class PakketForm(VersieForm):
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


class SpeerpuntForm(VersieForm):
    """What a speerpunt is for."""

    doel = VerhaalField(label="Doel", max_length=600, rows=4)


class DocumentForm(forms.Form):
    """Choose a document of the programme, or send a new one in."""

    use_required_attribute = False

    document = forms.ModelChoiceField(
        label="Een document dat er al staat",
        required=False,
        queryset=Programmadocument.objects.none(),
        empty_label="Kies een document",
        help_text="Alleen documenten die alle gemeenten mogen lezen staan in deze lijst.",
    )

    titel = TekstField(label="Of stuur een nieuw document: titel", max_length=160, required=False)
    bestand = DocumentField(label="Nieuw document", required=False)

    def __init__(self, *args: Any, documenten: list[Programmadocument], **kwargs: Any):
        super().__init__(*args, **kwargs)
        field: Any = self.fields["document"]
        field.queryset = Programmadocument.objects.filter(pk__in=[document.pk for document in documenten])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if self.errors:
            return values
        if bool(values.get("document")) == bool(values.get("bestand")):
            self.add_error("document", "Kies één document: een dat er al staat, of een nieuw bestand.")
        elif values.get("bestand") and not values.get("titel"):
            self.add_error("titel", "Geef het document een titel, bijvoorbeeld ‘Notitie versnellingstafel’.")
        return values
