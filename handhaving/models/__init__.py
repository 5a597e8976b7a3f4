"""All models of handhaving."""

from handhaving.models.bevinding import Bevinding, Herstelmelding
from handhaving.models.brief import Brief, Briefsjabloon
from handhaving.models.checklist import Checklistitem, Checklistversie
from handhaving.models.delingregel import Delingregel
from handhaving.models.foto import Foto
from handhaving.models.gegevensdeling import Gegevensdeling
from handhaving.models.herplaatsing import Herplaatsing
from handhaving.models.inspectie import Inspectie, Inspectieantwoord
from handhaving.models.inzending import Inzending, Inzendingfoto
from handhaving.models.melding import Melding
from handhaving.models.meldingbericht import Meldingbericht
from handhaving.models.meldingvertaling import Meldingvertaling
from handhaving.models.publicatie import Publicatie
from handhaving.models.ronde import Ronde, Rondeinspecteur
from handhaving.models.rondedeelname import Rondedeelname
from handhaving.models.rondestop import Rondestop
from handhaving.models.stap import Stap
from handhaving.models.termijn import Termijn, Termijnherinnering
from handhaving.models.waterbedmeting import Waterbedmeting
from handhaving.models.zaak import Zaak
from handhaving.models.zienswijze import Zienswijze

__all__ = [
    "Bevinding",
    "Brief",
    "Briefsjabloon",
    "Checklistitem",
    "Checklistversie",
    "Delingregel",
    "Foto",
    "Gegevensdeling",
    "Herplaatsing",
    "Herstelmelding",
    "Inspectie",
    "Inspectieantwoord",
    "Inzending",
    "Inzendingfoto",
    "Melding",
    "Meldingbericht",
    "Meldingvertaling",
    "Publicatie",
    "Ronde",
    "Rondedeelname",
    "Rondeinspecteur",
    "Rondestop",
    "Stap",
    "Termijn",
    "Termijnherinnering",
    "Waterbedmeting",
    "Zaak",
    "Zienswijze",
]
