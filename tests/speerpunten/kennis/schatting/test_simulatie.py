"""Invented populations: the intervals cover, missed links bias as measured, and the correction takes that away."""

import numpy as np
import pytest

from speerpunten.kennis.schatting.cellen import MASKER
from speerpunten.kennis.schatting.koppelfout import correct, correct_overlap, expected
from speerpunten.kennis.schatting.modellen import design, estimate, missing
from speerpunten.kennis.schatting.onzekerheid import Koppeling, three_lists, two_lists
from speerpunten.kennis.schatting.passen import fit
from speerpunten.kennis.schatting.twee import lincoln_petersen, sadinle

KANSEN = ((0.6, 0.5, 0.4), (0.5, 0.3, 0.2))


def drawn(aantal: int, kansen: tuple[float, ...], keer: int, seed: int) -> np.ndarray:
    """So many populations as seven counts."""
    per = np.where(MASKER, kansen, 1 - np.array(kansen)).prod(axis=1)
    rng = np.random.default_rng(seed)
    return rng.multinomial(aantal, [*per, 1 - per.sum()], size=keer)[:, :7].astype(float)


@pytest.mark.parametrize("aantal", [2_000, 10_000])
@pytest.mark.parametrize("kansen", KANSEN)
def test_two_lists_cover_in_about_95_of_a_hundred(aantal: int, kansen: tuple[float, ...]) -> None:
    raak = 0
    for cellen in drawn(aantal, kansen, 800, 1):
        eerste, tweede, beide = cellen[:4].sum(), cellen[[0, 1, 4, 5]].sum(), cellen[:2].sum()
        laag, hoog = sadinle(eerste, tweede, beide)
        raak += laag <= aantal <= hoog
    assert 0.93 <= raak / 800 <= 0.97


@pytest.mark.parametrize("code", ["A+B+C", "AB+AC+BC"])
@pytest.mark.parametrize("kansen", KANSEN)
def test_three_lists_cover_in_about_95_of_a_hundred(code: str, kansen: tuple[float, ...]) -> None:
    raak = 0
    for cellen in drawn(5_000, kansen, 300, 2):
        found = estimate(code, cellen)
        raak += found.laag <= 5_000 <= found.hoog
    assert 0.92 <= raak / 300 <= 0.985


@pytest.mark.parametrize("kansen", KANSEN)
@pytest.mark.parametrize(("gemist", "laag", "hoog"), [(0.02, 1.7, 2.3), (0.05, 4.9, 5.6)])
def test_missed_links_raise_the_estimate_of_two_lists(
    kansen: tuple[float, ...], gemist: float, laag: float, hoog: float
) -> None:
    eerste, tweede = 10_000 * kansen[0], 10_000 * kansen[1]
    beide = 10_000 * kansen[0] * kansen[1]
    gezien = lincoln_petersen(eerste, tweede, beide * (1 - gemist))
    assert laag <= (gezien / 10_000 - 1) * 100 <= hoog
    assert lincoln_petersen(eerste, tweede, correct_overlap(beide * (1 - gemist), tweede, gemist, 0)) == pytest.approx(
        10_000
    )


@pytest.mark.parametrize("kansen", KANSEN)
@pytest.mark.parametrize(("gemist", "laag", "hoog"), [(0.02, 2.0, 3.2), (0.05, 5.2, 8.0)])
def test_missed_links_raise_the_estimate_of_three_lists(
    kansen: tuple[float, ...], gemist: float, laag: float, hoog: float
) -> None:
    waar = drawn(10_000, kansen, 200, 3).mean(axis=0)
    gezien = expected(waar[None], np.array([gemist]), np.array([0.0]))
    gevonden = float(gezien.sum() + missing(fit(design("A+B+C"), gezien))[0][0])
    assert laag <= (gevonden / 10_000 - 1) * 100 <= hoog


def test_linking_record_by_record_biases_as_the_expectation_says() -> None:
    """Records that go astray one by one, counted, beside the formula."""
    rng = np.random.default_rng(4)
    op_lijst = rng.random((40_000, 3)) < np.array(KANSEN[0])
    weg = rng.random((40_000, 3)) < 1 - np.sqrt(1 - 0.05)
    samen = op_lijst & ~weg
    geteld = np.array([(samen == patroon).all(axis=1).sum() for patroon in MASKER], dtype=float)
    geteld[[3, 5, 6]] += (op_lijst & weg).sum(axis=0)
    waar = np.array([(op_lijst == patroon).all(axis=1).sum() for patroon in MASKER], dtype=float)
    verwacht = expected(waar[None], np.array([0.05]), np.array([0.0]))[0]
    np.testing.assert_allclose(geteld, verwacht, rtol=0.03, atol=60)


@pytest.mark.parametrize("kansen", KANSEN)
def test_correcting_with_known_rates_takes_the_bias_away(kansen: tuple[float, ...]) -> None:
    waar = drawn(10_000, kansen, 1, 5)
    gemist, fout = np.array([0.05]), np.array([0.02])
    terug = correct(expected(waar, gemist, fout)[0], gemist, fout)
    np.testing.assert_allclose(terug, waar, rtol=0.003)


def test_doubt_about_the_linking_makes_the_interval_longer() -> None:
    cellen = list(drawn(5_000, KANSEN[0], 1, 6)[0])
    zeker = three_lists("A+B+C", cellen, Koppeling(0.05, 0, 0.005, 0))
    onzeker = three_lists("A+B+C", cellen, Koppeling(0.05, 0.03, 0.005, 0.005))
    assert onzeker.aantal == zeker.aantal
    assert onzeker.hoog - onzeker.laag > 1.3 * (zeker.hoog - zeker.laag)
    twee = two_lists(2_500, 1_500, 750, Koppeling(0.05, 0.03, 0, 0)), two_lists(2_500, 1_500, 750, Koppeling(0.05))
    assert twee[0].hoog - twee[0].laag > twee[1].hoog - twee[1].laag


def test_the_corrected_interval_covers_when_links_are_missed() -> None:
    """The rate is drawn anew for every population, as somebody who does not know it would have it."""
    rng, raak = np.random.default_rng(7), 0
    for cellen in drawn(5_000, KANSEN[0], 60, 8):
        gemist = np.array([max(rng.normal(0.08, 0.03), 0)])
        gezien = expected(cellen[None], gemist, np.array([0.0]))[0]
        found = three_lists("A+B+C", list(gezien), Koppeling(0.08, 0.03))
        raak += found.laag <= 5_000 <= found.hoog
    assert raak / 60 >= 0.9


def test_the_same_counts_give_the_same_interval() -> None:
    cellen = list(drawn(3_000, KANSEN[1], 1, 9)[0])
    goed = Koppeling(0.1, 0.03, 0.003, 0.003)
    assert three_lists("AB+C", cellen, goed) == three_lists("AB+C", cellen, goed)
