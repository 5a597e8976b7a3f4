"""Where people live is what employers said, and an estimate that adds up for the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.aanbod.toewijzing.schatting import BUITEN, estimate

CODES = ("A", "B", "C")
KM = {(van, naar): 3.0 if van == naar else 12.0 for van in CODES for naar in CODES}
AANTAL = st.integers(0, 400)


def test_without_anything_said_near_beds_are_chosen_first():
    uit = estimate({"A": 100, "B": 100, "C": 0}, {"A": 100, "B": 100}, {}, KM, verval=8)
    (aa, ab, _, buiten), *_ = uit.cellen
    assert (aa + ab, buiten, uit.gegeven) == (100, 0, 0)
    assert aa > ab > 0


def test_what_was_said_stands_and_only_the_rest_is_estimated():
    uit = estimate({"A": 100, "B": 0, "C": 0}, {"A": 30, "B": 90}, {("A", "B"): 60, ("A", BUITEN): 10}, KM, verval=8)
    assert uit.cellen[0][1] >= 60
    assert uit.cellen[0][3] == 10
    assert (uit.gegeven, round(uit.aandeel_gegeven)) == (70, 70)


def test_whom_no_bed_in_the_region_is_known_for_lives_outside():
    uit = estimate({"A": 100, "B": 50, "C": 0}, {"A": 75}, {}, KM, verval=8)
    assert sum(rij[-1] for rij in uit.cellen) == 75
    assert uit.werkt_buiten == 0


def test_more_people_living_here_than_working_here_are_said_to_work_elsewhere():
    assert estimate({"A": 10, "B": 0, "C": 0}, {"A": 75}, {}, KM, verval=8).werkt_buiten == 65


def test_employers_never_say_more_than_who_works_there():
    uit = estimate({"A": 10, "B": 0, "C": 0}, {}, {("A", "A"): 15, ("A", "B"): 15}, KM, verval=8)
    assert uit.cellen[0] == (5, 5, 0, 0)


def test_a_decay_of_nothing_is_refused():
    with pytest.raises(ValueError):
        estimate({"A": 1}, {}, {}, KM, verval=0)


@given(st.tuples(AANTAL, AANTAL, AANTAL), st.tuples(AANTAL, AANTAL, AANTAL), st.dictionaries(
    st.tuples(st.sampled_from(CODES), st.sampled_from((*CODES, BUITEN))), st.integers(0, 60)))  # fmt: skip
def test_the_rows_are_always_who_works_there(werk, wonen, gegeven):
    uit = estimate(dict(zip(CODES, werk, strict=True)), dict(zip(CODES, wonen, strict=True)), gegeven, KM, verval=8)
    assert tuple(map(sum, uit.cellen)) == werk
    assert all(aantal >= 0 for rij in uit.cellen for aantal in rij)
