"""What outcomes of a talk led to on a higher floor: packages and agreements, which this floor does not know."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gevolg:
    """One thing an outcome led to: what it is called, how far it is in words, and for officials where it stands."""

    titel: str
    stand: str
    url: str
    weg_url: str = ""


Bron = Callable[[Collection[int]], Mapping[int, list[Gevolg]]]
_bronnen: list[Bron] = []
_koppelen: list[Callable[[int], str]] = []


def add(bron: Bron, *, koppelen: Callable[[int], str]) -> None:
    """Let `bron` tell what outcomes (by number) led to; `koppelen` gives the address where one is linked."""
    if bron not in _bronnen:
        _bronnen.append(bron)
        _koppelen.append(koppelen)


def of(uitkomsten: Collection[int]) -> dict[int, list[Gevolg]]:
    """What each outcome led to, in one question to every source."""
    found: dict[int, list[Gevolg]] = {nummer: [] for nummer in uitkomsten}
    for bron in _bronnen:
        for nummer, gevolgen in bron(uitkomsten).items():
            found[nummer].extend(gevolgen)
    return found


def link_urls(uitkomst: int) -> list[str]:
    """Where an outcome is linked to something."""
    return [koppelen(uitkomst) for koppelen in _koppelen]
