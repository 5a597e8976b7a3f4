"""What a reporter fills in without an account, in the language of the page."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handhaving.melden import code
from handhaving.melden.code import Sleutel
from registratie.forms.velden import TelefoonField
from rivierenland.core.models import Gemeente
from speerpunten.arbeidsmigrant.forms.vrije_tekst import VrijeTekstField
from speerpunten.arbeidsmigrant.melden import verzending
from speerpunten.arbeidsmigrant.melden.verzending import Start
from speerpunten.arbeidsmigrant.melden.woorden import ONDERWERPEN
from speerpunten.arbeidsmigrant.queries.feedback import Poster

PLEK = re.compile(r"[A-Za-z0-9-]{1,40}")
CODE = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
INHOUD = ("gemeente", "onderwerp", "tekst", "adres", "plek", "contact_email", "contact_telefoon")
"""The fields that make it this melding and no other."""


def read_plek(tekst: str) -> str:
    """The code of a poster as it stands in an address; empty when it cannot be one."""
    return tekst if PLEK.fullmatch(tekst) else ""


class MeldForm(forms.Form):
    """What is wrong, where, and how to reach whoever tells it, if they want."""

    use_required_attribute = False
    onderwerp = forms.ChoiceField(
        label=_("Wat is er aan de hand?"), choices=list(ONDERWERPEN.items()), widget=forms.RadioSelect
    )
    tekst = VrijeTekstField(
        label=_("Vertel wat er gebeurt"), max_length=4000, rows=6,
        help_text=_("Schrijf in uw eigen taal. Wat ziet u, en sinds wanneer? Schrijf geen BSN op."),
    )  # fmt: skip
    gemeente = forms.ChoiceField(
        label=_("In welke gemeente?"), help_text=_("Weet u het niet zeker? Kies de gemeente die het dichtst bij is.")
    )
    adres = VrijeTekstField(
        label=_("Waar is het?"), max_length=160,
        help_text=_("Het adres, of schrijf hoe wij het kunnen vinden. Bijvoorbeeld: Voorbeeldstraat 12, Tiel."),
    )  # fmt: skip
    contact_email = forms.EmailField(
        label=_("Uw e-mailadres"), max_length=254, required=False, widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=_("Dan sturen wij een bericht als er nieuws is. Zonder e-mailadres blijft u anoniem."),
    )  # fmt: skip
    contact_telefoon = TelefoonField(label=_("Uw telefoonnummer"), required=False)
    plek = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    start = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput)
    website = forms.CharField(required=False, widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}))
    """Nobody sees this field; a program fills it in."""

    def __init__(self, *args: Any, poster: Poster | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.poster = poster
        field = self.fields["gemeente"]
        field.choices = [("", _("Kies")), *Gemeente.objects.order_by("naam").values_list("code", "naam")]  # type: ignore[attr-defined]
        if poster:
            field.initial = poster.gemeente
        self.fields["adres"].required = self.locatie_nr is None

    @property
    def locatie_nr(self) -> int | None:
        """The location of the poster, unless the reporter says that it is in another gemeente."""
        if self.poster is None or (self.is_bound and self.data.get("gemeente") != self.poster.gemeente):
            return None
        return self.poster.locatie

    @property
    def is_trap(self) -> bool:
        """Whether the field was filled in that nobody sees."""
        return bool(self.data.get("website"))

    @property
    def opened(self) -> Start | None:
        """When and as which form it was opened."""
        return verzending.read(self.data.get("start", ""))

    def clean_plek(self) -> str:
        """A code that cannot be one is left out."""
        return read_plek(self.cleaned_data["plek"])

    def gegevens(self) -> dict[str, Any]:
        """What the action keeps."""
        return {naam: self.cleaned_data[naam] for naam in INHOUD} | {"locatie_nr": self.locatie_nr}


class CodesForm(forms.Form):
    """The reference and the secret, as somebody reads them from a note."""

    use_required_attribute = False
    referentie = forms.CharField(
        label=_("Referentie"), max_length=40, widget=forms.TextInput(CODE), help_text=_("Begint met M. Bijvoorbeeld M-2026-7K3F-9Q.")
    )  # fmt: skip
    geheim = forms.CharField(
        label=_("Geheime code"), max_length=40, widget=forms.TextInput(CODE),
        help_text=_("Twaalf tekens. Streepjes en hoofdletters hoeven niet."),
    )  # fmt: skip

    @property
    def sleutel(self) -> Sleutel:
        """The pair; of what is no code one that opens nothing."""
        return code.read(self.cleaned_data["referentie"], self.cleaned_data["geheim"])


class BerichtForm(forms.Form):
    """What the reporter wants to add."""

    use_required_attribute = False
    tekst = VrijeTekstField(
        label=_("Uw bericht"), max_length=2000, rows=4, help_text=_("Schrijf in uw eigen taal. Is er direct gevaar? Bel 112.")
    )  # fmt: skip
