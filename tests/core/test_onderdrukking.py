"""No reader can compute a count of people under ten, whatever totals stand beside it."""

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivierenland.core.cijfer import NIET_GETOOND, TE_KLEIN, Cijfer, count, derived_share
from rivierenland.core.onderdrukking import Onderdrukt, suppress, suppress_list

aantallen = st.sampled_from([0, 0, 1, 2, 5, 8, 9, 10, 11, 12, 14, 25, 300])
tabellen = st.tuples(st.integers(1, 3), st.integers(1, 3)).flatmap(
    lambda maat: st.lists(st.lists(aantallen, min_size=maat[1], max_size=maat[1]), min_size=maat[0], max_size=maat[0])
)


def texts(cijfers: tuple[Cijfer, ...]) -> list[str]:
    return [cijfer.tekst for cijfer in cijfers]


def test_a_small_count_takes_the_next_smallest_with_it():
    cijfers, totaal = suppress_list([623, 814, 7, 1170])
    assert texts(cijfers) == [NIET_GETOOND, "814", TE_KLEIN, "1.170"]
    assert totaal == Cijfer(2614, "2.614")


def test_two_small_counts_protect_each_other():
    assert texts(suppress_list([300, 4, 6, 25])[0]) == ["300", TE_KLEIN, TE_KLEIN, "25"]


@pytest.mark.parametrize("paar", [[1, 1], [9, 9]])
def test_two_small_counts_at_the_edge_do_not_protect_each_other(paar):
    assert texts(suppress_list([*paar, 12, 300])[0]) == [TE_KLEIN, TE_KLEIN, NIET_GETOOND, "300"]


def test_a_zero_is_shown_and_never_used_as_protection():
    assert texts(suppress_list([0, 3, 0, 40, 50])[0]) == ["0", TE_KLEIN, "0", NIET_GETOOND, "50"]


def test_a_cell_that_can_only_be_ten_or_more_does_not_protect_a_one():
    """1 + 10: a reader who knows the rule would find both; 12 leaves room."""
    assert texts(suppress_list([1, 10, 12])[0]) == [TE_KLEIN, "10", NIET_GETOOND]


def test_when_no_cell_protects_the_total_is_withheld():
    cijfers, totaal = suppress_list([1, 10])
    assert (texts(cijfers), totaal.tekst) == ([TE_KLEIN, "10"], NIET_GETOOND)
    cijfers, totaal = suppress_list([0, 0, 3])
    assert (texts(cijfers), totaal.tekst) == (["0", "0", TE_KLEIN], TE_KLEIN)


def test_nothing_small_means_nothing_withheld():
    uit = suppress([[10, 20], [30, 0]])
    assert [texts(rij) for rij in uit.cellen] == [["10", "20"], ["30", "0"]]
    assert texts(uit.rijtotalen) == ["30", "30"]
    assert texts(uit.kolomtotalen) == ["40", "20"]


def test_in_a_table_the_row_and_the_column_are_both_closed():
    uit = suppress([[4, 30, 50], [40, 60, 70], [80, 90, 99]])
    verborgen = {(r, k) for r, rij in enumerate(uit.cellen) for k, cijfer in enumerate(rij) if cijfer.verborgen}
    assert verborgen == {(0, 0), (0, 1), (1, 0), (1, 1)}


def test_a_list_without_total_needs_no_second_cell():
    uit = suppress([[623], [7], [1170]], rijtotalen=False, kolomtotalen=False)
    assert [rij[0].tekst for rij in uit.cellen] == ["623", TE_KLEIN, "1.170"]


def test_a_share_of_a_withheld_count_is_withheld():
    assert derived_share(Cijfer(None, TE_KLEIN), count(468)).tekst == NIET_GETOOND
    assert derived_share(count(7), count(468)).tekst == "1,5\u00a0%"


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="negative"):
        suppress_list([3, -1])


@settings(max_examples=300, deadline=None)
@given(tabellen, st.booleans(), st.booleans())
def test_an_attacker_with_the_totals_finds_no_withheld_figure(cellen, rijtotalen, kolomtotalen):
    uit = suppress(cellen, rijtotalen=rijtotalen, kolomtotalen=kolomtotalen)
    for plek, cijfer in figures(uit, rijtotalen=rijtotalen, kolomtotalen=kolomtotalen):
        if cijfer.verborgen:
            assert has_other_value(cellen, uit, plek, rijtotalen=rijtotalen, kolomtotalen=kolomtotalen), (plek, uit)


