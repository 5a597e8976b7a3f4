"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.schatting import Schatting
from speerpunten.kennis.models.telling import Telling, Waarneming
from speerpunten.kennis.models.telronde import Telronde

__all__ = [
    "Schatting",
    "Telling",
    "Telronde",
    "Waarneming",
]
