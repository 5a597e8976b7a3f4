"""A point that cannot be, one that must be confirmed, and every kern, about which nobody is asked."""

import pytest

from rivierenland.core.data import gemeenten
from rivierenland.core.kernen import kernen
from speerpunten.aanbod.ligging.punt import Oordeel, gemeente_at, in_river, judge

WAAL = (159202, 432887)


def test_no_kern_is_in_doubt() -> None:
    namen = {gemeente.code: gemeente.naam for gemeente in gemeenten()}
    odd = [kern.naam for kern in kernen() if judge(namen[kern.gemeente], *kern.punt) != Oordeel()]
    assert odd == []


def test_in_the_river_is_asked() -> None:
    assert judge("Tiel", *WAAL).twijfel == (
        "Dit punt ligt volgens onze ruwe kaart in de Waal. Controleer de RD-coördinaten."
    )


@pytest.mark.parametrize(
    ("x", "y", "zin"),
    [
        (148170, 432612, "Dit punt ligt niet in Tiel, maar in West Betuwe. Controleer de RD-coördinaten."),
        (121000, 487000, "Dit punt ligt niet in Tiel, maar buiten Rivierenland. Controleer de RD-coördinaten."),
        (0, 0, "Dit punt ligt niet in Tiel, maar buiten Rivierenland. Controleer de RD-coördinaten."),
    ],
)
def test_far_away_is_refused(x: int, y: int, zin: str) -> None:
    assert judge("Tiel", x, y).fout == zin


def test_just_over_the_border_may_be_our_map_and_a_bit_farther_is_asked() -> None:
    assert judge("Tiel", 161300, 435400) == Oordeel()  # some 500 metres into Neder-Betuwe
    assert judge("Tiel", 162300, 435400).twijfel == (
        "Dit punt ligt volgens onze ruwe kaart in Neder-Betuwe, niet in Tiel. Controleer de RD-coördinaten."
    )


def test_where_a_point_lies() -> None:
    assert gemeente_at(157912, 433165) == "Tiel"
    assert gemeente_at(121000, 487000) is None
    assert in_river(157912, 434500) is None
