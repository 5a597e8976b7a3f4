"""The location that somebody typed, or chose from the suggestions."""

import re

from django.core.exceptions import ValidationError

from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties

NUMMER = re.compile(r"\((\d{1,18})\)\s*$")


def find(tekst: str) -> Huisvestingslocatie:
    """The one location of the scope that is meant. Raises ValidationError in Dutch when it is none, or more than one."""
    if number := NUMMER.search(tekst):
        found = list(Huisvestingslocatie.objects.filter(pk=int(number[1])))
    else:
        found = locaties.suggest(tekst, most=2) if tekst.strip() else []
    if not found:
        raise ValidationError({"locatie": "Deze locatie is niet gevonden in uw gemeente. Kies er een uit de lijst."})
    if len(found) > 1:
        raise ValidationError({"locatie": "Er zijn meer locaties die hierop lijken. Kies er een uit de lijst."})
    return found[0]
