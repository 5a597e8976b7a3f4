"""The eight hierarchical log-linear models of three lists, and what each says of the people on none of them.

Sources: Fienberg (1972); Bishop, Fienberg and Holland (1975), chapter 6; Chao, Tsay, Lin, Shau and Chao (2001) for the lognormal
interval, that of Chao (1987). The error is that of the delta method: of mu000 = exp(x0'beta) the variance is
mu000^2 x0' V x0, and to the error of N the chance in the missing people themselves, mu000, is added.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, sqrt
from typing import Any

import numpy as np
from scipy.stats import chi2

from .cellen import PATRONEN, Getallen
from .passen import Pas, deviance, fit
from .twee import Z

PAREN = {"AB": (0, 1), "AC": (0, 2), "BC": (1, 2)}
MODELLEN: dict[str, tuple[str, ...]] = {
    "A+B+C": (),
    "AB+C": ("AB",),
    "AC+B": ("AC",),
    "BC+A": ("BC",),
    "AB+AC": ("AB", "AC"),
    "AB+BC": ("AB", "BC"),
    "AC+BC": ("AC", "BC"),
    "AB+AC+BC": ("AB", "AC", "BC"),
}
"""The dependences that each model knows. The term of all three lists cannot be known: it is set at nought in every one."""
LEEG_WAAROM = "Een van de zeven aantallen is nul. Dan bestaat er voor dit model geen schatting."
STUK_WAAROM = "De berekening van dit model komt niet tot een antwoord."


@dataclass(frozen=True)
class Modeluitkomst:
    """What one model says. Without an estimate `waarom` tells why, and the figures are None.

    `missend`: people on no list; `aantal`: everybody; `fout`: standard error of both; `laag` and `hoog`: 95 in a hundred.
    """

    code: str
    aantal: float | None = None
    missend: float | None = None
    fout: float | None = None
    laag: float | None = None
    hoog: float | None = None
    afwijking: float | None = None
    vrijheid: int = 0
    past: float | None = None
    aic: float | None = None
    aicc: float | None = None
    bic: float | None = None
    gewicht: float = 0.0
    waarom: str = ""


def design(code: str) -> Getallen:
    """The seven cells by the terms of a model: constant, three lists, and its dependences."""
    rijen = np.array(PATRONEN, dtype=float)
    paren = [rijen[:, een] * rijen[:, ander] for een, ander in (PAREN[paar] for paar in MODELLEN[code])]
    return np.column_stack([np.ones(len(rijen)), rijen, *paren])


def missing(pas: Pas) -> tuple[Getallen, Getallen]:
    """Of every table: the people on no list, and the variance of their logarithm. The empty cell has the constant term only."""
    return np.exp(np.clip(pas.beta[:, 0], -30, 30)), pas.spreiding[:, 0, 0]


def lognormal(gezien: float, missend: float, spreiding: float) -> tuple[float, float]:
    """Chao's interval: never below who was seen, and longer upwards. `spreiding`: the variance of the number of missing people."""
    rek = exp(Z * sqrt(log(1 + spreiding / missend**2)))
    return gezien + missend / rek, gezien + missend * rek


def estimate(code: str, cellen: Sequence[float]) -> Modeluitkomst:
    """One model of seven counts."""
    y = np.asarray(cellen, dtype=float)
    ontwerp = design(code)
    vrij = len(y) - ontwerp.shape[1]
    if (y <= 0).any():
        return Modeluitkomst(code, vrijheid=vrij, waarom=LEEG_WAAROM)
    pas = fit(ontwerp, y)
    missend, log_spreiding = (float(een[0]) for een in missing(pas))
    if not pas.gelukt[0] or not 0 < missend < 1e9:
        return Modeluitkomst(code, vrijheid=vrij, waarom=STUK_WAAROM)
    spreiding = missend**2 * log_spreiding + missend
    laag, hoog = lognormal(float(y.sum()), missend, spreiding)
    return Modeluitkomst(
        code, float(y.sum()) + missend, missend, sqrt(spreiding), laag, hoog,
        vrijheid=vrij, **_fit_figures(y, pas, ontwerp.shape[1]),
    )  # fmt: skip


def _fit_figures(y: Getallen, pas: Pas, termen: int) -> dict[str, Any]:
    """Deviance, the chance of one as large when the model is true, and the criteria; AICc is without a value where n - k - 1 is nought."""
    mu, n = pas.mu[0], len(y)
    kans = float((y * np.log(mu) - mu).sum()) - sum(lgamma(een + 1) for een in y)
    aic = 2 * termen - 2 * kans
    afwijking = max(float(deviance(y, pas.mu)[0]), 0.0)
    vrij, rest = n - termen, n - termen - 1
    return {
        "afwijking": afwijking,
        "past": float(chi2.sf(afwijking, vrij)) if vrij else 1.0,
        "aic": aic,
        "aicc": aic + 2 * termen * (termen + 1) / rest if rest > 0 else None,
        "bic": termen * log(float(y.sum())) - 2 * kans,
    }


def estimate_all(cellen: Sequence[float]) -> list[Modeluitkomst]:
    """All eight, with the weight that each gets from its AIC (Burnham and Anderson 2002); nought without an estimate."""
    uitkomsten = [estimate(code, cellen) for code in MODELLEN]
    gewichten = weights([een.aic for een in uitkomsten])
    return [
        Modeluitkomst(**{**een.__dict__, "gewicht": gewicht})
        for een, gewicht in zip(uitkomsten, gewichten, strict=True)
    ]


def weights(aics: Sequence[float | None]) -> list[float]:
    """exp(-difference/2), adding up to one."""
    bekend = [aic for aic in aics if aic is not None]
    laagst = min(bekend, default=0.0)
    ruw = [exp(-(aic - laagst) / 2) if aic is not None else 0.0 for aic in aics]
    som = sum(ruw)
    return [een / som if som else 0.0 for een in ruw]