@settings(max_examples=200, deadline=None)
@given(tabellen)
def test_what_is_shown_is_true_and_no_small_count_is_shown(cellen):
    uit = suppress(cellen)
    for rij, cijfers in zip(cellen, uit.cellen, strict=True):
        for aantal, cijfer in zip(rij, cijfers, strict=True):
            assert cijfer.waarde in {aantal, None}
            assert (cijfer.tekst == TE_KLEIN) == (0 < aantal < 10)
            assert aantal >= 10 or cijfer.tekst != NIET_GETOOND


@settings(max_examples=50, deadline=None)
@given(st.lists(aantallen, min_size=8, max_size=8))
def test_eight_gemeenten_in_one_week(week):
    cijfers, totaal = suppress_list(week)
    verborgen = [n for n, cijfer in zip(week, cijfers, strict=True) if cijfer.verborgen]
    assert len(verborgen) != 1 or totaal.verborgen


def figures(uit: Onderdrukt, *, rijtotalen: bool, kolomtotalen: bool) -> Iterator[tuple[tuple[str, int, int], Cijfer]]:
    """Every published figure with its place."""
    for r, rij in enumerate(uit.cellen):
        yield from ((("cel", r, k), cijfer) for k, cijfer in enumerate(rij))
    if rijtotalen:
        yield from ((("rij", r, 0), cijfer) for r, cijfer in enumerate(uit.rijtotalen))
    if kolomtotalen:
        yield from ((("kolom", 0, k), cijfer) for k, cijfer in enumerate(uit.kolomtotalen))
    if rijtotalen or kolomtotalen:
        yield ("totaal", 0, 0), uit.totaal


def has_other_value(
    cellen: list[list[int]], uit: Onderdrukt, plek: tuple[str, int, int], *, rijtotalen: bool, kolomtotalen: bool
) -> bool:
    """Whether another table agrees with all that is published and differs here; looked for by trying them."""
    open_ = [(r, k) for r, rij in enumerate(uit.cellen) for k, cijfer in enumerate(rij) if cijfer.verborgen]
    echt = figure_values(cellen)
    for stappen in product((0, 1, -1), repeat=len(open_)):
        ander = [list(rij) for rij in cellen]
        for (r, k), stap in zip(open_, stappen, strict=True):
            ander[r][k] += stap
        waarden = figure_values(ander)
        if waarden[plek] != echt[plek] and all(
            agrees(cijfer, waarden[waar], cel=waar[0] == "cel")
            for waar, cijfer in figures(uit, rijtotalen=rijtotalen, kolomtotalen=kolomtotalen)
        ):
            return True
    return False


def figure_values(cellen: list[list[int]]) -> dict[tuple[str, int, int], int]:
    """Every figure of a table, with its totals."""
    waarden = {("cel", r, k): n for r, rij in enumerate(cellen) for k, n in enumerate(rij)}
    waarden |= {("rij", r, 0): sum(rij) for r, rij in enumerate(cellen)}
    waarden |= {("kolom", 0, k): sum(kolom) for k, kolom in enumerate(zip(*cellen, strict=True))}
    return waarden | {("totaal", 0, 0): sum(map(sum, cellen))}


def agrees(cijfer: Cijfer, waarde: int, *, cel: bool = True) -> bool:
    """Whether a reader who knows the rule could believe this value; a total that is not shown may be any number."""
    if cijfer.tekst == TE_KLEIN:
        return 1 <= waarde <= 9
    if cijfer.tekst == NIET_GETOOND:
        return waarde >= (10 if cel else 1)
    return waarde == cijfer.waarde


def test_counts_of_acts_are_shown_from_a_lower_threshold() -> None:
    cijfers, totaal = suppress_list([3, 7, 40], drempel=5)
    assert (texts(cijfers), totaal.tekst) == (["< 5", NIET_GETOOND, "40"], "50")
    assert [cijfer.verborgen for cijfer in cijfers] == [True, True, False]


@pytest.mark.parametrize(("aantallen", "drempel"), [([1] * 4, 5), ([1] * 9, 10)])
def test_a_small_total_loses_its_words_when_its_parts_would_follow_from_them(aantallen, drempel) -> None:
    """Four times "< 5" under "< 5" can only be four times one."""
    cijfers, totaal = suppress_list([*aantallen, 0], drempel=drempel)
    assert texts(cijfers) == [f"< {drempel}"] * len(aantallen) + ["0"]
    assert totaal.tekst == NIET_GETOOND


@pytest.mark.parametrize("rijtotalen", [True, False])
def test_a_table_of_ones_can_be_protected(rijtotalen) -> None:
    uit = suppress([[1, 1], [1, 1]], rijtotalen=rijtotalen, drempel=5)
    assert [texts(rij) for rij in uit.cellen] == [["< 5", "< 5"], ["< 5", "< 5"]]
    assert uit.totaal.tekst == NIET_GETOOND
