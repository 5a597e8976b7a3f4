"""The sentences of a report: right for one and for more, for up, down and stable, and readable when nothing is known."""

from decimal import Decimal

import pytest

from rivierenland.core.cijfer import NIET_GETOOND, ONBEKEND, Cijfer, count
from rivierenland.core.opmaak import opsomming
from rivierenland.rapportages.inhoud.blokken import Alinea, Getal
from rivierenland.rapportages.zinnen.beweging import movement
from rivierenland.rapportages.zinnen.ontwikkeling import Vergelijking, development, developments, short
from rivierenland.rapportages.zinnen.stand import Telzin, stand
from rivierenland.rapportages.zinnen.woord import WOORDEN, number
from tests.rapportages.definities.bouw import read

EERDER = "een jaar eerder"
ZIN = Telzin(
    "Op {dag} liepen er in {gebied} {n} zaken", "het aantal lopende zaken", een="Op {dag} liep er in {gebied} {n} zaak"
)


@pytest.mark.parametrize(
    ("nu", "toen", "zin"),
    [
        (112, 100, "Dat zijn er 12 meer dan een jaar eerder."),
        (101, 90, "Dat zijn er 11 meer dan een jaar eerder."),
        (5, 4, "Dat is er 1 meer dan een jaar eerder."),
        (3, 4, "Dat is er 1 minder dan een jaar eerder."),
        (100, 100, "Dat is evenveel als een jaar eerder."),
        (102, 100, "Dat is ongeveer evenveel als een jaar eerder."),
        (103, 100, "Dat zijn er 3 meer dan een jaar eerder."),
        (98, 100, "Dat is ongeveer evenveel als een jaar eerder."),
        (97, 100, "Dat zijn er 3 minder dan een jaar eerder."),
        (2, 0, "Dat zijn er 2 meer dan een jaar eerder."),
        (0, 2, "Dat zijn er 2 minder dan een jaar eerder."),
        (2240, 1000, "Dat zijn er 1.240 meer dan een jaar eerder."),
        (None, 4, ""),
        (4, None, ""),
    ],
)
def test_up_down_and_stable(nu, toen, zin):
    assert development(nu, toen, dan=EERDER) == zin


def test_a_share_differs_in_percentage_points():
    assert (
        developments(Decimal("0.874"), (Vergelijking(Decimal("0.9"), EERDER),), aandeel=True)
        == "Dat is 2,6 procentpunt minder dan een jaar eerder."
    )
    assert (
        developments(Decimal("0.88"), (Vergelijking(Decimal("0.9"), EERDER),), aandeel=True)
        == "Dat is ongeveer evenveel als een jaar eerder."
    )
    assert short(Decimal("0.93"), Decimal("0.9"), dan=EERDER, aandeel=True) == "3 procentpunt meer dan een jaar eerder"


def test_days_are_named_beside_the_number():
    dagen = WOORDEN["dagen"]
    assert developments(4, (Vergelijking(3, EERDER),), eenheid=dagen) == "Dat is 1 dag meer dan een jaar eerder."
    assert (
        developments(Decimal("5.5"), (Vergelijking(3, EERDER),), eenheid=dagen)
        == "Dat zijn 2,5 dagen meer dan een jaar eerder."
    )


def test_two_moments_stand_in_one_sentence_and_an_unknown_one_is_left_out():
    kwartaal, jaar = Vergelijking(100, "drie maanden eerder"), Vergelijking(152, EERDER)
    assert (
        developments(112, (kwartaal, jaar))
        == "Dat zijn er 12 meer dan drie maanden eerder en 40 minder dan een jaar eerder."
    )
    assert (
        developments(112, (Vergelijking(None, "drie maanden eerder"), jaar))
        == "Dat zijn er 40 minder dan een jaar eerder."
    )


@pytest.mark.parametrize(
    ("cijfer", "zin"),
    [
        (count(12), "Op 30 september liepen er in Tiel 12 zaken."),
        (count(1), "Op 30 september liep er in Tiel 1 zaak."),
        (count(0), "Op 30 september liepen er in Tiel 0 zaken."),
        (ONBEKEND, "Het aantal lopende zaken in Tiel op 30 september is niet bekend."),
        (Cijfer(None, NIET_GETOOND), "Het aantal lopende zaken in Tiel op 30 september is niet getoond."),
    ],
)
def test_a_figure_in_words(cijfer, zin):
    assert read(Alinea(stand(ZIN, Getal(cijfer, "1"), gebied="Tiel", dag="30 september"))) == zin


@pytest.mark.parametrize(
    ("per", "zin"),
    [
        (
            {"Tiel": (10, 5), "Buren": (10, 5), "Culemborg": (5, 10)},
            "Vergeleken met een jaar eerder steeg het aantal in Buren en Tiel en daalde het in Culemborg.",
        ),
        (
            {"Tiel": (10, 5), "Buren": (5, 10), "Culemborg": (5, 5), "Druten": (None, 4)},
            "Vergeleken met een jaar eerder steeg het aantal in Tiel, daalde het in Buren en bleef het in Culemborg ongeveer gelijk."
            " Van Druten is dat niet te zeggen.",
        ),
        ({"Tiel": (10, 5), "Buren": (9, 5)}, "Vergeleken met een jaar eerder steeg het aantal in alle gemeenten."),
        (
            {"Tiel": (5, 5), "Buren": (100, 101)},
            "Vergeleken met een jaar eerder bleef het aantal in alle gemeenten ongeveer gelijk.",
        ),
        ({"Tiel": (None, 5), "Buren": (5, None)}, ""),
    ],
)
def test_where_it_went_up_and_down_in_the_order_of_the_alphabet(per, zin):
    assert movement("het aantal", per, dan=EERDER) == zin


@pytest.mark.parametrize(
    ("namen", "tekst"),
    [
        ([], ""),
        (["Tiel"], "Tiel"),
        (["Tiel", "Buren"], "Tiel en Buren"),
        (["Tiel", "Buren", "Culemborg"], "Tiel, Buren en Culemborg"),
    ],
)
def test_names_in_a_row(namen, tekst):
    assert opsomming(namen) == tekst


def test_numbers_as_a_sentence_writes_them():
    assert [number(n) for n in (1240, Decimal("2.50"), Decimal("3.00"))] == ["1.240", "2,5", "3"]


@pytest.mark.parametrize(("nu", "toen"), [(12, None), (None, 12), (None, None)])
def test_below_a_main_figure_what_is_withheld_is_not_called_unknown(nu, toen):
    assert short(nu, toen, dan=EERDER) == "niet te vergelijken met een jaar eerder"
