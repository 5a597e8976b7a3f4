"""A downloaded table of CBS StatLine."""

from django import forms
from django.core.files.uploadedfile import UploadedFile

from speerpunten.kennis.models import Statlinebron
from speerpunten.kennis.statline.ophalen import MOST_BYTES


class StatlineForm(forms.Form):
    """Which table it is, and the file as CBS gave it."""

    bron = forms.ModelChoiceField(
        Statlinebron.objects.all(),
        label="Welke tabel is dit?",
        empty_label="Kies een tabel",
        error_messages={"required": "Kies de tabel.", "invalid_choice": "Kies een tabel uit de lijst."},
    )
    bestand = forms.FileField(
        label="Het gedownloade bestand",
        help_text="De waarnemingen als JSON, of als CSV met puntkomma's. Hoogstens 20 MB.",
        widget=forms.FileInput(attrs={"accept": ".json,.csv"}),
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Download het opnieuw."},
        max_length=255,
    )

    def clean_bestand(self) -> UploadedFile:
        """Not larger than an answer of CBS may be."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        if (bestand.size or 0) > MOST_BYTES:
            raise forms.ValidationError("Dit bestand is groter dan 20 MB. Download alleen de maat die u nodig hebt.")
        return bestand
