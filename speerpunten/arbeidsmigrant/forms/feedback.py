"""The five questions of a location's code, and the reply of its provider."""

import time
import unicodedata
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext_lazy as _

from registratie.forms.velden import VerhaalField
from rivierenland.core.talen import STANDAARD, TALEN
from speerpunten.arbeidsmigrant.enums import Feedbackscore, Feedbackvraag
from speerpunten.arbeidsmigrant.models.feedbackreactie import MEESTE_TEKENS

ZOUT = "feedback"
VRAGEN = {
    Feedbackvraag.SCHOON: (_("Is het schoon?"), _("Kamer, keuken, badkamer en toilet.")),
    Feedbackvraag.RUST: (_("Is er genoeg ruimte en rust?"), _("U kunt er slapen en uitrusten.")),
    Feedbackvraag.VEILIG: (_("Voelt u zich veilig?"), _("Sloten, rookmelders, huisgenoten.")),
    Feedbackvraag.REPARATIE: (
        _("Wordt snel gemaakt wat kapot is?"),
        _("Bijvoorbeeld de verwarming of het warme water."),
    ),
    Feedbackvraag.BEHEERDER: (_("Hoe gaat de beheerder met u om?"), _("Luistert naar u en geeft antwoord.")),
}
MEESTE_OPMERKING = 500
STUURTEKENS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows, also outside the remark; a script written from right to left needs none."""


class OpmerkingField(forms.CharField):
    """A remark in any alphabet; what no letter is and nobody sees is left out, instead of refused in a language one may not read."""

    def to_python(self, value: Any) -> str:
        text = unicodedata.normalize("NFC", str(value or "")).replace("\r\n", "\n").replace("\r", "\n")
        seen = (sign for sign in text if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs", "Co"))
        return super().to_python("".join(sign for sign in seen if sign not in STUURTEKENS)) or ""


class FeedbackForm(forms.Form):
    """Five faces, each of which may be passed over but not all, and a remark."""

    opmerking = OpmerkingField(
        label=_("Wilt u er iets bij zeggen?"),
        help_text=_("Schrijf geen namen van mensen."),
        required=False,
        max_length=MEESTE_OPMERKING,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for vraag, (label, hulp) in VRAGEN.items():
            self.fields[vraag.value] = forms.TypedChoiceField(
                label=label, help_text=hulp, choices=Feedbackscore.choices, coerce=int, empty_value=None, required=False,
                widget=forms.RadioSelect,
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """At least one face."""
        data = super().clean() or {}
        if not self.errors and not any(data.get(vraag.value) for vraag in VRAGEN):
            raise forms.ValidationError(_("Kies bij minstens één vraag een gezicht."))
        return data

    @property
    def vragen(self) -> list[forms.BoundField]:
        """The fields of the five questions, in their order."""
        return [self[vraag.value] for vraag in VRAGEN]

    @property
    def scores(self) -> list[int | None]:
        """What was chosen, in the order of the questions; after `is_valid`."""
        return [self.cleaned_data[vraag.value] for vraag in VRAGEN]

    @property
    def is_trap(self) -> bool:
        """Whether the field that people do not see was filled in."""
        return bool(self.data.get("website"))

    @property
    def seconds(self) -> float | None:
        """How long ago the page was made; None when that is not told, or not by us."""
        try:
            return time.time() - signing.loads(self.data.get("gestart", ""), salt=ZOUT)
        except signing.BadSignature:
            return None


def start_mark() -> str:
    """The moment at which the page was made, signed; to the microsecond, so that no two pages have the same."""
    return signing.dumps(time.time(), salt=ZOUT)


class ReactieForm(forms.Form):
    """A reply per language, Dutch first; a language without its own text shows the Dutch one."""

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for taal, naam in TALEN.items():
            self.fields[taal] = VerhaalField(
                label=naam, required=taal == STANDAARD, max_length=MEESTE_TEKENS, rows=4 if taal == STANDAARD else 2
            )
            self.fields[taal].widget.attrs["lang"] = taal

    @property
    def teksten(self) -> dict[str, str]:
        """What was written, by language; after `is_valid`."""
        return {taal: self.cleaned_data.get(taal, "") for taal in TALEN}
