"""The day list as mathematics: it fits, visits each place once, is the same every time, and gets better by searching."""

from dataclasses import replace
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handhaving.route import Kandidaat, PastNiet, Punt, Reis, best_route, in_order, shortest_route
from handhaving.route.netwerk import Netwerk
from handhaving.route.volgorde import shorten

START = Punt(158_000, 433_000)
coordinate = st.integers(-15_000, 15_000)


@st.composite
def days(draw, most: int = 25):
    places = draw(
        st.lists(st.tuples(coordinate, coordinate, st.integers(0, 200), st.integers(5, 90)), min_size=0, max_size=most)
    )
    return [
        Kandidaat(1000 + number, Punt(START.x + x, START.y + y), prijs, minuten)
        for number, (x, y, prijs, minuten) in enumerate(places)
    ]


@settings(max_examples=60, deadline=None)
@given(kandidaten=days(), minuten=st.integers(10, 720))
def test_a_day_fits_within_its_hours_and_visits_each_place_once(kandidaten, minuten):
    tocht = best_route(kandidaten, START, minuten=minuten, ronden=60)
    by_number = {kandidaat.nummer: kandidaat for kandidaat in kandidaten}
    numbers = [stop.nummer for stop in tocht.stops]
    assert tocht.minuten <= minuten
    assert len(numbers) == len(set(numbers))
    assert set(numbers) <= set(by_number)
    assert tocht.prijs == sum(by_number[number].prijs for number in numbers)
    again = in_order([by_number[number] for number in numbers], START)
    assert (again.minuten, again.meters) == (tocht.minuten, tocht.meters)


@settings(max_examples=20, deadline=None)
@given(kandidaten=days())
def test_the_same_question_has_the_same_answer(kandidaten):
    assert best_route(kandidaten, START, minuten=300, ronden=80) == best_route(
        kandidaten, START, minuten=300, ronden=80
    )


@settings(max_examples=40, deadline=None)
@given(kandidaten=days())
def test_another_order_is_never_longer_than_the_one_given(kandidaten):
    net = Netwerk(kandidaten, START, Reis())
    route = [0, *range(1, len(kandidaten) + 1), 0]
    before = net.duration(route)
    won = shorten(route, net.reis)
    assert net.duration(route) == before - won
    assert won >= 0
    assert sorted(route[1:-1]) == list(range(1, len(kandidaten) + 1))


@settings(max_examples=60, deadline=None)
@given(kandidaten=days(most=6), minuten=st.integers(60, 300))
def test_few_candidates_get_the_best_day_there_is(kandidaten, minuten):
    """Against every choice in every order."""
    net = Netwerk(kandidaten, START, Reis())
    best = 0
    for chosen in product((False, True), repeat=len(kandidaten)):
        places = [place for place, wanted in enumerate(chosen, start=1) if wanted]
        if any(net.duration([0, *order, 0]) <= minuten * 60 for order in permutations(places)):
            best = max(best, net.worth(places))
    assert best_route(kandidaten, START, minuten=minuten, ronden=300).prijs == best


@settings(max_examples=25, deadline=None)
@given(kandidaten=days(most=7))
def test_few_candidates_are_visited_in_the_shortest_order(kandidaten):
    kandidaten = [replace(kandidaat, prijs=1 + kandidaat.prijs) for kandidaat in kandidaten]
    net = Netwerk(kandidaten, START, Reis())
    shortest = min(net.duration([0, *order, 0]) for order in permutations(range(1, len(kandidaten) + 1)))
    assert best_route(kandidaten, START, minuten=10_000, ronden=1).minuten == -(-shortest // 60)


def spread(number: int) -> list[Kandidaat]:
    return [
        Kandidaat(
            n, Punt(START.x + (n * 7919) % 20_000 - 10_000, START.y + (n * 104_729) % 16_000 - 8_000), 5 + n % 60, 30
        )
        for n in range(number)
    ]


def test_searching_longer_is_worth_more():
    kandidaten = spread(200)
    short, long = (best_route(kandidaten, START, minuten=420, ronden=ronden).prijs for ronden in (1, 1500))
    assert short < long


def test_what_must_be_visited_is_on_the_list():
    kandidaten = [*spread(50), Kandidaat(900, Punt(START.x + 9_000, START.y), 0, 60, vast=True)]
    assert 900 in [stop.nummer for stop in best_route(kandidaten, START, minuten=240, ronden=200).stops]


def test_what_must_be_visited_and_does_not_fit_is_refused():
    far = Kandidaat(1, Punt(START.x + 30_000, START.y), 10, 60, vast=True)
    with pytest.raises(PastNiet):
        best_route([far], START, minuten=90)


def test_nothing_to_visit_is_an_empty_day():
    tocht = best_route([], START, minuten=420)
    assert (tocht.stops, tocht.minuten, tocht.meters) == ((), 0, 0)


def test_a_place_without_points_is_not_worth_the_road():
    assert best_route([Kandidaat(1, START, 0, 30)], START, minuten=420).stops == ()


def test_times_and_distances_add_up():
    """Ten kilometres straight, by roads 13 km, at 45 km/h 17 minutes."""
    there = Kandidaat(1, Punt(START.x + 10_000, START.y), 10, 45)
    tocht = shortest_route([there], START)
    stop = tocht.stops[0]
    assert (stop.meters, stop.reisminuten, stop.aankomst, stop.minuten) == (13_000, 17, 17, 45)
    assert (tocht.terug_meters, tocht.terug_minuten, tocht.minuten, tocht.meters) == (13_000, 17, 80, 26_000)
