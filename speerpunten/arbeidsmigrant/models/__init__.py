"""The models of the worker's own door, one file each."""

from speerpunten.arbeidsmigrant.models.infodeel import Infodeel
from speerpunten.arbeidsmigrant.models.infopagina import Infopagina
from speerpunten.arbeidsmigrant.models.infoversie import Infoversie

__all__ = ["Infodeel", "Infopagina", "Infoversie"]
