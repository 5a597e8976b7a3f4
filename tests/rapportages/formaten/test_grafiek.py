"""A drawing shows the figures of the report, and nothing of what is withheld."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from rivierenland.core.cijfer import Cijfer, count, share
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten.grafiek import as_table, draw, shown, source
from rivierenland.rapportages.formaten.schrijven import write
from rivierenland.rapportages.inhoud.blokken import Getal, Grafiek, Grafieksoort, Kolom, Reeks, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from tests.rapportages.formaten import toneel

GRAFIEKEN = [blok for blok in toneel.charts().blokken if isinstance(blok, Grafiek)]


def words(svg: str) -> list[str]:
    """What is printed in a drawing."""
    return [tekst.replace("\u00a0", " ") for tekst in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


def drawn(soort, waarden, **anders):
    reeksen = tuple(Reeks(naam, tuple(rij)) for naam, rij in waarden.items())
    aantal = len(reeksen[0].waarden)
    return draw(Grafiek("Titel", soort, tuple(f"L{nr}" for nr in range(aantal)), reeksen, "Alt.", **anders), width=600)


@pytest.mark.parametrize("grafiek", GRAFIEKEN, ids=[grafiek.soort for grafiek in GRAFIEKEN])
@pytest.mark.parametrize("width", [300, 480, 634, 760])
def test_every_kind_is_drawn_at_every_width(grafiek, width):
    for tekening in draw(grafiek, width=width):
        assert tekening.svg.startswith("<svg")
        assert "style=" not in tekening.svg


def test_a_map_writes_the_figure_of_every_gemeente_and_why_one_is_missing():
    kaart = words(draw(GRAFIEKEN[0], width=634)[0].svg)
    assert {"Tiel", "92 %", "80–85 %", "Zaltbommel", "niet getoond"} <= set(kaart)
    assert source(GRAFIEKEN[0]) == "Kaart: © CBS/Kadaster 2024, vereenvoudigd."
    assert source(GRAFIEKEN[1]) == ""


def test_a_map_without_borders_of_its_own_gets_round_ones():
    kaart = words(draw(replace(GRAFIEKEN[0], grenzen=()), width=634)[0].svg)
    assert [woord for woord in kaart if woord.startswith("onder")] == ["onder 20 %"]


def test_of_a_whole_with_a_withheld_part_nothing_is_drawn():
    """Its length, or the length of the other part, would give the withheld one away."""
    svg = drawn(
        Grafieksoort.GESTAPELD,
        {"kort": [Getal(count(30)), Getal(toneel.DICHT)], "lang": [Getal(count(10)), Getal(count(777))]},
    )[0].svg
    assert {"75 %", "25 %", "L1 (niet getoond)", "kort", "lang"} <= set(words(svg))
    assert "777" not in svg
    assert "100" not in words(svg)


def test_more_parts_than_colours_become_bars_of_their_own():
    delen = {f"deel {nr}": [Getal(count(nr))] for nr in range(1, 6)}
    tekeningen = drawn(Grafieksoort.GESTAPELD, delen)
    assert [tekening.kop for tekening in tekeningen] == list(delen)


def test_more_lines_than_can_be_told_apart_are_parted():
    lijnen = {f"lijn {nr}": [Getal(count(nr)), Getal(count(nr + 1))] for nr in range(1, 6)}
    tekeningen = drawn(Grafieksoort.LIJN, lijnen)
    assert [tekening.kop for tekening in tekeningen] == ["lijn 1 en lijn 2 en lijn 3", "lijn 4 en lijn 5"]
    assert "lijn 5 6" in words(tekeningen[1].svg)


@pytest.mark.parametrize(
    ("cijfer", "woorden"),
    [(count(1240), "1.240"), (share(1, 4), "25 %"), (Cijfer(Decimal("1250"), "€\u00a01.250"), "€ 1.250"),
     (Cijfer(Decimal("3.25"), "3,3"), "3,3")],
)  # fmt: skip
def test_a_figure_is_written_as_what_it_is(cijfer, woorden):
    assert woorden in words(drawn(Grafieksoort.BALKEN, {"aantal": [Getal(cijfer)]})[0].svg)


def test_nothing_known_is_still_a_drawing():
    for soort in (Grafieksoort.LIJN, Grafieksoort.BALKEN, Grafieksoort.GESTAPELD):
        assert drawn(soort, {"aantal": [None, Getal(toneel.DICHT)]})
    assert shown(None) is None


@pytest.mark.parametrize("soort", list(Grafieksoort))
@pytest.mark.parametrize(("labels", "reeksen"), [((), (Reeks("a", ()),)), (("x",), ())])
def test_an_empty_chart_breaks_no_file(fonts, soort, labels, reeksen):
    leeg = Grafiek("Leeg", soort, labels, reeksen, "Er is nog niets.")
    assert draw(leeg, width=600) == ()
    document = replace(
        toneel.report(), secties=(Sectie("leeg", "Leeg", (leeg, Tabel("leeg", "Geen rijen", (Kolom("Getal"),), ()))),)
    )
    assert all(write(document, formaat, fonts=fonts) for formaat in (Formaat.PDF, Formaat.ODS, Formaat.CSV))


def test_more_borders_than_colours_are_refused():
    with pytest.raises(ValueError, match="at most 4"):
        draw(replace(GRAFIEKEN[0], grenzen=(1, 2, 3, 4, 5)), width=600)


def test_the_table_has_the_same_figures():
    tabel = as_table(GRAFIEKEN[3], "figuur")
    assert [kolom.kop for kolom in tabel.kolommen] == ["Periode", "Regio", "Tiel", "Buren"]
    assert tabel.rijen[-1].cellen == (
        "2026-k3",
        GRAFIEKEN[3].reeksen[0].waarden[4],
        "nog niet",
        GRAFIEKEN[3].reeksen[2].waarden[4],
    )
