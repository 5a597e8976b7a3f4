"""The models of what the region knows, one file each."""

from speerpunten.kennis.models.antwoord import Antwoord
from speerpunten.kennis.models.antwoordblok import Antwoordblok
from speerpunten.kennis.models.deelnemer import Deelnemer, Deelnemeradres
from speerpunten.kennis.models.dialoog import Dialoog
from speerpunten.kennis.models.dialooguitkomst import Dialooguitkomst, Uitkomststap
from speerpunten.kennis.models.dialoogverslag import Dialoognotitie, Dialoogreactie

__all__ = [
    "Antwoord",
    "Antwoordblok",
    "Deelnemer",
    "Deelnemeradres",
    "Dialoog",
    "Dialoognotitie",
    "Dialoogreactie",
    "Dialooguitkomst",
    "Uitkomststap",
]
