"""How figures, dates and differences are written in Dutch: on a page, in a chart and in a PDF alike.

Spaces inside a figure are non-breaking and the minus is U+2212. `None` means that nothing is known.
"""

from collections.abc import Callable, Collection
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, TypeAlias, TypeGuard

from rivierenland.core.afscherming import Afscherming

NBSP = "\u00a0"
MINUS = "\u2212"
UNKNOWN = "onbekend"
MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
MAANDEN_KORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

Number: TypeAlias = int | float | Decimal
Shown: TypeAlias = Number | Afscherming | None


def known(value: Shown) -> TypeGuard[Number]:
    """Whether there is a number to show: neither unknown nor shielded."""
    return isinstance(value, int | float | Decimal)


def _written(value: Number, decimals: int) -> str:
    """The digits, rounded half away from zero, with a point per thousand and a decimal comma."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,f}".translate(str.maketrans(",.", ".,"))
    return f"{MINUS}{text}" if rounded < 0 else text


def _shown(value: Shown, write: Callable[[Number], str]) -> str:
    """`write(value)`, or the words for a value that is unknown or shielded."""
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, Afscherming):
        return str(value).replace(" ", NBSP)
    return write(value)


def getal(value: Shown, decimals: int = 0) -> str:
    """9239 -> `9.239`; 3.94 with one decimal -> `3,9`."""
    return _shown(value, lambda number: _written(number, decimals))


def procent(value: Shown, decimals: int = 1) -> str:
    """A percentage from 0 to 100: 88.4 -> `88,4 %`. A whole one loses its `,0`."""

    def write(number: Number) -> str:
        text = _written(number, decimals)
        whole, comma, rest = text.partition(",")
        return f"{whole if comma and not rest.strip('0') else text}{NBSP}%"

    return _shown(value, write)


def euro(value: Shown) -> str:
    """Whole euros: 1234.4 -> `€ 1.234`, -18 -> `€ −18`."""
    return _shown(value, lambda number: f"€{NBSP}{_written(number, 0)}")


def verschil(value: Shown, decimals: int = 0) -> str:
    """A change with its sign: 54 -> `+54`, -18 -> `−18`, 0 -> `0`."""

    def write(number: Number) -> str:
        text = _written(number, decimals)
        return text if text.startswith(MINUS) or not text.strip("0,.") else f"+{text}"

    return _shown(value, write)


def datum(value: date | None) -> str:
    """For tables: `23-11-2026`; no line break falls between digits and a hyphen."""
    return UNKNOWN if not value else f"{value:%d-%m-%Y}"


def datum_lang(value: date | None) -> str:
    """For text: `23 november 2026`."""
    return UNKNOWN if not value else f"{value.day}{NBSP}{MAANDEN[value.month - 1]} {value.year}"


def datum_kort(value: date | None) -> str:
    """For a timeline: `6 nov 2026`."""
    return UNKNOWN if not value else f"{value.day}{NBSP}{MAANDEN_KORT[value.month - 1]}{NBSP}{value.year}"


def dag_en_datum(value: date | None) -> str:
    """For a page head: `Maandag 23 november 2026`."""
    return UNKNOWN if not value else f"{DAGEN[value.weekday()].capitalize()} {datum_lang(value)}"


def tijdstip(value: datetime | None) -> str:
    """`23 november 2026, 14.30 uur`; the caller has put it in local time."""
    return UNKNOWN if not value else f"{datum_lang(value)}, {value:%H.%M}{NBSP}uur"


def opsomming(namen: Collection[str]) -> str:
    """`Tiel`; `Buren en Tiel`; `Buren, Tiel en Zaltbommel`. Empty for none."""
    *voor, laatste = namen or [""]
    return f"{', '.join(voor)} en {laatste}" if voor else laatste


def cel(value: Any) -> str:
    """A value as it stands in a cell under a chart."""
    if isinstance(value, date):
        return datum(value)
    if isinstance(value, float | Decimal):
        return getal(value, 1)
    if isinstance(value, int | Afscherming) or value is None:
        return getal(value)
    return str(value)
