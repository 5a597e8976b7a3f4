"""A birth date as people write it."""

import re
from datetime import date

CIJFERS = re.compile(r"\d+")


def read(tekst: str) -> date | None:
    """Day, month, year with anything between them, `23111990`, or year first (`1990-11-23`). None for what is no date."""
    parts = CIJFERS.findall(tekst[:40])
    if len(parts) == 1 and len(parts[0]) == 8:
        parts = [parts[0][:2], parts[0][2:4], parts[0][4:]]
    if len(parts) != 3:
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0])) if len(parts[2]) == 4 else None
    except ValueError:
        return None
