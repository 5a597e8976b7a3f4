"""One rule over the gemeenten: who is strictest, who most lenient, and how far that lies apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rivierenland.core.opmaak import NBSP
from speerpunten.kennis.enums.regel import Regelsoort
from speerpunten.kennis.regels.catalogus import Regel
from speerpunten.kennis.regels.waarde import number, position, write


@dataclass(frozen=True, slots=True)
class Spreiding:
    """The answers of one rule beside each other.

    `posities` by gemeente on the scale of the rule; `strengst` and `ruimst` are codes of gemeenten, more than one when they agree, none
    when all are equal; `tekst` says the gap in the unit of the rule.
    """

    posities: Mapping[str, float]
    strengst: tuple[str, ...]
    ruimst: tuple[str, ...]
    tekst: str

    @property
    def gelijk(self) -> bool:
        """Whether everybody who answered says the same."""
        return not self.strengst


def spread(regel: Regel, waarden: Mapping[str, Any]) -> Spreiding | None:
    """The gap over these answers, by gemeente. None when the rule cannot be ranked or fewer than two answered."""
    posities = {gemeente: plek for gemeente, waarde in waarden.items() if (plek := position(regel, waarde)) is not None}
    if len(posities) < 2:
        return None
    laagst, hoogst = min(posities.values()), max(posities.values())
    if laagst == hoogst:
        return Spreiding(posities, (), (), "allemaal gelijk")
    streng, ruim = (hoogst, laagst) if regel.richting.teken > 0 else (laagst, hoogst)
    strengst, ruimst = _at(posities, streng), _at(posities, ruim)
    return Spreiding(posities, strengst, ruimst, _told(regel, waarden, strengst[0], ruimst[0]))


def strictness(regel: Regel, posities: Mapping[str, float]) -> dict[str, float]:
    """By gemeente from 0 (most lenient of who answered) to 1 (strictest). Empty when all are equal: then nobody is stricter."""
    if len(set(posities.values())) < 2:
        return {}
    laagst, hoogst = min(posities.values()), max(posities.values())
    deel = {gemeente: (plek - laagst) / (hoogst - laagst) for gemeente, plek in posities.items()}
    return deel if regel.richting.teken > 0 else {gemeente: 1 - plek for gemeente, plek in deel.items()}


def _at(posities: Mapping[str, float], plek: float) -> tuple[str, ...]:
    return tuple(sorted(gemeente for gemeente, eigen in posities.items() if eigen == plek))


def _told(regel: Regel, waarden: Mapping[str, Any], streng: str, ruim: str) -> str:
    if regel.soort is not Regelsoort.GETAL:
        return f"{write(regel, waarden[streng])} tegenover {write(regel, waarden[ruim]).lower()}"
    scheelt = abs(waarden[streng] - waarden[ruim])
    return f"{number(scheelt)}{NBSP}{regel.eenheid} verschil"
