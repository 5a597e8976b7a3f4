"""Versions of the handelingsperspectief as text: pure Python, without Django. What changed in a text itself: `core.redline`.

document       a version as text, with its digest
vergelijking   two versions: what is new, gone, changed, moved
"""

from .document import Afspraaktekst, Document, Hoofdstuk
from .vergelijking import Afspraakverschil, Hoofdstukverschil, Vergelijking, compare

__all__ = [
    "Afspraaktekst",
    "Afspraakverschil",
    "Document",
    "Hoofdstuk",
    "Hoofdstukverschil",
    "Vergelijking",
    "compare",
]
