"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.antwoord import Antwoord
from speerpunten.kennis.models.antwoordblok import Antwoordblok
from speerpunten.kennis.models.artikel import Artikel
from speerpunten.kennis.models.artikelbestand import Artikelbestand, Bestandsbladzijde
from speerpunten.kennis.models.artikelversie import Artikelversie
from speerpunten.kennis.models.begrip import Begrip
from speerpunten.kennis.models.deelnemer import Deelnemer, Deelnemeradres
from speerpunten.kennis.models.dialoog import Dialoog
from speerpunten.kennis.models.dialooguitkomst import Dialooguitkomst, Uitkomststap
from speerpunten.kennis.models.dialoogverslag import Dialoognotitie, Dialoogreactie
from speerpunten.kennis.models.effectrapport import Effectrapport
from speerpunten.kennis.models.kerncijfer import Kerncijfer
from speerpunten.kennis.models.regelstand import Regelstand
from speerpunten.kennis.models.regelvoorstel import Regelvolging, Regelvoorstel
from speerpunten.kennis.models.schatting import Schatting
from speerpunten.kennis.models.statline import Statlinebron, Statlinehaal
from speerpunten.kennis.models.telling import Telling, Waarneming
from speerpunten.kennis.models.telronde import Telronde
from speerpunten.kennis.models.zoekwoord import Zoekwoord

__all__ = [
    "Antwoord",
    "Antwoordblok",
    "Artikel",
    "Artikelbestand",
    "Artikelversie",
    "Begrip",
    "Bestandsbladzijde",
    "Deelnemer",
    "Deelnemeradres",
    "Dialoog",
    "Dialoognotitie",
    "Dialoogreactie",
    "Dialooguitkomst",
    "Effectrapport",
    "Kerncijfer",
    "Regelstand",
    "Regelvolging",
    "Regelvoorstel",
    "Schatting",
    "Statlinebron",
    "Statlinehaal",
    "Telling",
    "Telronde",
    "Uitkomststap",
    "Waarneming",
    "Zoekwoord",
]
