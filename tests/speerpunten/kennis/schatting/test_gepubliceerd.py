"""The two published examples, to the digits given, and statsmodels as a judge on many tables."""

import warnings

import numpy as np
import pytest
import statsmodels.api as sm

from speerpunten.kennis.schatting import keuze
from speerpunten.kennis.schatting.cellen import as_pair
from speerpunten.kennis.schatting.modellen import LEEG_WAAROM, MODELLEN, PAREN, design, estimate, estimate_all, weights
from speerpunten.kennis.schatting.passen import deviance, fit
from speerpunten.kennis.schatting.twee import Onbepaald, chapman, lincoln_petersen, sadinle

HEPATITIS = (28, 21, 17, 69, 18, 55, 63)


def test_turtles() -> None:
    assert lincoln_petersen(10, 15, 5) == 30
    assert round(chapman(10, 15, 5).aantal, 2) == 28.33
    assert [round(grens, 1) for grens in sadinle(10, 15, 5)] == [21.9, 64.7]


def test_hepatitis_in_pairs() -> None:
    found = {naam: round(lincoln_petersen(*as_pair(HEPATITIS, *paar)), 1) for naam, paar in PAREN.items()}
    assert found == {"AB": 336.1, "AC": 378.0, "BC": 334.2}


@pytest.mark.parametrize(("code", "aantal", "fout"), [("A+B+C", 388, 22), ("AB+AC+BC", 1313, 518)])
def test_hepatitis_by_model(code: str, aantal: int, fout: int) -> None:
    found = estimate(code, HEPATITIS)
    assert (round(found.aantal), round(found.fout)) == (aantal, fout)


def test_hepatitis_independence_fits_as_published() -> None:
    found = estimate("A+B+C", HEPATITIS)
    assert (round(found.afwijking, 2), found.vrijheid) == (24.36, 3)


def test_aic_picks_the_model_that_is_farthest_from_the_truth_and_the_range_holds_it() -> None:
    modellen = estimate_all(HEPATITIS)
    assert max(modellen, key=lambda een: een.gewicht).code == "AB+AC+BC"
    bereik = keuze.span(modellen)
    assert bereik.laag < 545 < bereik.hoog
    assert (round(bereik.laag), round(bereik.hoog)) == (351, 2888)
    assert sum(een.gewicht for een in modellen) == pytest.approx(1)


def test_statsmodels_says_the_same_of_two_hundred_tables() -> None:
    rng = np.random.default_rng(5)
    tabellen = rng.integers(5, 900, size=(200, 7)).astype(float)
    for code in MODELLEN:
        ontwerp = design(code)
        pas = fit(ontwerp, tabellen)
        assert pas.gelukt.all()
        afwijkingen = deviance(tabellen, pas.mu)
        for plek in range(0, 200, 4):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                judge = sm.GLM(tabellen[plek], ontwerp, family=sm.families.Poisson()).fit(tol=1e-12, maxiter=200)
            np.testing.assert_allclose(pas.beta[plek], judge.params, rtol=1e-6, atol=1e-8)
            np.testing.assert_allclose(pas.spreiding[plek], judge.cov_params(), rtol=1e-5, atol=1e-9)
            assert afwijkingen[plek] == pytest.approx(judge.deviance, abs=1e-6)
            assert estimate(code, tabellen[plek]).aic == pytest.approx(judge.aic, abs=1e-6)


def test_an_empty_cell_gives_no_estimate_and_says_why() -> None:
    found = estimate("A+B+C", (0, 21, 17, 69, 18, 55, 63))
    assert (found.aantal, found.waarom) == (None, LEEG_WAAROM)


def test_the_saturated_model_fits_exactly_and_has_no_aicc() -> None:
    found = estimate("AB+AC+BC", HEPATITIS)
    assert found.afwijking == pytest.approx(0, abs=1e-8)
    assert found.aicc is None


def test_nobody_on_both_lists() -> None:
    with pytest.raises(Onbepaald):
        lincoln_petersen(10, 15, 0)
    assert sadinle(10, 15, 0)[0] >= 24.5


def test_more_on_both_than_on_one_is_no_count() -> None:
    with pytest.raises(Onbepaald):
        chapman(10, 15, 11)


def test_weights_of_models_without_aic_are_nought() -> None:
    assert weights([None, 10.0, None]) == [0, 1, 0]
    assert weights([None]) == [0]
