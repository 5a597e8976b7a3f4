"""Twelve figures of a year, with aids that fill them in."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms.utils import ErrorDict

from rivierenland.core.forms.versie import VersieForm
from rivierenland.core.opmaak import MAANDEN
from speerpunten.aanbod.enums.vraag import Vraagbron, Zekerheid
from speerpunten.aanbod.forms.velden import AantalField
from speerpunten.aanbod.models import Werklocatie

NAMEN = [f"maand_{maand}" for maand in range(1, 13)]
LEEG = "Vul 0 in bij de maanden waarin u niemand nodig hebt."


class VraagForm(VersieForm):
    """The people needed per month. `bronnen`: how the gemeente may know; a market party is not asked.

    `berekend` remembers what an aid filled in, so that figures that were not touched since keep the aid as their source.
    """

    gemiddelde = AantalField(
        label="Mensen in een gewone maand", required=False, help_text="Gemiddeld over het jaar, in hele mensen."
    )
    zekerheid = forms.ChoiceField(label="Hoe zeker is dit?", choices=Zekerheid.choices, widget=forms.RadioSelect)
    bron = forms.ChoiceField(label="Hoe weet u dit?", widget=forms.RadioSelect)
    berekend = forms.CharField(required=False, widget=forms.HiddenInput, max_length=120)
    bevestigd = forms.BooleanField(label="Ja, dit aantal klopt", required=False)

    def __init__(self, *args: Any, row: Werklocatie, bronnen: Sequence[Vraagbron], **kwargs: Any):
        super().__init__(*args, row=row, **kwargs)
        for naam, maand in zip(NAMEN, MAANDEN, strict=True):
            self.fields[naam] = AantalField(label=maand.capitalize(), error_messages={"required": LEEG})
        if bronnen:
            self.fields["bron"].choices = [(bron.value, bron.label) for bron in bronnen]  # type: ignore[attr-defined]
        else:
            del self.fields["bron"]

    @property
    def maanden(self) -> list[forms.BoundField]:
        """The twelve fields, January first."""
        return [self[naam] for naam in NAMEN]

    @property
    def in_doubt(self) -> bool:
        """Whether the user must be asked, or said already, that a high figure is right."""
        return bool(self["bevestigd"].errors or self["bevestigd"].value())

    def mensen(self) -> tuple[int, ...]:
        """The twelve figures that were filled in."""
        return tuple(self.cleaned_data[naam] for naam in NAMEN)

    def bron_of(self) -> str:
        """The aid, when its figures were left as they were; else what the user said."""
        soort, _, cijfers = self.cleaned_data["berekend"].partition(":")
        untouched = cijfers == _written(self.mensen())
        computed = soort in (Vraagbron.SEIZOEN, Vraagbron.HECTARES) and untouched
        return soort if computed else self.cleaned_data.get("bron", Vraagbron.GEMEENTE)

    def typed_average(self) -> int | None:
        """The average as it was typed; None when that is no number of people."""
        field = self.fields["gemiddelde"]
        try:
            return field.clean(self.data.get("gemiddelde", ""))
        except forms.ValidationError:
            return None

    def put(self, mensen: Sequence[int], soort: str) -> None:
        """Fill the twelve fields in; everything else that was typed stays."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        for naam, aantal in zip(NAMEN, mensen, strict=True):
            self.data[naam] = str(aantal)  # type: ignore[index]
        self.data["berekend"] = f"{soort}:{_written(mensen)}"  # type: ignore[index]

    def unjudged(self) -> None:
        """Show what was typed without a word about faults: nobody is corrected before asking for it."""
        self._errors = ErrorDict()


def _written(mensen: Sequence[int]) -> str:
    return ",".join(str(aantal) for aantal in mensen)
