"""What an edition withholds: over measures, classes, gemeenten, region and days together, and over editions."""

from datetime import date
from decimal import Decimal

import pytest

from rivierenland.rapportages.meting.afschermen import NietVeilig, withhold
from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Sleutel, Som

DAG, EERDER = date(2026, 9, 30), date(2026, 6, 30)
TIEL, BUREN, WEST = "GM0281", "GM0214", "GM0668"
DUREN = ("kort", "midden", "lang")


def key(gebied: str, deel: str = "", dag: date = DAG, maat: str = "personen") -> Sleutel:
    return Sleutel(maat, gebied, dag, deel)


def stays(per_gemeente: dict[str, tuple[int, int, int]], dag: date = DAG) -> tuple[list[Feit], list[Som]]:
    """People by length of stay, as the measurement gives them."""
    feiten, sommen = [], []
    for gebied, aantallen in per_gemeente.items():
        delen = tuple(key(gebied, duur, dag) for duur in DUREN)
        feiten += [Feit(d, n, Feitsoort.PERSONEN) for d, n in zip(delen, aantallen, strict=True)]
        feiten.append(Feit(key(gebied, "", dag), sum(aantallen), Feitsoort.PERSONEN))
        sommen.append(Som(key(gebied, "", dag), delen))
    return feiten, sommen


def people(soort: Feitsoort = Feitsoort.PERSONEN, **aantallen: int) -> list[Feit]:
    codes = {"tiel": TIEL, "buren": BUREN, "west": WEST, "regio": REGIO}
    return [Feit(key(codes[naam]), n, soort) for naam, n in aantallen.items()]


def test_nothing_small_withholds_nothing():
    assert withhold(*stays({TIEL: (40, 30, 20), BUREN: (50, 0, 60)}), {}) == frozenset()


def test_each_gemeente_that_knows_its_own_is_kept_from_the_small_one():
    """Buren could take its twelve off the region's total; so three are withheld."""
    assert withhold(people(tiel=3, buren=12, west=300), [], {}) == {key(TIEL), key(BUREN), key(WEST)}


def test_the_total_of_the_region_is_reckoned_with_though_nobody_measured_it():
    """With two gemeenten one of them would take its own off: the region is withheld, and nothing of the other."""
    assert withhold(people(tiel=3, buren=300), [], {}) == {key(TIEL), key(REGIO)}


def test_a_small_class_is_not_the_rest_of_a_row_or_a_column():
    dicht = withhold(*stays({TIEL: (4, 30, 50), BUREN: (40, 60, 70), WEST: (80, 90, 99)}), {})
    rij = {s.deel for s in dicht if s.gebied == TIEL}
    kolom = {s.gebied for s in dicht if s.deel == "kort"}
    assert key(TIEL, "kort") in dicht
    assert len(rij) >= 2
    assert len(kolom) >= 3  # the own count of one of two would give the other


def test_checks_are_shown_from_five_and_open_figures_always():
    assert withhold(people(Feitsoort.TOEZICHT, tiel=7, buren=9, west=0), [], {}) == frozenset()
    assert withhold(people(Feitsoort.TOEZICHT, tiel=3, buren=9, west=8), [], {}) == {key(TIEL), key(BUREN), key(WEST)}
    assert withhold(people(Feitsoort.OPENBAAR, tiel=3, buren=1), [], {}) == frozenset()


def test_the_threshold_is_a_parameter():
    assert withhold(people(tiel=12, buren=300), [], {}, drempels={Feitsoort.PERSONEN: 15}) == {key(TIEL), key(REGIO)}


def test_what_an_earlier_edition_withheld_stays_withheld_and_what_it_showed_stays_shown():
    feiten = people(tiel=3, buren=12, west=300, regio=315)
    eerst = withhold(feiten, [], {})
    eerder = {feit.sleutel: feit.sleutel not in eerst for feit in feiten}
    assert withhold(people(tiel=20, buren=12, west=300, regio=332), [], eerder) == eerst


def test_earlier_days_tie_the_days_of_now():
    """A year that is the sum of its quarters: what the first quarters showed is given."""
    jaar = key(TIEL, "", date(2026, 12, 31), "jaar")
    feiten = [Feit(key(TIEL), 3, Feitsoort.PERSONEN), Feit(key(TIEL, "", EERDER), 40, Feitsoort.PERSONEN)]
    feiten.append(Feit(jaar, 43, Feitsoort.PERSONEN, optelbaar=False))
    feiten = [Feit(f.sleutel, f.waarde, f.soort, optelbaar=False) for f in feiten]
    som = Som(jaar, (key(TIEL), key(TIEL, "", EERDER)))
    assert withhold(feiten, [som], {key(TIEL, "", EERDER): True}) == {key(TIEL), jaar}


def test_where_an_earlier_edition_gives_it_away_the_edition_stops():
    feiten = people(tiel=3, buren=300, west=40, regio=343)
    with pytest.raises(NietVeilig) as fout:
        withhold(feiten, [], {key(BUREN): True, key(WEST): True, key(REGIO): True})
    assert (
        fout.value.zin == "Dit is niet te publiceren: uit wat al eerder is getoond volgt een te klein aantal: personen."
    )


def test_a_count_that_became_small_is_another_than_was_shown():
    feiten = people(tiel=3, buren=300, west=40, regio=343)
    assert key(TIEL) in withhold(feiten, [], {key(TIEL): True})


def test_a_region_that_misses_a_gemeente_is_no_sum():
    assert withhold(people(tiel=3, buren=300, regio=500), [], {}) == {key(TIEL)}


def test_facts_that_do_not_add_up_stop_the_edition():
    feiten, sommen = stays({TIEL: (40, 30, 20)})
    kapot = [*feiten[:-1], Feit(key(TIEL), 91, Feitsoort.PERSONEN)]
    with pytest.raises(NietVeilig) as fout:
        withhold(kapot, sommen, {})
    assert fout.value.zin == "Deze cijfers tellen niet op: personen."


def test_medians_and_what_was_not_measured_take_no_part():
    feiten = [
        Feit(key(TIEL, maat="wachttijd"), Decimal("3.5"), Feitsoort.PERSONEN, rust_op=4),
        Feit(key(BUREN), None, Feitsoort.PERSONEN),
        Feit(key(TIEL), 40, Feitsoort.PERSONEN),
    ]
    assert withhold(feiten, [], {}) == frozenset()


def test_a_count_below_nought_is_no_count_of_people():
    with pytest.raises(NietVeilig, match="kleiner dan nul"):
        withhold(people(tiel=-3), [], {})
