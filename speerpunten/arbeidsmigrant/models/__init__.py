"""The models of the worker's own door, one file each."""

from speerpunten.arbeidsmigrant.models.klankbordlid import Klankbordcontact, Klankbordlid
from speerpunten.arbeidsmigrant.models.klankbordvraag import Klankbordadvies, Klankbordantwoord, Klankbordvraag

__all__ = ["Klankbordadvies", "Klankbordantwoord", "Klankbordcontact", "Klankbordlid", "Klankbordvraag"]
