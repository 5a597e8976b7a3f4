"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.artikel import Artikel
from speerpunten.kennis.models.artikelbestand import Artikelbestand, Bestandsbladzijde
from speerpunten.kennis.models.artikelversie import Artikelversie
from speerpunten.kennis.models.begrip import Begrip
from speerpunten.kennis.models.zoekwoord import Zoekwoord

__all__ = ["Artikel", "Artikelbestand", "Artikelversie", "Begrip", "Bestandsbladzijde", "Zoekwoord"]
