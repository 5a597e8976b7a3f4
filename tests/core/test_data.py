"""Reference data: complete, dated and with a source."""

from dataclasses import fields
from datetime import date

from rivierenland.core.data import Gegeven, gemeenten, kerncijfers, regio
from rivierenland.core.rd import distance, to_rd

CODES = {"GM0214", "GM0216", "GM0263", "GM0281", "GM0297", "GM0668", "GM1740", "GM1960"}


def test_the_eight_gemeenten_in_alphabetical_order() -> None:
    assert [(g.code, g.naam) for g in gemeenten()] == [
        ("GM0214", "Buren"),
        ("GM0216", "Culemborg"),
        ("GM0263", "Maasdriel"),
        ("GM1740", "Neder-Betuwe"),
        ("GM0281", "Tiel"),
        ("GM1960", "West Betuwe"),
        ("GM0668", "West Maas en Waal"),
        ("GM0297", "Zaltbommel"),
    ]


def test_every_figure_names_its_date_and_source() -> None:
    facts = [getattr(gebied, f.name) for gebied in (*gemeenten(), regio()) for f in fields(gebied)]
    facts = [fact for fact in facts if isinstance(fact, Gegeven)]
    assert len(facts) == 8 * 9 + 4
    assert all(isinstance(fact.peildatum, date) and fact.bron for fact in facts)


def test_slugs_are_the_names_in_addresses() -> None:
    assert all(g.slug == g.naam.lower().replace(" ", "-") for g in gemeenten())


def test_the_region_is_the_sum_of_its_gemeenten() -> None:
    assert round(sum(g.oppervlakte_km2.waarde for g in gemeenten()), 2) == regio().oppervlakte_km2.waarde


def test_west_betuwe_has_its_twenty_six_kernen() -> None:
    kernen = {g.naam: len(g.kernen.waarde) for g in gemeenten()}
    assert kernen == {
        "Buren": 15,
        "Culemborg": 1,
        "Maasdriel": 10,
        "Neder-Betuwe": 6,
        "Tiel": 4,
        "West Betuwe": 26,
        "West Maas en Waal": 8,
        "Zaltbommel": 12,
    }


def test_both_coordinates_of_a_point_are_the_same_place() -> None:
    for gemeente in gemeenten():
        for punt in (gemeente.hoofdplaats_punt.waarde, gemeente.zwaartepunt.waarde):
            # the centres were rounded to four decimals, about ten metres, after the metres were computed
            assert distance(to_rd(punt.lat, punt.lon), (punt.rd_x, punt.rd_y)) < 10


def test_published_figures_are_bounded_dated_and_sourced() -> None:
    assert len(kerncijfers()) == 34
    for regel in kerncijfers():
        assert regel.gebied in CODES | {"regio", "gelderland", "nederland"}
        assert regel.soort in {"schatting", "geteld", "norm"}
        assert regel.bron
        assert regel.peildatum_tekst
        grenzen = [grens for grens in (regel.waarde_min, regel.waarde_max) if grens is not None]
        assert grenzen
        assert grenzen == sorted(grenzen)


def test_a_figure_is_published_once_per_area_and_date() -> None:
    keys = [(regel.gebied, regel.indicator, regel.peildatum) for regel in kerncijfers()]
    assert len(keys) == len(set(keys))
