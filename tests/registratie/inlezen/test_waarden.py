"""Dates, names, languages, documents and addresses as people type them."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registratie.inlezen.adressen import looks_like_adres, parse_adres
from registratie.inlezen.datums import Ongeldig, Onthouden, month_first
from registratie.inlezen.waarden import (
    fold,
    lost_characters,
    parse_datum,
    parse_documentsoort,
    parse_naam,
    parse_taal,
    to_text,
)

DERDE_NOVEMBER = [
    date(2026, 11, 3), datetime(2026, 11, 3, 14, 30), 46329, 46329.75, "46329", 20261103.0, "20261103", "03112026",
    "03-11-2026", "3/11/26", "3.11.2026", "3-11-2026 14:30", "2026-11-03", "2026-11-03T00:00:00Z", "2026/11/3",
    "3 november 2026", "3-nov-26", "3 nov. 2026", "November 3, 2026", "3rd November 2026", "ma 3-11-2026",
    "dinsdag 3 november 2026", "3. November 2026",
    "3 listopada 2026", "3-11-'26", " 3 - 11 - 2026 ",
]  # fmt: skip


@pytest.mark.parametrize("cel", DERDE_NOVEMBER, ids=str)
def test_one_day_in_many_forms(cel: Any) -> None:
    assert parse_datum(cel) == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("cel", "waarom"),
    [
        ("31-11-2026", "November heeft 30 dagen."),
        ("29-02-2025", "2025 is geen schrikkeljaar: februari heeft dan 28 dagen."),
        ("30-02-2024", "Februari heeft 29 dagen."),
        ("2026-13-01", "Maand 13 bestaat niet."),
        ("1-1-202", "Het jaartal is niet volledig."),
        (1985.0, "Dit is alleen een jaartal."),
        ("volgende week", "Dit is geen datum."),
        (True, "Dit is geen datum."),
        (float("nan"), "Dit is geen datum."),
        (-3.0, "Dit is geen datum."),
    ],
)
def test_what_is_no_date_says_why(cel: Any, waarom: str) -> None:
    gelezen = parse_datum(cel)
    assert (type(gelezen), gelezen) == (Ongeldig, waarom)


@pytest.mark.parametrize("cel", ["", None, "-", "n.v.t.", "onbekend", "00-00-0000", 0.0, "  "])
def test_empty_in_many_forms(cel: Any) -> None:
    assert parse_datum(cel) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_is_read_back(dag: date) -> None:
    assert (
        parse_datum(f"{dag:%d-%m-%Y}")
        == parse_datum(dag.isoformat())
        == parse_datum(f"{dag:%m/%d/%Y}", maand_eerst=True)
        == dag
    )


def test_leap_day_that_never_was_does_not_shift_serial_numbers() -> None:
    assert [parse_datum(float(getal)) for getal in (1, 59, 61)] == [
        date(1900, 1, 1),
        date(1900, 2, 28),
        date(1900, 3, 1),
    ]


def test_two_digits_of_a_birth_year_lie_in_the_past() -> None:
    vandaag = date(2026, 11, 20)
    assert [parse_datum(cel, uiterlijk=vandaag) for cel in ("1-2-85", "1-2-05", "1-2-27")] == [
        date(1985, 2, 1), date(2005, 2, 1), date(1927, 2, 1),
    ]  # fmt: skip
    assert parse_datum("1-2-27") == date(2027, 2, 1)


def test_a_day_above_twelve_decides_the_order_of_a_column() -> None:
    assert month_first(["3/4/2026", "13/4/2026"]) is False
    assert month_first(["3/4/2026", "3/14/2026"]) is True
    assert month_first(["3/4/2026", None, "2026-04-13", date(2026, 1, 1)]) is None


def test_memory_of_a_column_is_bounded() -> None:
    geheugen = Onthouden(str, hoogstens=10)
    assert [geheugen[getal] for getal in range(25)] == [str(getal) for getal in range(25)]
    assert len(geheugen) <= 10


@pytest.mark.parametrize(
    ("tekst", "achternaam", "voornaam"),
    [
        ("Paweł Jabłoński", "Jabłoński", "Paweł"),
        ("Jabłoński, Paweł", "Jabłoński", "Paweł"),
        ("Jan van der Berg", "van der Berg", "Jan"),
        ("Berg, Jan van der", "van der Berg", "Jan"),
        ("Berg, van der, Jan", "van der Berg", "Jan"),
        ("KOWALSKI Jan", "KOWALSKI", "Jan"),
        ("Anna Maria Nowak", "Nowak", "Anna Maria"),
        ("Dhr. Jan Nowak", "Nowak", "Jan"),
        ("Nowak", "Nowak", ""),
        (", ", "", ""),
        ("leeg", "", ""),
        ("-", "", ""),
    ],
)
def test_name_in_one_column(tekst: str, achternaam: str, voornaam: str) -> None:
    assert parse_naam(tekst, samen=True)[:2] == (achternaam, voornaam)


def test_same_person_has_one_key_however_written() -> None:
    sleutels = {
        parse_naam("Berg", "Łukasz", "van den").sleutel,
        parse_naam("van den Berg", "Lukasz").sleutel,
        parse_naam("Berg, Łukasz van den", samen=True).sleutel,
        parse_naam("ŁUKASZ VAN DEN BERG", samen=True).sleutel,
    }
    assert sleutels == {"berg den lukasz van"}


def test_lost_and_garbled_letters() -> None:
    namen = ["Wi?niewski", "?ukasz", "Nowak\ufffd", "PaweÅ‚", "Müller", "Brontë", "Żak", "Waarom ?"]
    assert [lost_characters(naam) for naam in namen] == ["verloren", "verloren", "verloren", "verminkt", "", "", "", ""]


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("PL", "pl"),
        ("Pools", "pl"),
        ("Polish", "pl"),
        ("română", "ro"),
        ("UA", "uk"),
        ("Polish / English", "pl"),
        ("x", ""),
    ],
)
def test_languages(tekst: str, code: str) -> None:
    assert parse_taal(tekst) == code


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        ("ID-kaart", "identiteitskaart"), ("ID card", "identiteitskaart"), ("Passport", "paspoort"),
        ("Rijbewijs B", "rijbewijs"),
        ("driving licence", "rijbewijs"), ("verblijfsvergunning", "verblijfsdocument"),
        ("karta pobytu", "verblijfsdocument"),
        ("bibliotheekpas", "anders"), ("", ""), ("n.v.t.", ""),
    ],
)  # fmt: skip
def test_kinds_of_document(tekst: str, soort: str) -> None:
    assert parse_documentsoort(tekst) == soort


@pytest.mark.parametrize(
    ("delen", "straat", "postcode", "plaats"),
    [
        (("Waalbandijk 88-A",), "waalbandijk 88a", "", ""),
        (("Waterstr. 5, 6658 zx Beneden-Leeuwen",), "waterstraat 5", "6658ZX", "beneden leeuwen"),
        (("Waterstraat 5, Tiel",), "waterstraat 5", "", "tiel"),
        (("Zandweg", "12 a", "4041 zx", "Kesteren"), "zandweg 12a", "4041ZX", "kesteren"),
    ],
)
def test_addresses_in_one_form(delen: tuple[str, ...], straat: str, postcode: str, plaats: str) -> None:
    adres = parse_adres(*delen)
    assert (adres.straat, adres.postcode, adres.plaats) == (straat, postcode, plaats)


def test_title_that_is_an_address() -> None:
    titels = ["Waterstraat 5", "2e Dorpsstraat 12b, Tiel", "Week 45", "November 2026", "Nachtregister", "Aangemaakt op"]
    assert [looks_like_adres(titel) for titel in titels] == [True, True, False, False, False, False]


def test_cells_as_text() -> None:
    cellen = [12.0, 1.5, True, None, date(2026, 1, 2), "a\x00b\u200b  c\u00a0d", 10**20]
    assert [to_text(cel) for cel in cellen] == ["12", "1.5", "ja", "", "02-01-2026", "a b c d", "100000000000000000000"]
    assert fold("Łódź-Ștefan\ud800") == "lodz stefan"
