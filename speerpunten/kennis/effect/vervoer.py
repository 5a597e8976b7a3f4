"""How people would come to work: by distance class, from people and kilometres to vehicles on the road."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from speerpunten.kennis.bijdragen.effectmodel import Bereik, Reisklasse, Verkeer


@dataclass(frozen=True, slots=True)
class Vervoersregels:
    """`delen`: per class the percents by bicycle, car, van and public transport, 100 together. `per_auto`, `per_busje`: people in one;
    `spits`: the share of the people that comes in the busiest hour, a fraction; `ritten`: journeys on a working day.
    """

    delen: Sequence[tuple[float, float, float, float]]
    per_auto: float
    per_busje: float
    spits: float
    ritten: float


def travel(
    klassen: Sequence[tuple[str, int, float]], regels: Vervoersregels, *, factoren: tuple[float, float]
) -> Verkeer:
    """`klassen`: name, people and their metres one way together, in the order of `delen`. `factoren`: how much less and more traffic
    the lowest and the highest demand give.
    """
    rijen = [_row(klasse, delen, regels) for klasse, delen in zip(klassen, regels.delen, strict=True)]
    auto, busje = sum(rij.auto for rij in rijen), sum(rij.busje for rij in rijen)
    voertuigen = auto / regels.per_auto + busje / regels.per_busje
    return Verkeer(
        tuple(rijen), _range(voertuigen * regels.ritten, factoren), _range(voertuigen * regels.spits, factoren),
        sum(rij.fiets for rij in rijen),
    )  # fmt: skip


def _row(
    klasse: tuple[str, int, float], delen: tuple[float, float, float, float], regels: Vervoersregels
) -> Reisklasse:
    naam, mensen, meters = klasse
    # Rounded as a running sum: the four never add up to more people than there are.
    grenzen = [whole(mensen * sum(delen[:index]) / 100) for index in range(4)]
    fiets, auto, busje = (hoger - lager for lager, hoger in pairwise(grenzen))
    return Reisklasse(
        naam, mensen, whole(meters / 1000 * regels.ritten), fiets, auto, busje, mensen - fiets - auto - busje
    )


def _range(waarde: float, factoren: tuple[float, float]) -> Bereik:
    return Bereik(whole(waarde * factoren[0]), whole(waarde), whole(waarde * factoren[1]))


def whole(waarde: float) -> int:
    """To the nearest whole number, halves up."""
    return int(waarde + 0.5)


def shares(waarden: Mapping[str, Sequence[float]], codes: Sequence[str]) -> list[tuple[float, float, float, float]]:
    """The four percents per class from the parameters with these codes. Raises ValueError when they are not 100 together."""
    rijen = []
    for code in codes:
        fiets, auto, busje, ov = map(float, waarden[code])
        if abs(fiets + auto + busje + ov - 100) > 0.01:
            raise ValueError(f"{code}: de vier delen zijn samen geen 100 procent.")
        rijen.append((fiets, auto, busje, ov))
    return rijen
