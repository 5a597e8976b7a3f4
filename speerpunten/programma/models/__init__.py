"""The programme's models, one file each."""

from speerpunten.programma.models.indicator import Indicator
from speerpunten.programma.models.maatregelenpakket import Maatregelenpakket
from speerpunten.programma.models.meetdag import Meetdag
from speerpunten.programma.models.meetwaarde import Meetwaarde
from speerpunten.programma.models.programmadocument import Programmadocument
from speerpunten.programma.models.speerpunt import Speerpunt
from speerpunten.programma.models.streefwaarde import Streefwaarde
from speerpunten.programma.models.voortgangstoelichting import Voortgangstoelichting

__all__ = [
    "Indicator",
    "Maatregelenpakket",
    "Meetdag",
    "Meetwaarde",
    "Programmadocument",
    "Speerpunt",
    "Streefwaarde",
    "Voortgangstoelichting",
]
