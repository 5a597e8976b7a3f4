"""The forms of checking and publishing a concept. What may be written is decided by the actions."""

from typing import Any

from django import forms

from rivierenland.rapportages.actions.opmerking import LENGTE

IEDEREEN = (
    "Iedereen kan dit lezen zodra het rapport is gepubliceerd. Noem geen personen of bedrijven, en geen aantallen die het rapport "
    "niet toont."
)
VERBORGEN = "Schrijf geen aantallen op die het rapport niet toont."


def _text(label: str, help_text: str, *, verplicht: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=LENGTE,
        required=verplicht,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class SeenForm(forms.Form):
    """Carries what was on the page, so that a colleague's work in between is noticed."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)


class OpmerkingForm(forms.Form):
    """A remark on one section."""

    tekst = _text(
        "Opmerking", f"De andere gemeenten en de regio lezen mee. De opmerking komt niet in het rapport. {VERBORGEN}"
    )


class CorrectieForm(SeenForm):
    """What must be corrected, and in which section."""

    onderdeel = forms.ChoiceField(label="Onderdeel")
    tekst = _text(
        "Wat moet anders?", f"De andere gemeenten en de regio lezen mee. Dit komt niet in het rapport. {VERBORGEN}"
    )
    field_order = ["onderdeel", "tekst", "gezien"]

    def __init__(self, *args: Any, onderdelen: list[Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["onderdeel"].choices = onderdelen  # type: ignore[attr-defined]


class AntwoordForm(SeenForm):
    """The region's answer to a remark."""

    antwoord = _text("Antwoord", "De acht gemeenten lezen mee. Het antwoord komt niet in het rapport.")
    field_order = ["antwoord", "gezien"]


class UitlegForm(SeenForm):
    """What stands below a section in the report itself."""

    tekst = _text("Uitleg", f"{IEDEREEN} Maak het veld leeg om de uitleg weg te halen.", verplicht=False)
    field_order = ["tekst", "gezien"]


class NieuweVersieForm(forms.Form):
    """Why a published report needs another version."""

    reden = forms.CharField(
        label="Reden",
        max_length=300,
        help_text="Iedereen kan dit lezen, in het rapport zelf. Noem geen personen of bedrijven.",
    )
