"""An attack by other code: from what is published, how narrow can a withheld cell be made?"""

from itertools import product

import numpy as np
import pytest
from scipy.optimize import linprog

from rivierenland.rapportages.opendata.afscherming import REGIO, withhold


def bounds(aantallen: dict[str, int], edities: list[set[str]], doel: str) -> tuple[float, float]:
    """The interval of one withheld cell for whoever has all editions and knows that nothing changed between them."""
    codes = sorted(aantallen)
    gelijk, rechts = [], []
    for dicht in edities:
        for nr, code in enumerate(codes):
            if code not in dicht:
                gelijk.append(np.eye(len(codes))[nr])
                rechts.append(aantallen[code])
        if REGIO not in dicht:
            gelijk.append(np.ones(len(codes)))
            rechts.append(sum(aantallen.values()))
    onder = [(1 if any(code in dicht for dicht in edities) else 0, None) for code in codes]
    gezocht = np.eye(len(codes))[codes.index(doel)]
    kan = {"A_eq": np.array(gelijk) if gelijk else None, "b_eq": rechts or None, "bounds": onder}
    laag, hoog = linprog(gezocht, **kan), linprog(-gezocht, **kan)
    return laag.fun, float("inf") if hoog.status == 3 else -hoog.fun


def attack(aantallen: dict[str, int], edities: list[set[str]], drempel: int) -> None:
    for code in set().union(*edities) - {REGIO}:
        laag, hoog = bounds(aantallen, edities, code)
        assert laag <= 1
        assert hoog >= drempel


@pytest.mark.parametrize("waarden", [*product((0, 1, 9, 10, 11, 300), repeat=4)])
def test_no_withheld_cell_is_narrower_than_one_to_ten(waarden: tuple[int, ...]) -> None:
    aantallen = dict(zip("abcd", waarden, strict=True))
    dicht = withhold(aantallen, drempel=10)
    attack(aantallen, [dicht], 10)
    assert {code for code, aantal in aantallen.items() if 0 < aantal < 10} <= dicht


@pytest.mark.parametrize("waarden", [*product((1, 10, 40), repeat=4)])
def test_a_correction_gives_nothing_back(waarden: tuple[int, ...]) -> None:
    """First with another value of one gemeente: what was withheld then stays so."""
    aantallen = dict(zip("abcd", waarden, strict=True))
    eerst = withhold(aantallen | {"d": 2}, drempel=10)
    later = withhold(aantallen, drempel=10, eerder=eerst)
    assert eerst <= later
    attack(aantallen, [later], 10)


def test_nothing_small_withholds_nothing() -> None:
    assert withhold({"a": 10, "b": 0, "c": 500}, drempel=10) == set()


def test_a_small_total_is_withheld_too() -> None:
    assert withhold({"a": 4, "b": 0}, drempel=10) == {"a", REGIO}


def test_the_smallest_other_cell_goes_along() -> None:
    assert withhold({"a": 4, "b": 30, "c": 12}, drempel=10) == {"a", "c"}
