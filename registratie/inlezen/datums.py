"""Dates as they stand in supplied files: real dates, serial numbers and text in four languages."""

import re
from calendar import isleap
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from .vouw import fold

_MAANDEN = (
    "januari january januar styczen stycznia jan",
    "februari february februar luty lutego feb",
    "maart march marz maerz marzec marca mrt mar",
    "april kwiecien kwietnia apr",
    "mei may mai maj maja",
    "juni june czerwiec czerwca jun",
    "juli july lipiec lipca jul",
    "augustus august sierpien sierpnia aug",
    "september wrzesien wrzesnia sept sep",
    "oktober october pazdziernik pazdziernika okt oct",
    "november listopad listopada nov",
    "december dezember grudzien grudnia dec dez",
)
MAAND_VAN_NAAM = {naam: nummer for nummer, namen in enumerate(_MAANDEN, 1) for naam in namen.split()}
MAANDNAMEN = tuple(namen.split()[0].capitalize() for namen in _MAANDEN)

LEEG = {
    "",
    "nvt",
    "n v t",
    "onbekend",
    "unknown",
    "geen",
    "none",
    "null",
    "nan",
    "nee",
    "open",
    "tbd",
    "x",
    "nader te bepalen",
}
LEEG |= {
    "heden",
    "present",
    "nu",
    "now",
    "today",
    "onbepaald",
    "onbepaalde tijd",
    "n b",
    "nb",
    "tba",
    "until further notice",
}

_TIJD = r"(?:[ T,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m|uur|u|z|[+-]\d\d:?\d\d)?)?"
_CIJFERS = re.compile(rf"(\d{{1,4}})\s*[-/.\s]\s*(\d{{1,2}})\s*[-/.\s]\s*['’]?(\d{{1,4}}){_TIJD}\s*\.?$", re.IGNORECASE)
_DAG_NAAM = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|e)?[-/.,\s]*([^\W\d]+)[-/.,'’\s]*(\d{{4}}|\d{{2}}){_TIJD}$", re.IGNORECASE
)
_NAAM_DAG = re.compile(rf"([^\W\d]+)[-/.\s]*(\d{{1,2}})(?:st|nd|rd|th)?[-/.,\s]+(\d{{4}}){_TIJD}$", re.IGNORECASE)
_JAAR_NAAM = re.compile(rf"(\d{{4}})[-/.\s]+([^\W\d]+)[-/.\s]+(\d{{1,2}}){_TIJD}$", re.IGNORECASE)
_WEEKDAG = re.compile(
    r"(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun|pon|wt|sr|czw|pt|sob)[a-z]*[.,]?\s+(?=\d)", re.IGNORECASE
)
_PAAR = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)")
_GETAL = re.compile(r"\d{5}(?:[.,]\d+)?$")

_NUL_1900 = date(1899, 12, 30)
_NUL_1904 = date(1904, 1, 1)
_LAATSTE = 2_958_465  # 31 December 9999, the last day a spreadsheet knows


class Ongeldig(str):
    """Why a cell is no date, in Dutch; a value of its own so that a parser needs no exception per cell."""

    __slots__ = ()


def parse_datum(
    waarde: Any, *, maand_eerst: bool = False, systeem_1904: bool = False, uiterlijk: date | None = None
) -> date | Ongeldig | None:
    """The date in a cell: ``None`` for an empty one, ``Ongeldig`` with the reason for anything else.

    ``uiterlijk`` is the last date that makes sense for two-digit years (a birth date is not in the future); without
    it 00-69 is read as this century. ``maand_eerst`` reads 11/3/2026 as 3 November.
    """
    if isinstance(waarde, datetime):
        return waarde.date()
    if isinstance(waarde, date):
        return waarde
    if waarde is None:
        return None
    if isinstance(waarde, int | float):
        return _from_serial(waarde, systeem_1904)
    if not isinstance(waarde, str):
        return Ongeldig("Dit is geen datum.")
    return _from_text(waarde.strip(), maand_eerst, systeem_1904, uiterlijk)


def _from_serial(getal: float, systeem_1904: bool) -> date | Ongeldig | None:
    if 19_000_101 <= getal <= 21_001_231:
        return _from_text(str(int(getal)), False, systeem_1904, None)
    if isinstance(getal, bool) or not -1 < getal <= _LAATSTE:
        return Ongeldig("Dit is geen datum.")
    dagen = int(getal)
    # As a serial number these are days in 1905 and 1906; in a register they are years.
    if 1900 <= dagen <= 2100:
        return Ongeldig("Dit is alleen een jaartal.")
    if systeem_1904:
        return _NUL_1904 + timedelta(dagen) if dagen + 1462 <= _LAATSTE else Ongeldig("Dit is geen datum.")
    if dagen == 0:
        return None
    # Spreadsheets count a 29 February 1900 that never was.
    return _NUL_1900 + timedelta(dagen + 1 if dagen < 60 else dagen)


