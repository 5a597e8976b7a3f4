"""The redline: taking the inserts gives the new text to the letter, taking the deletes the old one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rivierenland.core.redline import Stuksoort, blocks, merged, moved, redline
from rivierenland.core.redline.woorden import redline_words

WOORDEN = st.sampled_from(
    ["de", "gemeente", "regio", "vier", "maanden", "bedden,", "één", "50-plus", "€ 12,50.", "\n", "\n\n", "- "]
)
TEKST = st.one_of(st.lists(WOORDEN, max_size=30).map(" ".join), st.text(max_size=60))


def told(oud: str, nieuw: str) -> list[tuple[str, str]]:
    """The pieces of one line."""
    return [(stuk.soort.value, stuk.tekst) for stuk in redline_words(oud, nieuw)]


@given(TEKST, TEKST)
def test_both_texts_can_be_taken_back_out(oud: str, nieuw: str) -> None:
    found = redline(oud, nieuw)
    assert (found.oud, found.nieuw) == (oud, nieuw)
    assert found.is_changed is (oud != nieuw)


@given(TEKST)
def test_a_text_against_itself_has_no_change(tekst: str) -> None:
    assert {stuk.soort for regel in redline(tekst, tekst).regels for stuk in regel.stukken} <= {Stuksoort.GELIJK}


@given(TEKST, TEKST)
def test_between_two_runs_that_stayed_stands_at_most_one_of_each(oud: str, nieuw: str) -> None:
    for regel in redline(oud, nieuw).regels:
        kinds = [stuk.soort for stuk in regel.stukken]
        assert all(a is not b for a, b in pairwise(kinds))
        assert all(stuk.tekst for stuk in regel.stukken)


def test_only_the_word_that_changed_is_marked() -> None:
    assert told("Binnen vier weken meldt de gemeente.", "Binnen zes weken meldt de gemeente.") == [
        ("gelijk", "Binnen "), ("eraf", "vier "), ("erbij", "zes "), ("gelijk", "weken meldt de gemeente."),
    ]  # fmt: skip


def test_a_lone_short_word_between_two_changes_goes_with_them() -> None:
    assert told("kamer van de buren hier", "huis bij de gemeente hier") == [
        ("eraf", "kamer van de buren "), ("erbij", "huis bij de gemeente "), ("gelijk", "hier"),
    ]  # fmt: skip


def test_a_rewritten_line_is_laid_beside_the_one_it_was_and_a_new_line_stands_alone() -> None:
    oud = "De gemeente meldt elk signaal binnen vier weken.\n\nDe regio telt."
    nieuw = "De gemeente meldt elk signaal binnen twee weken.\n\nNiemand slaapt op straat.\n\nDe regio telt."
    assert [(regel.oud, regel.nieuw, regel.tekst) for regel in redline(oud, nieuw).regels if regel.is_changed] == [
        (True, True, "De gemeente meldt elk signaal binnen twee weken."),
        (False, True, ""),
        (False, True, "Niemand slaapt op straat."),
    ]


def test_a_word_repeated_without_end_does_not_take_without_end() -> None:
    found = redline("x " + "a " * 2000 + "y", "z " + "a b " * 1000 + "w")
    assert found.nieuw.startswith("z a b")


def test_paragraphs_and_lists_are_the_only_make_up() -> None:
    found = blocks("Een zin\nen nog een.\n\n- punt <b>een</b>\n* punt twee\nna")
    assert [(blok.vorm.value, blok.regels) for blok in found] == [
        ("alinea", ("Een zin", "en nog een.")), ("lijst", ("punt <b>een</b>", "punt twee")), ("alinea", ("na",)),
    ]  # fmt: skip


KEYS = st.lists(st.integers(0, 12), unique=True)


@given(KEYS, KEYS)
def test_every_thing_of_both_stands_once_and_the_new_order_is_kept(oud: list[int], nieuw: list[int]) -> None:
    found = merged(oud, nieuw)
    assert sorted(found) == sorted({*oud, *nieuw})
    assert [key for key in found if key in nieuw] == nieuw


@given(KEYS, KEYS)
def test_what_did_not_move_kept_its_order(oud: list[int], nieuw: list[int]) -> None:
    stayed = {*oud} & {*nieuw} - moved(oud, nieuw)
    assert [key for key in oud if key in stayed] == [key for key in nieuw if key in stayed]


@pytest.mark.parametrize(
    ("nieuw", "verwacht"), [([1, 2, 3], set()), ([3, 1, 2], {3}), ([2, 3, 1], {1}), ([9, 1, 2, 3], set())]
)
def test_the_one_that_was_lifted_is_the_one_that_moved(nieuw: list[int], verwacht: set[int]) -> None:
    assert moved([1, 2, 3], nieuw) == verwacht
