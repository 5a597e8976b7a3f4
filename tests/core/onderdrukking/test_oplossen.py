"""No sum of what is shown gives a small count back, and no more is withheld than that takes."""

from dataclasses import replace
from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.synthetische_tabellen import make_table, of_counts, owned_by_row
from rivierenland.core.onderdrukking.aanval import attack
from rivierenland.core.onderdrukking.gretig import Gretig
from rivierenland.core.onderdrukking.oplossen import protect
from rivierenland.core.onderdrukking.ruimte import Bouw, Ruimte
from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Onbeschermbaar, Optelling, Stelsel
from rivierenland.core.onderdrukking.volmaakt import GOED_GENOEG, improve


def row(aantallen: dict[str, int], **gegeven: Gegeven) -> Stelsel:
    """Counts by name and their total "som"."""
    alle = aantallen | {"som": sum(aantallen.values())}
    cellen = [Cel(naam, aantal, 10, gegeven.get(naam, Gegeven.VRIJ)) for naam, aantal in alle.items()]
    return Stelsel(cellen, [Optelling("som", tuple(aantallen))])


def test_nothing_small_means_nothing_withheld():
    assert protect(row({"tiel": 40, "buren": 0, "zaltbommel": 12})) == frozenset()


def test_a_small_count_takes_the_cheapest_with_it():
    assert protect(row({"tiel": 623, "buren": 7, "zaltbommel": 814})) == {"buren", "tiel"}


def test_two_that_leave_each_other_room_need_no_third():
    assert protect(row({"tiel": 4, "buren": 6, "zaltbommel": 300})) == {"tiel", "buren"}


def test_two_ones_need_a_third():
    """Together they are two, and a nought would be shown."""
    assert protect(row({"tiel": 1, "buren": 1, "zaltbommel": 300})) == {"tiel", "buren", "zaltbommel"}


def test_where_no_other_count_is_left_the_total_goes_too():
    assert protect(row({"tiel": 3, "buren": 0})) == {"tiel", "som"}


def test_a_small_total_of_ones_gets_the_room_that_there_is():
    """Nine gemeenten with one person each are nine at least, whatever is withheld."""
    negen = row({f"g{nr}": 1 for nr in range(9)})
    assert protect(negen) == {*negen.optellingen[0].delen, "som"}
    assert attack(negen, protect(negen)) == ()


def test_a_count_of_another_report_ties_nothing_to_this_one():
    los = row({"tiel": 40, "buren": 12})
    ander = [replace(cel, sleutel=f"2-{cel.sleutel}") for cel in row({"tiel": 3, "buren": 50}).cellen]
    samen = Stelsel([*los.cellen, *ander], [*los.optellingen, Optelling("2-som", ("2-tiel", "2-buren"))])
    assert protect(samen) == {"2-tiel", "2-buren"}


def test_what_was_shown_earlier_stays_shown():
    """The cheapest would be buren; it is known already, so withholding it hides nothing."""
    assert protect(row({"tiel": 3, "buren": 12, "zaltbommel": 300}, buren=Gegeven.GETOOND)) == {"tiel", "zaltbommel"}


def test_what_was_withheld_earlier_stays_withheld_also_when_it_is_nought_now():
    assert protect(row({"tiel": 0, "buren": 12, "zaltbommel": 300}, tiel=Gegeven.VERBORGEN)) == {"tiel"}
    assert "zaltbommel" in protect(row({"tiel": 3, "buren": 12, "zaltbommel": 300}, zaltbommel=Gegeven.VERBORGEN))


def test_when_everything_beside_it_was_shown_there_is_no_way():
    with pytest.raises(Onbeschermbaar) as fout:
        protect(row({"tiel": 3, "buren": 12}, buren=Gegeven.GETOOND, som=Gegeven.GETOOND))
    assert fout.value.cellen == ("tiel",)


def test_a_small_count_that_was_shown_is_known_and_no_longer_protected():
    assert protect(row({"tiel": 3, "buren": 12}, tiel=Gegeven.GETOOND)) == frozenset()


def test_a_gemeente_cannot_take_its_own_count_off():
    tabel = row({"tiel": 3, "buren": 12, "zaltbommel": 300})
    eigen = Stelsel(
        [replace(c, eigenaar="" if c.sleutel == "som" else c.sleutel) for c in tabel.cellen], tabel.optellingen
    )
    assert protect(tabel) == {"tiel", "buren"}
    assert protect(eigen) == {"tiel", "buren", "zaltbommel"}


def test_a_threshold_that_protects_nobody_is_refused():
    with pytest.raises(ValueError, match="threshold of two"):
        Stelsel([Cel("a", 1, 2)], [])


def test_where_it_is_strict_nobody_can_even_know_that_a_count_is_small():
    """3 + 5 is at most seven for either, so both are known to be under ten."""
    tabel = row({"tiel": 3, "buren": 5, "zaltbommel": 300})
    streng = Stelsel(tabel.cellen, tabel.optellingen, streng=True)
    assert protect(tabel) == {"tiel", "buren"}
    assert {lek.sleutel for lek in attack(streng, protect(tabel))} == {"tiel", "buren"}
    assert protect(streng) == {"tiel", "buren", "zaltbommel"}
    assert attack(streng, protect(streng)) == ()


def test_where_it_is_strict_what_was_withheld_for_another_reason_is_not_left_alone():
    tabel = row({"tiel": 40, "buren": 50, "zaltbommel": 300}, tiel=Gegeven.VERBORGEN)
    streng = Stelsel(tabel.cellen, tabel.optellingen, streng=True)
    assert {lek.sleutel for lek in attack(streng, {"tiel"})} == {"tiel"}
    assert protect(streng) == {"tiel", "buren"}
    assert attack(streng, protect(streng)) == ()


