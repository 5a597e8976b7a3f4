"""What the answers say together: a score per theme, and the colour."""

import pytest

from handhaving.checklist.score import Beantwoord, Themascore, of_dict, work_out


def scored(*rows, oranje_onder=90):
    return work_out([Beantwoord(*row) for row in rows], oranje_onder=oranje_onder)


def test_a_score_is_the_weight_that_was_met_of_the_weight_that_was_looked_at():
    score = scored(
        ("A", "H", 5, "voldoet"), ("A", "M", 3, "voldoet_niet"), ("A", "L", 1, "nvt"), ("A", "L", 9, "niet_gecontroleerd"),
        ("B", "M", 3, "voldoet"),
    )  # fmt: skip

    assert score.themas == {"A": Themascore(5, 8), "B": Themascore(3, 3)}
    assert (score.totaal, score.totaal.procent) == (Themascore(8, 11), 72)
    assert of_dict(score.as_dict()) == score.themas


@pytest.mark.parametrize(
    ("rows", "uitkomst"),
    [
        ([("A", "K", 1, "voldoet_niet"), ("B", "L", 999, "voldoet")], "rood"),
        ([("A", "K", 10, "voldoet"), ("B", "H", 1, "voldoet_niet"), ("B", "L", 999, "voldoet")], "oranje"),
        ([("A", "M", 1, "voldoet_niet"), ("B", "L", 9, "voldoet")], "groen"),
        ([("A", "M", 2, "voldoet_niet"), ("B", "L", 9, "voldoet")], "oranje"),
        ([("A", "K", 10, "niet_gecontroleerd"), ("B", "L", 9, "voldoet")], "groen"),
        ([("A", "K", 10, "nvt")], "groen"),
        ([], "groen"),
    ],
)
def test_one_critical_failure_is_red_whatever_the_score(rows, uitkomst):
    assert scored(*rows).uitkomst == uitkomst


def test_an_ambition_counts_for_nothing():
    score = scored(("A", "K", 10, "voldoet_niet", True), ("A", "L", 1, "voldoet"))
    assert (score.uitkomst, score.totaal) == ("groen", Themascore(1, 1))


def test_a_theme_of_which_nothing_was_looked_at_has_no_percentage():
    assert scored(("A", "K", 10, "nvt")).themas["A"].procent is None


def test_the_limit_itself_is_high_enough():
    assert scored(("A", "L", 9, "voldoet"), ("A", "L", 1, "voldoet_niet")).uitkomst == "groen"
    assert scored(("A", "L", 9, "voldoet"), ("A", "L", 1, "voldoet_niet"), oranje_onder=91).uitkomst == "oranje"
