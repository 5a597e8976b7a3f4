"""A text in any language and alphabet, from somebody who should not have to type it again."""

import unicodedata
from typing import Any

from django import forms

from rivierenland.core.validators.bsn import validate_no_bsn

ZICHTBAAR = "\n\t\u200c\u200d"
"""A new line, a tab, and the joiners that are part of how some names and emoji are written."""


class VrijeTekstField(forms.CharField):
    """Unseen and turning marks are taken out in silence: a phone puts them in, and the writer cannot see them. No BSN is kept."""

    default_validators = [validate_no_bsn]

    def __init__(self, *, rows: int = 0, **kwargs: Any):
        widget = {"widget": forms.Textarea({"rows": rows, "dir": "auto"})} if rows else {}
        super().__init__(**(widget | kwargs))

    def to_python(self, value: Any) -> str:
        """The text in one normal form, without what nobody can see."""
        tekst = unicodedata.normalize("NFC", (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n"))
        return "".join(teken for teken in tekst if teken in ZICHTBAAR or unicodedata.category(teken)[0] != "C").strip()
