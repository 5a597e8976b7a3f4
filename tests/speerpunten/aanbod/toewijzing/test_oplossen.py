"""The allocation is the best there is, keeps to beds and people, and says where somebody has no bed."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speerpunten.aanbod.toewijzing import netwerk, oplossen, prijzen, rekenen, uitkomst
from speerpunten.aanbod.toewijzing.afstand import classes, kilometres
from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Punt, Regels, Vraagstuk, Werkplek
from tests.speerpunten.aanbod.toewijzing.vraagstukken import lowest_cost, random_point, random_question

REGELS = Regels()
TIEL = Punt("GM0281", "Tiel", 158_000, 434_000)


def work(nummer: int, x: int, mensen: int, *, gemeente: str = "GM0281", kern: str = "Tiel") -> Werkplek:
    return Werkplek(nummer, gemeente, kern, x, 434_000, mensen)


def beds(sleutel: str, x: int, bedden: int, *, gemeente: str = "GM0281") -> Beddenplek:
    return Beddenplek(sleutel, gemeente, x, 434_000, bedden)


def test_road_distance_is_straight_distance_times_the_factor():
    assert kilometres((150_000, 430_000), (153_000, 434_000), 1.3) == pytest.approx(6.5)


def test_a_distance_on_a_bound_belongs_to_the_nearer_class():
    meters = np.array([0, 5_000, 5_001, 15_000, 15_001, 30_000, 30_001])
    assert classes(meters, (5, 15, 30)).tolist() == [0, 0, 1, 1, 2, 2, 3]


@pytest.mark.parametrize("zaad", range(50))
def test_the_objective_is_that_of_a_linear_programme_to_the_unit(zaad):
    net = netwerk.build(random_question(Random(zaad)), REGELS)
    assert oplossen.solve(net).doel == lowest_cost(net)


@pytest.mark.parametrize("zaad", range(20))
def test_with_nearest_neighbours_only_it_is_the_best_within_those(zaad):
    stuk = random_question(Random(zaad), werk=12, bedden=12)
    net = netwerk.build(stuk, REGELS, vol=0, buren=3)
    assert oplossen.solve(net).doel == lowest_cost(net)
    assert max(np.bincount(net.werk)) <= max(3, min(3, len(stuk.bedden)))


@pytest.mark.parametrize("zaad", range(60))
def test_the_price_of_a_bed_is_what_solving_again_gains(zaad):
    kans = Random(1000 + zaad)
    stuk, punt = random_question(kans), random_point(kans)
    vol, buren = (0, 3) if zaad % 3 == 0 else (netwerk.VOL, netwerk.BUREN)
    net = netwerk.build(stuk, REGELS, vol=vol, buren=buren)
    nu = oplossen.solve(net)
    [waarde] = prijzen.values([punt], stuk, REGELS, prijzen.chains(net, nu))
    erbij = replace(stuk, bedden=(*stuk.bedden, Beddenplek("N", punt.gemeente, punt.x, punt.y, 1, nieuw=True)))
    straks = replace(netwerk.build(erbij, REGELS, vol=vol, buren=buren), boete=net.boete)
    met = oplossen.solve(straks)
    assert waarde.doel == nu.doel - met.doel
    assert waarde.mensen == met.gehuisvest - nu.gehuisvest
    assert waarde.meters == nu.meters - oplossen.solve(straks, gehuisvest=nu.gehuisvest).meters


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_nobody_is_lost_and_no_bed_is_used_twice(zaad):
    stuk = random_question(Random(zaad))
    net = netwerk.build(stuk, REGELS)
    gevonden = oplossen.solve(net)
    per_bed = np.bincount(net.bed, weights=gevonden.stroom, minlength=len(stuk.bedden))
    per_werk = np.bincount(net.werk, weights=gevonden.stroom, minlength=len(stuk.werk))
    assert (gevonden.stroom >= 0).all()
    assert (per_bed <= net.bedden).all()
    assert (per_werk + gevonden.zonder_bed == net.mensen).all()
    assert gevonden.gehuisvest == min(net.bedden.sum(), net.mensen.sum())


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 20))
def test_more_beds_never_do_harm(zaad, aantal):
    kans = Random(zaad)
    stuk, punt = random_question(kans), random_point(kans)
    nu = oplossen.solve(netwerk.build(stuk, REGELS))
    assert rekenen.gain(stuk, punt, aantal, REGELS, nu) >= rekenen.gain(stuk, punt, 1, REGELS, nu) >= 0


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_the_sums_are_those_of_the_places(zaad):
    stuk = random_question(Random(zaad))
    gevonden = rekenen.calculate(stuk, [TIEL], REGELS, rekenen.Wijziging())
    regio, per = gevonden["regio"], gevonden["per_gemeente"].values()
    for naam in ("mensen", "binnen_15", "zonder_bed", "bedden", "gebruikt"):
        assert regio[naam] == sum(rij[naam] for rij in per)
    assert regio["mensen"] == sum(rij["mensen"] for rij in gevonden["per_kern"])
    assert regio["mensen"] - regio["zonder_bed"] == sum(regio["klassen"]) == regio["gebruikt"]
    assert sum(sum(rij.values()) for rij in gevonden["paren"].values()) == regio["gebruikt"]


def test_more_people_than_beds_shows_who_has_none_per_place():
    stuk = Vraagstuk(
        (work(1, 158_000, 30, kern="Tiel"), work(2, 168_000, 30, gemeente="GM1740", kern="Ochten")),
        (beds("L1", 158_000, 40),),
    )
    gevonden = rekenen.calculate(stuk, [TIEL], REGELS, rekenen.Wijziging())
    assert {rij["kern"]: rij["zonder_bed"] for rij in gevonden["per_kern"]} == {"Tiel": 0, "Ochten": 20}
    assert gevonden["waarde"][0]["mensen"] == 1


def test_a_penalty_is_never_told_as_kilometres():
    stuk = Vraagstuk((work(1, 158_000, 30), work(2, 168_000, 30)), (beds("L1", 158_000, 40),))
    ochten = Punt("GM1740", "Ochten", 168_000, 434_000)
    gevonden = rekenen.calculate(stuk, [TIEL, ochten], REGELS, rekenen.Wijziging((beds("N", 168_000, 120),)))
    assert gevonden["met"]["regio"]["zonder_bed"] == 0
    assert [(rij["meters"], rij["mensen"]) for rij in gevonden["waarde"]] == [(0, 1), (13_000, 1)]
    assert gevonden["regio"]["personkm_week"] == 10 * 13 * 10


def test_no_work_at_all_leaves_every_bed_empty():
    gevonden = rekenen.calculate(Vraagstuk((), (beds("L1", 158_000, 40),)), [TIEL], REGELS, rekenen.Wijziging())
    assert gevonden["regio"] | {"klassen": 0} == {
        "mensen": 0, "klassen": 0, "binnen_15": 0, "zonder_bed": 0, "gemiddeld_km": None, "personkm_week": 0, "bedden": 40,
        "gebruikt": 0,
    }  # fmt: skip
    assert (gevonden["waarde"][0]["meters"], gevonden["beste"]) == (0, [])


def test_no_beds_at_all_leaves_everybody_without_one():
    gevonden = rekenen.calculate(Vraagstuk((work(1, 158_000, 30),), ()), [TIEL], REGELS, rekenen.Wijziging())
    assert gevonden["regio"]["zonder_bed"] == 30
    assert (gevonden["waarde"][0]["meters"], gevonden["waarde"][0]["mensen"]) == (0, 1)


def test_a_negative_number_is_refused():
    with pytest.raises(ValueError):
        Vraagstuk((work(1, 158_000, -1),), ())
    with pytest.raises(oplossen.Onoplosbaar):
        oplossen.solve(netwerk.build(Vraagstuk((work(1, 158_000, 3),), (beds("L1", 0, 2),)), REGELS), gehuisvest=3)


def test_measured_routes_take_the_place_of_the_factor():
    stuk = Vraagstuk((work(1, 158_000, 1),), (beds("L1", 158_000, 1), beds("L2", 159_000, 1)))
    net = netwerk.build(stuk, REGELS, routes=np.array([[9_000], [2_000]]))
    assert oplossen.solve(net).meters == 2_000
    with pytest.raises(ValueError):
        netwerk.build(stuk, REGELS, routes=np.array([[9_000]]))


def test_a_place_that_goes_and_a_place_that_comes():
    stuk = Vraagstuk((work(1, 158_000, 10),), (beds("L1", 158_000, 10), beds("L2", 178_000, 10)))
    erbij = replace(beds("N", 168_000, 10), nieuw=True)
    gevonden = rekenen.calculate(stuk, [TIEL], REGELS, rekenen.Wijziging((erbij,), frozenset({"L1"})))
    assert gevonden["met"]["plekken"] == {"L2": 0, "N": 10}
    assert gevonden["met"]["regio"]["gemiddeld_km"] == 13.0


def test_distances_are_compared_with_as_many_people_in_a_bed_as_now():
    stuk = Vraagstuk((work(1, 158_000, 30), work(2, 168_000, 30)), (beds("L1", 158_000, 40),))
    gevonden = rekenen.calculate(stuk, [TIEL], REGELS, rekenen.Wijziging((beds("N", 168_000, 20),)))
    assert gevonden["regio"]["klassen"] == [30, 10, 0, 0]
    assert gevonden["met"]["regio"]["klassen"] == [50, 10, 0, 0]
    assert gevonden["evenveel"]["klassen"] == [40, 0, 0, 0]


def test_nearer_counts_who_changed_class_and_not_who_got_a_bed():
    assert uitkomst.closer([10, 10, 10, 0], [15, 10, 5, 0]) == 5
    assert uitkomst.closer([10, 0, 0, 0], [30, 0, 0, 0]) == 0
    assert uitkomst.closer([10, 0, 0, 0], [4, 6, 0, 0]) == -6


def test_the_best_stays_the_best_until_another_gains_more():
    beste = [{"bij": {"10": 9, "50": 20, "120": 30}}, {"bij": {"10": 8, "50": 20, "120": 31}}]
    assert rekenen.stays_best(beste) == 50
    assert rekenen.stays_best([]) == 0
