from math import pi

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rivierenland.core.charts import svg
from rivierenland.core.charts.labels import Box, place_labels
from rivierenland.core.charts.marks import MAP_RIVER, Soort, Vorm, corners
from rivierenland.core.charts.point_map import SMALLEST, Punt, point_figure, radius
from rivierenland.core.kernen import kernen
from rivierenland.core.opmaak import getal

SVG = "{http://www.w3.org/2000/svg}"
PLAATSEN = {
    "Geldermalsen": 3.4, "Waardenburg": 2.9, "Zaltbommel": 2.6, "Tiel": 2.1, "Opheusden": 1.9, "Beesd": 1.8, "Kesteren": 1.6,
    "Maurik": 0.9, "Hedel": 0.6, "Dreumel": 0.2,
}  # fmt: skip
SOORTEN = [
    Soort("locatie", "locatie"),
    Soort("werk", "werkplek", Vorm.VIERKANT, svg.MUTED),
    Soort("project", "project", Vorm.RUIT, svg.ORCHARD),
    Soort("anders", "anders", Vorm.DRIEHOEK, svg.RED),
]


def punten(gekozen: str = "Geldermalsen") -> list[Punt]:
    waar = {kern.naam: kern.punt for kern in kernen()}
    return [
        Punt(naam, waar[naam].x, waar[naam].y, waarde, gekozen=naam == gekozen) for naam, waarde in PLAATSEN.items()
    ]


def kaart(points=None, **given):
    return point_figure(
        "Waarde van een extra bed", punten() if points is None else points, header=["Kern", "Waarde"],
        rows=[["Geldermalsen", "3,4"]], eenheid="km", write=lambda value: getal(value, 1), **given,
    )  # fmt: skip


def drawings(figure):
    return {640: figure.svg, 480: figure.medium, 328: figure.narrow}


@pytest.mark.parametrize("width", [640, 480, 328])
def test_every_place_has_a_mark_on_the_eight_gemeenten(parsed, width):
    root = parsed(drawings(kaart())[width])
    assert len(list(root.iter(f"{SVG}path"))) == 8
    assert [node.get("fill") for node in root.iter(f"{SVG}circle")].count(MAP_RIVER) == len(PLAATSEN) - 1 + 2
    assert root.get("role") == "img"


@pytest.mark.parametrize("width", [640, 480, 328])
def test_the_chosen_place_is_orchard_and_has_its_ring_and_its_name(parsed, words, width):
    root = parsed(drawings(kaart(ring_km=5))[width])
    assert [node.get("stroke-dasharray") for node in root.iter(f"{SVG}circle") if node.get("fill") == "none"] == ["5 4"]
    assert [node.get("fill") for node in root.iter(f"{SVG}circle")].count(svg.ORCHARD) == 2
    assert {"Geldermalsen 3,4", "5 km", "gekozen plaats"} <= set(words(root))


def test_the_largest_are_named_and_the_smallest_are_not(parsed, words):
    shown = words(parsed(kaart().svg))
    assert "Zaltbommel 2,6" in shown
    assert "Dreumel 0,2" not in shown


def test_the_legend_writes_the_unit_or_the_words_of_the_caller(parsed, words):
    assert words(parsed(kaart().svg))[-3:] == ["0,6 km", "3,0 km", "gekozen plaats"]
    assert words(parsed(kaart(maten=("klein effect", "groot effect")).svg))[-3:-1] == ["klein effect", "groot effect"]


def test_kinds_differ_in_shape_as_well_as_in_colour(parsed, words):
    points = [Punt(soort.naam, 150_000 + 4000 * nr, 431_000, 10, soort.code) for nr, soort in enumerate(SOORTEN)]
    root = parsed(kaart(points, soorten=SOORTEN).svg)
    assert [soort.naam for soort in SOORTEN] == words(root)[-6:-2]
    sides = {node.get("fill"): node.get("d").count("L") for node in root.iter(f"{SVG}path") if node.get("fill") in
             {soort.kleur for soort in SOORTEN}}  # fmt: skip
    assert sides == {svg.MUTED: 3, svg.ORCHARD: 3, svg.RED: 2}


@pytest.mark.parametrize("vorm", [Vorm.VIERKANT, Vorm.RUIT, Vorm.DRIEHOEK])
def test_a_shape_has_the_area_of_its_circle(vorm):
    points = corners(vorm, 100, 100, 10)
    area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True))) / 2
    assert area == pytest.approx(pi * 100)


def test_four_times_the_value_is_twice_the_radius_and_nothing_is_still_seen():
    assert radius(100, 100, 24) == 24
    assert radius(25, 100, 24) == 12
    assert radius(0, 100, 24) == radius(-5, 100, 24) == radius(0, 0, 24) == SMALLEST


def test_a_reader_hears_the_largest_and_the_chosen(parsed):
    root = parsed(kaart().svg)
    assert root[0].text == "Waarde van een extra bed"
    assert root[1].text.startswith("10 plaatsen. De grootste: Geldermalsen: 3,4 km; Waardenburg: 2,9 km;")
    assert root[1].text.endswith("Gekozen: Geldermalsen.")


def test_without_places_the_map_is_the_gemeenten_alone(parsed):
    root = parsed(kaart([]).svg)
    assert root[1].text == "Geen plaatsen om te tonen."
    assert list(root.iter(f"{SVG}circle")) == []


def test_text_is_never_smaller_than_thirteen_pixels(parsed):
    for drawing in drawings(kaart(ring_km=5)).values():
        sizes = [float(node.get("font-size")) for node in parsed(drawing).iter(f"{SVG}text")]
        assert min(sizes) == 13


def test_the_figure_carries_the_table_and_the_source():
    figure = kaart()
    assert (figure.header, figure.rows) == (["Kern", "Waarde"], [["Geldermalsen", "3,4"]])
    assert figure.source == "Kaart: © CBS/Kadaster 2024, vereenvoudigd."


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.floats(0, 600), st.floats(0, 400), st.floats(4, 30), st.floats(20, 160)), min_size=1, max_size=12
    )
)
def test_no_name_covers_another_or_a_mark_or_leaves_the_paper(marks):
    paper = Box(0, 0, 600, 400)
    taken = [Box.around(x, y, r) for x, y, r, _ in marks]
    spots = place_labels(marks, taken, paper, 13)
    boxes = [box for box in spots if box]
    shrunk = [Box(left + 0.01, top + 0.01, right - 0.01, bottom - 0.01) for left, top, right, bottom in boxes]
    for nr, box in enumerate(shrunk):
        assert box.inside(paper)
        assert not any(box.touches(other) for other in [*taken, *shrunk[:nr]])


def test_a_name_that_must_stand_covers_as_little_as_it_can():
    paper = Box(0, 0, 200, 100)
    full = [Box(110, 0, 200, 100), Box(0, 0, 90, 100)]
    assert place_labels([(100, 50, 5, 40)], full, paper, 13) == [None]
    assert place_labels([(100, 50, 5, 40)], full, paper, 13, always=1) != [None]
