"""A file or a digest to check."""

import re
from typing import Any

from django import forms

from convenant.zegelen.controle import MAX_BYTES

MB = MAX_BYTES // 1024**2
LEEG = "Dit bestand is leeg. Kies een ander bestand."
DIGEST = re.compile(r"[0-9a-f]{64}")


class ControleForm(forms.Form):
    """One of the two."""

    use_required_attribute = False

    bestand = forms.FileField(
        label="Het pdf-bestand", required=False, help_text=f"Hoogstens {MB} MB. Wij bewaren het bestand niet.",
        widget=forms.FileInput({"accept": "application/pdf,.pdf"}), error_messages={"empty": LEEG},
    )  # fmt: skip
    kenmerk = forms.CharField(
        label="Of het kenmerk (SHA-256)", required=False, max_length=200,
        help_text="64 tekens: cijfers en de letters a tot en met f.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip

    def clean_kenmerk(self) -> str:
        """Without what people paste along: spaces, capitals, the word SHA-256."""
        found = "".join(self.cleaned_data["kenmerk"].lower().removeprefix("sha-256").replace(":", "").split())
        if found and not DIGEST.fullmatch(found):
            raise forms.ValidationError(
                "Een kenmerk heeft 64 tekens: cijfers en de letters a tot en met f. Kopieer het helemaal."
            )
        return found

    def clean_bestand(self) -> Any:
        found = self.cleaned_data["bestand"]
        if found and found.size > MAX_BYTES:
            raise forms.ValidationError(
                f"Dit bestand is groter dan {MB} MB. Zo groot is een ondertekend convenant niet."
            )
        return found

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not self.errors and not data.get("bestand") and not data.get("kenmerk"):
            raise forms.ValidationError("Kies een bestand of vul een kenmerk in.")
        return data
