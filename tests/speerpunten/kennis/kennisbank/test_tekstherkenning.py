"""The text of a file, whatever is in it; a file that is made to harm ends with a sentence."""

import io
import time
import zipfile
from pathlib import Path

import pikepdf
import pytest

from speerpunten.kennis.tekstherkenning import Grenzen, Leesfout, read
from tests.factories.kennis_artikel import docx, pdf


def texts(tmp_path: Path, inhoud: bytes, soort: str, grenzen: Grenzen | None = None) -> list[tuple[int, str]]:
    path = tmp_path / "bestand"
    path.write_bytes(inhoud)
    with path.open("rb") as bestand:
        return [(blad.nummer, blad.tekst) for blad in read(bestand, soort, grenzen or Grenzen())]


def code(tmp_path: Path, inhoud: bytes, soort: str, grenzen: Grenzen | None = None) -> str:
    with pytest.raises(Leesfout) as fout:
        texts(tmp_path, inhoud, soort, grenzen)
    return fout.value.code


def test_a_pdf_gives_its_text_page_by_page_and_a_scan_gives_none(tmp_path: Path) -> None:
    assert texts(tmp_path, pdf("eerste blad", "", "derde blad"), "pdf") == [
        (1, "eerste blad"),
        (2, ""),
        (3, "derde blad"),
    ]


def test_a_pdf_with_a_password_is_told_apart_from_a_broken_one(tmp_path: Path) -> None:
    dicht = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf("geheim"))) as document:
        document.save(dicht, encryption=pikepdf.Encryption(user="x", owner="y"))
    assert code(tmp_path, dicht.getvalue(), "pdf") == "versleuteld"
    assert code(tmp_path, b"%PDF-1.4 niets", "pdf") == "kapot"


def test_words_of_a_document_and_a_broken_sheet(tmp_path: Path) -> None:
    assert texts(tmp_path, docx("Huisvesting &amp; zorg"), "docx") == [(1, "Huisvesting & zorg")]
    assert code(tmp_path, b"PK\x03\x04kapot", "ods") == "kapot"


def test_a_bomb_and_an_entity_trap_are_not_unpacked(tmp_path: Path) -> None:
    bom = io.BytesIO()
    with zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as inhoud:
        inhoud.writestr("word/document.xml", b"<w>" + b" " * 50_000_000 + b"</w>")
    assert code(tmp_path, bom.getvalue(), "docx", Grenzen(uitgepakt=10_000_000)) == "zipbom"
    val = io.BytesIO()
    with zipfile.ZipFile(val, "w") as inhoud:
        inhoud.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert code(tmp_path, val.getvalue(), "docx") == "kapot"


def test_only_the_first_characters_of_a_long_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(pdf("a" * 60, "b" * 60, "c"))
    with path.open("rb") as bestand:
        found = [(len(blad.tekst), blad.vol) for blad in read(bestand, "pdf", Grenzen(tekens=80))]
    assert found == [(60, False), (20, True)]


def test_a_reader_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    begin = time.monotonic()
    assert code(tmp_path, pdf(*["tekst"] * 3000), "pdf", Grenzen(wachttijd=0)) == "te_zwaar"
    assert time.monotonic() - begin < 10
