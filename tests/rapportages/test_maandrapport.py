"""One report, five files, the same figures in each."""

import io
import json as stdlib_json
import subprocess
from dataclasses import replace
from decimal import Decimal
from html import escape

import pikepdf
import pytest
from python_calamine import CalamineWorkbook

from rivierenland.core.drukletters import printable
from rivierenland.core.typst import PdfError
from rivierenland.rapportages.maandrapport import json, pdf
from rivierenland.rapportages.maandrapport.inhoud import Figuur
from rivierenland.rapportages.maandrapport.schrijven import Formaat, file_name, write

from . import factories

BLADEN = [
    "Kerncijfers",
    "Bezetting per week",
    "Verblijfsduur",
    "Locaties",
    "Gemeenten",
    "Gegevenskwaliteit",
    "Toelichting",
]


def made(formaat, rapport, fonts):
    return write(rapport, formaat, figuren=factories.figuren(rapport), fonts=fonts)


def text_of(inhoud: bytes) -> str:
    """The text of a PDF on one line, with ordinary spaces."""
    uit = subprocess.run(["pdftotext", "-layout", "-", "-"], input=inhoud, capture_output=True, check=True)
    return " ".join(uit.stdout.decode().replace("\u00a0", " ").split())


@pytest.mark.parametrize("formaat", list(Formaat))
@pytest.mark.parametrize("maak", [factories.regio, factories.gemeente], ids=["regio", "gemeente"])
def test_the_same_report_gives_the_same_bytes(formaat, maak, fonts):
    assert made(formaat, maak(), fonts) == made(formaat, maak(), fonts)


@pytest.mark.parametrize("maak", [factories.regio, factories.gemeente], ids=["regio", "gemeente"])
def test_json_goes_round(maak):
    rapport = maak()
    assert json.loads(json.dumps(rapport)) == rapport


def test_json_names_its_schema_and_refuses_another():
    inhoud = stdlib_json.loads(json.dumps(factories.regio()))
    assert inhoud["schema"] == "rivierenland/maandrapport/1"
    assert inhoud["kerngetallen"][0]["cijfer"] == {"waarde": 8815, "tekst": "8.815"}
    with pytest.raises(ValueError, match="schema"):
        json.loads(stdlib_json.dumps(inhoud | {"schema": "other/1"}).encode())
    del inhoud["peildatum"]
    with pytest.raises(ValueError, match="peildatum"):
        json.loads(stdlib_json.dumps(inhoud).encode())


@pytest.mark.parametrize("formaat", [Formaat.ODS, Formaat.XLSX])
def test_the_sheets_hold_the_figures_of_the_content(formaat, fonts):
    rapport = factories.regio()
    boek = CalamineWorkbook.from_filelike(io.BytesIO(made(formaat, rapport, fonts)))
    assert boek.sheet_names == BLADEN
    gemeenten = boek.get_sheet_by_name("Gemeenten").to_python()
    assert gemeenten[0] == ["Gemeente", "Locaties", "Vergunde bedden", "Aanwezig", "Bezetting"]
    assert gemeenten[1] == ["Buren", 58, 742, "niet getoond", "niet getoond"]
    assert gemeenten[5] == ["Tiel", 96, 2213, 2037, 0.92]
    assert gemeenten[7] == ["West Maas en Waal", 39, 468, "niet getoond", "niet getoond"]
    assert gemeenten[9] == ["Regio", 685, 10450, 8815, 0.844]
    weken = boek.get_sheet_by_name("Bezetting per week").to_python()
    assert [rij[2] for rij in weken[1:46]] == [w.dit_jaar.waarde if w.dit_jaar else "" for w in rapport.weken[:45]]
    assert any(
        "Voorbeeldgegevens" in str(cel) for rij in boek.get_sheet_by_name("Toelichting").to_python() for cel in rij
    )


def test_a_report_of_a_gemeente_divides_by_kern_and_by_kind(fonts):
    boek = CalamineWorkbook.from_filelike(io.BytesIO(made(Formaat.ODS, factories.gemeente(), fonts)))
    assert boek.sheet_names == [*BLADEN[:4], "Kernen", "Soorten locaties", *BLADEN[5:]]


def test_the_csv_is_one_long_table_and_runs_nothing(fonts):
    regels = made(Formaat.CSV, factories.regio(), fonts).decode("utf-8-sig").split("\r\n")
    assert regels[0] == "Onderdeel;Omschrijving;Datum;Maat;Waarde;Weergave"
    assert "Gemeente;Tiel;2026-10-31;aanwezig;2037;2.037" in regels
    assert "Gemeente;West Maas en Waal;2026-10-31;aanwezig;;niet getoond" in regels
    assert "Locaties gesloten;'=Waalzicht;2026-10-31;bedden;12;12" in regels


