"""Occupancy night by night, held against counting every night by hand."""

import random
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from registratie.models import Verblijf
from registratie.queries import bezetting
from registratie.queries.bezetting import Nacht
from registratie.queries.norm import capaciteit_norm
from rivierenland.core.queries.telling import Telling, capped_count
from tests.factories.registratie import LocatieFactory, RuimteFactory, VerblijfFactory

pytestmark = pytest.mark.usefixtures("systeem")
NIGHT = timedelta(days=1)


def test_a_stay_is_the_nights_from_arrival_up_to_departure():
    locatie = LocatieFactory()
    VerblijfFactory(locatie=locatie, aankomst=date(2026, 3, 2), vertrek=date(2026, 3, 4))
    VerblijfFactory(locatie=locatie, aankomst=date(2026, 3, 3))
    nights = bezetting.per_nacht(Verblijf.objects.all(), van=date(2026, 3, 1), tot=date(2026, 3, 6))
    assert nights == [
        Nacht(date(2026, 3, 1), 0),
        Nacht(date(2026, 3, 2), 1),
        Nacht(date(2026, 3, 3), 2),
        Nacht(date(2026, 3, 4), 1),
        Nacht(date(2026, 3, 5), 1),
    ]


def test_the_sweep_equals_a_count_of_every_night(django_assert_num_queries):
    locatie, chance, first = LocatieFactory(), random.Random(7), date(2026, 1, 1)
    for _ in range(60):
        arrival = first + NIGHT * chance.randrange(-40, 60)
        departure = arrival + NIGHT * chance.randrange(1, 50) if chance.random() < 0.8 else None
        VerblijfFactory(locatie=locatie, aankomst=arrival, vertrek=departure)
    VerblijfFactory(aankomst=first)
    with django_assert_num_queries(2):
        swept = bezetting.per_nacht(Verblijf.objects.filter(locatie=locatie), van=first, tot=first + NIGHT * 45)
    counted = [bezetting.present_count(locatie, first + NIGHT * day) for day in range(45)]
    assert [night.personen for night in swept] == counted


def test_a_week_shows_its_fullest_night():
    monday = date(2026, 11, 16)
    nights = [Nacht(monday + NIGHT * day, stand) for day, stand in enumerate([3, 9, 4, 4, 4, 4, 0, 2])]
    assert [(week.begin, week.hoogste, week.gemiddeld) for week in bezetting.per_week(nights)] == [
        (monday, 9, 4.0),
        (monday + NIGHT * 7, 2, 2.0),
    ]


def test_a_room_tells_its_free_beds_and_an_unknown_room_is_named():
    locatie = LocatieFactory()
    for naam in ("10", "2"):
        RuimteFactory(locatie=locatie, naam=naam, bedden=2)
    for kamer in ("2", "2", "2", "zolder"):
        VerblijfFactory(locatie=locatie, kamer=kamer)
    rooms = bezetting.per_kamer(locatie, timezone.localdate())
    assert [(room.naam, room.bezet, room.vrij, room.te_veel) for room in rooms] == [
        ("2", 3, 0, 1),
        ("10", 0, 2, 0),
        ("zolder", 1, 0, 1),
    ]


@pytest.mark.parametrize(("soort", "personen"), [("boerenerf", 46), ("hotel_pension", 55)])
def test_the_norm_follows_the_floor_area_per_kind_of_location(soort, personen):
    norm = capaciteit_norm(LocatieFactory(soort=soort, oppervlakte_gbo=Decimal(552)), date(2026, 11, 23))
    assert (norm.personen, norm.beperkend.bron) == (personen, "SNF-norm 1.3")


def test_the_strictest_rule_decides_and_is_named():
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=Decimal(552), capaciteit_vergund=6)
    for oppervlakte in ("9.5", "6.0", "3.0"):
        RuimteFactory(locatie=locatie, oppervlakte=Decimal(oppervlakte))
    norm = capaciteit_norm(locatie, date(2026, 11, 23))
    assert (norm.personen, norm.beperkend.bron) == (3, "SNF-norm 1.4.1")
    assert norm.beperkend.uitleg == "3 kamers bij 3,5\xa0m² per persoon en hoogstens 2 personen per kamer"


def test_rooms_that_are_not_all_filled_in_say_nothing_about_the_norm():
    locatie = LocatieFactory(soort="boerenerf", oppervlakte_gbo=Decimal(552), capaciteit_vergund=40)
    RuimteFactory(locatie=locatie)
    assert capaciteit_norm(locatie, date(2026, 11, 23)).personen == 46


def test_a_gemeente_may_set_a_ceiling_of_its_own():
    locatie = LocatieFactory(gemeente_id="GM0297", soort="woning_kern", oppervlakte_gbo=Decimal(120))
    norm = capaciteit_norm(locatie, date(2026, 11, 23))
    assert (norm.personen, norm.beperkend.uitleg) == (4, "Hoogste aantal personen: woning in de kern")


def test_without_measures_or_before_the_norm_there_is_no_figure():
    assert capaciteit_norm(LocatieFactory(soort="boerenerf"), date(2026, 11, 23)).personen is None
    assert capaciteit_norm(LocatieFactory(oppervlakte_gbo=Decimal(552)), date(2019, 1, 1)).personen is None


def test_a_count_stops_at_its_cap():
    LocatieFactory.create_batch(3)
    locations = LocatieFactory._meta.model.objects.all()
    assert [capped_count(locations, cap) for cap in (2, 3, 500)] == [Telling(2, meer=True), Telling(3), Telling(3)]
    assert [str(telling) for telling in (Telling(500, meer=True), Telling(159))] == ["500+", "159"]
