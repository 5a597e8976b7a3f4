"""The mark of quality, a range in words, and the disagreement of sources."""

from datetime import date
from decimal import Decimal

import pytest

from rivierenland.core import data
from rivierenland.core.charts.ranges import Range, ranges_figure
from speerpunten.kennis.kerncijfers import gebieden, keurmerk
from speerpunten.kennis.kerncijfers.indicatoren import INDICATOREN
from speerpunten.kennis.kerncijfers.woorden import Bewering, disagreement, span

VANDAAG = date(2026, 11, 27)


def test_every_published_figure_has_a_definition_with_the_same_unit():
    for regel in data.kerncijfers():
        assert INDICATOREN[regel.indicator].eenheid == regel.eenheid
        assert regel.gebied in gebieden.GEBIEDEN


@pytest.mark.parametrize(
    ("wijze", "jaar", "letter"),
    [
        ("register", 2024, "A"), ("register", 2019, "B"), ("besluit", 2026, "A"), ("steekproef", 2025, "B"),
        ("deskundige", 2023, "C"), ("deskundige", 2013, "D"), ("pers", 2025, "D"), ("pers", 2010, "D"),
    ],
)  # fmt: skip
def test_the_mark_begins_with_how_it_was_measured_and_drops_one_with_age(wijze, jaar, letter):
    assert keurmerk.judge(wijze, date(jaar, 6, 1), VANDAAG) == letter


def test_on_the_29th_of_february_the_limit_of_age_is_a_real_day():
    assert keurmerk.day_old(date(2028, 2, 29)) == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("laag", "hoog", "woorden"),
    [
        (10500, 13500, "10.500 tot 13.500"), (300, 300, "300"), (2500, None, "meer dan 2.500"),
        (None, 2000, "hoogstens 2.000"), ("7.5", "7.5", "7,5"), (0, 0, "0"),
    ],
)  # fmt: skip
def test_an_open_side_is_said_and_never_nought(laag, hoog, woorden):
    assert span(*(None if grens is None else Decimal(grens) for grens in (laag, hoog))) == woorden


def claim(indicator, laag, hoog, bron, jaar):
    return Bewering(indicator, Decimal(laag), None if hoog is None else Decimal(hoog), bron, date(jaar, 1, 1))


def test_sources_that_count_something_else_are_not_averaged():
    zin = disagreement(
        [
            claim("aanwezig_laagseizoen", 10500, 13500, "NFO", 2013),
            claim("werkend", 15000, 25000, "De Gelderlander", 2022),
        ]
    )
    assert zin == (
        "Twee bronnen noemen 10.500 tot 25.000. Zij tellen niet hetzelfde: aanwezig buiten het seizoen telt wie er op een "
        "winterdag is; werkend telt wie er werkt, waar die ook slaapt. De cijfers zijn van 2013 tot en met 2022."
    )


def test_one_claim_is_no_disagreement():
    assert disagreement([claim("werkend", 1500, None, "De Gelderlander", 2018)]) == ""


def test_the_chart_says_what_it_draws_and_has_the_same_table():
    rows = [Range("2013 · NFO", 2500, None, "meer dan 2.500"), Range("2020 · NOS", None, 2000, "hoogstens 2.000")]
    figure = ranges_figure("Plaatsen", rows, header=("Bron", "Waarde"))
    assert figure.rows == [["2013 · NFO", "meer dan 2.500"], ["2020 · NOS", "hoogstens 2.000"]]
    assert figure.svg.count("stroke-dasharray") == 2
    assert "2013 · NFO: meer dan 2.500; 2020 · NOS: hoogstens 2.000." in figure.svg
