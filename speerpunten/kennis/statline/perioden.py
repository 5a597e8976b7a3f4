"""Periods and regions in the codes of CBS: `2024JJ00` is a year, `2024KW01` a quarter, `2024MM01` a month; `GM0281  ` is Tiel."""

import re
from calendar import monthrange
from datetime import date

from speerpunten.kennis.statline.fouten import Onleesbaar

JAAR, KWARTAAL, MAAND = "JJ", "KW", "MM"
_VORM = re.compile(r"(\d{4})(JJ|KW|MM)(\d{2})")
_MAANDEN = {JAAR: 12, KWARTAAL: 3, MAAND: 1}
_HOOGSTE = {JAAR: 0, KWARTAAL: 4, MAAND: 12}


def kind_of(code: str) -> str:
    """JJ, KW or MM. Raises `Onleesbaar`."""
    return _parts(code)[1]


def year_of(code: str) -> int:
    """The year a period lies in. Raises `Onleesbaar`."""
    return _parts(code)[0]


def first_day(code: str) -> date:
    """The first day of a period. Raises `Onleesbaar`."""
    jaar, soort, nummer = _parts(code)
    return date(jaar, 1 + max(nummer - 1, 0) * _MAANDEN[soort], 1)


def last_day(code: str) -> date:
    """The last day of a period. Raises `Onleesbaar`."""
    begin, soort = first_day(code), kind_of(code)
    maand = begin.month + _MAANDEN[soort] - 1
    return date(begin.year, maand, monthrange(begin.year, maand)[1])


def region_of(code: str) -> str:
    """The code of an area without the spaces that CBS fills it up with."""
    return code.strip()


def _parts(code: str) -> tuple[int, str, int]:
    found = _VORM.fullmatch(code.strip())
    if found:
        jaar, soort, nummer = int(found[1]), found[2], int(found[3])
        if jaar and (nummer == 0 if soort == JAAR else 1 <= nummer <= _HOOGSTE[soort]):
            return jaar, soort, nummer
    raise Onleesbaar(f"De periode “{code.strip()[:20]}” is geen jaar, kwartaal of maand zoals het CBS die schrijft.")
