"""A piece of text with the words that were found, as HTML in which everything else is escaped."""

import re
from html import escape

BEGIN, EINDE = "\ue000", "\ue001"
"""What the database puts around a word; private characters, which are taken out of the text before."""
_OPMAAK = re.compile(r"^#+ |^> |\*\*|\]\([^)]*\)|\[", re.MULTILINE)


def plain(tekst: str) -> str:
    """A text without its mark-up and without the characters that mark a word."""
    return _OPMAAK.sub("", tekst).replace(BEGIN, "").replace(EINDE, "")


def as_html(kop: str) -> str:
    """What the database gave, as HTML."""
    return escape(kop).replace(BEGIN, "<mark>").replace(EINDE, "</mark>")
