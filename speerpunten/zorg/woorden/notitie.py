"""Refuse a note that tells who somebody is or what is the matter, and say how to write it instead."""

import re

from django.core.exceptions import ValidationError

from rivierenland.core.validators.bsn import contains_bsn
from rivierenland.core.validators.leesbaar import validate_leesbare_tekst
from speerpunten.zorg.woorden.herkennen import SOORTEN, find, unseen_away

MEEST = 300
_DATUM = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
_NUMMER = re.compile(r"\+?\d(?:[\s().\-/]*\d){6,}")
_MAIL = re.compile(r"\S+@\S+|\S+\s*(?:\(at\)|\[at\])\s*\S+", re.IGNORECASE)
ZO_WEL = (
    "Schrijf alleen wat de partner moet weten om te helpen, bijvoorbeeld: “Kan overdag komen” of “Neemt een vriend mee die vertaalt”. "
    "Wat er aan de hand is, vertelt iemand zelf aan de partner."
)


def refuse_person(veld: str, tekst: str) -> None:
    """Raise ValidationError in Dutch at this field for a word about health or crime, a BSN, a number or an address."""
    fouten = [*_words(tekst), *_numbers(tekst)]
    if len(tekst) > MEEST:
        fouten.append(f"De notitie mag {MEEST} tekens lang zijn. Die van u heeft er {len(tekst)}.")
    if fouten:
        raise ValidationError({veld: fouten})
    try:
        validate_leesbare_tekst(tekst)
    except ValidationError as fout:
        raise ValidationError({veld: fout.messages}) from fout


def _words(tekst: str) -> list[str]:
    gezien: dict[str, str] = {}
    for treffer in find(tekst):
        gezien.setdefault(treffer.woord, SOORTEN[treffer.soort])
    if not gezien:
        return []
    woorden = ", ".join(f"“{woord}” ({waarover})" for woord, waarover in gezien.items())
    begin = "Dit woord mag" if len(gezien) == 1 else "Deze woorden mogen"
    return [f"{begin} hier niet staan: {woorden}. {ZO_WEL}"]


def _numbers(tekst: str) -> list[str]:
    plain = _DATUM.sub(" ", unseen_away(tekst))
    fouten = []
    if contains_bsn(plain):
        fouten.append("Er staat een nummer in dat een BSN kan zijn. Haal het weg: een BSN mag hier niet staan.")
    elif _NUMMER.search(plain):
        fouten.append(
            "Er staat een nummer in dat een telefoonnummer kan zijn. Dat vult u straks apart in, met toestemming."
        )
    if _MAIL.search(plain):
        fouten.append("Er staat een e-mailadres in. Dat vult u straks apart in, met toestemming.")
    return fouten