def _from_text(tekst: str, maand_eerst: bool, systeem_1904: bool, uiterlijk: date | None) -> date | Ongeldig | None:
    if gevonden := _CIJFERS.match(tekst):
        een, twee, drie = gevonden.groups()
        if len(een) >= 3:
            return build(een, int(twee), int(drie), uiterlijk) if len(een) == 4 else Ongeldig("Dit is geen datum.")
        if len(drie) not in (2, 4):
            return Ongeldig("Het jaartal is niet volledig.")
        if int(een) == int(twee) == int(drie) == 0:
            return None
        return build(drie, *((int(een), int(twee)) if maand_eerst else (int(twee), int(een))), uiterlijk)
    if fold(tekst) in LEEG:
        return None
    if tekst.isdigit() and len(tekst) == 8:
        if tekst[:2] in ("19", "20") and tekst[4:6] <= "12":
            return build(tekst[:4], int(tekst[4:6]), int(tekst[6:]), uiterlijk)
        return build(tekst[4:], int(tekst[2:4]), int(tekst[:2]), uiterlijk)
    if tekst.isascii() and _GETAL.match(tekst):
        return _from_serial(float(tekst.replace(",", ".")), systeem_1904)
    if kortere := _WEEKDAG.match(tekst):
        return _from_text(tekst[kortere.end() :], maand_eerst, systeem_1904, uiterlijk)
    return _from_month_name(tekst, uiterlijk)


def _from_month_name(tekst: str, uiterlijk: date | None) -> date | Ongeldig:
    for patroon, volgorde in ((_DAG_NAAM, (2, 1, 0)), (_NAAM_DAG, (2, 0, 1)), (_JAAR_NAAM, (0, 1, 2))):
        if gevonden := patroon.search(tekst):
            jaar, naam, dag = (gevonden.groups()[plaats] for plaats in volgorde)
            maand = MAAND_VAN_NAAM.get(fold(naam))
            if maand:
                return build(jaar, maand, int(dag), uiterlijk)
    return Ongeldig("Dit is geen datum.")


def build(jaar: str, maand: int, dag: int, uiterlijk: date | None) -> date | Ongeldig:
    """The date of these parts, or what is wrong with them in a sentence."""
    heel = int(jaar)
    if len(jaar) == 2:
        heel += 2000
        # A departure lies near today, a birth date in the past: the same two digits mean another century.
        if heel > (uiterlijk.year if uiterlijk else 2069):
            heel -= 100
    if not 1 <= maand <= 12:
        return Ongeldig(f"Maand {maand} bestaat niet.")
    if not 1 <= heel <= 9999:
        return Ongeldig(f"Het jaar {heel} bestaat niet.")
    lengte = 28 + isleap(heel) if maand == 2 else 30 + ((maand + maand // 8) & 1)
    if not 1 <= dag <= lengte:
        if maand == 2 and dag == 29:
            return Ongeldig(f"{heel} is geen schrikkeljaar: februari heeft dan 28 dagen.")
        return Ongeldig(f"{MAANDNAMEN[maand - 1]} heeft {lengte} dagen.")
    return date(heel, maand, dag)


def month_first(waarden: Iterable[Any]) -> bool | None:
    """Whether a column writes the month first; ``None`` if no value decides (3/4/2026 can be both)."""
    for waarde in waarden:
        if isinstance(waarde, str) and (gevonden := _PAAR.match(waarde)):
            if int(gevonden[1]) > 12:
                return False
            if int(gevonden[2]) > 12:
                return True
    return None


class Onthouden(dict[Any, Any]):
    """Remembers what a function made of a cell; forgets all when full, so a million rows cost no memory."""

    __slots__ = ("_hoogstens", "_maak")

    def __init__(self, maak: Callable[[Any], Any], hoogstens: int = 10_000) -> None:
        super().__init__()
        self._maak = maak
        self._hoogstens = hoogstens

    def __missing__(self, cel: Any) -> Any:
        if len(self) >= self._hoogstens:
            self.clear()
        waarde = self[cel] = self._maak(cel)
        return waarde
