from datetime import date, datetime
from decimal import Decimal

import pytest

from rivierenland.core import opmaak
from rivierenland.core.afscherming import Afscherming


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (9239, "9.239"),
        (-18, "−18"),
        (1_234_567, "1.234.567"),
        (2.5, "3"),
        (None, "onbekend"),
        (Decimal("0.4"), "0"),
    ],
)
def test_a_count_has_a_point_per_thousand_and_a_real_minus(value, written):
    assert opmaak.getal(value) == written


def test_decimals_have_a_comma():
    assert opmaak.getal(3.94, 1) == "3,9"
    assert opmaak.getal(1234.5, 2) == "1.234,50"


@pytest.mark.parametrize(
    ("value", "written"), [(88.4, "88,4\u00a0%"), (80, "80\u00a0%"), (79.96, "80\u00a0%"), (-0.5, "−0,5\u00a0%")]
)
def test_a_percentage_keeps_its_sign_together(value, written):
    assert opmaak.procent(value) == written


@pytest.mark.parametrize(("value", "written"), [(54, "+54"), (-18, "−18"), (0, "0"), (1200, "+1.200")])
def test_a_difference_has_its_sign(value, written):
    assert opmaak.verschil(value) == written


def test_a_shielded_count_is_never_zero_or_a_dash():
    assert opmaak.getal(Afscherming.NIET_GETOOND) == "niet\u00a0getoond"
    assert opmaak.procent(Afscherming.NIET_GETOOND) == "niet\u00a0getoond"


def test_dates_in_a_table_in_text_and_in_a_head():
    day = date(2026, 11, 3)
    assert opmaak.datum(day) == "03-11-2026"
    assert opmaak.datum_lang(day) == "3\u00a0november 2026"
    assert opmaak.datum_kort(day) == "3\u00a0nov\u00a02026"
    assert opmaak.dag_en_datum(day) == "Dinsdag 3\u00a0november 2026"
    assert opmaak.tijdstip(datetime(2026, 11, 3, 14, 5)) == "3\u00a0november 2026, 14.05\u00a0uur"
    assert opmaak.datum(None) == "onbekend"
