"""One offer as a card or page shows it."""

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import get_language

from rivierenland.core.talen import STANDAARD
from rivierenland.core.telefoonnummer import telephone
from speerpunten.zorg.enums.hulp import Hulpvraag, Patientenaanname
from speerpunten.zorg.hulpkaart import woorden
from speerpunten.zorg.queries.hulpzoeken import Treffer

PATIENTEN_KLEUR = {
    Patientenaanname.JA: ("goed", "user-plus"),
    Patientenaanname.NEE: ("let-op", "alert"),
    Patientenaanname.ONBEKEND: ("", "info"),
}


def card(treffer: Treffer, nu: datetime) -> dict[str, Any]:
    """What a template needs to show it, in the language of the page."""
    row = treffer.aanbod
    taal = get_language() or STANDAARD
    eigen = row.omschrijvingen.get(taal)
    kleur, picto = PATIENTEN_KLEUR.get(Patientenaanname(row.patienten), ("", ""))
    return {
        "aanbod": row,
        "hulpvragen": [Hulpvraag(hulp).label for hulp in row.hulpvragen],
        "picto": woorden.PICTO[Hulpvraag(row.hulpvragen[0])],
        "tekst": eigen or row.omschrijvingen.get(STANDAARD, ""),
        "tekst_taal": taal if eigen else STANDAARD,
        "stand": treffer.stand,
        "stand_tekst": woorden.state(treffer.stand, nu),
        "km": treffer.km,
        "oud": treffer.oud,
        "talen": woorden.languages(row.talen),
        "telefoon": telephone(row.telefoon),
        "bel": woorden.dialled(row.telefoon),
        "host": (urlsplit(row.website).hostname or "").removeprefix("www."),
        "patienten_kleur": kleur,
        "patienten_picto": picto,
    }