def test_a_strict_table_passes_the_strict_attack():
    tabel = make_table(11, 8, 7)
    streng = Stelsel(tabel.cellen, tabel.optellingen, streng=True)
    assert attack(streng, protect(streng)) == ()


@pytest.mark.parametrize(("rijen", "kolommen", "perioden"), [(8, 7, 1), (9, 13, 1), (8, 7, 2), (9, 13, 2), (5, 4, 4)])
@pytest.mark.parametrize("zaad", [1, 2])
def test_a_table_passes_the_attack(rijen, kolommen, perioden, zaad):
    stelsel = make_table(zaad, rijen, kolommen, perioden=perioden)
    dicht = protect(stelsel, bewijs=perioden == 1)
    assert {cel.sleutel for cel in stelsel.cellen if cel.is_klein} <= dicht
    assert attack(stelsel, dicht) == ()


@pytest.mark.parametrize("zaad", [3, 4])
def test_no_gemeente_finds_a_small_count_of_another(zaad):
    stelsel = owned_by_row(make_table(zaad, 8, 5))
    assert attack(stelsel, protect(stelsel, bewijs=False)) == ()


def test_an_edition_after_an_edition_passes_the_attack_too():
    """The second year adds a period to what the first edition showed and withheld."""
    eerst = make_table(7, 6, 5)
    dicht = protect(eerst)
    beide = of_counts([_counts(eerst, 6, 5), _counts(make_table(8, 6, 5), 6, 5)])
    gegeven = {cel.sleutel: Gegeven.VERBORGEN if cel.sleutel in dicht else Gegeven.GETOOND for cel in eerst.cellen}
    stelsel = Stelsel(
        [replace(cel, gegeven=gegeven.get(cel.sleutel, Gegeven.VRIJ)) for cel in beide.cellen], beide.optellingen
    )
    nu = protect(stelsel)
    assert {sleutel for sleutel in nu if sleutel in gegeven} == dicht
    assert attack(stelsel, nu) == ()


@pytest.mark.parametrize("zaad", range(6))
def test_a_single_table_is_within_its_proof(zaad):
    stelsel = make_table(zaad, 8, 7)
    prijzen = stelsel.prijzen()
    for stuk in stelsel.stukken():
        gretig = Gretig(
            Ruimte(stuk, stelsel.spelingen(), Bouw(stelsel)), np.array([prijzen[cel.sleutel] for cel in stuk.cellen])
        )
        uit = improve(gretig, gretig.find(0))
        assert uit.prijs <= uit.ondergrens * (1 + GOED_GENOEG) + 1e-6
        assert uit.prijs == pytest.approx(gretig.cost(uit.stand.dicht))


@settings(max_examples=5, deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), min_size=2, max_size=2), min_size=3, max_size=3))
def test_the_proven_price_is_the_least_of_all_patterns(tellingen):
    """Of a table of two by three, every pattern is tried with the attacker."""
    stelsel = of_counts([tellingen])
    prijzen = stelsel.prijzen()
    vrij = [cel.sleutel for cel in stelsel.cellen if cel.waarde and not cel.is_klein]
    klein = {cel.sleutel for cel in stelsel.cellen if cel.is_klein}
    dicht = protect(stelsel)
    best = inf
    for keuze in range(2 ** len(vrij)):
        erbij = [s for nr, s in enumerate(vrij) if keuze >> nr & 1]
        prijs = sum(prijzen[s] for s in erbij)
        if prijs < best and not [lek for lek in attack(stelsel, klein | set(erbij)) if lek.sleutel in klein]:
            best = prijs
    assert sum(prijzen[s] for s in dicht - klein) <= best * (1 + GOED_GENOEG) + 1e-6


def test_the_same_counts_give_the_same_pattern():
    """Limits are counted in steps, not in seconds: no machine is slow enough to give another."""
    assert protect(make_table(5, 5, 4, perioden=2)) == protect(make_table(5, 5, 4, perioden=2))


def _counts(stelsel: Stelsel, rijen: int, kolommen: int) -> list[list[int]]:
    waarde = {cel.sleutel: cel.waarde for cel in stelsel.cellen}
    return [[waarde[f"0/{r}/{k}"] for k in range(kolommen)] for r in range(rijen)]


def test_a_total_of_one_owner_is_no_secret_to_that_owner():
    """All others are nought, which is shown: Buren learns nothing of anybody. Everybody else still learns nothing of Buren."""
    cellen = [Cel("buren", 2, 5, eigenaar="buren"), Cel("tiel", 0, 5, eigenaar="tiel"), Cel("regio", 2, 5)]
    stelsel = Stelsel(cellen, [Optelling("regio", ("buren", "tiel"))])
    dicht = protect(stelsel)
    assert dicht == {"buren", "regio"}
    assert attack(stelsel, dicht) == ()
    assert attack(stelsel, {"buren"}) != ()


def test_who_knows_most_of_a_small_total_leaves_it_the_room_there_is():
    """Buren knows its three; of four at most one is left for Tiel, whatever is withheld. More cannot be asked."""
    cellen = [Cel("buren", 3, 5, eigenaar="buren"), Cel("tiel", 1, 5, eigenaar="tiel"), Cel("regio", 4, 5)]
    stelsel = Stelsel(cellen, [Optelling("regio", ("buren", "tiel"))])
    dicht = protect(stelsel)
    assert dicht == {"buren", "tiel", "regio"}
    assert attack(stelsel, dicht) == ()
