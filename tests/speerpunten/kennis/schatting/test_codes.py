"""A name as codes: the same person is recognised, rounds cannot be joined, and nothing of the name is left."""

from datetime import date

import pytest

from benchmarks.telcodes import measure
from speerpunten.kennis.schatting.codes import LENGTE, keyed_codes
from speerpunten.kennis.schatting.vergelijken import cells, pairs, unique

GEBOREN = date(1990, 11, 2)
K = b"sleutel"


def codes(
    achternaam: str, voornaam: str = "Anna", geboren: date = GEBOREN, zout: str = "z", sleutel: bytes = K
) -> list[str]:
    return keyed_codes(sleutel, zout, achternaam, voornaam, geboren)


def same(een: list[str], ander: list[str]) -> bool:
    return bool(pairs([een], [ander]))


@pytest.mark.parametrize(
    ("achternaam", "voornaam", "geboren"),
    [
        ("wojcik", "ANNA", GEBOREN),
        ("Anna", "Wójcik", GEBOREN),
        ("Wojcick", "Anna", GEBOREN),
        ("Wójcik", "Ana", GEBOREN),
        ("Wójcik", "Anna", date(1990, 2, 11)),
        ("Wójcik", "Anna", date(1990, 11, 3)),
        ("Wójcik", "Anna", date(1991, 11, 2)),
    ],
)
def test_usual_differences_are_forgiven(achternaam: str, voornaam: str, geboren: date) -> None:
    assert same(codes("Wójcik"), codes(achternaam, voornaam, geboren))


def test_transliteration_is_forgiven() -> None:
    assert same(codes("Георгиев", "Христо"), codes("Gueorguiev", "Hristo")) or same(
        codes("Георгиев", "Христо"), codes("Georgiev", "Christo")
    )


def test_another_person_is_another() -> None:
    assert not same(codes("Wójcik"), codes("Popescu", "Mihai", date(1975, 3, 4)))


def test_codes_of_two_rounds_or_keys_have_nothing_in_common() -> None:
    assert not set(codes("Wójcik")) & set(codes("Wójcik", zout="anders"))
    assert not set(codes("Wójcik")) & set(codes("Wójcik", sleutel=b"anders"))


def test_a_code_is_short_and_hexadecimal() -> None:
    assert all(len(een) == LENGTE and int(een, 16) >= 0 for een in codes("Wójcik"))


def test_who_stands_on_a_list_twice_counts_once() -> None:
    assert len(unique([codes("Wójcik"), codes("wojcik"), codes("Popescu")])) == 2


def test_a_code_of_two_people_links_nobody() -> None:
    tweeling = [codes("Nowak", "Ewa"), codes("Nowak", "Ewa")]
    assert pairs(tweeling, [codes("Nowak", "Ewa")]) == []


def test_cells_count_who_is_on_which_list() -> None:
    a, b, c = (codes(naam, naam, date(1980, maand, 9)) for maand, naam in ((1, "Ba"), (5, "Kodu"), (8, "Lemif")))
    assert cells([[a, b], [a, c]], [(1, 1), (1, 0), (0, 1)]) == [1, 1, 1]
    assert cells([[a], [a, b], [a, c]], [(1, 1, 1), (0, 1, 0), (0, 0, 1)]) == [1, 1, 1]


def test_recall_and_precision_on_invented_people_are_those_of_the_norm() -> None:
    gemist, fout, precisie = measure(2_000, 11)
    assert 0.06 <= gemist <= 0.14
    assert fout <= 0.006
    assert precisie >= 0.995
