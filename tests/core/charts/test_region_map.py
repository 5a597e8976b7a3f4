import pytest

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts import region_map as drawn
from rivierenland.core.charts import svg
from rivierenland.core.charts.borders import from_rd, shapes
from rivierenland.core.charts.figure import MEDIUM, NARROW, WIDE
from rivierenland.core.charts.region_map import location_map, region_figure, region_map, step_of

SVG = "{http://www.w3.org/2000/svg}"
BOUNDS = [80, 84, 88, 92]
VALUES = {name: 70 + 4 * index for index, name in enumerate(sorted(shapes()))}


def test_the_region_has_eight_gemeenten():
    assert sorted(shapes()) == [
        "Buren",
        "Culemborg",
        "Maasdriel",
        "Neder-Betuwe",
        "Tiel",
        "West Betuwe",
        "West Maas en Waal",
        "Zaltbommel",
    ]


@pytest.mark.parametrize(("value", "step"), [(0, 0), (79.9, 0), (80, 1), (87.9, 2), (88, 3), (92, 4), (100, 4)])
def test_a_value_on_a_bound_belongs_to_the_higher_step(value, step):
    assert step_of(value, BOUNDS) == step


@pytest.mark.parametrize("width", [NARROW, MEDIUM, WIDE])
def test_every_gemeente_has_its_name_and_its_figure_in_print(parsed, words, width):
    shown = words(parsed(region_map("Bezetting", VALUES, BOUNDS, width=width)))
    for name, value in VALUES.items():
        assert shown[shown.index(name) + 1] == f"{value}\u00a0%"


def test_a_shielded_figure_has_its_words_and_no_colour_step(parsed, words):
    root = parsed(region_map("Bezetting", {**VALUES, "Tiel": Afscherming.NIET_GETOOND}, BOUNDS))
    assert words(root)[words(root).index("Tiel") + 1] == "niet\u00a0getoond"
    dashed = [path for path in root.iter(f"{SVG}path") if path.get("stroke-dasharray")]
    assert [path.get("fill") for path in dashed] == [svg.WHITE]


def test_text_is_never_smaller_than_thirteen_pixels(parsed):
    for width in (NARROW, MEDIUM, WIDE):
        sizes = [
            float(node.get("font-size"))
            for node in parsed(region_map("x", VALUES, BOUNDS, width=width)).iter(f"{SVG}text")
        ]
        assert min(sizes) == 13


def test_words_that_run_over_an_edge_on_a_phone_have_a_halo(parsed):
    def names(width):
        return {node.text: node for node in parsed(region_map("x", VALUES, BOUNDS, width=width)).iter(f"{SVG}text")}

    narrow = names(NARROW)
    assert narrow["Culemborg"].get("stroke") == svg.WHITE
    assert narrow["Zaltbommel"].get("stroke") == svg.STEPS[step_of(VALUES["Zaltbommel"], BOUNDS)]
    assert {node.get("paint-order") for name, node in narrow.items() if name in VALUES} == {"stroke"}
    assert not any(node.get("stroke") for node in names(MEDIUM).values())


def test_in_a_card_of_a_tablet_a_long_name_stands_outside_its_shape(parsed):
    texts = {node.text: node for node in parsed(region_map("x", VALUES, BOUNDS, width=MEDIUM)).iter(f"{SVG}text")}
    scale = MEDIUM / drawn.WIDTH
    for name in ("Culemborg", "Neder-Betuwe", "West Maas en Waal"):
        left, below = (
            float(texts[name].get("x")) - svg.text_width(name, 13.5, bold=True),
            float(texts[name].get("y")) + 17,
        )
        ring = [((x - drawn.LEFT) * scale, (y - drawn.TOP) * scale) for x, y in shapes()[name]]
        under = [y for x, y in ring if left <= x <= float(texts[name].get("x"))]
        assert texts[name].get("fill") == svg.INK
        assert not under or below <= min(under) + 1 or float(texts[name].get("y")) - 12 >= max(under) - 1


def test_the_table_lists_the_gemeenten_in_alphabetical_order():
    figure = region_figure("Bezetting", {"Tiel": 94}, BOUNDS, header=["Gemeente", "Bezet"])
    assert [row[0] for row in figure.rows] == sorted(shapes())
    assert dict(figure.rows)["Tiel"] == "94\u00a0%"
    assert dict(figure.rows)["Buren"] == "onbekend"
    assert figure.source == "Kaart: © CBS/Kadaster 2024, vereenvoudigd."


def test_the_pin_stands_in_the_shape_of_its_gemeente():
    x, y = from_rd(158_500, 433_500)
    xs, ys = zip(*shapes()["Tiel"], strict=True)
    assert min(xs) < x < max(xs)
    assert min(ys) < y < max(ys)


def test_a_location_map_names_its_gemeente_and_has_one_pin(parsed, words):
    root = parsed(location_map("Buren", 156_600, 434_200))
    assert "Buren" in words(root)
    assert [path.get("fill") for path in root.iter(f"{SVG}path")].count(svg.ORCHARD) == 1
