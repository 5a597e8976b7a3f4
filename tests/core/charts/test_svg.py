import xml.etree.ElementTree as ET

import pytest

from rivierenland.core.charts import svg


def test_a_drawing_is_named_and_described_by_its_own_ids():
    root = ET.fromstring(svg.drawing(10, 20, "Titel & meer", "Wat er staat", svg.text(1, 2, "a < b")))
    title, description = root[0], root[1]
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
    assert (title.text, description.text, root[2].text) == ("Titel & meer", "Wat er staat", "a < b")


def test_different_drawings_have_different_ids_and_the_same_drawing_the_same_bytes():
    one, two = svg.drawing(10, 10, "Een", "", ""), svg.drawing(10, 10, "Twee", "", "")
    assert ET.fromstring(one)[0].attrib["id"] != ET.fromstring(two)[0].attrib["id"]
    assert one == svg.drawing(10, 10, "Een", "", "")


def test_a_bar_beside_its_number_is_silent():
    assert ET.fromstring(svg.drawing(10, 10, "", "", "", plain=True)).attrib["aria-hidden"] == "true"


@pytest.mark.parametrize(
    ("value", "written"), [(0, "0"), (0.04, "0"), (-0.04, "0"), (1.0, "1"), (1.25, "1.2"), (-3.5, "-3.5"), (100, "100")]
)
def test_coordinates_have_at_most_one_decimal(value, written):
    assert svg.number(value) == written


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        (50, [0, 20, 40, 60]),
        (10_190, [0, 5000, 10_000, 15_000]),
        (1, [0, 0.25, 0.5, 0.75, 1.0]),
        (2, [0, 1, 2]),
        (4, [0, 1, 2, 3, 4]),
        (0, [0, 1]),
    ],
)
def test_an_axis_starts_at_zero_and_has_round_steps(highest, ticks):
    assert svg.round_scale(highest) == ticks


def test_labels_keep_their_distance_and_stay_inside():
    assert svg.spread([10, 12, 100], 17, 0, 110) == [10, 27, 100]
    assert svg.spread([108, 109], 17, 0, 110) == [93, 110]
