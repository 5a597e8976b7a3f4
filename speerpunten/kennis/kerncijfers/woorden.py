"""A figure and its disagreement with others, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rivierenland.core.opmaak import getal
from speerpunten.kennis.kerncijfers.indicatoren import INDICATOREN

TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


@dataclass(frozen=True, slots=True)
class Bewering:
    """What one source says: an open side is None."""

    indicator: str
    laag: Decimal | None
    hoog: Decimal | None
    bron: str
    peildatum: date


def written(waarde: Decimal) -> str:
    """A whole number without decimals, else with as many as it has (at most two)."""
    return getal(waarde, 0 if waarde == waarde.to_integral_value() else (1 if waarde * 10 == int(waarde * 10) else 2))


def span(laag: Decimal | None, hoog: Decimal | None) -> str:
    """`10.500 tot 13.500`, `300`, `meer dan 2.500`, `hoogstens 2.000`."""
    if laag is None and hoog is None:
        return "niet genoemd"
    if laag is None:
        return f"hoogstens {written(hoog)}"  # type: ignore[arg-type]
    if hoog is None:
        return f"meer dan {written(laag)}"
    return written(laag) if laag == hoog else f"{written(laag)} tot {written(hoog)}"


def disagreement(beweringen: Sequence[Bewering]) -> str:
    """In words that sources differ, and why that may be; empty with fewer than two, never an average."""
    if len(beweringen) < 2:
        return ""
    bronnen = len({bewering.bron for bewering in beweringen})
    grenzen = [grens for row in beweringen for grens in (row.laag, row.hoog) if grens is not None]
    wie = "Eén bron noemt" if bronnen == 1 else f"{_count(bronnen).capitalize()} bronnen noemen"
    open_zin = " en meer" if any(row.hoog is None for row in beweringen) else ""
    return f"{wie} {span(min(grenzen), max(grenzen))}{open_zin}. {_why(beweringen)}"


def _why(beweringen: Sequence[Bewering]) -> str:
    codes = list(dict.fromkeys(row.indicator for row in beweringen))
    jaren = sorted({row.peildatum.year for row in beweringen})
    wanneer = f" De cijfers zijn van {jaren[0]} tot en met {jaren[-1]}." if len(jaren) > 1 else ""
    if len(codes) == 1:
        return f"Zij zeggen dat zij hetzelfde tellen: {INDICATOREN[codes[0]].kort}.{wanneer}"
    delen = [f"{INDICATOREN[code].naam.lower()} telt {INDICATOREN[code].kort}" for code in codes]
    return f"Zij tellen niet hetzelfde: {'; '.join(delen)}.{wanneer}"


def _count(aantal: int) -> str:
    return TELWOORDEN[aantal] if aantal < len(TELWOORDEN) else str(aantal)
