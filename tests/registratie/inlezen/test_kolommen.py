"""Columns are recognised by their heading; what may not be held is never read."""

from collections.abc import Callable
from typing import Any

import pytest

from registratie.inlezen.kolommen import Veld, Zekerheid, find_header, heading_key, is_bsn, letter, recognise


@pytest.mark.parametrize(
    ("koppen", "velden"),
    [
        (["Loc. code", "Geb.datum", "Datum in", "Datum uit"], ["locatiecode", "geboortedatum", "aankomst", "vertrek"]),
        (["First name", "Last name", "Check-in", "Site"], ["voornaam", "achternaam", "aankomst", "locatiecode"]),
        (["Dag van aankomst", "Aard document"], ["aankomst", "documentsoort"]),
        (["Vertrek (verwacht)", "Vertrokken"], ["verwacht_vertrek", "vertrek"]),
        (["Vorname", "Nachname", "Geburtsdatum", "Anreise"], ["voornaam", "achternaam", "geboortedatum", "aankomst"]),
        (
            ["Imię", "Nazwisko", "Data urodzenia", "Data przyjazdu"],
            ["voornaam", "achternaam", "geboortedatum", "aankomst"],
        ),
        (["Geb.", "Voorv."], ["geboortedatum", "tussenvoegsel"]),
        (["Naam", "Voornaam"], ["achternaam", "voornaam"]),
        (["Straat", "Huisnr.", "Postcode", "Plaats"], ["adres", "huisnummer", "postcode", "plaats"]),
    ],
)
def test_headings_in_four_languages(koppen: list[str], velden: list[str]) -> None:
    assert [(kolom.veld, kolom.zekerheid) for kolom in recognise(koppen)] == [
        (Veld(veld), Zekerheid.ZEKER) for veld in velden
    ]


def test_heading_that_resembles_one_is_likely() -> None:
    (kolom,) = recognise(["Aankomst op locatie (dd-mm-jj)"])
    assert (kolom.veld, kolom.zekerheid) == (Veld.AANKOMST, Zekerheid.WAARSCHIJNLIJK)


def test_heading_for_date_and_time_still_holds_the_date() -> None:
    assert [kolom.veld for kolom in recognise(["Aankomst datum/tijd", "Vertrek datum/tijd"])] == [
        Veld.AANKOMST,
        Veld.VERTREK,
    ]


def test_dates_with_the_month_first_are_dates() -> None:
    assert recognise(["DOB"], [["1/13/85"]])[0].zekerheid == Zekerheid.ZEKER


def test_date_heading_above_no_dates_is_only_likely() -> None:
    (kolom,) = recognise(["Aankomst"], [["trein"], ["bus"]])
    assert kolom.zekerheid == Zekerheid.WAARSCHIJNLIJK


@pytest.mark.parametrize("kop", ["Aankomsttijd", "Telefoon", "Opmerking", "Thuisadres", "Geboorteplaats"])
def test_heading_that_only_seems_to_fit_is_unknown(kop: str) -> None:
    assert [(kolom.veld, kolom.zekerheid) for kolom in recognise([kop])] == [(None, Zekerheid.ONBEKEND)]


@pytest.mark.parametrize(
    "kop",
    [
        "BSN",
        "Burgerservicenr.",
        "Sofinummer",
        "Nationaliteit",
        "Nationality",
        "Paspoortnummer",
        "Document no",
        "IBAN",
        "PESEL",
    ],
)
def test_forbidden_heading_cannot_be_mapped(kop: str) -> None:
    (kolom,) = recognise([kop], koppeling={heading_key(kop): Veld.KAMER})
    assert (kolom.veld, kolom.zekerheid) == (None, Zekerheid.VERBODEN)


def test_citizen_service_numbers_are_known_by_their_check_digit() -> None:
    voorbeelden = [["999990019", "123456789"], [111222333.0, "987654321"], ["123456782", "111111111"]]
    kolommen = recognise(["Ref", "Nummer klant"], voorbeelden)
    assert [kolom.zekerheid for kolom in kolommen] == [Zekerheid.VERBODEN, Zekerheid.ONBEKEND]
    assert not is_bsn("01022026")


def test_bank_accounts_and_document_numbers_are_known_by_their_form() -> None:
    kolommen = recognise(
        ["Rek", "Legitimatie"], [["NL91 ABNA 0417 1643 00", "NXK1234R5"], ["PL61109010140000071219812874", "AB1234567"]]
    )
    assert [kolom.zekerheid for kolom in kolommen] == [Zekerheid.VERBODEN, Zekerheid.VERBODEN]


def test_forbidden_cells_are_in_no_row_and_no_fault_file(csv_met: Callable[..., Any]) -> None:
    kop = "Naam;BSN;Nationaliteit;Geboortedatum;Aankomst;Adres;Document\n"
    tekst = kop + "Jan Nowak;999990019;PL;1-1-1990;1-9-2026;Weg 1;Paspoort NXK1234R5\n"
    (rij,) = csv_met(tekst).rijen
    assert rij.cellen == ["Jan Nowak", "", "", "1-1-1990", "1-9-2026", "Weg 1", "Paspoort …"]
    assert rij.documentsoort == "paspoort"


def test_a_field_goes_to_the_surest_column() -> None:
    assert [kolom.veld for kolom in recognise(["Vertrek uit kamer", "Vertrek", "Vertrekdatum"])] == [
        None,
        Veld.VERTREK,
        None,
    ]


def test_mapping_by_hand_wins_and_is_remembered_by_heading(csv_met: Callable[..., Any]) -> None:
    tekst = "Wie;Geb;Er sinds;Waar\nJan Nowak;1-1-1990;1-9-2026;WF-KES\n"
    koppeling = {"wie": Veld.NAAM, "geb": Veld.GEBOORTEDATUM, "ersinds": Veld.AANKOMST, "waar": Veld.LOCATIECODE}
    (rij,) = csv_met(tekst, koppeling=koppeling).rijen
    assert (rij.achternaam, str(rij.aankomst), rij.locatie_zoek) == ("Nowak", "2026-09-01", "wf kes")


def test_header_is_found_below_titles_and_above_look_alikes() -> None:
    rijen = [
        ["Nachtregister", "Adres"],
        ["Peildatum", "1-9-2026"],
        ["Naam", "Geboren", "Aankomst"],
        ["Nowak", "1-1-1990", "1-9-2026"],
    ]
    assert find_header(rijen) == 2
    assert find_header([["Dit blad bevat geen bewoners."]]) is None


def test_header_without_known_words_is_found_for_mapping_by_hand() -> None:
    assert find_header([["Lijst"], ["Wie", "Sinds wanneer", "Hoezo"], ["Jan", "1-9-2026", "x"]]) == 1


def test_letters_of_columns() -> None:
    assert [letter(nummer) for nummer in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
