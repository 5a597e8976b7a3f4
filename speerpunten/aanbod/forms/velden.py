"""Fields that read what people type about numbers of people."""

import re
from typing import Any

from django import forms

DUIZENDTALLEN = re.compile(r"\d{1,3}([.\u00a0 ]\d{3})+")
HOOGST = 99_999
GEHEEL = "Vul een heel getal in, zonder komma of letters."


class AantalField(forms.IntegerField):
    """A whole number of people, none below nought; `1.200` is read as 1200. Seen as text, so that nothing typed is lost."""

    default_error_messages = {
        "invalid": GEHEEL,
        "min_value": "Een aantal mensen is nooit minder dan 0.",
        "max_value": "Vul een heel getal in van 0 tot en met 99.999.",
    }

    def __init__(self, **kwargs: Any):
        box = forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(min_value=0, max_value=HOOGST, widget=box, **kwargs)

    def to_python(self, value: Any) -> int | None:
        text = str(value).strip() if value is not None else ""
        return super().to_python(re.sub(r"\D", "", text) if DUIZENDTALLEN.fullmatch(text) else text)
