"""The models of the worker's own door, one file each."""

from speerpunten.arbeidsmigrant.models.inzagecode import Inzagecode
from speerpunten.arbeidsmigrant.models.inzagesessie import Inzagesessie
from speerpunten.arbeidsmigrant.models.inzageverzoek import Inzageverzoek
from speerpunten.arbeidsmigrant.models.klankbordlid import Klankbordcontact, Klankbordlid
from speerpunten.arbeidsmigrant.models.klankbordvraag import Klankbordadvies, Klankbordantwoord, Klankbordvraag

__all__ = [
    "Inzagecode",
    "Inzagesessie",
    "Inzageverzoek",
    "Klankbordadvies",
    "Klankbordantwoord",
    "Klankbordcontact",
    "Klankbordlid",
    "Klankbordvraag",
]
