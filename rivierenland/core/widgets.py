"""Form widgets that forms and filters share."""

from django import forms


class ZoekInput(forms.TextInput):
    """A search box; `search` gives a phone the right key, and nothing is filled in by the browser."""

    input_type = "search"

    def __init__(self, **attrs: str):
        super().__init__({"autocomplete": "off", "maxlength": "80", **attrs})


class DatumInput(forms.DateInput):
    """The browser's own date field."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
