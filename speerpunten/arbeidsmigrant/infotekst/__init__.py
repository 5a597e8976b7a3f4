"""The texts that come with the portal, as files: pure Python.

    paginas    which pages there are, in order, with their drawing and what to read next
    bestand    one file: lines with what is known of a text, an empty line, and the text
"""

from .bestand import Infotekst, Tekstfout, read
from .paginas import PAGINAS, Pagina

__all__ = ["PAGINAS", "Infotekst", "Pagina", "Tekstfout", "read"]
