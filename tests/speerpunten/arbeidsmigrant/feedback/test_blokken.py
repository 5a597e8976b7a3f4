"""Every figure is a union of whole blocks, so that no subtraction leaves fewer answers than the threshold."""

from datetime import date
from itertools import combinations, pairwise
from random import Random

import pytest

from speerpunten.arbeidsmigrant.feedback.blokken import Reeks, average, blocks, low_since, series_sizes

MAAND = date(2026, 11, 1)


def reeks(aantal: int, score: int = 4, maand: date = MAAND) -> Reeks:
    return Reeks(maand, [aantal], [aantal * score])


@pytest.mark.parametrize(("wachtend", "nu"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (14, 10)])
def test_answers_are_published_in_whole_steps(wachtend: int, nu: int) -> None:
    assert series_sizes(wachtend, drempel=5) == nu


def test_a_question_that_many_passed_over_waits_for_the_next_series() -> None:
    found = blocks([reeks(3), reeks(1), reeks(4), reeks(2)], 0, drempel=5)
    assert [(blok.eerste, blok.laatste, blok.aantal) for blok in found] == [(0, 2, 8)]


def test_a_block_that_was_shown_never_changes() -> None:
    toeval = Random(1)
    reeksen = [reeks(toeval.randrange(6), toeval.randrange(1, 6)) for _ in range(40)]
    shown = [blocks(reeksen[:tot], 0, drempel=5) for tot in range(1, 41)]
    assert all(later[: len(earlier)] == earlier for earlier, later in pairwise(shown))


def test_subtracting_two_figures_never_leaves_fewer_than_the_threshold() -> None:
    """Each page of each night, in total and per quarter: the difference of any two is nobody, or five people at least."""
    toeval = Random(2)
    reeksen = [reeks(toeval.randrange(6), toeval.randrange(1, 6), date(2026, 1 + nr // 4, 1)) for nr in range(40)]
    figures: set[frozenset[int]] = set()
    for tot in range(1, 41):
        found = blocks(reeksen[:tot], 0, drempel=5)
        groups = [
            found,
            *([blok for blok in found if blok.maand.month in kwart] for kwart in ((1, 2, 3), (4, 5, 6), (7, 8, 9))),
        ]
        figures |= {frozenset(nr for blok in group for nr in range(blok.eerste, blok.laatste + 1)) for group in groups}
    left = {sum(reeksen[nr].aantallen[0] for nr in one ^ two) for one, two in combinations(figures, 2)}
    assert min(left - {0}) >= 5


def test_no_block_no_average() -> None:
    assert average([]) == (0, None)
    assert average(blocks([reeks(5, 2), reeks(5, 4)], 0, drempel=5)) == (10, 3.0)


@pytest.mark.parametrize(
    ("scores", "begin"),
    [((2, 2), 0), ((4, 2, 2), 1), ((2, 4, 2), None), ((2,), None), ((2, 2, 4), None), ((2, 2, 2), 0)],
)
def test_low_is_a_pattern_when_it_lasts_until_now(scores: tuple[int, ...], begin: int | None) -> None:
    found = low_since(blocks([reeks(5, score) for score in scores], 0, drempel=5), laag=2.0, hoe_vaak=2)
    assert (found.eerste if found else None) == begin
