"""Lists as people have them, and what is wrong with them by line."""

import io
import zipfile
from datetime import date

import pytest
import xlsxwriter

from speerpunten.kennis.tellijst import lezen
from speerpunten.kennis.tellijst.lezen import Mens, Onleesbaar, read_file, read_text

VANDAAG = date(2026, 11, 27)
ANNA = Mens("Kowalska", "Anna", date(1990, 11, 23))


@pytest.mark.parametrize(
    "regel", ["Kowalska; Anna; 23-11-1990", "Kowalska\tAnna\t23/11/1990", "Kowalska,Anna,1990-11-23"]
)
def test_a_line_as_people_type_it(regel: str) -> None:
    assert read_text(regel, vandaag=VANDAAG).mensen == [ANNA]


def test_a_head_and_empty_lines_are_skipped_but_counted() -> None:
    uit = read_text("Achternaam;Voornaam;Geboortedatum\n\nKowalska;Anna;23-11-1990\nNiemand", vandaag=VANDAAG)
    assert uit.mensen == [ANNA]
    assert uit.fouten[0].startswith("Regel 4: hier ontbreekt een deel.")


@pytest.mark.parametrize(
    ("regel", "woord"),
    [
        ("Kowalska;Anna;gisteren", "niet te lezen"),
        ("Kowalska;Anna;31-02-1990", "niet te lezen"),
        ("Kowalska;Anna;01-01-2030", "kan niet"),
        (";;01-01-1990", "geen naam"),
        (f"{'K' * 90};Anna;01-01-1990", "langer dan"),
    ],
)
def test_what_is_wrong_is_said_without_the_name(regel: str, woord: str) -> None:
    uit = read_text(regel, vandaag=VANDAAG)
    assert uit.mensen == []
    assert woord in uit.fouten[0]
    assert "Kowalska" not in uit.fouten[0]


def test_a_workbook() -> None:
    pak = io.BytesIO()
    boek = xlsxwriter.Workbook(pak)
    blad = boek.add_worksheet()
    blad.write_row(0, 0, ["Achternaam", "Voornaam", "Geboortedatum"])
    blad.write_row(1, 0, ["Kowalska", "Anna"])
    blad.write_datetime(1, 2, date(1990, 11, 23), boek.add_format({"num_format": "dd-mm-yyyy"}))
    boek.close()
    assert read_file(pak.getvalue(), vandaag=VANDAAG).mensen == [ANNA]


def test_a_file_of_windows() -> None:
    uit = read_file("Wójcik;Łucja;23-11-1990".encode("cp1250"), vandaag=VANDAAG)
    assert uit.mensen == [Mens("Wójcik", "Łucja", date(1990, 11, 23))]


def test_a_file_that_unpacks_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lezen, "MEESTE_UITGEPAKT", 1_000)
    pak = io.BytesIO()
    with zipfile.ZipFile(pak, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("xl/workbook.xml", b"0" * 100_000)
    with pytest.raises(Onleesbaar, match="te groot"):
        read_file(pak.getvalue(), vandaag=VANDAAG)


@pytest.mark.parametrize("inhoud", [b"PK\x03\x04rommel", b"\x00\x01\x02binair", b"a;b;c\n" * 6_000])
def test_what_is_no_list(inhoud: bytes) -> None:
    with pytest.raises(Onleesbaar):
        read_file(inhoud, vandaag=VANDAAG)


def test_a_line_without_end_is_a_line_with_a_fault() -> None:
    assert read_text("K" * 200_000, vandaag=VANDAAG).fouten[0].startswith("Regel 1: hier ontbreekt een deel.")


def test_a_damaged_workbook_is_refused_in_words() -> None:
    pak = io.BytesIO()
    with zipfile.ZipFile(pak, "w", zipfile.ZIP_DEFLATED) as inhoud:
        inhoud.writestr("a.xml", "abc" * 3000)
    stuk = bytearray(pak.getvalue())
    stuk[36:50] = bytes(een ^ 0xFF for een in stuk[36:50])
    with pytest.raises(Onleesbaar, match="niet te openen"):
        read_file(bytes(stuk), vandaag=VANDAAG)
