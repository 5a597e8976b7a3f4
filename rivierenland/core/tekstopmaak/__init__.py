"""The small markup of the information, as pieces and as HTML: pure Python, without Django and without a table.

blokken    a text as headings, paragraphs, lists, warnings and the place of the gemeente
zinnen     a line as words, bold words and links
html       both as HTML in which everything a person typed is escaped
toets      what is wrong with a text, for whoever writes it
"""

from .blokken import Blok, Vorm, blocks
from .html import Gedeeld, render
from .toets import faults
from .zinnen import Stuk, links, pieces

__all__ = ["Blok", "Gedeeld", "Stuk", "Vorm", "blocks", "faults", "links", "pieces", "render"]
