"""Bars against a share: the mark lies where the share is, the parts follow each other, and the words are all there."""

from rivierenland.core.charts import svg
from rivierenland.core.charts.columns import Column, column_chart, column_figure
from rivierenland.core.charts.share import BAND_FILL, Legend, Row, share_chart, share_figure

SVG = "{http://www.w3.org/2000/svg}"
ROWS = [Row("Buren", (100, 50), 100, 85, 115, "150 van 100"), Row("Tiel", (50, 0), 100, 85, 115, "50 van 100")]
KEYS = Legend(("bedden nu", "verwacht"), "aandeel", "rond het aandeel")


def rects(root, fill):
    return [node for node in root.iter(f"{SVG}rect") if node.get("fill") == fill and node.get("height") in ("16", "28")]


def test_the_share_is_marked_inside_its_band(parsed):
    root = parsed(share_chart("Aandeel", ROWS, KEYS))
    marks = [float(node.get("x1")) for node in root.iter(f"{SVG}line") if node.get("stroke") == svg.INK]
    bands = [
        (float(node.get("x")), float(node.get("width"))) for node in rects(root, BAND_FILL) if node.get("rx") == "3"
    ]
    assert len(marks) == len(bands) == 2
    assert all(abs(left + wide / 2 - mark) < 0.2 for mark, (left, wide) in zip(marks, bands, strict=True))


def test_the_second_part_begins_where_the_first_ends(parsed):
    root = parsed(share_chart("Aandeel", ROWS[:1], KEYS))
    (eerste,), (tweede,) = rects(root, svg.RIVER), rects(root, svg.STEPS[2])
    assert abs(float(eerste.get("x")) + float(eerste.get("width")) + 2 - float(tweede.get("x"))) < 0.2


def test_everything_is_said_in_words_and_nothing_is_red(parsed, words):
    tekening = share_chart("Aandeel", ROWS, KEYS, width=328)
    root = parsed(tekening)
    assert {"Buren", "Tiel", "150 van 100", "aandeel", "rond het aandeel"} <= set(words(root))
    assert root.find(f"{SVG}desc").text == (
        "Buren: aandeel 100, bedden nu 100, verwacht 50 (150 van 100); Tiel: aandeel 100, bedden nu 50, verwacht 0 (50 van 100)."
    )
    assert svg.RED not in tekening


def test_nothing_at_all_is_drawn_without_fault(parsed):
    parsed(share_chart("Aandeel", [Row("Tiel", (0, 0), 0, 0, 0, "0 van 0")], Legend(("nu", ""), "aandeel", "rond")))


def test_a_figure_has_three_widths_and_its_table():
    figuur = share_figure("Aandeel", ROWS, KEYS, header=["Gemeente", "Aandeel"], numbers=[["Buren", 100]], width=860)
    assert figuur.large
    assert len({figuur.svg, figuur.medium, figuur.narrow}) == 3
    assert figuur.rows == [["Buren", 100]]


def test_columns_stand_on_each_other(parsed, words):
    root = parsed(column_chart("Woningen", [Column("2026", 3, 2), Column("2027", 0, 4)], ("gestopt", "verwacht")))
    gevuld = [node for node in root.iter(f"{SVG}rect") if node.get("fill") == svg.RIVER and node.get("height") != "11"]
    gestippeld = [
        node for node in root.iter(f"{SVG}rect") if node.get("stroke-dasharray") and node.get("height") != "11"
    ]
    assert (len(gevuld), len(gestippeld)) == (1, 2)
    assert float(gestippeld[0].get("y")) < float(gevuld[0].get("y"))
    assert {"5", "4", "2026", "2027", "gestopt", "verwacht"} <= set(words(root))


def test_columns_of_nothing_are_drawn_without_fault(parsed):
    parsed(column_chart("Woningen", [], ("gestopt", "verwacht")))
    assert column_figure("Woningen", [], ("a", "b"), header=["Jaar"], numbers=[]).rows == []
