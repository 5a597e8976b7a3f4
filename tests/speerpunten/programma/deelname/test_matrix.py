"""The matrix by hand: two gemeenten, three packages, two days."""

from speerpunten.programma.enums.deelname import Deelnamekeuze as K
from speerpunten.programma.matrix.bord import Cel, Telling, board
from speerpunten.programma.matrix.overgang import Overgang, transitions

H, B, N, X, ONBEKEND = K.HAAKT_AAN, K.IN_BESLUITVORMING, K.NOG_NIET, K.DOET_NIET_MEE, K.ONBEKEND
NU = {("a", "1"): H, ("a", "2"): H, ("b", "1"): B, ("b", "2"): X, ("b", "3"): H}
TOEN = {("a", "1"): B, ("a", "2"): H, ("b", "1"): N, ("b", "2"): X, ("b", "3"): B}
BORD = board(["a", "b"], ["1", "2", "3"], NU, TOEN)


def test_a_row_holds_what_a_gemeente_chose_and_what_it_was():
    assert BORD.rijen[0].cellen == (Cel("a", "1", H, B), Cel("a", "2", H), Cel("a", "3", ONBEKEND))


def test_joining_is_counted_per_gemeente_and_per_package():
    assert [(rij.code, rij.haakt_aan, rij.toen) for rij in BORD.rijen] == [("a", 2, 1), ("b", 1, 0)]
    assert [(rij.code, rij.haakt_aan, rij.toen) for rij in BORD.kolommen] == [("1", 1, 0), ("2", 1, 1), ("3", 1, 0)]


def test_every_cell_counts_once_then_and_now():
    assert BORD.tellingen == (
        Telling(H, 3, 1),
        Telling(B, 1, 2),
        Telling(N, 0, 1),
        Telling(X, 1, 1),
        Telling(ONBEKEND, 1, 1),
    )
    assert (BORD.cellen, BORD.haakt_aan) == (6, Telling(H, 3, 1))


def test_what_changed_is_counted_by_kind_the_most_frequent_first():
    assert [(cel.gemeente, cel.pakket) for cel in BORD.veranderd] == [("a", "1"), ("b", "1"), ("b", "3")]
    assert transitions(BORD.veranderd) == [Overgang(B, H, 2), Overgang(N, B, 1)]


def test_without_another_day_nothing_was_otherwise():
    alleen = board(["a", "b"], ["1", "2", "3"], NU)
    assert (alleen.veranderd, alleen.rijen[0].toen, alleen.haakt_aan) == ((), None, Telling(H, 3, None))


def test_an_empty_matrix_is_unknown_everywhere():
    leeg = board(["a"], ["1"], {}, {})
    assert (leeg.rijen[0].cellen, leeg.veranderd) == ((Cel("a", "1", ONBEKEND),), ())


def test_every_choice_has_its_own_letter_and_icon():
    assert [keuze.letter for keuze in K] == ["H", "B", "N", "X", "?"]
    assert len({keuze.icoon for keuze in K}) == 5
