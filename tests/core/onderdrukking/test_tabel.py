"""One table on a page: nobody computes a count under the threshold from it, and what is withheld says one thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivierenland.core.cijfer import NIET_GETOOND, Cijfer, count, derived_share
from rivierenland.core.onderdrukking import Onderdrukt, suppress, suppress_list
from rivierenland.core.onderdrukking.aanval import attack
from rivierenland.core.onderdrukking.oplossen import protect
from rivierenland.core.onderdrukking.stelsel import Cel, Optelling, Stelsel
from rivierenland.core.onderdrukking.tabel import of_table

aantallen = st.sampled_from([0, 0, 1, 2, 5, 8, 9, 10, 11, 12, 14, 25, 300])
tabellen = st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(
    lambda maat: st.lists(st.lists(aantallen, min_size=maat[1], max_size=maat[1]), min_size=maat[0], max_size=maat[0])
)


def texts(cijfers: tuple[Cijfer, ...]) -> list[str]:
    return [cijfer.tekst for cijfer in cijfers]


def hidden(uit: Onderdrukt) -> set[str]:
    """The places that are withheld, as the attacker names them."""
    dicht = {f"{r}/{k}" for r, rij in enumerate(uit.cellen) for k, cijfer in enumerate(rij) if cijfer.verborgen}
    dicht |= {f"{r}/+" for r, cijfer in enumerate(uit.rijtotalen) if cijfer.verborgen}
    dicht |= {f"+/{k}" for k, cijfer in enumerate(uit.kolomtotalen) if cijfer.verborgen}
    return dicht | ({"+/+"} if uit.totaal.verborgen else set())


def test_a_small_count_takes_the_next_smallest_with_it_under_the_same_words():
    cijfers, totaal = suppress_list([623, 814, 7, 1170])
    assert texts(cijfers) == [NIET_GETOOND, "814", NIET_GETOOND, "1.170"]
    assert totaal == Cijfer(2614, "2.614")


def test_two_small_counts_protect_each_other():
    assert texts(suppress_list([300, 4, 6, 25])[0]) == ["300", NIET_GETOOND, NIET_GETOOND, "25"]


def test_two_ones_do_not_protect_each_other():
    """Together they are two, and a nought would have been shown."""
    assert texts(suppress_list([1, 1, 12, 300])[0]) == [NIET_GETOOND, NIET_GETOOND, NIET_GETOOND, "300"]


def test_two_nines_do_because_nobody_can_tell_that_both_are_small():
    assert texts(suppress_list([9, 9, 12, 300])[0]) == [NIET_GETOOND, NIET_GETOOND, "12", "300"]


def test_a_zero_is_shown_and_never_used_as_protection():
    assert texts(suppress_list([0, 3, 0, 40, 50])[0]) == ["0", NIET_GETOOND, "0", NIET_GETOOND, "50"]


def test_a_ten_protects_a_one_now_that_both_say_the_same():
    """1 + 10: either may be the small one, so each is anything from one to ten."""
    assert texts(suppress_list([1, 10, 12])[0]) == [NIET_GETOOND, NIET_GETOOND, "12"]


def test_when_no_cell_protects_the_total_is_withheld():
    cijfers, totaal = suppress_list([0, 0, 3])
    assert (texts(cijfers), totaal.tekst) == (["0", "0", NIET_GETOOND], NIET_GETOOND)


def test_nothing_small_means_nothing_withheld():
    uit = suppress([[10, 20], [30, 0]])
    assert [texts(rij) for rij in uit.cellen] == [["10", "20"], ["30", "0"]]
    assert texts(uit.rijtotalen) == ["30", "30"]
    assert texts(uit.kolomtotalen) == ["40", "20"]


def test_in_a_table_the_row_and_the_column_are_both_closed():
    assert hidden(suppress([[4, 30, 50], [40, 60, 70], [80, 90, 99]])) == {"0/0", "0/1", "1/0", "1/1"}


def test_a_list_without_total_needs_no_second_cell():
    uit = suppress([[623], [7], [1170]], rijtotalen=False, kolomtotalen=False)
    assert [rij[0].tekst for rij in uit.cellen] == ["623", NIET_GETOOND, "1.170"]


def test_a_total_that_another_table_withholds_is_not_given_away():
    uit = suppress([[30, 40], [50, 60]], rijen_verborgen=[0], totaal_verborgen=True)
    assert {"0/+", "+/+"} <= hidden(uit)


def test_a_share_of_a_withheld_count_is_withheld():
    assert derived_share(Cijfer(None, NIET_GETOOND), count(468)).tekst == NIET_GETOOND
    assert derived_share(count(7), count(468)).tekst == "1,5\u00a0%"


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="negative"):
        suppress_list([3, -1])


def test_counts_of_acts_are_shown_from_a_lower_threshold():
    cijfers, totaal = suppress_list([3, 7, 40], drempel=5)
    assert (texts(cijfers), totaal.tekst) == ([NIET_GETOOND, NIET_GETOOND, "40"], "50")
    assert [cijfer.verborgen for cijfer in cijfers] == [True, True, False]


def test_a_threshold_of_two_counts_as_three():
    assert texts(suppress_list([1, 2, 40], drempel=2)[0]) == texts(suppress_list([1, 2, 40], drempel=3)[0])


@settings(max_examples=50, deadline=None)
@given(tabellen, st.booleans(), st.booleans(), st.sampled_from([3, 5, 10]))
def test_the_attacker_with_the_published_totals_finds_nothing(cellen, rijtotalen, kolomtotalen, drempel):
    uit = suppress(cellen, rijtotalen=rijtotalen, kolomtotalen=kolomtotalen, drempel=drempel)
    vorm = tuple(map(tuple, cellen)), rijtotalen, kolomtotalen, (), False, drempel
    assert attack(of_table(*vorm), hidden(uit)) == ()


@settings(max_examples=50, deadline=None)
@given(tabellen)
def test_what_is_shown_is_true_and_no_small_count_is_shown(cellen):
    uit = suppress(cellen)
    for rij, cijfers in zip(cellen, uit.cellen, strict=True):
        for aantal, cijfer in zip(rij, cijfers, strict=True):
            assert cijfer.waarde in {aantal, None}
            assert cijfer.tekst == NIET_GETOOND if 0 < aantal < 10 else aantal or cijfer.tekst == "0"


@settings(max_examples=40, deadline=None)
@given(st.lists(aantallen, min_size=1, max_size=8), st.sampled_from([3, 5, 10]))
def test_a_list_worked_out_by_hand_is_as_cheap_as_the_search_finds(lijst, drempel):
    """A second sum that says the same takes the list out of the hands of `lijst`."""
    namen = [f"c{nr}" for nr in range(len(lijst))]
    cellen = [Cel(naam, n, drempel) for naam, n in zip(namen, lijst, strict=True)] + [Cel("som", sum(lijst), drempel)]
    een = Stelsel(cellen, [Optelling("som", tuple(namen))])
    twee = Stelsel(cellen, [*een.optellingen, Optelling("som", tuple(reversed(namen)))])
    prijzen = een.prijzen()
    met_hand, gezocht = (sum(prijzen[naam] for naam in protect(stelsel)) for stelsel in (een, twee))
    assert met_hand <= gezocht + 1e-6
    assert attack(een, protect(een)) == ()
