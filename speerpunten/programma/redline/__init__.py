"""What changed between two texts, word by word: pure Python, without Django. Read the files in this order::

    blokken        plain text as paragraphs and lists, the only make-up there is
    document       a version of the handelingsperspectief as text, with its digest
    woorden        two lines, word by word
    regels         two texts, line by line: like lines are laid beside each other
    volgorde       what moved, and where what is gone stood
    vergelijking   two versions: what is new, gone, changed, moved

Taking the inserts of a redline gives the new text to the letter, taking the deletes the old one.
"""

from .blokken import Blok, Blokvorm, blocks
from .document import Afspraaktekst, Document, Hoofdstuk
from .regels import Redline, Regel, redline
from .vergelijking import Afspraakverschil, Hoofdstukverschil, Vergelijking, compare
from .woorden import Stuk, Stuksoort

__all__ = [
    "Afspraaktekst",
    "Afspraakverschil",
    "Blok",
    "Blokvorm",
    "Document",
    "Hoofdstuk",
    "Hoofdstukverschil",
    "Redline",
    "Regel",
    "Stuk",
    "Stuksoort",
    "Vergelijking",
    "blocks",
    "compare",
    "redline",
]
