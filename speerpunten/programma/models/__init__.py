"""The programme's models, one file each."""

from speerpunten.programma.models.actiepunt import Actiepunt
from speerpunten.programma.models.afspraak import Afspraak, Afspraakpakket
from speerpunten.programma.models.agendapunt import Agendapunt
from speerpunten.programma.models.agendastuk import Agendastuk
from speerpunten.programma.models.behandeling import Behandeling
from speerpunten.programma.models.besluit import Besluit
from speerpunten.programma.models.businesscase import Businesscase
from speerpunten.programma.models.businesscasepost import Batenpost, Kostenpost
from speerpunten.programma.models.consultatie import Consultatieantwoord, Consultatiereactie
from speerpunten.programma.models.deelname import Deelname
from speerpunten.programma.models.dialooggevolg import Dialooggevolg
from speerpunten.programma.models.handelingsperspectief import Handelingsperspectief, Perspectiefsectie
from speerpunten.programma.models.indicator import Indicator
from speerpunten.programma.models.instemming import Instemming
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
from speerpunten.programma.models.vergadering import Vergadering
from speerpunten.programma.models.voorstel import Voorstel
from speerpunten.programma.models.voortgangstoelichting import Voortgangstoelichting

__all__ = [
    "Actiepunt",
    "Afspraak",
    "Afspraakpakket",
    "Agendapunt",
    "Agendastuk",
    "Batenpost",
    "Behandeling",
    "Besluit",
    "Businesscase",
    "Consultatieantwoord",
    "Consultatiereactie",
    "Deelname",
    "Dialooggevolg",
    "Handelingsperspectief",
    "Indicator",
    "Instemming",
    "Kostenpost",
    "Maatregel",
    "Maatregelenpakket",
    "Meetdag",
    "Meetwaarde",
    "Mijlpaal",
    "Pakketdocument",
    "Perspectiefsectie",
    "Programmadocument",
    "Programmagebeurtenis",
    "Scenario",
    "Speerpunt",
    "Streefwaarde",
    "Vergadering",
    "Voorstel",
    "Voortgangstoelichting",
]
