"""How sure the sum is: draw what is not certain many times, and see between which outcomes most of them lie.

Drawn are the demand, within the margin that goes with its certainty, the growth between low and high, most often near the chosen
rate, and of every plan whether it comes and how late. The other assumptions stay what they are. Always the same draws: the same
question gives the same band.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speerpunten.aanbod.opgave.aannames import Aannames
from speerpunten.aanbod.opgave.som import PIEK, Gemeentecijfers, Tijd, months, phased_out

TREKKINGEN, ZAAD = 2000, 20230623
"""How many draws, and where the generator starts."""
NEGEN_VAN_TIEN = 1.6449
"""Within so many standard deviations nine of ten draws of a normal distribution lie."""
REGIO = ""
"""Under this code the region stands among the gemeenten."""

Getallen = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Band:
    """Beds: one of ten draws lies below `p10`, half below `p50`, one of ten above `p90`."""

    p10: float
    p50: float
    p90: float


def bands(
    gemeenten: Sequence[Gemeentecijfers],
    aannames: Aannames,
    tijd: Tijd,
    groei: str,
    moment: str,
    *,
    aantal: int = TREKKINGEN,
    zaad: int = ZAAD,
) -> dict[str, list[Band]]:
    """By CBS code, and `REGIO`, the band of every year from now (0 years on) up to the horizon, around the rate of growth `groei`.

    A gemeente without known demand has none. The region's draws are sums of draws, not of limits: not everything is off to the same
    side at once.
    """
    bekend = [cijfers for cijfers in gemeenten if cijfers.vraag]
    if not bekend:
        return {}
    jaren = np.arange(tijd.jaren + 1)
    generator = np.random.default_rng(zaad)
    factor = (1 + _growth(generator, aannames, groei, aantal)) ** jaren[:, None]
    gevonden, samen = {}, np.zeros((len(jaren), aantal))
    for cijfers in bekend:
        opgave = (
            _demand(generator, cijfers, aannames, moment, aantal) * factor
            + _replaced(cijfers, aannames, jaren, moment)[:, None]
            - _plans(generator, cijfers, aannames, tijd, moment, aantal)
        )
        gevonden[cijfers.code] = _limits(opgave)
        samen += opgave
    return gevonden | {REGIO: _limits(samen)}


def _growth(generator: np.random.Generator, aannames: Aannames, groei: str, aantal: int) -> Getallen:
    """Rates a year from a triangle between the lowest and the highest, most often near the chosen one."""
    laag, hoog = min(aannames.groei.values()), max(aannames.groei.values())
    if laag == hoog:
        return np.full(aantal, laag)
    return generator.triangular(laag, aannames.groei[groei], hoog, aantal)


def _demand(
    generator: np.random.Generator, cijfers: Gemeentecijfers, aannames: Aannames, moment: str, aantal: int
) -> Getallen:
    """People who look for a bed now. All figures of one certainty in a gemeente are off to the same side: they were made the same
    way. Never below nought.
    """
    totaal = np.zeros(aantal)
    for zekerheid, vraag in sorted(cijfers.vraag.items()):
        seizoen = max(vraag.piek - vraag.jaarrond, 0) * aannames.op_erf if moment == PIEK else 0.0
        midden = vraag.jaarrond * aannames.in_regio * (1 - aannames.eigen_woning) + seizoen
        spreiding = aannames.marges.get(zekerheid, 0.0) / NEGEN_VAN_TIEN
        totaal += midden * np.maximum(1 + spreiding * generator.standard_normal(aantal), 0)
    return totaal


def _replaced(cijfers: Gemeentecijfers, aannames: Aannames, jaren: NDArray[np.int_], moment: str) -> Getallen:
    """Beds to replace minus beds there are, per year ahead; nothing in it is drawn."""
    afbouw = cijfers.kern * np.array([phased_out(aannames.afbouw_kern, jaar) for jaar in jaren])
    niet_conform = (cijfers.bedden - afbouw) * aannames.niet_conform
    return afbouw + niet_conform - cijfers.bedden - (cijfers.tijdelijk if moment == PIEK else 0)


def _plans(
    generator: np.random.Generator, cijfers: Gemeentecijfers, aannames: Aannames, tijd: Tijd, moment: str, aantal: int
) -> Getallen:
    """Beds that plans bring net of what closes for them, per year ahead and draw. A plan comes or it does not; it is from nought to
    twice the average delay late, all as likely. Each is written down in the first year that it is there, and then added up.
    """
    grenzen = np.array([months(tijd.vandaag, Tijd(tijd.vandaag, jaar).horizon) for jaar in range(tijd.jaren + 1)])
    erbij, trekking = np.zeros((len(grenzen) + 1, aantal)), np.arange(aantal)
    for plan in cijfers.plannen:
        if plan.opent is None:
            continue
        komt = generator.random(aantal) < plan.chance(aannames)
        opent = months(tijd.vandaag, plan.opent) + generator.uniform(0, 2 * aannames.vertraging, aantal)
        bedden = plan.bedden - (0 if moment == PIEK else plan.tijdelijk) - plan.vervangt
        erbij[np.searchsorted(grenzen, opent), trekking] += bedden * komt
    return erbij[:-1].cumsum(axis=0)


def _limits(opgave: Getallen) -> list[Band]:
    """Per year the three limits."""
    p10, p50, p90 = np.quantile(opgave, (0.1, 0.5, 0.9), axis=1)
    return [Band(*map(float, drie)) for drie in zip(p10, p50, p90, strict=True)]


def at_horizon(banden: Mapping[str, Sequence[Band]]) -> dict[str, Band]:
    """The band at the end, by code."""
    return {code: rij[-1] for code, rij in banden.items()}
