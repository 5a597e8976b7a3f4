"""The programme's models, one file each."""

from speerpunten.programma.models.deelname import Deelname
from speerpunten.programma.models.indicator import Indicator
from speerpunten.programma.models.maatregelenpakket import Maatregelenpakket
from speerpunten.programma.models.meetwaarde import Meetwaarde
from speerpunten.programma.models.programmadocument import Programmadocument
from speerpunten.programma.models.speerpunt import Speerpunt

__all__ = ["Deelname", "Indicator", "Maatregelenpakket", "Meetwaarde", "Programmadocument", "Speerpunt"]
