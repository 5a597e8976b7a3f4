"""Sign: what was read, and the second step."""

from datetime import datetime
from typing import Any

from django import forms
from django.core import signing

from convenant.queries.akte import Document, Gelezen

ZOUT = "convenant.ondertekenen"
GEEN_CODE = "Vul de code uit uw app in."
GEEN_SLEUTEL = "Gebruik uw passkey of sleutel met de knop. Dat werkt alleen als JavaScript aanstaat."


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
    """The tick, and a code from the app or the answer of a passkey; with eHerkenning the tick alone, for its proof comes later."""

    use_required_attribute = False

    document = forms.CharField(widget=forms.HiddenInput, max_length=400)
    gelezen = forms.BooleanField(
        label="Ik heb de tekst gelezen en ik onderteken",
        error_messages={"required": "Lees eerst de tekst. Zet daarna een vinkje."},
    )
    code = forms.CharField(
        label="Code uit uw app", required=False, max_length=12, help_text="De zes cijfers die uw app nu laat zien.",
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "one-time-code"}),
        error_messages={"required": GEEN_CODE},
    )  # fmt: skip
    credential = forms.JSONField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, stappen: set[str], eherkenning: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.eherkenning = eherkenning
        if "app" not in stappen:
            del self.fields["code"]
        elif "sleutel" not in stappen and not eherkenning:
            self.fields["code"].required = True
        if "sleutel" not in stappen:
            del self.fields["credential"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.eherkenning:
            return data
        if not data.get("code") and not data.get("credential") and not self.has_error("code"):
            self.add_error(
                "code" if "code" in self.fields else None, GEEN_CODE if "code" in self.fields else GEEN_SLEUTEL
            )
        return data
