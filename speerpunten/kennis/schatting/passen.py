"""A Poisson log-linear model fitted by Newton's method (which is iteratively reweighted least squares), for many tables at once.

log mu = X beta. With W = diag(mu): score X'(y - mu), information X'WX, step (X'WX)^-1 X'(y - mu). The fitted counts are those
of `statsmodels` GLM, by which the tests judge them. McCullagh and Nelder (1989), Generalized Linear Models.
"""

from dataclasses import dataclass

import numpy as np

from .cellen import Getallen

STAPPEN = 60
NAUWKEURIG = 1e-9
GROOTSTE_STAP = 4.0
"""A step on the scale of the logarithm never goes further: a factor of 55 in one go is an overshoot."""


@dataclass(frozen=True)
class Pas:
    """Of every table: the coefficients, their covariance, the fitted counts, and whether the search ended well."""

    beta: Getallen
    spreiding: Getallen
    mu: Getallen
    gelukt: np.ndarray


def fit(ontwerp: Getallen, tellingen: Getallen) -> Pas:
    """Fit `tellingen` (tables x cells, none negative) to `ontwerp` (cells x terms). A table that cannot be fitted is not `gelukt`."""
    y = np.atleast_2d(np.asarray(tellingen, dtype=float))
    begin = np.linalg.lstsq(ontwerp, np.log(np.maximum(y, 0.5)).T, rcond=None)[0].T
    beta, klaar = begin.copy(), np.zeros(len(y), dtype=bool)
    for _ in range(STAPPEN):
        mu = _mean(ontwerp, beta)
        stap = _solve(_information(ontwerp, mu), (y - mu) @ ontwerp)
        grootst = np.abs(stap).max(axis=1)
        rem = np.minimum(1.0, GROOTSTE_STAP / np.maximum(grootst, 1e-300))
        beta = np.where(klaar[:, None], beta, beta + stap * rem[:, None])
        klaar |= grootst < NAUWKEURIG
        if klaar.all():
            break
    mu = _mean(ontwerp, beta)
    informatie = _information(ontwerp, mu)
    gelukt = klaar & np.isfinite(beta).all(axis=1) & (np.linalg.cond(informatie) < 1e12)
    return Pas(beta, np.linalg.pinv(informatie, hermitian=True), mu, gelukt)


def deviance(tellingen: Getallen, mu: Getallen) -> Getallen:
    """2 sum(y log(y/mu) - (y - mu)), of every table; an empty cell counts as its mu."""
    y = np.atleast_2d(np.asarray(tellingen, dtype=float))
    veilig = np.where(y > 0, y, 1.0)
    return 2 * (np.where(y > 0, y * np.log(veilig / mu), 0.0) - (y - mu)).sum(axis=1)


def _mean(ontwerp: Getallen, beta: Getallen) -> Getallen:
    return np.exp(np.clip(beta @ ontwerp.T, -30, 30))


def _information(ontwerp: Getallen, mu: Getallen) -> Getallen:
    return np.einsum("ci,tc,cj->tij", ontwerp, mu, ontwerp)


def _solve(informatie: Getallen, score: Getallen) -> Getallen:
    """Newton's step; where the information is singular the shortest one, so that the search stands still and is not `gelukt`."""
    try:
        return np.linalg.solve(informatie, score[..., None])[..., 0]
    except np.linalg.LinAlgError:
        return np.einsum("tij,tj->ti", np.linalg.pinv(informatie, hermitian=True), score)
