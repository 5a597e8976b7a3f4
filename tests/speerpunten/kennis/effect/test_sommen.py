"""The sums without a register, against examples worked out by hand."""

from datetime import date

import pytest

from rivierenland.dashboards.effectmodel import short
from speerpunten.kennis.bijdragen.effectmodel import Bereik
from speerpunten.kennis.effect.controle import faults
from speerpunten.kennis.effect.maanden import workers
from speerpunten.kennis.effect.vervoer import Vervoersregels, shares, travel
from speerpunten.kennis.effect.woorden import between, verdict

VANDAAG = date(2026, 11, 27)


def test_the_quietest_month_has_the_year_round_number_and_the_busiest_the_peak():
    # 100 + 100 x (0,9 - 0,5) / (1,5 - 0,5) = 140
    assert workers(100, 200, (0.5, 0.9, 1.5)) == (100, 140, 200)
    assert workers(100, 200, (1, 1, 1)) == (200, 200, 200)


def test_traffic_of_sixty_people_near_and_forty_far():
    regels = Vervoersregels([(50, 50, 0, 0), (0, 25, 75, 0)], per_auto=1.5, per_busje=6, spits=0.4, ritten=2)
    verkeer = travel([("dichtbij", 60, 120_000), ("ver", 40, 800_000)], regels, factoren=(0.9, 1.1))
    # cars 30 + 10 = 40 people, vans 30 people: 40 / 1,5 + 30 / 6 = 31,67 vehicles; there and back 63; 40 percent in one hour 13.
    assert (verkeer.voertuigen, verkeer.spits) == (Bereik(57, 63, 70), Bereik(11, 13, 14))
    assert [(rij.km, rij.fiets, rij.auto, rij.busje, rij.ov) for rij in verkeer.klassen] == [
        (240, 30, 30, 0, 0),
        (1600, 0, 10, 30, 0),
    ]


def test_shares_that_are_not_a_hundred_are_refused():
    with pytest.raises(ValueError, match="geen 100 procent"):
        shares({"a": [50, 20, 20, 5]}, ["a"])


def test_the_worst_shortage_has_many_people_and_little_room():
    assert short(Bereik(90, 100, 110), Bereik(10, 20, 30), Bereik(40, 50, 60)) == Bereik(0, 30, 60)


@pytest.mark.parametrize(
    ("tekort", "woord"),
    [
        (Bereik(0, 0, 0), "Genoeg bedden"),
        (Bereik(0, 3, 9), "Misschien te weinig"),
        (Bereik(1, 3, 9), "Te weinig bedden"),
    ],
)
def test_a_light_is_a_word(tekort, woord):
    assert verdict(tekort)[1] == woord


def test_a_range_of_one_figure_is_that_figure():
    assert (between(Bereik(5, 5, 5)), between(Bereik(1420, 1500, 1610))) == ("5", "1.420 tot 1.610")


@pytest.mark.parametrize(
    ("antwoord", "veld", "zin"),
    [
        ({"vol_jaarrond": 0, "vol_piek": 0}, "vol_piek", "is er niets te berekenen"),
        ({"vol_jaarrond": 100, "vol_piek": 50}, "vol_piek", "minstens zoveel mensen"),
        ({"vol_jaarrond": 100, "vol_piek": 100_000}, "vol_piek", "hoogstens 5.000"),
        ({"opent": "2026-11-01"}, "opent", "Deze dag is voorbij"),
        ({"opent": "2028-01-01", "vol_jaar": 2027}, "vol_jaar", "voor het opent"),
        ({"gemeente": "GM0281", "x": 121_000, "y": 487_000}, "x", "ligt niet in Tiel"),
    ],
)
def test_what_cannot_be_is_said_at_its_field(antwoord, veld, zin):
    fouten = faults(antwoord, vandaag=VANDAAG, grootste=5000, gemeente="Tiel")
    assert list(fouten) == [veld]
    assert zin in fouten[veld]
