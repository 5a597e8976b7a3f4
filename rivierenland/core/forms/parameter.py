"""The form that lets a norm or term change from a day on."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone

from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.widgets import DatumInput


class ParameterForm(forms.Form):
    """The new value, from which day, and on what it rests."""

    gemeente = forms.ChoiceField(label="Gemeente")
    waarde = forms.CharField(label="Nieuwe waarde", max_length=40)
    vanaf = forms.DateField(
        label="Geldt vanaf", widget=DatumInput(), initial=timezone.localdate, help_text="Vandaag of later."
    )
    bron = forms.CharField(
        label="Waar komt dit vandaan?",
        max_length=200,
        help_text="Bijvoorbeeld: besluit van het college van 3 maart 2026.",
    )
    toelichting = forms.CharField(label="Toelichting", required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, gemeenten: list[Gemeente], voorbeeld: Parameter, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.voorbeeld = voorbeeld
        self.gemeenten = gemeenten
        self.fields["waarde"].label = f"Nieuwe waarde ({voorbeeld.eenheid})" if voorbeeld.eenheid else "Nieuwe waarde"
        if len(gemeenten) > 1:
            self.fields["gemeente"].choices = [(g.pk, g.naam) for g in gemeenten]  # type: ignore[attr-defined]
        else:
            del self.fields["gemeente"]

    def clean_waarde(self) -> Any:
        """A number as a number, written the Dutch way; anything else as text."""
        text = self.cleaned_data["waarde"].strip()
        if not isinstance(self.voorbeeld.waarde, int | float):
            return text
        try:
            number = Decimal(text.replace(".", "").replace(",", ".") if "," in text else text)
        except ArithmeticError as wrong:
            raise forms.ValidationError("Vul een getal in, bijvoorbeeld 12 of 3,5.") from wrong
        if not number.is_finite():
            raise forms.ValidationError("Vul een getal in, bijvoorbeeld 12 of 3,5.")
        return int(number) if number == number.to_integral_value() else float(number)

    def target(self) -> str:
        """For which gemeente the new value holds."""
        return self.cleaned_data.get("gemeente") or self.gemeenten[0].pk
