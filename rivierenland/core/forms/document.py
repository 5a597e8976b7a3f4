"""A field for one document, which says what is wrong with it before anything is kept."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from rivierenland.core.documenten.bewaren import MAX_BYTES, check
from rivierenland.core.documenten.herkennen import ACCEPT, WOORDEN

MB = MAX_BYTES // 1024**2


class DocumentField(forms.FileField):
    """One file of a kind that the portal keeps, looked at from the inside; what is in it decides, not its name.

    Its page takes `views.document.DocumentUpload`, or larger bodies never arrive.
    """

    default_error_messages = {
        "required": "Kies een bestand.",
        "empty": "Dit bestand is leeg. Controleer of u het goede bestand koos.",
        "max_length": "De naam van dit bestand is te lang. Geef het een kortere naam.",
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", f"{WOORDEN}, hoogstens {MB} MB.")
        kwargs.setdefault("max_length", 255)
        super().__init__(widget=forms.FileInput(attrs={"accept": ACCEPT}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The uploaded file, or None. Raises ValidationError in Dutch."""
        bestand = super().clean(data, initial)
        if data and bestand:
            try:
                check(bestand)
            except ValidationError as fout:
                raise ValidationError(fout.messages) from fout
        return bestand
