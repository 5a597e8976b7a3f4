"""Fields that read what people type: dates in figures, postcodes and telephone numbers with or without spaces."""

from datetime import date
from typing import Any
from unicodedata import normalize

from django import forms
from django.core.exceptions import ValidationError

from registratie.inlezen.vouw import to_text
from rivierenland.core.validators.bsn import validate_no_bsn
from rivierenland.core.validators.leesbaar import (
    validate_geen_formule,
    validate_geen_webadres,
    validate_leesbaar,
    validate_leesbare_tekst,
)
from rivierenland.core.validators.postcode import normalise_postcode
from rivierenland.core.validators.telefoon import normalise_telefoon


class TekstField(forms.CharField):
    """One line as people paste it: unseen characters and double spaces go, pictures and formulas are refused, and no BSN."""

    default_validators = [validate_leesbaar, validate_geen_formule, validate_geen_webadres, validate_no_bsn]

    def to_python(self, value: Any) -> str:
        return normalize("NFC", to_text(super().to_python(value)))


class NaamField(forms.CharField):
    """A name as somebody has it: taken or refused exactly as software sends it (`api.serializers.basis.Tekst`)."""

    default_validators = [validate_leesbaar]

    def to_python(self, value: Any) -> str:
        return to_text(super().to_python(value))


class VerhaalField(forms.CharField):
    """A text of several lines that somebody else reads."""

    default_validators = [validate_leesbare_tekst, validate_no_bsn]

    def __init__(self, *, rows: int = 5, **kwargs: Any):
        super().__init__(widget=forms.Textarea({"rows": rows}), **kwargs)


class NummerField(forms.CharField):
    """A number that is kept as text: spaces and points between the digits go."""

    def __init__(self, *, lengte: int, **kwargs: Any):
        attrs = {"inputmode": "numeric", "autocomplete": "off", "maxlength": str(lengte * 2)}
        super().__init__(max_length=lengte * 2, widget=forms.TextInput(attrs), **kwargs)

    def to_python(self, value: Any) -> str:
        return "".join(teken for teken in super().to_python(value) or "" if teken not in " .-\u00a0")


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
