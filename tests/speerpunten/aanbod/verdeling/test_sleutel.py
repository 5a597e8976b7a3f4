"""A share by open keys, with examples by hand and properties that always hold."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.aanbod.enums.verdeling import Verdeelmaat
from speerpunten.aanbod.verdeling.sleutel import Gewichten, Maten, NoBasis, scaled, shares, to_whole

A, B = Maten(Decimal(300), Decimal(20_000), Decimal(100)), Maten(Decimal(100), Decimal(30_000), Decimal(300))
KEY = Gewichten.read({"werk": 70, "inwoners": 20, "oppervlak": 10})

whole = st.integers(min_value=1, max_value=10**6)
maten = st.dictionaries(
    st.sampled_from(["A", "B", "C", "D", "E", "F", "G", "H"]),
    st.builds(lambda w, i, o: Maten(Decimal(w), Decimal(i), Decimal(o)), whole, whole, whole),
    min_size=1,
)


@st.composite
def weights(draw) -> Gewichten:
    werk = draw(st.integers(0, 1000))
    inwoners = draw(st.integers(0, 1000 - werk))
    return Gewichten.read({
        "werk": Decimal(werk) / 10, "inwoners": Decimal(inwoners) / 10, "oppervlak": Decimal(1000 - werk - inwoners) / 10,
    })  # fmt: skip


def test_a_share_by_hand() -> None:
    """A: 0.7 x 300/400 + 0.2 x 20/50 + 0.1 x 100/400 = 0.525 + 0.08 + 0.025."""
    assert shares({"A": A, "B": B}, KEY) == {"A": Fraction(63, 100), "B": Fraction(37, 100)}


def test_one_measure_alone_is_the_part_of_that_measure() -> None:
    assert shares({"A": A, "B": B}, Gewichten.only(Verdeelmaat.INWONERS))["A"] == Fraction(2, 5)


def test_what_is_left_goes_to_the_largest_remainders() -> None:
    assert to_whole(10, {"A": Fraction(1, 3), "B": Fraction(1, 3), "C": Fraction(1, 3)}) == {"A": 4, "B": 3, "C": 3}
    assert to_whole(7, {"A": Fraction(5, 10), "B": Fraction(3, 10), "C": Fraction(2, 10)}) == {"A": 4, "B": 2, "C": 1}


def test_a_measure_that_is_nought_everywhere_cannot_be_weighed() -> None:
    leeg = Maten(Decimal(0), Decimal(10), Decimal(10))
    with pytest.raises(NoBasis) as fout:
        shares({"A": leeg, "B": leeg}, KEY)
    assert fout.value.maat is Verdeelmaat.WERK
    assert shares({"A": leeg, "B": leeg}, Gewichten.only(Verdeelmaat.INWONERS))["A"] == Fraction(1, 2)


@pytest.mark.parametrize("waarden", [{"werk": 70, "inwoners": 20}, {"werk": 120, "inwoners": -20}, {}])
def test_weights_are_not_negative_and_a_hundred(waarden) -> None:
    with pytest.raises(ValueError, match="100"):
        Gewichten.read(waarden)


def test_scaled_keeps_the_proportions() -> None:
    som_90 = {Verdeelmaat.WERK: Decimal(60), Verdeelmaat.INWONERS: Decimal(20), Verdeelmaat.OPPERVLAK: Decimal(10)}
    assert scaled(som_90) == Gewichten.read({"werk": 67, "inwoners": 22, "oppervlak": 11})
    assert scaled(dict.fromkeys(Verdeelmaat, Decimal(0))) is None
    assert scaled({**som_90, Verdeelmaat.WERK: Decimal(-1)}) is None


@given(maten, weights(), st.integers(0, 10**5))
def test_shares_add_up_to_the_bed(maten, gewichten, bedden) -> None:
    delen = shares(maten, gewichten)
    assert sum(delen.values()) == 1
    plaatsen = to_whole(bedden, delen)
    assert sum(plaatsen.values()) == bedden
    assert all(abs(plaatsen[naam] - bedden * delen[naam]) < 1 for naam in delen)


@given(weights(), st.integers(1, 8))
def test_the_same_figures_have_the_same_share(gewichten, aantal) -> None:
    delen = shares({str(nr): A for nr in range(aantal)}, gewichten)
    assert set(delen.values()) == {Fraction(1, aantal)}


@given(maten, weights(), whole)
def test_a_share_does_not_depend_on_the_unit(maten, gewichten, maal) -> None:
    groter = {naam: Maten(een.werk * maal, een.inwoners, een.oppervlak) for naam, een in maten.items()}
    assert shares(groter, gewichten) == shares(maten, gewichten)
