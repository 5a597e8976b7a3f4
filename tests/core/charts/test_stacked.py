"""Parts of a whole: the colours can be named below, and a bar without parts draws nothing and says no number."""

from rivierenland.core.charts.stacked import Bar, stacked_chart

KLASSEN = ("korter dan 4 maanden", "langer dan 4 maanden")
ROWS = [Bar("Tiel", (30, 10)), Bar("Buren (niet getoond)", ())]


def drawn(**how):
    return stacked_chart("Verblijf", ROWS, KLASSEN, None, width=400, **how)


def test_a_legend_names_every_colour_and_asks_its_room():
    bare, named = drawn(), drawn(legend=True)
    assert [klasse in bare.split("</desc>")[1] for klasse in KLASSEN] == [False, False]
    assert [klasse in named.split("</desc>")[1] for klasse in KLASSEN] == [True, True]
    heights = [float(svg.split('height="')[1].split('"')[0]) for svg in (bare, named)]
    assert heights[1] - heights[0] == 26


def test_a_bar_without_parts_is_only_named():
    assert "Tiel: korter dan 4 maanden 30, langer dan 4 maanden 10; Buren (niet getoond).</desc>" in drawn()


def test_a_legend_takes_a_second_row_where_one_is_too_short():
    (first,), (second,) = [
        [float(text.split('y="')[1].split('"')[0]) for text in drawn_at_300().split("<text") if f">{klasse}<" in text]
        for klasse in KLASSEN
    ]
    assert second - first == 24


def drawn_at_300():
    return stacked_chart("Verblijf", ROWS, KLASSEN, None, width=300, legend=True)
