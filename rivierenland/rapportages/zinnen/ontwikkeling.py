"""More, fewer, or about as many as before. Only from figures that may be shown: None is what is withheld or unknown."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from rivierenland.core.cijfer import count
from rivierenland.rapportages.zinnen.woord import Woord, number

STABIEL = Decimal("0.02")
"""Up to two percent of change is called about the same; of a share up to two percentage points."""
TIENDE = Decimal("0.1")
Bekend = int | Decimal | None


class Richting(Enum):
    """Which way a figure went."""

    MEER = "meer"
    MINDER = "minder"
    STABIEL = "ongeveer evenveel"
    GELIJK = "evenveel"


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """A figure of before, and how the sentence calls that moment: "drie maanden eerder"."""

    toen: Bekend
    dan: str


def direction(nu: Bekend, toen: Bekend, *, aandeel: bool = False) -> Richting | None:
    """Up, down or stable; None when one of the two may not be known."""
    if nu is None or toen is None:
        return None
    if nu == toen:
        return Richting.GELIJK
    grens = STABIEL if aandeel else STABIEL * abs(toen)
    if abs(nu - toen) <= grens:
        return Richting.STABIEL
    return Richting.MEER if nu > toen else Richting.MINDER


def development(nu: Bekend, toen: Bekend, *, dan: str) -> str:
    """Dat zijn er 12 meer dan het kwartaal ervoor. Nothing when one of the two is withheld or unknown."""
    return developments(nu, (Vergelijking(toen, dan),))


def developments(
    nu: Bekend, eerder: Sequence[Vergelijking], *, eenheid: Woord | None = None, aandeel: bool = False
) -> str:
    """Dat zijn er 12 meer dan drie maanden eerder en ongeveer evenveel als een jaar eerder.

    `eenheid`: of days, that are named beside the number ("3 dagen meer"). `aandeel`: fractions, of which the difference is in
    percentage points. Two moments with the same difference are named together. Empty when nothing can be compared.
    """
    delen = [deel for deel in (_part(nu, vergelijking, eenheid, aandeel) for vergelijking in eerder) if deel]
    if not delen:
        return ""
    zin = f"{delen[0].begin} {delen[0].hoeveel} {delen[0].dan}"
    for vorig, deel in pairwise(delen):
        zin += f" en {deel.dan.split(' ', 1)[1] if deel.hoeveel == vorig.hoeveel else f'{deel.hoeveel} {deel.dan}'}"
    return f"{zin}."


def short(nu: Bekend, toen: Bekend, *, dan: str, aandeel: bool = False) -> str:
    """Below a main figure: 12 meer dan een jaar eerder. Of what is withheld or unknown only that it cannot be compared."""
    deel = _part(nu, Vergelijking(toen, dan), None, aandeel)
    return f"{deel.hoeveel} {deel.dan}" if deel else f"niet te vergelijken met {dan}"


class _Deel(NamedTuple):
    """Dat zijn er | 12 meer | dan een jaar eerder."""

    begin: str
    hoeveel: str
    dan: str


def _part(nu: Bekend, eerder: Vergelijking, eenheid: Woord | None, aandeel: bool) -> _Deel | None:
    richting = direction(nu, eerder.toen, aandeel=aandeel)
    if richting is None or nu is None or eerder.toen is None:
        return None
    if richting in (Richting.GELIJK, Richting.STABIEL):
        return _Deel("Dat is", richting.value, f"als {eerder.dan}")
    begin, hoeveel = _difference(abs(nu - eerder.toen), eenheid, aandeel)
    return _Deel(begin, f"{hoeveel} {richting.value}", f"dan {eerder.dan}")


def _difference(verschil: int | Decimal, eenheid: Woord | None, aandeel: bool) -> tuple[str, str]:
    if aandeel:
        punten = (Decimal(verschil) * 100).quantize(TIENDE, ROUND_HALF_UP)
        return "Dat is", f"{number(punten)} procentpunt"
    begin = "Dat is" if verschil == 1 else "Dat zijn"
    if eenheid:
        return begin, f"{number(verschil)} {eenheid.of(verschil)}"
    return f"{begin} er", count(int(verschil)).tekst if verschil == int(verschil) else number(verschil)
