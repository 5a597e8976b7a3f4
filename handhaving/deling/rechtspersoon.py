"""Whether a company name is surely not somebody's own name."""

import re

VOOROP = r"(stichting|vereniging|co[oö]peratie)\b"
ACHTERAAN = r"\s(b\.?\s?v\.?|n\.?\s?v\.?|u\.\s?a\.?|gmbh|sp\.?\s?z\s?o\.?\s?o\.?|s\.?r\.?l\.?|ltd\.?)\s*(\([^)]*\))?$"
RECHTSVORM = re.compile(f"(^{VOOROP})|({ACHTERAAN})", re.IGNORECASE)
"""At the beginning or the end of a name only: elsewhere these letters may be somebody's initials."""


def is_rechtspersoon(naam: str) -> bool:
    """Whether the name shows the form of a legal person (Burgerlijk Wetboek 2:3 or a foreign one like it).

    Without one it may be a sole trader or a partnership, whose name is about people (AVG, recital 14): then it is not given.
    """
    return bool(RECHTSVORM.search(naam.strip()))
