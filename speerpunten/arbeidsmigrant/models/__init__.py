"""The models of the worker's own door, one file each."""

from speerpunten.arbeidsmigrant.models.feedback import Feedback
from speerpunten.arbeidsmigrant.models.feedbackbeeld import Feedbackbeeld
from speerpunten.arbeidsmigrant.models.feedbackcode import Feedbackcode
from speerpunten.arbeidsmigrant.models.feedbackreactie import Feedbackreactie
from speerpunten.arbeidsmigrant.models.feedbackreeks import Feedbackreeks
from speerpunten.arbeidsmigrant.models.infodeel import Infodeel
from speerpunten.arbeidsmigrant.models.infopagina import Infopagina
from speerpunten.arbeidsmigrant.models.infoversie import Infoversie
from speerpunten.arbeidsmigrant.models.inzagecode import Inzagecode
from speerpunten.arbeidsmigrant.models.inzagesessie import Inzagesessie
from speerpunten.arbeidsmigrant.models.inzageverzoek import Inzageverzoek
from speerpunten.arbeidsmigrant.models.klankbordlid import Klankbordcontact, Klankbordlid
from speerpunten.arbeidsmigrant.models.klankbordvraag import Klankbordadvies, Klankbordantwoord, Klankbordvraag

__all__ = [
    "Feedback",
    "Feedbackbeeld",
    "Feedbackcode",
    "Feedbackreactie",
    "Feedbackreeks",
    "Infodeel",
    "Infopagina",
    "Infoversie",
    "Inzagecode",
    "Inzagesessie",
    "Inzageverzoek",
    "Klankbordadvies",
    "Klankbordantwoord",
    "Klankbordcontact",
    "Klankbordlid",
    "Klankbordvraag",
]
