"""A figure with its uncertainty: where the dot and its stretch land, and what stands in words."""

import pytest

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import NARROW
from rivierenland.core.charts.interval import Row, interval_chart, interval_figure
from rivierenland.core.opmaak import verschil

SVG = "{http://www.w3.org/2000/svg}"


def dots(root):
    return [(float(node.get("cx")), node.get("fill")) for node in root.iter(f"{SVG}circle")]


def stretches(root):
    lines = [node for node in root.iter(f"{SVG}line") if node.get("stroke-linecap")]
    return [(float(node.get("x1")), float(node.get("x2"))) for node in lines]


def test_the_dot_lies_inside_its_stretch(parsed):
    root = parsed(interval_chart("Signalen", [Row("Tiel", 6, 4, 8), Row("Buren", 2, 1, 5)]))
    for (x, fill), (begin, end) in zip(dots(root), stretches(root), strict=True):
        assert begin < x < end
        assert fill == svg.RIVER


def test_below_nought_lies_left_of_nought(parsed):
    root = parsed(
        interval_chart("Verschuiving", [Row("Tiel", 30, 10, 50), Row("Buren", -30, -50, -10)], write=verschil)
    )
    (tiel, _), (buren, _) = dots(root)
    zero = [float(node.get("x1")) for node in root.iter(f"{SVG}line") if node.get("stroke") == svg.MUTED]
    assert buren < zero[0] < tiel


def test_a_fixed_scale_keeps_its_ends_and_a_limit_beyond_it_ends_there(parsed):
    root = parsed(interval_chart("Verband", [Row("Regio", 0.0, -2, 2)], bounds=(-1, 1)))
    inside = parsed(interval_chart("Verband", [Row("Regio", 0.0, -1, 1)], bounds=(-1, 1)))
    assert stretches(root) == stretches(inside)


def test_a_shielded_figure_has_words_and_no_dot(parsed, words):
    root = parsed(interval_chart("Signalen", [Row("Tiel", Afscherming.NIET_GETOOND), Row("Buren", None)]))
    assert dots(root) == []
    assert {"niet getoond".replace(" ", "\u00a0"), "onbekend"} <= set(words(root))


def test_what_to_compare_with_is_an_open_dot(parsed):
    root = parsed(
        interval_chart("Verplaatsing", [Row("Na een maatregel", 60, 40, 80), Row("Gewoon", 8, reference=True)])
    )
    assert [fill for _, fill in dots(root)] == [svg.RIVER, svg.WHITE]


@pytest.mark.parametrize("width", [NARROW, 480, 640, 760])
def test_every_word_stays_on_the_paper(parsed, width):
    root = parsed(interval_chart("Signalen", [Row("West Maas en Waal", 123, 45, 678)], width=width))
    for node in root.iter(f"{SVG}text"):
        room = svg.text_width(node.text, float(node.get("font-size")))
        begin = {"end": room, "middle": room / 2}.get(node.get("text-anchor", ""), 0)
        assert float(node.get("x")) - begin > -14
        assert float(node.get("x")) - begin + room < width + 30


def test_the_table_holds_the_limits():
    figure = interval_figure(
        "Signalen",
        [Row("Tiel", 6, 4, 8), Row("Buren", Afscherming.NIET_GETOOND)],
        header=["Gemeente", "", "van", "tot"],
    )
    assert figure.rows == [["Tiel", "6", "4", "8"], ["Buren", "niet\u00a0getoond", "", ""]]
