"""What somebody with a card fills in, without an account."""

from django import forms
from django.utils.translation import gettext_lazy as _

from speerpunten.zorg.toestemming import code
from speerpunten.zorg.toestemming.code import Kaartcode

CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class KaartForm(forms.Form):
    """The reference and the secret, as somebody reads them from the card."""

    use_required_attribute = False
    referentie = forms.CharField(
        label=_("Referentie"), max_length=40, widget=forms.TextInput(CODE),
        help_text=_("Staat op uw kaart en begint met D. Bijvoorbeeld D-2026-7K3F-9Q."),
        error_messages={"required": _("Vul de referentie in.")},
    )  # fmt: skip
    geheim = forms.CharField(
        label=_("Geheime code"), max_length=40, widget=forms.TextInput(CODE),
        help_text=_("Twaalf tekens. Streepjes en hoofdletters hoeven niet."),
        error_messages={"required": _("Vul de geheime code in.")},
    )  # fmt: skip

    @property
    def kaart(self) -> Kaartcode:
        """The pair; of what is no code one that opens nothing."""
        return code.read(self.cleaned_data["referentie"], self.cleaned_data["geheim"])
