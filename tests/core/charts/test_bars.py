from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts import svg
from rivierenland.core.charts.bars import LEAST_ROOM, bar_chart, bar_figure
from rivierenland.core.charts.figure import NARROW, WIDE
from rivierenland.core.charts.occupancy import occupancy
from rivierenland.core.charts.scale import scale_bar, segment_bar
from rivierenland.core.charts.sparkline import sparkline

SVG = "{http://www.w3.org/2000/svg}"


def rectangles(root):
    return [(node.get("fill"), float(node.get("width"))) for node in root.iter(f"{SVG}rect")]


def test_bars_start_at_zero_and_the_chosen_one_is_orchard(parsed):
    drawn = rectangles(parsed(bar_chart("Bedden", [("Tiel", 200), ("Buren", 100)], chosen="Tiel")))
    assert [fill for fill, _ in drawn] == [svg.ORCHARD, svg.RIVER]
    assert drawn[0][1] == 2 * drawn[1][1]


def test_a_shielded_count_has_words_and_no_bar(parsed, words):
    root = parsed(bar_chart("Bedden", [("Tiel", 200), ("Buren", Afscherming.NIET_GETOOND), ("Culemborg", None)]))
    assert words(root) == ["Tiel", "200", "Buren", "niet\u00a0getoond", "Culemborg", "onbekend"]
    assert len(rectangles(root)) == 1


def test_long_names_go_above_the_bars_where_there_is_little_room(parsed):
    rows = [("4 maanden tot 3 jaar hier", 184), ("3 jaar of langer hier", Afscherming.NIET_GETOOND)]
    wide, narrow = (parsed(bar_chart("Duur", rows, width=width)) for width in (WIDE, NARROW))
    begin = {name: next(node.get("text-anchor") for node in root.iter(f"{SVG}text")) for name, root in
             (("wide", wide), ("narrow", narrow))}  # fmt: skip
    assert begin == {"wide": "end", "narrow": None}
    ((_, length),) = rectangles(narrow)
    assert LEAST_ROOM < length < NARROW


def test_the_table_holds_what_was_drawn():
    figure = bar_figure("Bedden", [("Tiel", 2213)], header=["Gemeente", "Bedden"])
    assert (figure.header, figure.rows) == (["Gemeente", "Bedden"], [["Tiel", "2.213"]])


def test_an_occupancy_bar_shows_red_only_beyond_the_permit(parsed):
    inside = rectangles(parsed(occupancy(36, 36, 120)))
    beyond = rectangles(parsed(occupancy(40, 36, 120)))
    assert [fill for fill, _ in inside] == [svg.TRACK, svg.RIVER]
    assert [fill for fill, _ in beyond] == [svg.TRACK, svg.RIVER, svg.RED]
    assert inside[1] == beyond[1]


def test_an_empty_location_and_one_without_permit_still_draw(parsed):
    assert [fill for fill, _ in rectangles(parsed(occupancy(0, 10, 10)))] == [svg.TRACK]
    assert svg.RED in [fill for fill, _ in rectangles(parsed(occupancy(3, 0, 10)))]


def test_a_norm_is_a_dashed_level(parsed):
    root = parsed(occupancy(10, 36, 36, norm=30))
    assert [line.get("stroke-dasharray") for line in root.iter(f"{SVG}line")] == ["3 2", None]


def test_scale_bars_stay_on_their_track(parsed):
    assert [width for _, width in rectangles(parsed(scale_bar(7, 5, width=200)))] == [200, 200]
    assert [width for _, width in rectangles(parsed(scale_bar(0, 5, width=200)))] == [200]
    assert rectangles(parsed(scale_bar(4, 5, look="norm", width=200)))[1][0] == svg.WHITE


def test_segments_leave_a_gap_and_skip_what_is_zero(parsed):
    root = parsed(segment_bar("Rijen", [("nieuw", "new", 1), ("gelijk", "same", 0), ("fout", "wrong", 1)], width=102))
    assert [width for _, width in rectangles(root)] == [50, 50]


def test_a_sparkline_ends_in_a_dot_and_names_its_extremes(parsed):
    root = parsed(sparkline("Tiel", [3, 9, 5], limit=10, labels=[(0, "nov")]))
    assert root[1].text == "Laagste 3, hoogste 9, laatste 5."
    assert len(list(root.iter(f"{SVG}circle"))) == 1


def test_a_sparkline_without_values_says_so(parsed):
    assert parsed(sparkline("Tiel", []))[1].text == "Geen cijfers."