def test_the_pdf_says_the_figures_and_what_they_are(fonts):
    tekst = text_of(made(Formaat.PDF, factories.regio(), fonts))
    for woorden in (
        "Maandrapport · Regio Rivierenland", "Oktober 2026", "8.815", "84,4 %", "Tiel 96 2.213 2.037 92,0 %",
        "West Maas en Waal 39 468 niet getoond niet getoond", "Buren 58 742 niet getoond niet getoond",
        "Waarom sommige cijfers niet zichtbaar zijn", "Peildatum 31 oktober 2026", "pagina 2 van",
        "Concept, niet vastgesteld", "Voorbeeldgegevens", "Boomgaardhoeve <&\"'>", "Bijlage A Definities en bronnen",
    ):  # fmt: skip
        assert woorden in tekst


def test_a_final_report_with_real_data_says_neither_concept_nor_example(fonts):
    rapport = factories.gemeente(vastgesteld=True, voorbeeld=False, status="Vastgesteld op 3 november 2026")
    tekst = text_of(made(Formaat.PDF, rapport, fonts))
    assert "Concept" not in tekst
    assert "oorbeeldgegevens" not in tekst
    assert "niet zichtbaar" not in tekst


def test_the_pdf_is_tagged_titled_dutch_and_says_which_norms_it_meets(fonts):
    with pikepdf.open(io.BytesIO(made(Formaat.PDF, factories.regio(), fonts))) as bestand:
        assert bestand.Root.MarkInfo.Marked
        assert str(bestand.Root.Lang) == "nl-NL"
        assert bestand.check_pdf_syntax() == []
        with bestand.open_metadata() as meta:
            assert meta["dc:title"] == "Maandrapport oktober 2026, Regio Rivierenland"
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")


def test_a_report_without_anything_to_tell_still_has_every_chapter(fonts):
    leeg = replace(factories.gemeente(), locaties=(), kwaliteit=(), opvallend=(), bronnen=())
    tekst = text_of(write(leeg, Formaat.PDF, figuren={}, fonts=fonts))
    assert "In deze maand is geen locatie geopend of gesloten." in tekst
    assert "Er zijn nog geen aanleveringen in deze periode." in tekst


@pytest.mark.parametrize("naam", ["Huis علي", "😀", "王 ＜b＞ ＆ ⟨x⟩"])
def test_an_odd_name_of_a_location_breaks_no_report(fonts, naam):
    rapport = factories.gemeente()
    rapport = replace(rapport, locaties=tuple(replace(regel, naam=naam) for regel in rapport.locaties))
    figuren = {plek: replace(stuk, svg=stuk.svg.replace("</svg>", f"<text>{escape(naam)}</text></svg>"))
               for plek, stuk in factories.figuren(rapport).items()}  # fmt: skip
    tekst = text_of(write(rapport, Formaat.PDF, figuren=figuren, fonts=fonts))
    assert " ".join(printable(naam).split()) in tekst


def test_a_drawing_without_words_is_refused(fonts):
    rapport = factories.gemeente()
    stuk = Figuur("geen svg", "", "Bijschrift")
    with pytest.raises(PdfError, match=r"maandrapport\.typ"):
        pdf.render(rapport, {"weken": stuk}, fonts=fonts)
    with pytest.raises(KeyError, match="taart"):
        pdf.render(rapport, {"taart": stuk}, fonts=fonts)


def test_missing_fonts_are_named(tmp_path):
    with pytest.raises(PdfError, match="no fonts"):
        pdf.render(factories.gemeente(), {}, fonts=tmp_path)


def test_file_names_say_area_and_period():
    assert file_name(factories.regio(), Formaat.PDF) == "regio-2026-10.pdf"
    assert file_name(factories.gemeente(), Formaat.CSV) == "neder-betuwe-2026-10.csv"


def test_figures_are_exact_in_json():
    rapport = json.loads(json.dumps(factories.regio()))
    assert rapport.verdelingen[0].totaal.bezetting.waarde == Decimal("0.844")


def test_a_long_table_repeats_its_heading_and_a_long_report_stays_readable(fonts):
    rapport = factories.gemeente()
    lang = replace(rapport, locaties=rapport.locaties * 40)
    tekst = text_of(write(lang, Formaat.PDF, figuren=factories.figuren(lang), fonts=fonts))
    assert tekst.count("Wijziging Datum Locatie Kern Gemeente Bedden") >= 3
    assert tekst.count("Logement De Veersteeg") == 40


def test_of_many_suppliers_the_pdf_names_the_latest_and_the_sheet_names_all(fonts):
    rapport = factories.gemeente()
    lang = replace(rapport, kwaliteit=rapport.kwaliteit * 40)
    tekst = text_of(write(lang, Formaat.PDF, figuren=factories.figuren(lang), fonts=fonts))
    assert tekst.count("Delta Logies") == 8
    assert "De andere 95 organisaties staan in het rekenblad" in tekst
    boek = CalamineWorkbook.from_filelike(io.BytesIO(made(Formaat.ODS, lang, fonts)))
    assert len(boek.get_sheet_by_name("Gegevenskwaliteit").to_python()) == 121
