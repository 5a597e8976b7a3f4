"""The models of supply and demand, one file each."""

from speerpunten.aanbod.models.berekening import Berekening
from speerpunten.aanbod.models.gebied import Gebied
from speerpunten.aanbod.models.kernafstand import Kernafstand
from speerpunten.aanbod.models.knelpunt import Knelpunt
from speerpunten.aanbod.models.maandvraag import Maandvraag
from speerpunten.aanbod.models.project import Project
from speerpunten.aanbod.models.projectdocument import Projectdocument
from speerpunten.aanbod.models.projectstap import Projectstap
from speerpunten.aanbod.models.scenario import Scenario
from speerpunten.aanbod.models.verdeelsleutel import Verdeelsleutel
from speerpunten.aanbod.models.vraagkaart import Vraagkaart
from speerpunten.aanbod.models.werklocatie import Werklocatie
from speerpunten.aanbod.models.woonplek import Woonplek

__all__ = [
    "Berekening",
    "Gebied",
    "Kernafstand",
    "Knelpunt",
    "Maandvraag",
    "Project",
    "Projectdocument",
    "Projectstap",
    "Scenario",
    "Verdeelsleutel",
    "Vraagkaart",
    "Werklocatie",
    "Woonplek",
]
