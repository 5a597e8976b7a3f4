"""Whether a company name is surely not somebody's own name."""

import re

RECHTSVORM = re.compile(
    r"\b(b\.?\s?v\.?|n\.?\s?v\.?|stichting|vereniging|co[oö]peratie|coop|u\.?a\.?|gmbh|sp\.?\s?z\s?o\.?o\.?|s\.?r\.?l\.?|ltd)(?=\W|$)",
    re.IGNORECASE,
)


def is_rechtspersoon(naam: str) -> bool:
    """Whether the name shows the form of a legal person (Burgerlijk Wetboek 2:3 or a foreign one like it).

    Without one it may be a sole trader or a partnership, whose name is about people (AVG, recital 14): then it is not given.
    """
    return bool(RECHTSVORM.search(naam))
