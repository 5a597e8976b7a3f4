"""Record and change a certificate."""

from typing import Any

from django import forms

from registratie.enums import Certificaatsoort, Nautoelating
from registratie.forms.velden import DagField
from registratie.models import Certificaat, Huisvestingslocatie


class CertificaatForm(forms.Form):
    """What the certificate says; for the whole organisation, or for one location."""

    soort = forms.ChoiceField(label="Soort", choices=Certificaatsoort.choices)
    locatie = forms.ModelChoiceField(
        label="Voor welke locatie?", queryset=None, required=False, empty_label="De hele organisatie"
    )
    nummer = forms.CharField(label="Nummer", max_length=60, help_text="Het nummer waarmee u in het register staat.")
    nau_status = forms.ChoiceField(
        label="Stand van de toelating",
        choices=[("", "Kies de stand"), *Nautoelating.choices],
        required=False,
        help_text="Alleen bij de toelating door de NAU.",
    )
    begin = DagField(label="Geldig vanaf")
    einde = DagField(label="Geldig tot en met", required=False, help_text="Leeg laten als er geen einddatum is.")

    def __init__(self, *args: Any, certificaat: Certificaat | None = None, **kwargs: Any):
        if certificaat is not None:
            names = [name for name in self.base_fields if name != "locatie"]
            kwargs["initial"] = {name: getattr(certificaat, name) for name in names}
        super().__init__(*args, **kwargs)
        if certificaat is not None:
            del self.fields["locatie"]
        else:
            self.fields["locatie"].queryset = Huisvestingslocatie.objects.order_by("naam", "id")
