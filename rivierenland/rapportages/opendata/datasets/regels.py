"""Local rules that the gemeenten adopted: numbers, and yes or no."""

from datetime import date
from decimal import Decimal
from typing import Any

from rivierenland.rapportages.opendata.beschrijving import Dataset, Onderwerp, Standen
from speerpunten.kennis.enums.regel import Regelsoort, Vaststelling
from speerpunten.kennis.queries.regel import matrix
from speerpunten.kennis.regels.catalogus import REGELS

IN_GETALLEN = tuple(regel for regel in REGELS if regel.soort in (Regelsoort.GETAL, Regelsoort.JA_NEE))
"""Choices and sentences have no value of their own in a table of numbers."""


def read(peildatum: date) -> Standen:
    """What each gemeente adopted; a draft, an example and an answer that nobody gave are no value. Queries as the matrix has."""
    codes = {regel.code for regel in IN_GETALLEN}
    return {
        rij.regel.code: {
            cel.gemeente.pk: _value(cel.waarde)
            if cel.status == Vaststelling.VASTGESTELD and not cel.is_voorbeeld
            else None
            for cel in rij.cellen
        }
        for rij in matrix(peildatum).rijen
        if rij.regel.code in codes
    }


def _value(waarde: Any) -> int | Decimal:
    getal = Decimal(str(int(waarde) if isinstance(waarde, bool) else waarde))
    return int(getal) if getal == getal.to_integral_value() else getal


DATASET = Dataset(
    slug="lokale-regels",
    titel="Lokale regels per gemeente",
    kort="Welke regels de gemeenten vaststelden voor huisvesting van internationale werknemers.",
    uitleg="Elke gemeente maakt eigen regels. Hier staan de regels met een getal of met ja of nee, zoals die op de peildatum golden.",
    niet=(
        "Staat er ‘onbekend’, dan heeft de gemeente niets vastgesteld of ingevuld. Dat zegt niets over haar beleid.",
        "Regels in woorden staan er niet in. De volledige regel leest u bij de gemeente.",
        "Een strengere regel is geen betere of slechtere regel.",
    ),
    bron="Beleid van de gemeenten in Rivierenland",
    thema="GOVE",
    trefwoorden=("regels", "beleid", "huisvesting", "Rivierenland"),
    onderwerpen=tuple(
        Onderwerp(
            regel.code, regel.naam, regel.vraag,
            regel.eenheid if regel.soort is Regelsoort.GETAL else "1 is ja, 0 is nee",
            optelbaar=False,
        )
        for regel in IN_GETALLEN
    ),
    read=read,
)  # fmt: skip
