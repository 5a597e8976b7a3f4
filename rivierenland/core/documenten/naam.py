"""A name for a file that is safe in every system and says what the file is."""

import re
import unicodedata

from rivierenland.core.documenten.herkennen import Bestandssoort

LANGST = 100
VREEMD = re.compile(r"[^\w .,()&+'’–-]+")


def nette_naam(naam: str, soort: Bestandssoort) -> str:
    """The name without a path, control characters or the end that it claims; with the end that belongs to its content."""
    los = unicodedata.normalize("NFC", naam).replace("\\", "/").rpartition("/")[2]
    stam = los.rpartition(".")[0] if "." in los else los
    stam = re.sub(r"\s+", " ", VREEMD.sub(" ", stam)).strip(" .")[:LANGST].strip(" .")
    return f"{stam or 'document'}.{soort.value.suffix}"
