"""Sign: what was read, and the second step."""

from datetime import datetime
from typing import Any

from django import forms
from django.core import signing

from convenant.queries.akte import Document, Gelezen

ZOUT = "convenant.ondertekenen"


def mark_of(document: Document, gebruiker: int) -> str:
    """The document that a page shows, for its form to carry; nobody else can make it or use it."""
    return signing.dumps([document.opgemaakt.isoformat(), document.sha256, gebruiker], salt=ZOUT)


def read_mark(mark: str, gebruiker: int) -> Gelezen | None:
    """What `mark_of` wrote down for this user; None for anything else."""
    try:
        opgemaakt, digest, wie = signing.loads(mark, salt=ZOUT)
        return Gelezen(datetime.fromisoformat(opgemaakt), digest) if wie == gebruiker else None
    except (signing.BadSignature, ValueError, TypeError):
        return None


class OndertekenForm(forms.Form):
    """The tick, and a code from the app or the answer of a passkey."""

    use_required_attribute = False

    document = forms.CharField(widget=forms.HiddenInput, max_length=400)
    gelezen = forms.BooleanField(
        label="Ik heb de tekst gelezen en ik onderteken",
        error_messages={"required": "Lees eerst de tekst. Zet daarna een vinkje."},
    )
    code = forms.CharField(
        label="Code uit uw app", required=False, max_length=12, help_text="De zes cijfers die uw app nu laat zien.",
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )  # fmt: skip
    credential = forms.JSONField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, stappen: set[str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        if "app" not in stappen:
            del self.fields["code"]
        if "sleutel" not in stappen:
            del self.fields["credential"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("code") and not data.get("credential") and "code" in self.fields:
            self.add_error("code", "Vul de code uit uw app in.")
        return data
