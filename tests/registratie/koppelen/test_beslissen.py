"""Certain, uncertain or neither; one partner per source; what a person called different stays apart."""

from datetime import date

import pytest

from registratie.koppelen import Klasse, Registratie, find_pairs
from registratie.koppelen.blokken import Blokken
from registratie.koppelen.kolommen import to_columns
from registratie.koppelen.namen import Naamtafel
from tests.registratie.koppelen.maken import found, jan, pair


def test_an_exact_match_is_certain_and_explained() -> None:
    (paar,) = find_pairs([jan(7, bron="a"), jan(3, bron="b")])
    assert (paar.a, paar.b, paar.klasse) == (3, 7, Klasse.ZEKER)
    assert [reden.code for reden in paar.redenen] == [
        "achternaam_gelijk", "achternaam_zeldzaam", "voornaam_gelijk", "voornaam_uniek", "geboortedatum_gelijk",
    ]  # fmt: skip
    assert paar.score == sum(reden.gewicht for reden in paar.redenen)


def test_a_weak_match_is_asked() -> None:
    assert found(jan(1, bron="a"), jan(2, bron="b", geboortedatum=None)) == {(1, 2): "twijfel"}


def test_strangers_are_not_mentioned() -> None:
    assert found(jan(1), jan(2, achternaam="Kaczmarek", voornaam="Ewa")) == {}


@pytest.mark.parametrize(
    "anders",
    [
        {"achternaam": "Kaczmarek"},
        {"voornaam": "Robert"},
        {"geboortedatum": date(1975, 11, 2)},
        {"geboortedatum": date(1975, 4, 23)},
        {"geboortedatum": None},
        {"bron": "a"},
    ],
    ids=str,
)
def test_some_differences_always_ask_a_person(anders: dict[str, object]) -> None:
    steun = tuple((f"feit {n}", f"iets bijzonders {n}") for n in range(6))
    zeker = jan(1, bron="a", steun=steun)
    assert found(zeker, jan(2, bron="b", steun=steun)) == {(1, 2): "zeker"}
    assert found(zeker, jan(2, **{"bron": "b", "steun": steun} | anders)) == {(1, 2): "twijfel"}


def test_two_of_the_first_of_january_are_asked() -> None:
    nieuwjaar = date(1991, 1, 1)
    een, ander = jan(1, geboortedatum=nieuwjaar, woonplaats="Łódź"), jan(2, geboortedatum=nieuwjaar, woonplaats="Łódź")
    assert found(een, ander) == {(1, 2): "twijfel"}


def test_the_better_of_two_candidates_in_a_source_is_taken() -> None:
    een = jan(1, bron="a")
    assert found(een, jan(2, bron="b"), jan(3, bron="b", voornaam="Ewa", geboortedatum=None)) == {(1, 2): "zeker"}


def test_two_candidates_as_good_are_asked() -> None:
    """A source that holds a person twice: which of both it is, or both, a person decides."""
    gevonden = find_pairs([jan(1, bron="a"), jan(2, bron="b"), jan(3, bron="b", achternaam="Wisniewsky")])
    assert {paar.klasse for paar in gevonden} == {Klasse.TWIJFEL}
    assert pair(gevonden, 1, 2)
    assert pair(gevonden, 2, 3), "the typing error within the source is asked, too"


def test_sources_without_a_name_hold_no_promise() -> None:
    assert set(found(jan(1), jan(2), jan(3))) == {(1, 2), (1, 3), (2, 3)}


def test_three_sources_make_one_person() -> None:
    assert found(jan(1, bron="a"), jan(2, bron="b"), jan(3, bron="c")) == dict.fromkeys(
        [(1, 2), (1, 3), (2, 3)], "zeker"
    )


def test_what_was_called_different_does_not_come_back() -> None:
    assert found(jan(1, bron="a"), jan(2, bron="b"), gescheiden=[(1, 2)]) == {}


def test_a_third_record_does_not_join_what_was_separated() -> None:
    """Two namesakes born on one day: the third may be either, so both are asked and neither is certain."""
    drie = jan(1, bron="a"), jan(2, bron="b"), jan(3, bron="c")
    assert found(*drie, gescheiden=[(1, 2)]) == {(1, 3): "twijfel", (2, 3): "twijfel"}


def test_the_third_record_goes_to_the_one_it_clearly_is() -> None:
    drie = jan(1, bron="a"), jan(2, bron="b", geboortedatum=date(1991, 4, 24)), jan(3, bron="c")
    assert found(*drie, gescheiden=[(1, 2)]) == {(1, 3): "zeker"}


def test_separation_holds_along_a_chain() -> None:
    vier = [jan(n, bron=bron) for n, bron in enumerate("abcd", start=1)]
    paren = found(*vier, gescheiden=[(1, 4)])
    zeker = {paar for paar, klasse in paren.items() if klasse == "zeker"}
    assert (1, 4) not in paren
    for c in (2, 3):
        assert not {(1, c), (c, 4)} <= zeker


def test_only_pairs_with_somebody_involved() -> None:
    registraties = [
        jan(1, bron="a"),
        jan(2, bron="b"),
        jan(3, bron="c", voornaam="Ewa"),
        jan(4, bron="d", voornaam="Ewa"),
    ]
    heel = find_pairs(registraties)
    assert find_pairs(registraties, betrokken=[3]) == [paar for paar in heel if 3 in (paar.a, paar.b)]
    assert find_pairs(registraties, betrokken=[]) == []
    assert find_pairs(registraties, betrokken=[99]) == []


def test_a_rival_outside_the_involved_still_counts() -> None:
    registraties = [jan(1, bron="a"), jan(2, bron="b"), jan(3, bron="a", achternaam="Wisniewsky")]
    heel, deel = find_pairs(registraties), find_pairs(registraties, betrokken=[2])
    assert deel == [paar for paar in heel if 2 in (paar.a, paar.b)]
    assert pair(deel, 1, 2).klasse == Klasse.TWIJFEL


def test_progress_is_told_to_the_end() -> None:
    stappen: list[tuple[int, int]] = []
    find_pairs([jan(1), jan(2)], on_progress=lambda gedaan, totaal: stappen.append((gedaan, totaal)))
    assert stappen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_nothing_and_nobody() -> None:
    assert find_pairs([]) == []
    assert find_pairs([jan(1)]) == []
    assert find_pairs([Registratie(n, "", "", None) for n in range(5)]) == []


def test_an_id_that_occurs_twice_is_refused() -> None:
    with pytest.raises(ValueError):
        find_pairs([jan(1), jan(1)])


def test_a_name_that_everybody_has_stays_quick_and_still_finds_its_double() -> None:
    """One block of 3,000 would be four million pairs."""
    anna = {"voornaam": "Anna", "achternaam": "Nowak"}
    menigte = [jan(n, **anna, geboortedatum=date(1960 + n % 40, 1 + n % 12, 2 + n % 27)) for n in range(10, 3_000)]
    dubbel = [jan(n, **anna, geboortedatum=date(1959, 7, 1)) for n in (1, 2)]
    assert (1, 2) in found(*menigte, *dubbel)
    kolommen = to_columns(menigte)
    i, _ = Blokken.of(kolommen, Naamtafel.of(kolommen)).pairs()
    assert len(i) < 100 * len(menigte)
