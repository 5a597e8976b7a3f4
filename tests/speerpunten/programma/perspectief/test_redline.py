"""The redline: taking the inserts gives the new text to the letter, taking the deletes the old one."""

from datetime import date
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.programma.redline import Afspraaktekst, Document, Hoofdstuk, Stuksoort, blocks, compare, redline
from speerpunten.programma.redline.vergelijking import Verandering
from speerpunten.programma.redline.volgorde import merged, moved
from speerpunten.programma.redline.woorden import redline_words

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


def afspraak(n: int, nummer: str, **values: object) -> Afspraaktekst:
    return Afspraaktekst(
        UUID(int=n), nummer, **{"titel": f"Afspraak {n}", "tekst": "Wij melden.", "trekker": "Regio"} | values
    )


def document(*delen: tuple[Afspraaktekst, ...]) -> Document:
    return Document(
        "Titel", "", tuple(Hoofdstuk(UUID(int=n), n, f"Deel {n}", "", deel) for n, deel in enumerate(delen, 100))
    )


def test_agreements_are_matched_by_their_key_not_by_their_number() -> None:
    oud = document((afspraak(1, "1.1"), afspraak(2, "1.2"), afspraak(3, "1.3")), (afspraak(4, "2.1"),))
    nieuw = document(
        (afspraak(5, "1.1"), afspraak(1, "1.2"), afspraak(3, "1.3", uiterlijk=date(2027, 1, 1))),
        (afspraak(4, "2.1", tekst="Wij melden alles."), afspraak(2, "2.2")),
    )
    found = {row.sleutel.int: (row.verandering.value, row.nummer, row.was) for row in compare(oud, nieuw).afspraken}
    assert found == {
        5: ("nieuw", "1.1", ""), 1: ("gelijk", "1.2", ""), 3: ("gewijzigd", "1.3", ""), 4: ("gewijzigd", "2.1", ""),
        2: ("gelijk", "2.2", "1.2"),
    }  # fmt: skip


def test_what_is_gone_stands_where_it_stood_and_changed_facts_are_told() -> None:
    oud = document((afspraak(1, "1.1"), afspraak(2, "1.2"), afspraak(3, "1.3")))
    nieuw = document(
        (afspraak(1, "1.1"), afspraak(3, "1.2", trekker="Gemeente Tiel", pakketten=("M02",), vervallen=True))
    )
    een, weg, twee = compare(oud, nieuw).afspraken
    assert (weg.verandering, weg.titel.oud, weg.titel.nieuw) == (Verandering.WEG, "Afspraak 2", "")
    assert een.verandering is Verandering.GELIJK
    assert [(fact.naam, fact.oud, fact.nieuw) for fact in twee.kenmerken] == [
        ("Trekker", "Regio", "Gemeente Tiel"), ("Pakketten", "geen", "M02"), ("Stand", "geldt", "vervallen"),
    ]  # fmt: skip


def test_a_digest_is_of_what_is_said_and_of_nothing_else() -> None:
    een, same = document((afspraak(1, "1.1"),)), document((afspraak(2, "1.1", titel="Afspraak 1"),))
    other = document((afspraak(1, "1.1", tekst="Wij melden"),))
    assert een.digest() == same.digest() != other.digest()
