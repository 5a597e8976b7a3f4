"""How parties do together: nobody reads another from it."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from convenant.actions import toezeggingsmeting
from convenant.enums.meting import Meetoordeel
from convenant.models import Toezeggingsverdeling
from convenant.regels.verdeling import TE_KLEIN, Stand, distribute, distribute_areas
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from tests.factories import convenant_toezeggingen as maak

NAGEKOMEN, AANDACHT, NIET, GEEN = Meetoordeel
TIEL = "GM0281"


def standen(**aantallen):
    """`goed=5` at 100 %, `matig` at 92 %, `slecht` at 50 %, `geen` without a figure."""
    soorten = {
        "goed": Stand(NAGEKOMEN, Decimal(100)), "matig": Stand(AANDACHT, Decimal(92)), "slecht": Stand(NIET, Decimal(50)),
        "geen": Stand(GEEN),
    }  # fmt: skip
    return [soorten[naam] for naam, aantal in aantallen.items() for _ in range(aantal)]


def shown(**aantallen):
    return distribute(standen(**aantallen), drempel=3, genoeg=6)


def test_counts_from_three_parties_on_are_shown():
    assert shown(goed=5, matig=3, slecht=4).standen == {
        "nagekomen": 5, "aandacht": 3, "niet_nagekomen": 4, "niet_meetbaar": 0,
    }  # fmt: skip


def test_a_party_never_reads_another_from_a_small_count_and_its_neighbour():
    uit = shown(goed=9, matig=1, slecht=4)
    assert uit.standen == {
        "nagekomen": "niet getoond",
        "aandacht": "niet getoond",
        "niet_nagekomen": 4,
        "niet_meetbaar": 0,
    }
    assert uit.klassen[9] == "10"


def test_too_few_parties_or_all_alike_in_doing_badly_shows_nothing():
    assert shown(goed=5) == TE_KLEIN
    assert shown(slecht=9) == shown(matig=9) == TE_KLEIN
    assert shown(goed=9).standen["nagekomen"] == 9


def test_half_of_the_parties_stands_between_the_borders():
    uit = shown(goed=5, matig=4, slecht=3)
    assert (uit.helft_van, uit.helft_tot) == (92, 100)
    assert distribute(standen(goed=5, geen=3), drempel=3, genoeg=6).helft_van is None


@pytest.mark.parametrize("aantallen", [maten for maten in product((0, 1, 2, 3, 5), repeat=4) if 6 <= sum(maten) <= 9])
def test_whoever_knows_the_total_and_its_own_place_cannot_work_out_a_withheld_count(aantallen):
    """Every way to fill the table that shows the same: a withheld count has more than one value in them."""
    uit = shown(**dict(zip(("goed", "matig", "slecht", "geen"), aantallen, strict=True)))
    if uit.te_klein:
        return
    anders = {
        maten
        for maten in product(range(sum(aantallen) + 1), repeat=4)
        if sum(maten) == sum(aantallen)
        and all(
            woord == aantal or (woord == "niet getoond" and aantal >= 1)
            for woord, aantal in zip(uit.standen.values(), maten, strict=True)
        )
    }
    for plaats, woord in enumerate(uit.standen.values()):
        if not isinstance(woord, int):
            assert len({maten[plaats] for maten in anders}) > 1


def areas(**gemeenten):
    """Of parties with one gemeente each: which gemeenten show what."""
    per = {code: standen(**aantallen) for code, aantallen in gemeenten.items()}
    regio = [stand for rij in per.values() for stand in rij]
    heel, delen = distribute_areas(regio, per, drempel=3, genoeg=6)
    return heel, {code: deel.standen for code, deel in delen.items() if not deel.te_klein}


def test_one_small_gemeente_is_not_the_region_less_the_others():
    """Culemborg has one party, and it does badly; the smallest of the others is withheld beside it, or all when that is no help."""
    heel, delen = areas(tiel={"goed": 9, "slecht": 3}, buren={"goed": 4, "slecht": 3}, culemborg={"slecht": 1})
    assert (heel.standen["niet_nagekomen"], set(delen)) == (7, {"tiel"})
    heel, delen = areas(tiel={"goed": 6, "slecht": 3}, buren={"goed": 7}, culemborg={"slecht": 1})
    assert (heel.standen["niet_nagekomen"], delen) == (4, {})


def test_a_withheld_count_is_not_the_region_less_the_others():
    _, delen = areas(tiel={"goed": 9, "matig": 5, "slecht": 2}, buren={"goed": 5, "matig": 3, "slecht": 4})
    assert delen == {}


def test_gemeenten_with_enough_parties_stay():
    heel, delen = areas(tiel={"goed": 6, "slecht": 3}, buren={"goed": 7}, maasdriel={"goed": 3, "slecht": 3})
    assert (heel.te_klein, set(delen)) == (False, {"tiel", "buren", "maasdriel"})


@pytest.mark.django_db
def test_the_night_writes_the_region_and_each_gemeente_and_keeps_month_ends(certificaat):
    with scope.use(scope.systeem("test")):
        partijen = [maak.party() for _ in range(7)]
        certificaat.counts(*((partij.organisatie_id, TIEL, 10, 10) for partij in partijen))
        for dag in (date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2)):
            toezeggingsmeting.evaluate(op=dag, by=Actor.systeem("test"))
    dagen = Toezeggingsverdeling.objects.order_by("peildatum").values_list("peildatum", flat=True).distinct()
    assert list(dagen) == [date(2026, 10, 31), date(2026, 11, 2)]
    rows = Toezeggingsverdeling.objects.filter(peildatum=date(2026, 11, 2), toezegging=maak.commitment("T03"))
    assert {row.gemeente_id: row.standen["nagekomen"] for row in rows} == {None: 7, TIEL: 7}
    leeg = Toezeggingsverdeling.objects.get(
        peildatum=date(2026, 11, 2), toezegging=maak.commitment("T10"), gemeente=None
    )
    assert leeg.standen["niet_meetbaar"] == 7
