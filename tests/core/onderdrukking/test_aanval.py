"""The attacker finds what can be found, and says nothing of what cannot. Judged against trying every possible table."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.synthetische_tabellen import of_counts
from rivierenland.core.onderdrukking.aanval import Lek, attack
from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Optelling, Stelsel


def row(*aantallen: int, totaal: Gegeven = Gegeven.VRIJ) -> Stelsel:
    """Counts a, b, c … and their total."""
    namen = "abcdefgh"[: len(aantallen)]
    cellen = [Cel(naam, aantal, 10) for naam, aantal in zip(namen, aantallen, strict=True)]
    return Stelsel([*cellen, Cel("+", sum(aantallen), 10, totaal)], [Optelling("+", tuple(namen))])


def test_one_withheld_count_beside_its_total_is_known_exactly():
    assert attack(row(3, 40, 50), {"a"}) == (Lek("a", 3, 3),)


def test_a_small_count_that_is_shown_is_a_leak():
    assert attack(row(3, 40, 50), set()) == (Lek("a", 3, 3),)


def test_a_nought_is_shown_and_leaks_nothing():
    assert attack(row(0, 40, 50), set()) == ()


def test_two_ones_under_a_sum_of_two_are_known_because_a_nought_would_be_shown():
    assert attack(row(1, 1, 50), {"a", "b"}) == (Lek("a", 1, 1), Lek("b", 1, 1))


def test_a_nine_beside_a_large_count_keeps_its_room_for_who_knows_that_it_is_small():
    """Alone it may be 1 to 48; small it may still be 1 to 9."""
    assert attack(row(9, 40, 50), {"a", "b"}) == ()


def test_room_that_lies_above_the_threshold_does_not_count():
    """a + b = 29 and b + c = 21, c one at least: b is 20 at most and a is 9 to 28. Who knows that a is small knows that it is 9."""
    cellen = [Cel("a", 9, 10), Cel("b", 20, 10), Cel("c", 1, 10), Cel("ab", 29, 10), Cel("bc", 21, 10)]
    sommen = [Optelling("ab", ("a", "b")), Optelling("bc", ("b", "c"))]
    assert attack(Stelsel(cellen, sommen), {"a", "b", "c"}) == (Lek("a", 9, 9),)


def test_what_was_shown_earlier_is_known_though_it_is_withheld_now():
    assert attack(row(3, 40, 50), {"a", "+"}) == ()
    assert attack(row(3, 40, 50, totaal=Gegeven.GETOOND), {"a", "+"}) == (Lek("a", 3, 3),)


def test_a_gemeente_takes_its_own_count_off_the_total():
    cellen = [
        Cel("a", 3, 10, eigenaar="A"),
        Cel("b", 40, 10, eigenaar="B"),
        Cel("c", 50, 10, eigenaar="C"),
        Cel("+", 93, 10),
    ]
    stelsel = Stelsel(cellen, [Optelling("+", ("a", "b", "c"))])
    assert attack(stelsel, {"a", "b"}) == (Lek("a", 3, 3, "B"),)
    assert attack(stelsel, {"a", "b", "c"}) == ()


def test_whole_people_leave_less_than_halves_do():
    """a + b = 3, b + c = 3, a + c = 4 in whole numbers: each known; and where halves would fit, whole ones are asked for."""
    cellen = [Cel("a", 2, 5), Cel("b", 1, 5), Cel("c", 2, 5), Cel("ab", 3), Cel("bc", 3), Cel("ac", 4)]
    sommen = [Optelling("ab", ("a", "b")), Optelling("bc", ("b", "c")), Optelling("ac", ("a", "c"))]
    assert {lek.sleutel for lek in attack(Stelsel(cellen, sommen), {"a", "b", "c"})} == {"a", "b", "c"}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 6), min_size=2, max_size=3), min_size=2, max_size=3).filter(
        lambda rijen: len({len(rij) for rij in rijen}) == 1
    ),
    st.data(),
)
def test_the_attacker_finds_what_trying_all_tables_finds(tellingen, data):
    stelsel = of_counts([tellingen], drempel=5)
    cellen = [cel.sleutel for cel in stelsel.cellen if "+" not in cel.sleutel and cel.waarde]
    dicht = set(data.draw(st.sets(st.sampled_from(cellen)))) if cellen else set()
    gevonden = {lek.sleutel for lek in attack(stelsel, dicht)}
    assert gevonden == leaks_by_trying(stelsel, sorted(dicht))


def leaks_by_trying(stelsel: Stelsel, dicht: list[str]) -> set[str]:
    """The same rule, with every whole table that agrees with what is shown."""
    waarden = {cel.sleutel: cel for cel in stelsel.cellen}
    mogelijk = []
    for poging in product(range(1, 14), repeat=len(dicht)) if len(dicht) <= 4 else _narrowed(stelsel, dicht):
        proef = {sleutel: cel.waarde for sleutel, cel in waarden.items()} | dict(zip(dicht, poging, strict=True))
        if all(proef[som.totaal] == sum(proef[deel] for deel in som.delen) for som in stelsel.optellingen):
            mogelijk.append(proef)
    lekken = {sleutel for sleutel, cel in waarden.items() if cel.is_klein and sleutel not in dicht}
    for sleutel in dicht:
        klein = waarden[sleutel].is_klein
        kan = {proef[sleutel] for proef in mogelijk if not klein or proef[sleutel] < 5}
        if max(kan) - min(kan) < (2 if klein else 1):
            lekken.add(sleutel)
    return lekken


def _narrowed(stelsel: Stelsel, dicht: list[str]) -> list[tuple[int, ...]]:
    """All whole tables by rows: what each row can be, and then the columns by the caller."""
    per_rij: dict[str, list[str]] = {}
    for sleutel in dicht:
        per_rij.setdefault(sleutel.split("/")[1], []).append(sleutel)
    waarde = {cel.sleutel: cel.waarde for cel in stelsel.cellen}
    keuzes = []
    for sleutels in per_rij.values():
        som = sum(waarde[s] for s in sleutels)
        keuzes.append([p for p in product(range(1, som + 1), repeat=len(sleutels)) if sum(p) == som])
    volgorde = [s for sleutels in per_rij.values() for s in sleutels]
    gevonden = []
    for combinatie in product(*keuzes):
        vlak = dict(zip(volgorde, (n for deel in combinatie for n in deel), strict=True))
        gevonden.append(tuple(vlak[s] for s in dicht))
    return gevonden
