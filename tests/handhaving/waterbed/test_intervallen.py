"""The intervals against values from the textbooks, and the permutation test against orders counted by hand."""

import numpy as np
import pytest

from handhaving.waterbed import intervallen


@pytest.mark.parametrize(
    ("teller", "noemer", "laag", "hoog"),
    [
        (0, 10, 0.0, 0.3085),  # 1 - 0.025 ** (1 / 10)
        (10, 10, 0.6915, 1.0),  # 0.025 ** (1 / 10)
        (5, 10, 0.1871, 0.8129),  # Clopper and Pearson 1934
        (1, 1, 0.025, 1.0),
    ],
)
def test_a_share_lies_between_the_limits_of_clopper_and_pearson(teller, noemer, laag, hoog):
    assert intervallen.proportion(teller, noemer) == pytest.approx((laag, hoog), abs=5e-5)


@pytest.mark.parametrize(
    ("aantal", "laag", "hoog"),
    [(0, 0.0, 3.6889), (1, 0.0253, 5.5716), (5, 1.6235, 11.6683), (10, 4.7954, 18.3904)],  # Garwood 1936
)
def test_a_count_lies_between_the_limits_of_garwood(aantal, laag, hoog):
    assert intervallen.poisson(aantal) == pytest.approx((laag, hoog), abs=5e-5)


@pytest.mark.parametrize("kwaad", [(-1, 5), (6, 5), (0, 0)])
def test_a_share_of_nothing_is_refused(kwaad):
    with pytest.raises(ValueError, match="part of a whole"):
        intervallen.proportion(*kwaad)


def test_a_quotient_of_two_counts_follows_from_the_share_of_their_sum():
    """5 and 5: the share is 0.1871 to 0.8129, so the quotient is 0.1871/0.8129 to 0.8129/0.1871."""
    assert intervallen.ratio(5, 5) == pytest.approx((0.2302, 4.345), abs=5e-4)


def test_a_difference_of_equal_shares_holds_nought_in_its_middle():
    laag, hoog = intervallen.difference((5, 10), (5, 10))
    assert laag == pytest.approx(-hoog)
    assert hoog == pytest.approx(np.hypot(0.3129, 0.3129), abs=1e-4)


def test_the_bootstrap_gives_the_same_interval_twice():
    rijen = np.array([[1.0], [2.0], [3.0], [10.0]])

    def mean(trekking):
        return trekking[:, :, 0].mean(axis=1)

    eerste = intervallen.bootstrap(rijen, mean)
    assert eerste == intervallen.bootstrap(rijen, mean)
    assert 1 <= eerste[0] < 4 < eerste[1] <= 10


def test_the_permutation_test_counts_every_order():
    """Of the 24 orders of four, only the order itself and its reverse are as far from nought: 2/24."""
    assert intervallen.spearman([1, 2, 3, 4], [10, 20, 30, 40]) == pytest.approx(1)
    assert intervallen.permutation([1, 2, 3, 4], [10, 20, 30, 40]) == pytest.approx(2 / 24)


def test_a_perfect_order_of_eight_is_two_in_40320():
    assert intervallen.permutation(range(8), range(8)) == pytest.approx(2 / 40320)


def test_three_units_by_hand():
    """x = 1 2 3, y = 1 3 2: rho is 0.5. The six orders give 1, .5, .5, -.5, -.5, -1: all at least 0.5 from nought."""
    assert intervallen.spearman([1, 2, 3], [1, 3, 2]) == pytest.approx(0.5)
    assert intervallen.permutation([1, 2, 3], [1, 3, 2]) == pytest.approx(1)


def test_what_does_not_vary_has_no_correlation():
    assert intervallen.spearman([1, 1, 1], [1, 2, 3]) is None
    assert intervallen.permutation([1, 2, 3], [4, 4, 4]) is None


def test_nine_units_are_too_many_to_try_every_order():
    with pytest.raises(ValueError, match="too many"):
        intervallen.permutation(range(9), range(9))
