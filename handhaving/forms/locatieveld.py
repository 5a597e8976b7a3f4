"""Choosing one location by typing: works with suggestions, and without JavaScript too."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from handhaving.melden.woorden import opsomming
from registratie.filters.locatiekeuze import option
from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties
from rivierenland.core.widgets import ZoekInput

_NUMMER = re.compile(r"\((\d{1,18})\)$")
GETOOND = 4


class LocatieField(forms.CharField):
    """A location of the scope, by what a suggestion filled in, or by words that fit exactly one. Empty gives None."""

    def __init__(self, **kwargs: Any):
        super().__init__(
            max_length=140, widget=ZoekInput(list="locaties", placeholder="Naam, straat of plaats"), **kwargs
        )

    def prepare_value(self, value: Any) -> Any:
        """How the choice reads in the box."""
        return option(value) if isinstance(value, Huisvestingslocatie) else value

    def clean(self, value: Any) -> Huisvestingslocatie | None:
        """Raises ValidationError in Dutch when no location, or more than one, fits."""
        text = super().clean(value).strip()
        if not text:
            return None
        if number := _NUMMER.search(text):
            found = list(Huisvestingslocatie.objects.filter(pk=int(number[1])))
        else:
            found = locaties.suggest(text, most=GETOOND + 1)
        if len(found) == 1:
            return found[0]
        raise ValidationError(_too_many(found) if found else NIETS, code="locatie")


NIETS = "Geen locatie in uw gemeente past hierbij. Controleer de spelling, of laat dit leeg en vul het adres in."


def _too_many(found: list[Huisvestingslocatie]) -> str:
    names = opsomming([f"{row.naam} in {row.plaats}" for row in found[:GETOOND]])
    return f"Meer locaties passen hierbij, zoals {names}. Typ meer van de naam of het adres."
