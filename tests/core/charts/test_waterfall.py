"""A sum as steps and a band over the years: bars follow on each other, nothing runs over the edge, also below nought."""

import re

import pytest

from rivierenland.core.charts.band import Course, band_chart, band_figure
from rivierenland.core.charts.waterfall import Step, waterfall_chart, waterfall_figure

STAPPEN = [
    Step("Vraag <nu>", 600, total=True),
    Step("Erbij", 200),
    Step("Eraf", -900),
    Step("Opgave", -100, total=True),
]
JAREN = ["2026", "2027", "2028"]
VERLOOP = Course(line=[-50, 20, 100], low=[-80, -60, -20], middle=[-50, 15, 90], high=[-20, 90, 260])
BREEDTES = [328, 480, 640, 1080]


def bars(svg: str) -> list[tuple[float, float]]:
    """Left and right edge of every bar; the white grounds behind words begin at nought and are none."""
    found = re.findall(r'<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.-]+)" height="18"', svg)
    return [(float(x), float(x) + float(width)) for x, width in found]


@pytest.mark.parametrize("width", BREEDTES)
def test_every_step_begins_where_the_one_before_it_ended(width: float) -> None:
    vraag, erbij, eraf, opgave = bars(waterfall_chart("Som", STAPPEN, width=width))
    assert vraag[1] == pytest.approx(erbij[0], abs=0.2)
    assert erbij[1] == pytest.approx(eraf[1], abs=0.2)
    assert eraf[0] == pytest.approx(opgave[0], abs=0.2)
    assert opgave[1] == pytest.approx(vraag[0], abs=0.2)  # from nought
    assert (
        0 <= min(left for left, _ in (vraag, erbij, eraf, opgave)) <= max(right for _, right in (erbij, eraf)) <= width
    )


def test_the_table_of_a_sum_has_signs_for_terms_and_none_for_totals() -> None:
    figure = waterfall_figure("Som", STAPPEN, header=["Onderdeel", "Bedden"])
    assert figure.rows == [["Vraag <nu>", "600"], ["Erbij", "+200"], ["Eraf", "−900"], ["Opgave", "−100"]]
    assert "Vraag &lt;nu&gt;" in figure.svg


def test_a_sum_of_nothing_is_drawn() -> None:
    assert len(bars(waterfall_chart("Niets", [Step("Vraag", 0, total=True), Step("Opgave", 0, total=True)]))) == 2


@pytest.mark.parametrize("width", BREEDTES)
def test_a_band_stays_on_the_paper_and_runs_below_nought(width: float) -> None:
    svg = band_chart("Band", JAREN, VERLOOP, width=width)
    points = [
        (float(x), float(y))
        for d in re.findall(r' d="M([^"Z]+)Z?"', svg)
        for x, y in (point.split() for point in d.split("L"))
    ]
    assert len(points) == 6 + 3 + 3
    assert all(0 <= x <= width and 0 <= y <= 260 for x, y in points)
    assert "band van −20 tot 260" in svg


def test_the_table_of_a_band_has_every_year() -> None:
    figure = band_figure("Band", JAREN, VERLOOP, header=["Jaar", "Gerekend", "Laag", "Midden", "Hoog"])
    assert figure.rows[-1] == ["2028", "100", "−20", "90", "260"]
    assert [row[0] for row in figure.rows] == JAREN
