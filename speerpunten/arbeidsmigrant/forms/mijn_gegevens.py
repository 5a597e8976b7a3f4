"""The two forms of a worker: a code with a birth date, and a request."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from speerpunten.arbeidsmigrant.enums import Inzageverzoeksoort
from speerpunten.arbeidsmigrant.gegevens import geboortedag
from speerpunten.arbeidsmigrant.queries.mijn_gegevens import Registratie

LEEG = {"required": _("Vul dit in.")}


class CodeForm(forms.Form):
    """What somebody types from a slip or a message. A field left open is told; what is wrong with a code is not."""

    code = forms.CharField(
        label=_("Code"), max_length=60, error_messages=LEEG, help_text=_("Tien letters en cijfers. Bijvoorbeeld C4TM9-X2RQH."),
        widget=forms.TextInput({"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}),
    )  # fmt: skip
    geboortedatum = forms.CharField(
        label=_("Geboortedatum"), max_length=40, error_messages=LEEG, help_text=_("Dag, maand, jaar. Bijvoorbeeld 23-11-1990."),
        widget=forms.TextInput({"autocomplete": "bday", "inputmode": "text"}),
    )  # fmt: skip

    def clean_geboortedatum(self) -> date:
        """The day, whatever stands between its parts."""
        found = geboortedag.read(self.cleaned_data["geboortedatum"])
        if found is None:
            raise forms.ValidationError(_("Dit is geen datum. Schrijf dag, maand en jaar. Bijvoorbeeld 23-11-1990."))
        return found


class VerzoekForm(forms.Form):
    """What somebody asks, about which record when there are more."""

    soort = forms.ChoiceField(
        label=_("Wat wilt u vragen?"), choices=Inzageverzoeksoort.choices, widget=forms.RadioSelect, error_messages=LEEG
    )
    registratie = forms.ChoiceField(label=_("Over welke registratie?"), widget=forms.RadioSelect, error_messages=LEEG)
    tekst = forms.CharField(
        label=_("Wat wilt u zeggen?"), required=False, max_length=2000, widget=forms.Textarea({"rows": 6}),
        help_text=_("U mag in uw eigen taal schrijven. Schrijf geen BSN en niets over uw gezondheid."),
    )  # fmt: skip

    def __init__(self, *args: Any, registraties: list[Registratie], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.registraties = {str(row.nummer): row for row in registraties}
        choices = [(nummer, f"{row.aanbieder}, {row.gemeente}") for nummer, row in self.registraties.items()]
        self.fields["registratie"].choices = choices  # type: ignore[attr-defined]
        if len(choices) == 1:
            self.fields["registratie"].widget = forms.HiddenInput()
            self.fields["registratie"].initial = choices[0][0]

    @property
    def gekozen(self) -> Registratie:
        """The record that it is about."""
        return self.registraties[self.cleaned_data["registratie"]]
