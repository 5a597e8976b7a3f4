"""What a reporter fills in without an account."""

from django import forms

from handhaving.melden import code
from handhaving.melden.code import Sleutel
from registratie.forms.velden import VerhaalField

CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class CodesForm(forms.Form):
    """The reference and the secret, as somebody reads them from a note."""

    use_required_attribute = False
    referentie = forms.CharField(
        label="Referentie", max_length=40, widget=forms.TextInput(CODE), help_text="Begint met M. Bijvoorbeeld M-2026-7K3F-9Q.",
        error_messages={"required": "Vul de referentie in."},
    )  # fmt: skip
    geheim = forms.CharField(
        label="Geheime code", max_length=40, widget=forms.TextInput(CODE),
        help_text="Twaalf tekens. Streepjes en hoofdletters hoeven niet.",
        error_messages={"required": "Vul de geheime code in."},
    )  # fmt: skip

    @property
    def sleutel(self) -> Sleutel:
        """The pair; of what is no code one that opens nothing."""
        return code.read(self.cleaned_data["referentie"], self.cleaned_data["geheim"])


class BerichtAanGemeenteForm(forms.Form):
    """What the reporter wants to add."""

    use_required_attribute = False
    tekst = VerhaalField(
        label="Uw bericht", max_length=2000, rows=4, help_text="U mag in uw eigen taal schrijven. Is er direct gevaar? Bel 112.",
        error_messages={"required": "Schrijf uw bericht op."},
    )  # fmt: skip
