"""From a value of a row to what may stand in a cell: the same rules for every format."""

import math
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from .kolom import Soort

Celwaarde: TypeAlias = str | int | float | Decimal | date | datetime | None

TIJDZONE = ZoneInfo("Europe/Amsterdam")
MAX_TEKENS = 32_767  # what one cell holds in the usual spreadsheet programs
MAX_CIJFERS = 10**15  # beyond this a spreadsheet rounds a number silently
# Not allowed in XML 1.0, and of no use in CSV. Shown as the replacement sign, so that a loss is visible.
_VERBODEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_GETALLEN = {Soort.GETAL, Soort.BEDRAG, Soort.PERCENTAGE}


def cell_value(soort: Soort, ruw: Any) -> Celwaarde:
    """The value as its column's kind wants it; what does not fit the kind becomes text, nothing is dropped."""
    if ruw is None or ruw == "":
        return None
    if soort is Soort.TEKST:
        return clean_text(ruw)
    if soort in _GETALLEN:
        return ruw if _is_number(ruw) else clean_text(ruw)
    if isinstance(ruw, datetime):
        lokaal = local(ruw)
        return lokaal if soort is Soort.TIJDSTIP else lokaal.date()
    return ruw if isinstance(ruw, date) else clean_text(ruw)


def clean_text(ruw: Any) -> str:
    """Readable text without characters that a file cannot hold, at most `MAX_TEKENS` long."""
    if isinstance(ruw, bool):
        return "ja" if ruw else "nee"
    if isinstance(ruw, datetime):
        return local(ruw).strftime("%d-%m-%Y %H:%M")
    if isinstance(ruw, date):
        return ruw.strftime("%d-%m-%Y")
    tekst = str(ruw)
    if "\r" in tekst:
        tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
    tekst = _VERBODEN.sub("\N{REPLACEMENT CHARACTER}", tekst)
    return tekst if len(tekst) <= MAX_TEKENS else tekst[: MAX_TEKENS - 1] + "…"


def local(moment: datetime) -> datetime:
    """The moment in Dutch local time, without zone: spreadsheets know none."""
    return moment.astimezone(TIJDZONE).replace(tzinfo=None) if moment.tzinfo else moment


def _is_number(ruw: object) -> bool:
    if isinstance(ruw, bool) or not isinstance(ruw, int | float | Decimal):
        return False
    return math.isfinite(ruw) and abs(float(ruw)) < MAX_CIJFERS
