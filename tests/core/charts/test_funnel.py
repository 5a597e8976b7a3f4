"""The funnel as a drawing: what is withheld has no dot, form tells inside from outside, names cover nothing."""

import re

import pytest

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.figure import MEDIUM, NARROW, WIDE
from rivierenland.core.charts.funnel import BUITEN, VER, Dot, Funnel, Limits, funnel_chart, funnel_figure

AT = [10.0, 50.0, 100.0]
DOTS = (
    Dot("Buren", 20, 30),
    Dot("Culemborg", 40, Afscherming.NIET_GETOOND),
    Dot("Maasdriel", 60, 70, BUITEN, "Hoger dan toeval verklaart"),
    Dot("Tiel", 61, 46, chosen=True),
    Dot("West Betuwe", 85, 5, VER, "Veel lager dan toeval verklaart"),
)


def funnel(dots=DOTS):
    limits = [Limits("95 %", [20, 35, 40], [80, 60, 55]), Limits("99,8 %", [0, 25, 34], [100, 70, 62])]
    return Funnel(dots, 45, "regio 45", AT, limits, "locaties")


def draw(width=WIDE, dots=DOTS):
    return funnel_chart("Inspecties", funnel(dots), width=width)


@pytest.mark.parametrize("width", [WIDE, MEDIUM, NARROW])
def test_a_withheld_rate_has_no_dot_and_its_size_moves_nothing(width):
    anders = tuple(Dot(dot.name, 90, dot.rate) if dot.name == "Culemborg" else dot for dot in DOTS)
    assert re.sub(r"[td][0-9a-f]{10}", "", draw(width)) == re.sub(r"[td][0-9a-f]{10}", "", draw(width, anders))


def test_form_tells_inside_from_outside():
    picture = draw()
    assert picture.count("<circle") == 3  # Buren, Tiel and the ring around Tiel
    assert len(re.findall(r'<path d="[^"]+Z" fill="#(?:ffffff|7a390b)"', picture)) == 2


def test_every_shown_name_is_there_and_the_words_say_it_all():
    picture = draw()
    drawn = re.sub(r"<(title|desc).*?</\1>", "", picture)
    assert [name for name in ("Buren", "Culemborg", "Maasdriel", "Tiel", "West Betuwe") if f">{name}<" in drawn] == [
        "Buren", "Maasdriel", "Tiel", "West Betuwe",
    ]  # fmt: skip
    assert "Maasdriel: 70, hoger dan toeval verklaart" in picture


def test_on_a_phone_the_dots_are_numbered_and_named_below():
    drawn = re.sub(r"<(title|desc).*?</\1>", "", draw(NARROW))
    assert [drawn.count(f">{number}<") for number in (1, 2, 3, 4)] == [2, 2, 2, 2]


def test_the_table_holds_what_was_drawn():
    figure = funnel_figure("Inspecties", funnel(), header=["Gemeente", "Locaties", "Per 100", "Oordeel"])
    assert figure.rows[1] == ["Culemborg", "40", "niet\u00a0getoond", ""]
    assert figure.rows[2] == ["Maasdriel", "60", "70", "Hoger dan toeval verklaart"]


@pytest.mark.parametrize("dots", [DOTS[1:2], DOTS[:1]])
def test_one_dot_or_none_still_draws(dots):
    assert draw(dots=dots).startswith("<svg")


def test_many_at_one_spot_keep_apart_on_a_phone():
    dots = [Dot(f"Plaats {number}", 50, 45) for number in range(6)]
    xs = re.findall(r'<circle cx="([\d.]+)" cy="[\d.]+" r="10"', draw(NARROW, dots))
    assert len(set(xs)) == 6
