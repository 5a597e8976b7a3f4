"""The programme's models, one file each."""

from speerpunten.programma.models.afspraak import Afspraak, Afspraakpakket
from speerpunten.programma.models.consultatie import Consultatieantwoord, Consultatiereactie
from speerpunten.programma.models.handelingsperspectief import Handelingsperspectief, Perspectiefsectie
from speerpunten.programma.models.indicator import Indicator
from speerpunten.programma.models.instemming import Instemming
from speerpunten.programma.models.maatregelenpakket import Maatregelenpakket
from speerpunten.programma.models.meetwaarde import Meetwaarde
from speerpunten.programma.models.programmadocument import Programmadocument
from speerpunten.programma.models.speerpunt import Speerpunt

__all__ = [
    "Afspraak",
    "Afspraakpakket",
    "Consultatieantwoord",
    "Consultatiereactie",
    "Handelingsperspectief",
    "Indicator",
    "Instemming",
    "Maatregelenpakket",
    "Meetwaarde",
    "Perspectiefsectie",
    "Programmadocument",
    "Speerpunt",
]
