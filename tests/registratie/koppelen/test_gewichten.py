"""The weight table is whole: no row without bits and words, none that can never fire."""

import importlib
import pkgutil

import pytest

from registratie import koppelen
from registratie.koppelen import GEWICHTEN, in_woorden
from registratie.koppelen.gewichten import CODES


def _rows_in_use() -> set[str]:
    """Every code that a module looks up; an unknown code fails at import, in `positions`."""
    gebruikt = set()
    for module in pkgutil.iter_modules(koppelen.__path__):
        bron = importlib.import_module(f"{koppelen.__name__}.{module.name}")
        if module.name in ("gewichten", "beslissen", "__init__"):
            continue
        for waarde in vars(bron).values():
            velden = [waarde, getattr(waarde, "niveau", None), getattr(waarde, "trede", None)]
            for veld in velden:
                if getattr(veld, "dtype", None) == "int8":
                    gebruikt |= {CODES[nummer] for nummer in veld.tolist()}
    return gebruikt - {""}


def test_every_row_can_fire_and_none_is_left_out() -> None:
    assert _rows_in_use() == set(GEWICHTEN)


@pytest.mark.parametrize("code", GEWICHTEN)
def test_every_row_has_words(code: str) -> None:
    woorden = in_woorden(code)
    assert woorden[0].isupper()
    assert not woorden.endswith(".")
    assert len(woorden) <= 70


def test_words_tell_rows_apart() -> None:
    assert len({in_woorden(code) for code in GEWICHTEN}) == len(GEWICHTEN)


def test_bits_are_halves_so_that_sums_are_exact() -> None:
    assert all((2 * bits).is_integer() for bits in GEWICHTEN.values())


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        GEWICHTEN["achternaam_gelijk"] = 99.0  # type: ignore[index]


def test_an_unknown_code_has_no_words() -> None:
    with pytest.raises(KeyError):
        in_woorden("iets_anders")
