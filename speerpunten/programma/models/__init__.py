"""The programme's models, one file each."""

from speerpunten.programma.models.businesscase import Businesscase
from speerpunten.programma.models.businesscasepost import Batenpost, Kostenpost
from speerpunten.programma.models.indicator import Indicator
from speerpunten.programma.models.maatregel import Maatregel
from speerpunten.programma.models.maatregelenpakket import Maatregelenpakket
from speerpunten.programma.models.meetdag import Meetdag
from speerpunten.programma.models.meetwaarde import Meetwaarde
from speerpunten.programma.models.mijlpaal import Mijlpaal
from speerpunten.programma.models.pakketdocument import Pakketdocument
from speerpunten.programma.models.programmadocument import Programmadocument
from speerpunten.programma.models.programmagebeurtenis import Programmagebeurtenis
from speerpunten.programma.models.scenario import Scenario
from speerpunten.programma.models.speerpunt import Speerpunt
from speerpunten.programma.models.streefwaarde import Streefwaarde
from speerpunten.programma.models.voortgangstoelichting import Voortgangstoelichting

__all__ = [
    "Batenpost",
    "Businesscase",
    "Indicator",
    "Kostenpost",
    "Maatregel",
    "Maatregelenpakket",
    "Meetdag",
    "Meetwaarde",
    "Mijlpaal",
    "Pakketdocument",
    "Programmadocument",
    "Programmagebeurtenis",
    "Scenario",
    "Speerpunt",
    "Streefwaarde",
    "Voortgangstoelichting",
]
