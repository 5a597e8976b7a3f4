"""A version of the convenant as text: pure Python, without Django. What changed in a text itself: `core.redline`.

document       a version as text, with its digest: what a party signs
vergelijking   two versions: what is new, gone, changed, moved
"""

from .document import Artikeltekst, Convenanttekst, Toezeggingtekst
from .vergelijking import Artikelverschil, Toezeggingverschil, Vergelijking, compare

__all__ = [
    "Artikeltekst",
    "Artikelverschil",
    "Convenanttekst",
    "Toezeggingtekst",
    "Toezeggingverschil",
    "Vergelijking",
    "compare",
]
