"""The index of a level playing field: bounded, blind to order and unit, 1 when all agree, never raised by emptiness."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from speerpunten.kennis.enums.regel import Regelsoort
from speerpunten.kennis.regels.catalogus import CODES, PER_CODE, REGELS
from speerpunten.kennis.regels.gelijkheid import Meting, difference, equality, gap, index, scores

ERF = PER_CODE["max_personen.boerenerf"]
GBO = PER_CODE["gbo_per_persoon.logiesgebouw"]
JA = PER_CODE["regel.infokaart"]
RUSTIG = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine draws slowly; that says nothing of the sums."""
GETAL = st.integers(0, 1_000_000)
ANTWOORDEN = st.lists(GETAL, min_size=2, max_size=8)


def meting(*posities: float, regel=ERF) -> Meting:
    return Meting(regel, dict(zip("abcdefgh", posities, strict=False)), 8)


def test_the_worked_example_of_the_page() -> None:
    """50, 40 and 50: the pairs differ by 20, 0 and 20 per cent, so 13.3 on average; equality is 86.7."""
    assert equality([50, 40, 50]) == pytest.approx(1 - (0.2 + 0 + 0.2) / 3)


def test_yes_and_no_is_the_chance_that_two_say_the_same() -> None:
    assert equality([1, 1, 1, 0]) == pytest.approx(3 / 6)
    assert equality([1, 0]) == 0


def test_one_answer_is_no_comparison() -> None:
    with pytest.raises(ValueError):
        equality([1])


@RUSTIG
@given(ANTWOORDEN)
def test_it_lies_between_0_and_1(antwoorden: list[int]) -> None:
    assert 0 <= equality(antwoorden) <= 1 + 1e-9


@RUSTIG
@given(ANTWOORDEN, st.randoms())
def test_the_order_of_gemeenten_is_irrelevant(antwoorden: list[float], rng) -> None:
    anders = [*antwoorden]
    rng.shuffle(anders)
    assert equality(anders) == pytest.approx(equality(antwoorden))


@RUSTIG
@given(GETAL, st.integers(2, 8))
def test_all_equal_is_1_and_another_equal_one_keeps_it_so(waarde: float, aantal: int) -> None:
    assert equality([waarde] * aantal) == equality([waarde] * (aantal + 1)) == 1


@RUSTIG
@given(ANTWOORDEN)
def test_whoever_joins_the_answer_nearest_to_all_never_lowers_it(antwoorden: list[int]) -> None:
    midden = min(antwoorden, key=lambda plek: sum(difference(plek, ander) for ander in antwoorden))
    assert equality([*antwoorden, midden]) >= equality(antwoorden) - 1e-9


@RUSTIG
@given(st.lists(st.integers(0, 1000), min_size=2, max_size=8), st.integers(1, 1000))
def test_the_unit_is_irrelevant(antwoorden: list[int], factor: int) -> None:
    assert equality([factor * plek for plek in antwoorden]) == pytest.approx(equality(antwoorden))


@RUSTIG
@given(st.lists(st.lists(GETAL, min_size=3, max_size=8), min_size=3, max_size=6))
def test_the_index_lies_within_its_own_sensitivity(regels: list[list[float]]) -> None:
    uitkomst = index([meting(*posities) for posities in regels])
    assert uitkomst.laag - 1e-6 <= uitkomst.waarde <= uitkomst.hoog + 1e-6  # type: ignore[operator]
    assert -1e-6 <= uitkomst.waarde <= 100 + 1e-6  # type: ignore[operator]


def test_emptiness_is_no_equality() -> None:
    """A rule that two of the eight filled in does not count; how much is filled in is told apart."""
    vol = [meting(50, 40, 50), meting(1, 1, 1), meting(4, 4, 8)]
    leeg = [*vol, meting(1, 1)]
    assert index(leeg).waarde == index(vol).waarde
    assert (index(vol).ingevuld, index(leeg).ingevuld, index(leeg).mogelijk) == (9, 11, 32)
    assert index(vol[:2]).waarde is None
    assert index(vol[:1], minimum=1).waarde == pytest.approx(100 * equality([50, 40, 50]))
    assert index([]).dekking == 0


def test_a_heavy_rule_counts_more() -> None:
    licht, zwaar = meting(1, 1, 1, regel=JA), meting(1, 0, 0, regel=ERF)
    assert index([licht, zwaar], minimum=1).waarde == pytest.approx((100 * 1 + 2 * 100 * equality([1, 0, 0])) / 3)


def test_who_is_strict_follows_the_direction_of_each_rule() -> None:
    """a is strictest everywhere: fewest people on a yard, most room, and it asks for the card."""
    gescoord = scores([meting(20, 40, 60), meting(16, 12, 10, regel=GBO), meting(1, 0, 0, regel=JA)])
    assert gescoord["a"] == (100, 3)
    assert gescoord["c"] == (0, 3)
    assert gap(gescoord) == 100
    assert gap({"a": (50.0, 3)}) is None


def test_equal_rules_make_nobody_strict_and_two_rules_make_no_score() -> None:
    assert scores([meting(1, 1, 1), meting(1, 2, 3), meting(1, 2, 3)]) == {}


def test_the_catalogue_can_be_counted() -> None:
    assert len(set(CODES)) == len(REGELS) >= 25
    assert all(regel.vraag.endswith("?") for regel in REGELS)
    assert all(bool(regel.keuzes) is (regel.soort is Regelsoort.KEUZE) for regel in REGELS)
    assert all(len(code) <= 60 for code in CODES)
