"""Fields that read what people type: dates in figures, postcodes and telephone numbers with or without spaces."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from rivierenland.core.validators.postcode import normalise_postcode
from rivierenland.core.validators.telefoon import normalise_telefoon


class DagField(forms.DateField):
    """A day near today: the browser's own date field."""

    widget = forms.DateInput

    def __init__(self, **kwargs: Any):
        super().__init__(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **kwargs)


class GeboortedatumField(forms.DateField):
    """A birth date, typed in figures: on a phone that is faster than leafing back forty years in a calendar."""

    default_error_messages = {
        "invalid": "Vul de geboortedatum in als dag, maand en jaar met vier cijfers, bijvoorbeeld 23-11-1990."
    }

    def __init__(self, **kwargs: Any):
        attrs = {"inputmode": "numeric", "placeholder": "dd-mm-jjjj", "autocomplete": "off", "maxlength": "10"}
        formats = ["%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%d%m%Y", "%Y-%m-%d"]
        super().__init__(widget=forms.DateInput(attrs, format="%d-%m-%Y"), input_formats=formats, **kwargs)

    def to_python(self, value: Any) -> date | None:
        found = super().to_python(value)
        if found and found.year < 1900:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found


class PostcodeField(forms.CharField):
    """`4001 aa` is kept as `4001AA`."""

    def __init__(self, **kwargs: Any):
        super().__init__(max_length=7, widget=forms.TextInput({"autocomplete": "off"}), **kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        return normalise_postcode(text) if text else ""


class TelefoonField(forms.CharField):
    """`0344 12 34 56` is kept as `+31344123456`."""

    def __init__(self, **kwargs: Any):
        super().__init__(max_length=24, widget=forms.TextInput({"type": "tel", "autocomplete": "off"}), **kwargs)

    def clean(self, value: Any) -> str:
        text = super().clean(value)
        return normalise_telefoon(text) if text else ""
