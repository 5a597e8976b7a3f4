"""The programme's models, one file each."""

from speerpunten.programma.models.actiepunt import Actiepunt
from speerpunten.programma.models.agendapunt import Agendapunt
from speerpunten.programma.models.agendastuk import Agendastuk
from speerpunten.programma.models.behandeling import Behandeling
from speerpunten.programma.models.besluit import Besluit
from speerpunten.programma.models.indicator import Indicator
from speerpunten.programma.models.maatregelenpakket import Maatregelenpakket
from speerpunten.programma.models.meetwaarde import Meetwaarde
from speerpunten.programma.models.programmadocument import Programmadocument
from speerpunten.programma.models.speerpunt import Speerpunt
from speerpunten.programma.models.vergadering import Vergadering
from speerpunten.programma.models.voorstel import Voorstel

__all__ = [
    "Actiepunt",
    "Agendapunt",
    "Agendastuk",
    "Behandeling",
    "Besluit",
    "Indicator",
    "Maatregelenpakket",
    "Meetwaarde",
    "Programmadocument",
    "Speerpunt",
    "Vergadering",
    "Voorstel",
]
