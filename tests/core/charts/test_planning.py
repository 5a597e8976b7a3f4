"""A planning and a tornado: what is drawn stands in the table, and nothing runs over the edge."""

import re
from datetime import date

import pytest

from rivierenland.core.charts.figure import NARROW
from rivierenland.core.charts.planning import Bar, Moment, planning_chart, planning_figure
from rivierenland.core.charts.tornado import Swing, tornado_chart, tornado_figure

VANDAAG = date(2026, 11, 23)
RIJEN = [
    Bar("Een maatregel met een lange naam die op een telefoon nooit past", date(2025, 1, 1), date(2026, 6, 30), "done", "Klaar"),
    Bar("Zonder einde", date(2026, 9, 1), None, "busy", "Loopt"),
    Bar("Nog niets", None, None, "planned", "Gepland"),
    Moment("<Mijlpaal> & meer", date(2027, 12, 31), "late", "Te laat"),
]  # fmt: skip
DRAAIEN = [Swing("Kosten", "80 %", "120 %", 300, 100), Swing("Baten", "80 %", "120 %", -50, 450)]


def coordinates(svg: str) -> list[float]:
    """Left edges and right edges of every bar."""
    bars = re.findall(r'<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.-]+)"', svg)
    return [float(x) for x, _ in bars] + [float(x) + float(width) for x, width in bars]


@pytest.mark.parametrize("width", [NARROW, 480, 760])
def test_a_planning_stays_inside_its_width(width: float) -> None:
    found = coordinates(planning_chart("Planning", RIJEN, today=VANDAAG, width=width))
    assert 0 <= min(found) <= max(found) <= width


def test_the_table_of_a_planning_has_the_whole_words() -> None:
    figure = planning_figure("Planning", RIJEN, today=VANDAAG)
    assert figure.rows[0] == [RIJEN[0].name, "01-01-2025 tot en met 30-06-2026", "Klaar"]
    assert [row[1] for row in figure.rows[1:]] == ["vanaf 01-09-2026", "nog geen dagen", "31-12-2027"]


def test_words_of_people_are_escaped() -> None:
    svg = planning_chart("Planning", RIJEN, today=VANDAAG)
    assert "<Mijlpaal>" not in svg
    assert "&lt;Mijlpaal&gt; &amp; meer" in svg


def test_a_planning_of_one_day_still_has_a_scale() -> None:
    assert "vandaag" in planning_chart("Planning", [Moment("Nu", VANDAAG, "planned", "Gepland")], today=VANDAAG)


@pytest.mark.parametrize("width", [NARROW, 480, 640])
def test_a_tornado_stays_inside_its_width(width: float) -> None:
    found = coordinates(tornado_chart("Gevoeligheid", DRAAIEN, base=200, width=width))
    assert 0 <= min(found) <= max(found) <= width


def test_a_tornado_tells_its_numbers() -> None:
    figure = tornado_figure("Gevoeligheid", DRAAIEN, base=200, header=["a", "b", "c", "d", "e"])
    assert figure.rows == [["Kosten", "80 %", "300", "120 %", "100"], ["Baten", "80 %", "−50", "120 %", "450"]]
    assert "Baten: −50 bij 80 %, 450 bij 120 %" in figure.svg


def test_a_tornado_without_any_swing_draws() -> None:
    assert tornado_chart("Niets", [Swing("Kosten", "a", "b", 0, 0)], base=0).startswith("<svg")
