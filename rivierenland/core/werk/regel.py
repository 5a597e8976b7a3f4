"""One row of a work queue: what is the matter, why, by when, and the one thing to do."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format


@dataclass(frozen=True)
class Werkregel:
    """A row of a home page. `soort` and `woord` are the badge; `volgorde` sorts, the most urgent first."""

    soort: str
    woord: str
    wat: str
    waarom: str
    wanneer: str
    url: str
    knop: str
    volgorde: int = 0


def urgent_first(regels: list[Werkregel]) -> list[Werkregel]:
    """The queue in the order of the work."""
    return sorted(regels, key=lambda regel: (regel.volgorde, regel.wat))


def term(uiterlijk: date, vandaag: date) -> tuple[str, str, int]:
    """Badge and order for a term: late first, then the nearest. Seven days and less are told in days."""
    days = (uiterlijk - vandaag).days
    if days < 0:
        return "wrong", "Te laat", days
    if days == 0:
        return "attention", "Vandaag", 0
    return "attention", f"Nog {days} {'dag' if days == 1 else 'dagen'}", days


def dag(datum: date) -> str:
    """A day in words: 23 november 2026."""
    return date_format(datum, "j F Y")
