"""Workbooks and CSV files: numbers are numbers, withheld figures are words, and nothing runs."""

from dataclasses import replace
from datetime import date

import pytest

from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten.schrijven import CONTENT_TYPES, FORMATEN, file_name, write
from rivierenland.rapportages.inhoud.blokken import Kolom, Tabel
from rivierenland.rapportages.inhoud.document import Sectie
from tests.rapportages.formaten import toneel
from tests.rapportages.formaten.lezen import files_of, rows_of, sheets_of

BLADEN = [
    "Kerngetallen", "verblijf", "figuur-1", "figuur-2", "figuur-3", "figuur-4", "figuur-5", "soorten", "Tekst", "Toelichting",
    "Verwijzingen",
]  # fmt: skip
SOORTEN = [
    ["Gemeente", "Aantal", "Aandeel", "Bedrag", "Sinds", "Verwijzing"],
    ["=1+1", 1240, 0.25, 1250.5, date(2026, 9, 30), "30, 31, 32"],
    ["@Betuwe", "niet getoond", "niet bekend", "", "onbekend", "33, 34"],
    ["Regio", -18, 0, 0, "", ""],
]


def test_every_format_is_made_and_named(fonts):
    assert set(FORMATEN) == set(CONTENT_TYPES) == set(Formaat)
    assert file_name(toneel.report(), Formaat.CSV) == "kwartaalmonitor-regio-2026-k3.csv.zip"
    assert file_name(toneel.letter(versie=2), Formaat.PDF) == "raadsinformatiebrief-tiel-2026-k3-v2.pdf"


@pytest.mark.parametrize("formaat", [Formaat.ODS, Formaat.XLSX])
def test_cells_have_the_type_of_what_they_say(formaat, fonts):
    bladen = sheets_of(write(toneel.report(), formaat, fonts=fonts))
    assert list(bladen) == BLADEN
    assert bladen["soorten"] == SOORTEN
    assert bladen["Kerngetallen"][1:] == [
        ["Verblijf", "Verblijvende personen", "1.240", 1240, "42 meer dan eind juni", "1"],
        ["Verblijf", "Kort", "25,0\u00a0%", 0.25, "", "4"],
    ]
    assert bladen["figuur-2"][7:] == [["West Maas en Waal", 0.98, "12"], ["Zaltbommel", "niet getoond", "13"]]
    assert bladen["figuur-5"][-1] == ["2026-k3", 0.92, "nog niet", 0.83, "10, 7"]


@pytest.mark.parametrize("formaat", [Formaat.ODS, Formaat.XLSX])
def test_the_explanation_and_the_references_are_in_the_workbook(formaat, fonts):
    document = toneel.report(niet_goedgekeurd=("Buren", "Tiel"), reden="Buren leverde opnieuw.", versie=2)
    bladen = sheets_of(write(document, formaat, fonts=fonts))
    uitleg = {rij[0]: rij[1:] for rij in bladen["Toelichting"]}
    assert uitleg["Niet goedgekeurd door"] == ["Buren en Tiel", ""]
    assert uitleg["Waarom een nieuwe versie"] == ["Buren leverde opnieuw.", ""]
    assert uitleg["Verblijvende persoon"] == ["Iemand met een verblijf in de nacht van de peildatum.", "Nachtregister"]
    assert uitleg["Bron"] == ["Nachtregister van verblijfsbieders in Rivierenland", ""]
    assert uitleg["Status"] == ["Concept, nog niet gecontroleerd.", ""]
    assert len(bladen["Verwijzingen"]) == 1 + len(document.verwijzingen)
    assert bladen["Verwijzingen"][6] == [
        "6", "80,0\u00a0%", 0.8, "Bedden bezet", "Vergunde bedden", "Kort", "Tiel", date(2026, 9, 30), f"{document.adres}6/",
    ]  # fmt: skip
    assert [
        "Verblijf",
        "Let op",
        "De cijfers van Buren ontbreken: de levering van het nachtregister was niet compleet.",
        "",
    ] in bladen["Tekst"]
    assert ["Verblijf", "Uitleg van Tiel, 07-10-2026", "De oogst begon vroeg.", ""] in bladen["Tekst"]


def test_the_zip_has_a_file_a_table_a_text_to_read_first_and_a_dictionary(fonts):
    bestanden = files_of(write(toneel.report(), Formaat.CSV, fonts=fonts))
    assert list(bestanden) == ["leesmij.txt", "datawoordenboek.csv", *(f"{naam.lower()}.csv" for naam in BLADEN)]
    assert rows_of(bestanden["soorten.csv"])[1:3] == [
        ["'=1+1", "1240", "25%", "1250,5", "2026-09-30", "30, 31, 32"],
        ["'@Betuwe", "niet getoond", "niet bekend", "", "onbekend", "33, 34"],
    ]
    leesmij = bestanden["leesmij.txt"].decode("utf-8-sig")
    assert leesmij.startswith("Kwartaalmonitor derde kwartaal 2026, Regio Rivierenland\r\n")
    assert "soorten.csv: Bedragen en dagen" in leesmij
    woordenboek = {(rij[0], rij[1]): rij[2:] for rij in rows_of(bestanden["datawoordenboek.csv"])}
    koppen = {
        (naam, kop)
        for naam, inhoud in bestanden.items()
        if naam.endswith(".csv") and naam != "datawoordenboek.csv"
        for kop in rows_of(inhoud)[0]
    }
    assert woordenboek.keys() - {("Bestand", "Kolom")} == koppen
    assert woordenboek["soorten.csv", "Aandeel"][0] == "percentage"


@pytest.mark.parametrize("code", ["soorten", "Toelichting", "§"])
def test_two_tables_with_one_code_hide_nothing(fonts, code):
    tabellen = tuple(Tabel(code, titel, (Kolom(titel),), ()) for titel in ("Een", "Twee"))
    document = replace(toneel.report(), secties=(Sectie("dubbel", "Dubbel", tabellen),))
    bestanden = files_of(write(document, Formaat.CSV, fonts=fonts))
    koppen = [rows_of(inhoud)[0] for naam, inhoud in bestanden.items() if naam.endswith(".csv")]
    assert (koppen.count(["Een"]), koppen.count(["Twee"]), len(bestanden)) == (1, 1, 2 + 2 + 3)
    for formaat in (Formaat.ODS, Formaat.XLSX):
        koppen = [rijen[0] for rijen in sheets_of(write(document, formaat, fonts=fonts)).values()]
        assert (koppen.count(["Een"]), koppen.count(["Twee"])) == (1, 1)
