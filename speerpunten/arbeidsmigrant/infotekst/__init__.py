"""The texts that come with the portal, as files: pure Python.

paginas    which pages there are, in order, with their drawing and what to read next
bestand    one file: lines with what is known of a text, an empty line, and the text
map        a folder of files, by language
"""

from pathlib import Path

from .bestand import Infotekst, Tekstfout, read
from .map import Aangeleverd, texts_in
from .paginas import PAGINAS, Pagina

TEKSTEN = Path(__file__).resolve().parents[1] / "teksten"
"""The texts that come with the portal."""

__all__ = ["PAGINAS", "TEKSTEN", "Aangeleverd", "Infotekst", "Pagina", "Tekstfout", "read", "texts_in"]
