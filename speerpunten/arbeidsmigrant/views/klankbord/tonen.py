"""A question, the advice and what was done with it, in the language of who reads it."""

from typing import Any

from speerpunten.arbeidsmigrant.klankbord.taalkeuze import text_in
from speerpunten.arbeidsmigrant.models import Klankbordadvies, Klankbordvraag


def in_language(vraag: Klankbordvraag, taal: str) -> dict[str, Any]:
    """The texts of a question by name, each with the language it is in; `advies` is None as long as there is none."""
    advies: Klankbordadvies | None = getattr(vraag, "advies", None)
    return {
        "vraag": vraag,
        "van": vraag.gemeente.naam if vraag.gemeente else "Regio Rivierenland",
        "titel": text_in(taal, "titel", vraag.titel, vraag.vertalingen),
        "tekst": text_in(taal, "tekst", vraag.tekst, vraag.vertalingen),
        "advies": advies,
        "samenvatting": advies and text_in(taal, "samenvatting", advies.samenvatting, advies.vertalingen),
        "reden": advies and text_in(taal, "reden", advies.reden, advies.vertalingen),
    }
