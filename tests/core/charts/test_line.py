from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.figure import NARROW
from rivierenland.core.charts.line import Area, Limit, Season, Series, line_chart, line_figure

SVG = "{http://www.w3.org/2000/svg}"


def test_lines_are_labelled_at_their_end_with_their_last_value(parsed, words):
    root = parsed(line_chart("Bezetting", ["jan", "feb"], [Series("2026:", [1, 9185]), Series("2025:", [2, 8830])]))
    assert words(root)[-2:] == ["2026: 9.185", "2025: 8.830"]


def test_the_second_series_differs_by_dash_too(parsed):
    root = parsed(line_chart("Bezetting", ["jan", "feb"], [Series("nu", [1, 2]), Series("toen", [2, 3])]))
    strokes = [node.get("stroke-dasharray") for node in root.iter(f"{SVG}path") if node.get("fill") == "none"]
    assert strokes == [None, "5 4"]


def test_a_missing_value_leaves_a_gap(parsed):
    series = Series("nu", [1, 2, None, 3, Afscherming.NIET_GETOOND, 4, 5])
    root = parsed(line_chart("Bezetting", [""] * 7, [series]))
    assert len([node for node in root.iter(f"{SVG}path") if node.get("fill") == "none"]) == 3


def test_a_series_without_any_value_still_draws(parsed, words):
    assert "nu" in words(parsed(line_chart("Bezetting", ["jan"], [Series("nu", [None])])))


def test_season_and_limits_carry_their_words(parsed, words):
    root = parsed(
        line_chart(
            "Bezetting",
            ["jan", "feb", "mrt"],
            [Series("nu", [1, 2, 3])],
            limits=[Limit("vergund", 50), Limit("norm", 46, dashed=True)],
            seasons=[Season(1, 2)],
        )
    )
    assert {"oogst", "vergund 50", "norm 46"} <= set(words(root))


def test_axis_labels_are_thinned_until_they_fit(parsed, words):
    months = [f"maand {index}" for index in range(60)]
    root = parsed(line_chart("Bezetting", months, [Series("nu", list(range(60)))], width=NARROW))
    assert 1 < len([word for word in words(root) if word.startswith("maand")]) < 6


def test_the_table_holds_what_was_drawn():
    figure = line_figure(
        "Bezetting", ["", "feb"], [Series("2026", [1, None]), Series("2025", [3, 4])], row_names=["jan", "feb"]
    )
    assert figure.header == ["Periode", "2026", "2025"]
    assert figure.rows == [["jan", 1, 3], ["feb", None, 4]]
    assert len({figure.svg, figure.medium, figure.narrow}) == 3


def test_what_is_usual_is_one_shape_per_known_stretch_and_stands_in_the_table(parsed):
    area = Area("gewoon", [1, 2, None, 3, 4], [5, 6, 7, None, 9])
    lines = [Series("nu", [3, 3, 3, 3, 3])]
    root = parsed(line_chart("Bezetting", [""] * 5, lines, area=area))
    pale = [node.get("d") for node in root.iter(f"{SVG}path") if node.get("fill-opacity") == "0.5"]
    assert [shape.count("L") for shape in pale] == [3, 1]  # two nights there and back; one night alone
    figure = line_figure("Bezetting", list("abcde"), lines, area=area)
    assert figure.header == ["Periode", "nu", "gewoon, laagste", "gewoon, hoogste"]
    assert figure.rows[3] == ["d", 3, 3, None]


def test_the_scale_holds_the_top_of_what_is_usual(parsed, words):
    root = parsed(line_chart("Bezetting", [""] * 2, [Series("nu", [3, 3])], area=Area("gewoon", [0, 0], [95, 95])))
    assert "100" in words(root)
