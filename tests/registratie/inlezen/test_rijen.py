"""Which rows are stays, what they say, and what is wrong with them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registratie.inlezen.locaties import Bekend, Locatiewijzer

from .conftest import KOP, read, write_xlsx

Lezer = Callable[..., Any]
GOED = ["WF-KES", "Nowak", "Anna", date(1988, 8, 31), date(2026, 9, 6), ""]


@pytest.mark.parametrize(
    ("cellen", "code"),
    [
        ({"Achternaam": ""}, "naam_ontbreekt"),
        ({"Geboortedatum": ""}, "geboortedatum_ontbreekt"),
        ({"Geboortedatum": "31-11-1990"}, "geboortedatum_ongeldig"),
        ({"Geboortedatum": "01-05-2031"}, "geboortedatum_in_toekomst"),
        ({"Geboortedatum": "01-05-1899"}, "geboortedatum_voor_1900"),
        ({"Aankomst": ""}, "aankomst_ontbreekt"),
        ({"Aankomst": "31-11-2026"}, "aankomst_ongeldig"),
        ({"Vertrek": "05-09-2026"}, "vertrek_voor_aankomst"),
        ({"Vertrek": "06-09-2026"}, "vertrek_op_aankomst"),
        ({"Vertrek": "later"}, "vertrek_ongeldig"),
        ({"Locatiecode": ""}, "locatie_ontbreekt"),
        ({"Achternaam": "N" * 81}, "te_lang"),
    ],
)
def test_one_fault_per_wrong_cell(rij_met: Lezer, cellen: dict[str, str], code: str) -> None:
    assert [fout.reden_code for fout in rij_met(**cellen).fouten] == [code]


def test_fault_explains_an_impossible_date(rij_met: Lezer) -> None:
    (fout,) = rij_met(Aankomst="31-11-2026").fouten
    assert fout.advies == "November heeft 30 dagen. Verbeter de datum van aankomst, bijvoorbeeld 31-12-2026."
    assert (fout.kolom_letter, fout.kop, fout.er_staat) == ("E", "Aankomst", "31-11-2026")


def test_departure_after_today_is_expected(rij_met: Lezer) -> None:
    rij = rij_met(Vertrek="21-11-2026")
    assert (rij.vertrek, rij.verwacht_vertrek) == (None, date(2026, 11, 21))
    rij = rij_met(Vertrek="20-11-2026")
    assert (rij.vertrek, rij.verwacht_vertrek) == (date(2026, 11, 20), None)


def test_open_end_of_software_is_no_departure(rij_met: Lezer) -> None:
    rij = rij_met(Vertrek="31-12-9999")
    assert (rij.vertrek, rij.verwacht_vertrek, rij.fouten) == (None, None, [])


@pytest.mark.parametrize(
    ("cellen", "code"),
    [
        ({"Achternaam": "Wi?niewski"}, "teken_verloren"),
        ({"Achternaam": "WiÅ›niewski"}, "teken_verminkt"),
        ({"Aankomst": "06-12-2026"}, "aankomst_in_toekomst"),
        ({"Geboortedatum": "07-09-2026"}, "geboren_na_aankomst"),
    ],
)
def test_warning_leaves_the_row_good(rij_met: Lezer, cellen: dict[str, str], code: str) -> None:
    rij = rij_met(**cellen)
    assert ([fout.reden_code for fout in rij.waarschuwingen], rij.fouten) == ([code], [])


@pytest.mark.parametrize(
    ("cellen", "code"),
    [
        ({"Aankomst": "31-12-1999"}, "aankomst_te_vroeg"),
        ({"Aankomst": "01-01-2206"}, "aankomst_te_ver"),
        ({"Vertrek": "31-12-2099"}, "vertrek_te_ver"),
    ],
)
def test_a_day_outside_the_bounds_is_a_fault(rij_met: Lezer, cellen: dict[str, str], code: str) -> None:
    assert [fout.reden_code for fout in rij_met(**cellen).fouten] == [code]


def test_rows_that_are_no_stay(tmp_path: Path) -> None:
    rijen = [
        KOP, GOED, [], ["WF-KES", "", "", "", "", ""], ["WF-TIE", "leeg", "", "", "", ""], GOED, KOP, GOED,
        ["Subtotaal", 3], ["Totaal", 3, "", 3, "", ""], ["Lijst gemaakt door de receptie"],
    ]  # fmt: skip
    inlezing = read(write_xlsx(tmp_path / "x.xlsx", {"Blad1": rijen}))
    assert [rij.rijnummer for rij in inlezing.rijen] == [2, 6, 8]
    assert [nummer for nummer, _ in inlezing.bladen[0].overgeslagen] == [4, 5, 9, 10, 11]


def test_row_with_only_a_name_and_place_is_a_faulty_stay(rij_met: Lezer) -> None:
    rij = rij_met(Geboortedatum="", Aankomst="")
    assert [fout.reden_code for fout in rij.fouten] == ["geboortedatum_ontbreekt", "aankomst_ontbreekt"]


def test_someone_called_total_is_a_person(rij_met: Lezer) -> None:
    assert rij_met(Locatiecode="Totaal Wonen", Achternaam="Som").fouten == []


def test_month_first_is_decided_per_file_by_its_own_dates(csv_met: Lezer) -> None:
    tekst = "Last name,Date of birth,Check-in,Site\nNowak,8/31/1988,9/6/2026,A1\nZak,1/2/1990,9/7/2026,A1\n"
    assert [(rij.geboortedatum, rij.aankomst) for rij in csv_met(tekst).rijen] == [
        (date(1988, 8, 31), date(2026, 9, 6)),
        (date(1990, 1, 2), date(2026, 9, 7)),
    ]


def test_sheets_name_their_location_and_sheets_without_people_are_skipped(tmp_path: Path) -> None:
    kop, rij = KOP[1:], GOED[1:]
    bladen = {
        "WF-KES": [kop, rij],
        "Blad2": [["Nachtregister"], ["Adres:", "Slotstraat 9"], kop, rij],
        "Blad3": [["Locatie: Poorthuis"], kop, rij],
        "Blad4": [kop, rij],
        "Locaties": [["Code", "Naam", "Adres"], ["WF-KES", "Campus", "Zandweg 12"]],
        "Toelichting": [["Dit blad bevat geen bewoners."]],
    }
    inlezing = read(write_xlsx(tmp_path / "x.xlsx", bladen))
    assert [(rij.blad, rij.locatie_zoek, rij.adres, bool(rij.fouten)) for rij in inlezing.rijen] == [
        ("WF-KES", "wf kes", "", False),
        ("Blad2", "slotstraat 9", "slotstraat 9", False),
        ("Blad3", "poorthuis", "", False),
        ("Blad4", "", "", True),
    ]


def test_blocks_under_each_other_with_their_own_title(tmp_path: Path) -> None:
    kop, rij = KOP[1:], GOED[1:]
    rijen = [["Waterstraat 5"], kop, rij, [], ["Slotstraat 9"], kop, rij]
    inlezing = read(write_xlsx(tmp_path / "x.xlsx", {"Blad1": rijen}))
    assert [rij.adres for rij in inlezing.rijen] == ["waterstraat 5", "slotstraat 9"]


def test_location_is_found_by_code_name_or_address(csv_met: Lezer) -> None:
    wijzer = Locatiewijzer(
        [
            Bekend(1, "WF-KES", "Campus De Zandweg", "Zandweg 12", "4041ZX", "Kesteren"),
            Bekend(2, "WF-OCH", "Dijkhuis Ochten", "Waalbandijk 88a", "4051ZX", "Ochten"),
            Bekend(3, "WF-TIE", "Dorpshuis", "Dorpsstraat 1", "4005ZX", "Tiel"),
            Bekend(4, "WF-MAU", "Dorpshuis Maurik", "Dorpsstraat 1", "4021ZX", "Maurik"),
        ]
    )
    kop = "Naam;Geboortedatum;Aankomst;Locatie;Straat;Huisnr;Postcode;Plaats\n"
    plekken = [
        "wf-kes;;;;", "Campus de Zandweg;;;;", "Dijkhuis Ochten;Ergens;1;;",
        ";Waalbandijk;88 A;;", ";Dorpsstraat 1;;4005 zx;",
        ";Dorpsstraat 1;;;Maurik", ";Dorpsstraat 1;;;", ";Zandweg 12;;9999ZZ;", "ONB-99;;;;", "Zandweg 12;;;;",
        ";Zandweg 12 Kesteren;;;",
    ]  # fmt: skip
    rijen = csv_met(kop + "".join(f"Jan Nowak;1-1-1990;1-9-2026;{plek}\n" for plek in plekken)).rijen
    assert [wijzer.find(rij) for rij in rijen] == [1, 1, 2, 2, 3, 4, None, None, None, 1, 1]
