"""The six indicators against tables worked out by hand."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from handhaving.waterbed import aandelen, signalen, strengheid, verplaatsing, verschuiving
from handhaving.waterbed.buren import BUREN
from handhaving.waterbed.strengheid import Regel, Richting
from handhaving.waterbed.uitkomst import GEEN_BEWIJS
from handhaving.waterbed.verplaatsing import LOD, SLUITING, Maatregel, Stroom
from rivierenland.core.charts.borders import shapes

TIEL, BUREN_, WEST, CULEMBORG = "GM0281", "GM0214", "GM1960", "GM0216"
GEMEENTEN = sorted(BUREN)
CODES = {
    "Buren": BUREN_, "Culemborg": CULEMBORG, "Maasdriel": "GM0263", "Neder-Betuwe": "GM1740", "Tiel": TIEL, "West Betuwe": WEST,
    "West Maas en Waal": "GM0668", "Zaltbommel": "GM0297",
}  # fmt: skip
DAG = date(2026, 3, 2)
VOOR, NA = DAG - timedelta(days=1), DAG + timedelta(days=90)
PEILDATUM = date(2026, 11, 1)


@dataclass
class Tafel:
    """Nights as a table by hand: (location, night), (organisation, gemeente, night) and (gemeente, night) to people."""

    plek: dict = field(default_factory=lambda: defaultdict(int))
    bieder: dict = field(default_factory=lambda: defaultdict(int))
    alles: dict = field(default_factory=lambda: defaultdict(int))

    def at(self, locatie, nacht):
        return self.plek[locatie, nacht]

    def of(self, organisatie, gemeente, nacht):
        return self.bieder[organisatie, gemeente, nacht]

    def total(self, gemeente, nacht):
        return self.alles[gemeente, nacht]


def maatregel(organisatie=1, locatie=10, gemeente=TIEL, dag=DAG, soort=SLUITING):
    return Maatregel(soort, organisatie, locatie, gemeente, dag)


def measured(tafel, *maatregelen):
    reeksen = verplaatsing.runs(maatregelen or [maatregel()], peildatum=PEILDATUM)
    return verplaatsing.moved(reeksen, tafel, GEMEENTEN)


@pytest.fixture
def tafel():
    """A closing in Tiel on 2 March 2026; 1 March and 31 May compared.

    | where                      | 1 March | 31 May | difference |
    |----------------------------|---------|--------|------------|
    | the location in Tiel       |      40 |      0 | 40 lost    |
    | provider 1 in Buren        |      20 |     38 | 18 more    |
    | provider 1 in West Betuwe  |       0 |      6 |  6 more    |
    | provider 1 in Culemborg    |      12 |      9 | less: 0    |
    | everybody in Buren         |     120 |    148 | others 100 -> 110: +10 %, so 2 of 20 usual |
    | everybody in West Betuwe   |     200 |    226 | provider 1 had nobody: 0 usual             |
    | everybody in Culemborg     |      32 |     31 | others 20 -> 22: +10 %, so 1.2 of 12 usual |

    W1 = (18 + 6) / 40 = 0.6; usual (2 + 1.2) / 40 = 0.08.
    """
    t = Tafel()
    t.plek |= {(10, VOOR): 40, (10, NA): 0}
    t.bieder |= {(1, BUREN_, VOOR): 20, (1, BUREN_, NA): 38, (1, WEST, NA): 6}
    t.bieder |= {(1, CULEMBORG, VOOR): 12, (1, CULEMBORG, NA): 9}
    t.alles |= {(BUREN_, VOOR): 120, (BUREN_, NA): 148, (WEST, VOOR): 200, (WEST, NA): 226}
    t.alles |= {(CULEMBORG, VOOR): 32, (CULEMBORG, NA): 31}
    return t


class TestDisplacement:
    def test_more_elsewhere_is_divided_by_what_was_lost(self, tafel):
        uitkomst = verplaatsing.displacement(measured(tafel))
        assert (uitkomst.teller, uitkomst.noemer, uitkomst.n) == (24, 40, 1)
        assert uitkomst.waarde == pytest.approx(0.6)
        assert uitkomst.laag < 0.6 < uitkomst.hoog

    def test_what_was_usual_in_the_same_nights_stands_beside_it(self, tafel):
        assert verplaatsing.expected(measured(tafel)) == pytest.approx(0.08)

    def test_the_streams_say_from_where_to_where_after_what(self, tafel):
        assert verplaatsing.streams(measured(tafel)) == [
            Stroom(TIEL, BUREN_, SLUITING, 18),
            Stroom(TIEL, WEST, SLUITING, 6),
        ]

    def test_a_measure_of_less_than_ninety_days_ago_waits(self, tafel):
        reeksen = verplaatsing.runs([maatregel()], peildatum=NA - timedelta(days=1))
        assert reeksen == []
        assert verplaatsing.displacement([]).reden.startswith("Er is nog geen")

    def test_fewer_than_five_lost_is_not_measured(self, tafel):
        tafel.plek[10, NA] = 36
        assert not verplaatsing.displacement(measured(tafel)).meetbaar

    def test_one_to_four_elsewhere_is_not_shown_and_nought_is(self, tafel):
        tafel.bieder |= {(1, BUREN_, NA): 23, (1, WEST, NA): 0}
        klein = verplaatsing.displacement(measured(tafel))
        assert (klein.waarde, klein.teller) == (None, None)
        tafel.bieder[1, BUREN_, NA] = 20
        assert verplaatsing.displacement(measured(tafel)).waarde == 0

    def test_two_measures_in_ninety_days_share_what_came_elsewhere(self, tafel):
        """A second location of provider 1, in Buren, loses 10: then Buren is no other gemeente any more.

        Lost 40 + 10 = 50; more elsewhere 6 (West Betuwe). Of those 6, 40/50 comes from Tiel: 4.8, rounded by largest
        remainder to 5, and 1 from Buren.
        """
        tafel.plek |= {(11, VOOR): 15, (11, NA): 5}
        gemeten = measured(
            tafel, maatregel(), maatregel(locatie=11, gemeente=BUREN_, dag=DAG + timedelta(30), soort=LOD)
        )
        assert verplaatsing.displacement(gemeten).waarde == pytest.approx(6 / 50)
        assert verplaatsing.streams(gemeten) == [
            Stroom(TIEL, WEST, SLUITING, 5),
            Stroom(BUREN_, WEST, SLUITING, 1),
        ]

    def test_five_measures_are_drawn_again_and_again(self):
        """Ten people lost in each of six closings; 5 came elsewhere in each: every draw says 0.5."""
        t, maatregelen = Tafel(), []
        for nr in range(6):
            t.plek |= {(nr, VOOR): 10}
            t.bieder[nr, BUREN_, NA] = 5
            maatregelen.append(maatregel(organisatie=nr, locatie=nr))
        uitkomst = verplaatsing.displacement(measured(t, *maatregelen))
        assert (uitkomst.waarde, uitkomst.laag, uitkomst.hoog) == (0.5, 0.5, 0.5)
        assert uitkomst.n == 6


class TestShift:
    def test_a_share_moves_in_percentage_points(self):
        """Tiel 60 of 100, was 30 of 100: +30. Buren 40 of 100, was 70 of 100: −30."""
        uit = verschuiving.shifts({TIEL: 60, BUREN_: 40}, {TIEL: 30, BUREN_: 70})
        assert {naam: round(cijfer.waarde, 6) for naam, cijfer in uit.items()} == {BUREN_: -30, TIEL: 30}
        assert uit[TIEL].laag < 30 < uit[TIEL].hoog

    def test_a_small_count_takes_a_second_gemeente_with_it(self):
        uit = verschuiving.shifts({TIEL: 3, BUREN_: 40, WEST: 60}, {TIEL: 30, BUREN_: 70, WEST: 20})
        assert {naam: cijfer.verborgen for naam, cijfer in uit.items()} == {
            TIEL: "niet getoond", BUREN_: "niet getoond", WEST: "",
        }  # fmt: skip

    def test_a_region_with_hardly_any_is_not_measured(self):
        assert verschuiving.shifts({TIEL: 4}, {TIEL: 90})[TIEL].reden.startswith("In de hele regio")

    def test_neighbours_inspections_are_per_hundred_of_their_locations(self):
        """Neighbours of Culemborg are Buren and West Betuwe: (4 + 6) inspections on (20 + 30) locations = 20 per 100."""
        uit = verschuiving.neighbour_inspections({BUREN_: 4, WEST: 6, TIEL: 99}, {BUREN_: 20, WEST: 30, TIEL: 5})
        assert uit[CULEMBORG] == pytest.approx(20)

    def test_a_perfect_order_of_eight_gives_one_and_its_exact_chance(self):
        x = {gemeente: float(nr) for nr, gemeente in enumerate(GEMEENTEN)}
        uit = verschuiving.correlation(x, x)
        assert (uit.waarde, uit.n) == (pytest.approx(1), 8)
        assert uit.kans == pytest.approx(2 / 40320)

    def test_five_gemeenten_are_too_few(self):
        x = {gemeente: float(nr) for nr, gemeente in enumerate(GEMEENTEN[:5])}
        assert not verschuiving.correlation(x, x).meetbaar

    def test_equal_inspections_say_nothing(self):
        y = {gemeente: float(nr) for nr, gemeente in enumerate(GEMEENTEN)}
        assert "even vaak" in verschuiving.correlation(y, dict.fromkeys(GEMEENTEN, 4.0)).reden

    def test_neighbours_are_those_whose_outlines_share_a_point_on_the_map(self):
        outlines = {CODES[naam]: set(points) for naam, points in shapes().items()}
        touching = {a: tuple(b for b in GEMEENTEN if b != a and outlines[a] & outlines[b]) for a in GEMEENTEN}
        assert touching == BUREN


class TestSignals:
    def test_signals_per_hundred_beds_and_the_distance_to_the_region(self):
        """Tiel 30 on 500 beds, Buren 10 on 300, West 20 on 200; region 60 on 1000 = 6 per 100.

        Tiel: 30/500 = 6,0; expected 60 x 0.5 = 30, so z = 0.
        West: 20/200 = 10,0; expected 60 x 0.2 = 12, variance 60 x 0.2 x 0.8 = 9.6, so z = 8 / 3.0984 = 2.582.
        Garwood for 30: 20.2409 to 42.8269, so 4.048 to 8.565 per 100 beds.
        """
        regio, uit = signalen.ratios({TIEL: 30, BUREN_: 10, WEST: 20}, {TIEL: 500, BUREN_: 300, WEST: 200})
        assert regio.uitkomst.waarde == pytest.approx(6)
        assert uit[TIEL].uitkomst.waarde == pytest.approx(6)
        assert (uit[TIEL].uitkomst.laag, uit[TIEL].uitkomst.hoog) == pytest.approx((4.048, 8.565), abs=1e-3)
        assert uit[TIEL].z == pytest.approx(0)
        assert uit[WEST].z == pytest.approx(2.582, abs=1e-3)

    def test_a_small_count_is_withheld_with_a_second_one(self):
        _, uit = signalen.ratios({TIEL: 30, BUREN_: 2, WEST: 20}, {TIEL: 500, BUREN_: 300, WEST: 200})
        assert {naam: cijfer.uitkomst.verborgen for naam, cijfer in uit.items()} == {
            TIEL: "", BUREN_: "niet getoond", WEST: "niet getoond",
        }  # fmt: skip
        assert uit[BUREN_].z is None

    def test_a_total_that_would_give_a_count_away_is_withheld_with_every_z(self):
        """One, and nothing in Tiel: the total is that one."""
        regio, uit = signalen.ratios({TIEL: 0, BUREN_: 1}, {TIEL: 500, BUREN_: 300})
        assert (regio.uitkomst.verborgen, uit[TIEL].uitkomst.teller, uit[BUREN_].uitkomst.verborgen) == (
            "niet getoond",
            0,
            "niet getoond",
        )
        assert uit[TIEL].z is None

    def test_a_gemeente_without_beds_is_left_out(self):
        _, uit = signalen.ratios({TIEL: 30}, {TIEL: 500, BUREN_: 0})
        assert list(uit) == [TIEL]

    def test_nought_signals_is_a_figure(self):
        _, uit = signalen.ratios({TIEL: 30}, {TIEL: 500, BUREN_: 100})
        assert (uit[BUREN_].uitkomst.waarde, uit[BUREN_].uitkomst.laag) == (0, 0)
        assert uit[BUREN_].uitkomst.hoog == pytest.approx(3.6889, abs=1e-3)


class TestStrictness:
    """Three rules in three gemeenten.

    | rule                        | Tiel | Buren | West | steps                                | Tiel | Buren | West |
    |-----------------------------|------|-------|------|--------------------------------------|------|-------|------|
    | most people (lower strict)  |    4 |     8 |    - | nothing 0, 8 is 1/2, 4 is 1          |    1 |   0.5 |    0 |
    | m2 each (higher strict)     |   12 |    12 |   15 | 12 is 0, 15 is 1 (all set something) |    0 |     0 |    1 |
    | licence (higher strict)     |    1 |     - |    - | nothing 0, 1 is 1                    |    1 |     0 |    0 |
    | score                       |      |       |      |                                      | 66.7 |  16.7 | 33.3 |

    Gap 50. Without the first: 50, 0, 50 -> 50. Without the second: 100, 25, 0 -> 100. Without the third: 50, 25, 50 -> 25.
    """

    REGELS = (
        Regel("a", "Hoogste aantal personen", Richting.LAGER, {TIEL: 4, BUREN_: 8}),
        Regel("b", "Oppervlakte per persoon", Richting.HOGER, {TIEL: 12, BUREN_: 12, WEST: 15}),
        Regel("c", "Vergunning", Richting.HOGER, {TIEL: 1}),
    )

    def test_the_gap_is_the_strictest_minus_the_loosest(self):
        uit = strengheid.gap(self.REGELS, [TIEL, BUREN_, WEST])
        assert uit.scores == pytest.approx({TIEL: 200 / 3, BUREN_: 50 / 3, WEST: 100 / 3})
        assert uit.uitkomst.waarde == pytest.approx(50)

    def test_the_margin_is_what_one_rule_can_change(self):
        uit = strengheid.gap(self.REGELS, [TIEL, BUREN_, WEST]).uitkomst
        assert (uit.laag, uit.hoog, uit.n) == (pytest.approx(25), pytest.approx(100), 3)

    def test_a_rule_that_is_the_same_everywhere_does_not_count(self):
        zelfde = Regel("d", "Zelfde", Richting.HOGER, dict.fromkeys([TIEL, BUREN_, WEST], 3.0))
        uit = strengheid.gap([*self.REGELS, zelfde], [TIEL, BUREN_, WEST])
        assert [regel.code for regel in uit.regels] == ["a", "b", "c"]

    def test_two_rules_are_too_few(self):
        assert not strengheid.gap(self.REGELS[:2], [TIEL, BUREN_, WEST]).uitkomst.meetbaar


class TestShares:
    def test_what_the_portal_does_not_know_is_said(self):
        assert aandelen.outside_convenant(None)[0].reden == aandelen.GEEN_CONVENANT
        assert aandelen.works_elsewhere(None)[0].reden == aandelen.GEEN_WERKGEMEENTE

    def test_once_known_it_is_a_share_with_an_exact_interval(self):
        """Tiel 5 of 10 and Buren 15 of 20: 50 % and 75 %, together 20 of 30. Clopper-Pearson 5/10: 18.71 to 81.29."""
        regio, uit = aandelen.outside_convenant({TIEL: (5, 10), BUREN_: (15, 20)})
        assert regio.waarde == pytest.approx(100 * 20 / 30)
        assert (uit[TIEL].laag, uit[TIEL].waarde, uit[TIEL].hoog) == pytest.approx((18.71, 50, 81.29), abs=0.01)

    def test_a_small_part_is_withheld_with_what_gives_it_away(self):
        _, uit = aandelen.works_elsewhere({TIEL: (3, 60), BUREN_: (15, 40), WEST: (30, 90)})
        assert [naam for naam, cijfer in uit.items() if not cijfer.meetbaar] == [BUREN_, TIEL]


def test_every_output_says_that_it_proves_no_intent(tafel):
    uitkomsten = [
        verplaatsing.displacement(measured(tafel)),
        verplaatsing.displacement([]),
        *verschuiving.shifts({TIEL: 60}, {TIEL: 30}).values(),
        verschuiving.correlation({}, {}),
        signalen.ratios({TIEL: 30}, {TIEL: 500})[0].uitkomst,
        signalen.ratios({}, {})[0].uitkomst,
        strengheid.gap([], GEMEENTEN).uitkomst,
        aandelen.outside_convenant(None)[0],
        aandelen.works_elsewhere(None)[0],
    ]
    assert all(uitkomst.uitleg.endswith(GEEN_BEWIJS) for uitkomst in uitkomsten)
    assert all(bool(uitkomst.reden) != uitkomst.meetbaar for uitkomst in uitkomsten)
