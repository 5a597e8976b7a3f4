"""What a member of the sounding board fills in, in the language of the page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handhaving.melden.code import Sleutel
from speerpunten.arbeidsmigrant.forms.vrije_tekst import VrijeTekstField
from speerpunten.arbeidsmigrant.klankbord import kaart

CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class KaartForm(forms.Form):
    """The number and the secret, as they stand on the card."""

    use_required_attribute = False
    referentie = forms.CharField(
        label=_("Nummer van uw kaart"), max_length=40, widget=forms.TextInput(CODE),
        help_text=_("Begint met K. Bijvoorbeeld K-2026-7K3F-9Q."),
    )  # fmt: skip
    geheim = forms.CharField(
        label=_("Geheime code"), max_length=40, widget=forms.TextInput(CODE),
        help_text=_("Twaalf tekens. Streepjes en hoofdletters hoeven niet."),
    )  # fmt: skip

    @property
    def sleutel(self) -> Sleutel:
        """The card; of what is none one that opens nothing."""
        return kaart.read(self.cleaned_data["referentie"], self.cleaned_data["geheim"])


class AntwoordForm(forms.Form):
    """What the member thinks of one question."""

    use_required_attribute = False
    vraag = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**53)
    tekst = VrijeTekstField(label=_("Uw antwoord"), max_length=2000, rows=4, help_text=_("Schrijf in uw eigen taal."))


class StopForm(forms.Form):
    """That the member is sure."""

    use_required_attribute = False
    zeker = forms.BooleanField(label=_("Ja, ik stop. Haal alles van mij weg."))
