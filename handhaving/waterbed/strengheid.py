"""W4: how far the strictest and the loosest gemeente lie apart, by the dated rules that they recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from handhaving.waterbed.uitkomst import Uitkomst

CODE = "W4"
GENOEG = 3
"""With fewer rules one of them decides everything."""
METHODE = (
    "Elke regel krijgt per gemeente 0 (de ruimste in de regio, of geen regel vastgelegd) tot 1 (de strengste). De score is het "
    "gemiddelde maal 100; het verschil is de hoogste score min de laagste. Alleen regels die in minstens één gemeente afwijken tellen mee. "
    "De marge is het kleinste en grootste verschil als telkens één regel wegblijft. Een gemeente zonder vastgelegde regel telt als "
    "ruim: het verschil kan dus ook een verschil in vastleggen zijn."
)


class Richting(Enum):
    """Which way a rule becomes stricter."""

    LAGER = -1
    HOGER = 1


@dataclass(frozen=True, slots=True)
class Regel:
    """One rule: its name, which way is strict, and the value per gemeente; a gemeente that is not there set nothing."""

    code: str
    naam: str
    richting: Richting
    waarden: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Strengheid:
    """The gap, the score per gemeente from 0 (loosest) to 100, and the rules that count."""

    uitkomst: Uitkomst
    scores: Mapping[str, float]
    regels: tuple[Regel, ...]


def gap(regels: Sequence[Regel], gemeenten: Sequence[str]) -> Strengheid:
    """The difference between the strictest and the loosest score over these gemeenten."""
    tellend = tuple(regel for regel in regels if len(set(_strictness(regel, gemeenten).values())) > 1)
    if len(tellend) < GENOEG or len(gemeenten) < 2:
        reden = (
            f"Er zijn {len(tellend)} regels die tussen gemeenten verschillen. Onder de {GENOEG} zegt een score niets."
        )
        return Strengheid(Uitkomst(CODE, len(tellend), "regels", METHODE, reden=reden), {}, tellend)
    scores = _scores(tellend, gemeenten)
    zonder = [_gap(_scores([ander for ander in tellend if ander is not regel], gemeenten)) for regel in tellend]
    waarde = _gap(scores)
    uitkomst = Uitkomst(
        CODE, len(tellend), "regels", METHODE, waarde=waarde, laag=min(*zonder, waarde), hoog=max(*zonder, waarde)
    )  # fmt: skip
    return Strengheid(uitkomst, scores, tellend)


def _scores(regels: Sequence[Regel], gemeenten: Sequence[str]) -> dict[str, float]:
    per_regel = [_strictness(regel, gemeenten) for regel in regels]
    return {gemeente: 100 * sum(rij[gemeente] for rij in per_regel) / len(per_regel) for gemeente in gemeenten}


def _gap(scores: Mapping[str, float]) -> float:
    return max(scores.values()) - min(scores.values())


def _strictness(regel: Regel, gemeenten: Sequence[str]) -> dict[str, float]:
    """From 0 to 1 between the loosest and the strictest; no rule is looser than any rule."""
    gezet = {
        gemeente: regel.richting.value * regel.waarden[gemeente] for gemeente in gemeenten if gemeente in regel.waarden
    }
    if not gezet:
        return dict.fromkeys(gemeenten, 0.0)
    treden = sorted(set(gezet.values()))
    vrij = len(gezet) < len(gemeenten)  # some set nothing, so the loosest rule already stands one step above
    hoogste = len(treden) - 1 + vrij
    if not hoogste:
        return dict.fromkeys(gemeenten, 0.0)
    rang = {waarde: (nr + vrij) / hoogste for nr, waarde in enumerate(treden)}
    return {gemeente: rang[gezet[gemeente]] if gemeente in gezet else 0.0 for gemeente in gemeenten}
