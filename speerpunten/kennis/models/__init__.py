"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.antwoord import Antwoord
from speerpunten.kennis.models.antwoordblok import Antwoordblok

__all__ = [
    "Antwoord",
    "Antwoordblok",
]
