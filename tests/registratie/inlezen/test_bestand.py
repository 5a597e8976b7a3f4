"""What a file is follows from its content; what cannot be taken says in Dutch what to do."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from registratie.inlezen.bestand import Bestandsfout, Grenzen, open_bestand
from registratie.inlezen.indeling import recognise_sheets

from .conftest import KOP, VOORBEELDEN, read, write_xlsx, write_zip
from .oude_excel import write_ole, write_xls

GOED = ["WF-KES", "Nowak", "Anna", date(1988, 8, 31), date(2026, 9, 6), date(2026, 9, 20)]
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
VERSLEUTELDE_ODS = write_zip(
    {
        "mimetype": ODS,
        "content.xml": b"\x8f\x12",
        "META-INF/manifest.xml": b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>",
    }
)


def refuse(tmp_path: Path, inhoud: bytes, **grenzen: int) -> str:
    path = tmp_path / "register.xlsx"
    path.write_bytes(inhoud)
    with pytest.raises(Bestandsfout) as fout:
        walk(path, Grenzen(**grenzen))
    return fout.value.code


def walk(path: Path, grenzen: Grenzen) -> None:
    with open_bestand(path, grenzen=grenzen) as bestand:
        for blad in bestand.bladen():
            list(blad.rijen)


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        pytest.param(b"", "leeg", id="nothing"),
        pytest.param(b"\xef\xbb\xbf\r\n\r\n", "leeg", id="only a mark and empty lines"),
        pytest.param(b"%PDF-1.7\n", "pdf", id="pdf"),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF", "afbeelding", id="jpg"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "afbeelding", id="png"),
        pytest.param(b"MZ\x90\x00\x03", "programma", id="exe"),
        pytest.param(b"<html><table><tr><td>Naam</td></tr></table>", "webpagina", id="html called xls"),
        pytest.param("<html xmlns:x='excel'>".encode("utf-16"), "webpagina", id="html in utf-16"),
        pytest.param(b"MIME-Version: 1.0\nContent-Type: multipart/related", "webpagina", id="mht"),
        pytest.param(
            b"<?xml?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>", "oud_xml", id="xml 2003"
        ),
        pytest.param(write_zip({"word/document.xml": b"<w/>"}), "tekstdocument", id="docx"),
        pytest.param(write_zip({"ppt/presentation.xml": b"<p/>"}), "presentatie", id="pptx"),
        pytest.param(write_zip({"register.csv": b"Naam"}), "archief", id="zip"),
        pytest.param(write_zip({"xl/workbook.xml": b"<x"}), "kapot", id="broken workbook"),
        pytest.param(b"PK\x03\x04" + bytes(200), "kapot", id="broken zip"),
        pytest.param(VERSLEUTELDE_ODS, "versleuteld", id="ods with a password"),
        pytest.param(write_ole("EncryptedPackage", b"\x01" * 600), "versleuteld", id="xlsx with a password"),
        pytest.param(write_xls([["Naam"]], wachtwoord=True), "versleuteld", id="xls with a password"),
        pytest.param(write_ole("WordDocument", b"\x01" * 600), "tekstdocument", id="doc"),
        pytest.param(write_ole("Iets", b"\x01" * 600), "geen_tabel", id="other ole"),
        pytest.param(b"Naam;Aankomst\nJan\x00;1-2-2026\n" * 40, "nultekens", id="nul bytes in text"),
        pytest.param(bytes(range(256)) * 20, "geen_tabel", id="bytes"),
        pytest.param(b"a" * 3_000_000, "geen_tabel", id="no end of line"),
    ],
)
def test_what_is_no_register_is_refused(tmp_path: Path, inhoud: bytes, code: str) -> None:
    assert refuse(tmp_path, inhoud) == code


def test_sentence_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "bewoners.xls"
    path.write_bytes(b"<table><tr><td>Naam</td></tr></table>")
    with pytest.raises(Bestandsfout, match="sla op als xlsx"):
        open_bestand(path)


def test_limits_on_size_rows_and_columns(tmp_path: Path) -> None:
    assert refuse(tmp_path, b"Naam;Aankomst\n" * 10, omvang=100) == "te_groot"
    assert refuse(tmp_path, b"Naam;Aankomst\n" * 10, rijen=9) == "te_veel_rijen"
    assert refuse(tmp_path, b"a;b;c\n" * 10, kolommen=2) == "te_veel_kolommen"
    breed = write_xlsx(tmp_path / "breed.xlsx", {"Blad1": [["x"] * 300]}).read_bytes()
    assert refuse(tmp_path, breed) == "te_veel_kolommen"


def test_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    assert refuse(tmp_path, write_zip({"xl/workbook.xml": bytes(60_000_000)})) == "zipbom"
    assert refuse(tmp_path, write_zip({f"deel{n}": b"" for n in range(3_100)})) == "zipbom"


def repack(bron: Path, naam: str, inhoud: bytes) -> bytes:
    with zipfile.ZipFile(bron) as archief:
        delen = {deel: archief.read(deel) for deel in archief.namelist()}
    assert naam in delen
    return write_zip(delen | {naam: inhoud})


def test_zip_that_lies_about_its_size_ends_only_the_child(tmp_path: Path) -> None:
    bron = write_xlsx(tmp_path / "bron.xlsx", {"Blad1": [KOP, GOED]})
    blad = b"<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>" + b"a" * 400_000_000
    inhoud = bytearray(repack(bron, "xl/worksheets/sheet1.xml", blad))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        lengte = archief.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    leugen = bytes(inhoud.replace(lengte, (1_000).to_bytes(4, "little")))
    assert refuse(tmp_path, leugen, geheugen=300_000_000) in {"te_zwaar", "kapot"}


def test_one_cell_in_the_last_corner_ends_only_the_child(tmp_path: Path) -> None:
    bron = write_xlsx(tmp_path / "bron.xlsx", {"Blad1": [KOP, GOED]})
    hoek = b"<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row>"
    hoek += b"<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>"
    assert refuse(tmp_path, repack(bron, "xl/worksheets/sheet1.xml", hoek)) in {"te_zwaar", "te_veel_kolommen"}


def test_kind_follows_from_content_not_from_the_name(tmp_path: Path) -> None:
    path = tmp_path / "register.pdf"
    path.write_bytes((VOORBEELDEN / "rivierzicht-nachtregister.ods").read_bytes())
    assert len(read(path).rijen) == 65


def test_old_excel_with_serial_dates(tmp_path: Path) -> None:
    path = tmp_path / "oud.xls"
    path.write_bytes(write_xls([[*KOP], ["WF-KES", "Żak", "Anna", 32386.0, 46271.0, 46285.0]]))
    (rij,) = read(path).rijen
    assert (rij.achternaam, rij.geboortedatum, rij.aankomst, rij.vertrek) == (
        "Żak",
        date(1988, 8, 31),
        date(2026, 9, 6),
        date(2026, 9, 20),
    )


def test_serial_dates_of_an_old_mac(tmp_path: Path) -> None:
    rij = ["WF-KES", "Nowak", "Anna", 32386 - 1462, 46271 - 1462, 46285 - 1462]
    path = write_xlsx(tmp_path / "mac.xlsx", {"Blad1": [KOP, rij]}, date_1904=True)
    (gelezen,) = read(path).rijen
    assert (gelezen.geboortedatum, gelezen.aankomst) == (date(1988, 8, 31), date(2026, 9, 6))


def test_hidden_sheet_is_not_read_but_named(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "verborgen.xlsx"
    with xlsxwriter.Workbook(path) as werkmap:
        werkmap.add_worksheet("Nu").write_row(0, 0, KOP)
        oud = werkmap.add_worksheet("Oud")
        oud.write_row(0, 0, KOP)
        oud.hide()
    with open_bestand(path) as bestand:
        assert bestand.verborgen == ["Oud"]
        assert [indeling.blad for indeling in recognise_sheets(bestand)] == ["Nu"]


def test_table_that_starts_in_another_corner(tmp_path: Path) -> None:
    rijen = [[], [], ["", "", *KOP], ["", "", *GOED[:4], "31-11-2026", ""]]
    fout = read(write_xlsx(tmp_path / "hoek.xlsx", {"Blad1": rijen})).rijen[0].fouten[0]
    assert (fout.kolom_letter, fout.reden_code) == ("G", "aankomst_ongeldig")


def test_file_without_header_or_with_a_missing_column(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "x.xlsx", {"Blad1": [["Zomaar een tekst"]]})
    with pytest.raises(Bestandsfout) as fout:
        read(path)
    assert fout.value.code == "geen_kop"
    path = write_xlsx(tmp_path / "y.xlsx", {"Mei": [["Naam", "Geboortedatum"], ["Jan Nowak", date(1988, 1, 1)]]})
    with pytest.raises(Bestandsfout) as fout:
        read(path)
    assert fout.value.zin == (
        "In blad 'Mei' vinden we geen kolom met de datum van aankomst. Wijs zelf aan welke kolom dat is."
    )


def test_reader_leaves_no_child_behind(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "kort.xlsx", {"Blad1": [KOP, GOED], "Blad2": [KOP, GOED]})
    with open_bestand(path) as bestand:
        lezer = bestand._open
    assert lezer is not None
    assert lezer._proces.returncode is not None
    with open_bestand(path) as bestand:
        lezer = bestand._open
        bladen = bestand.bladen()
        next(bladen)
        bladen.close()
    assert lezer is not None
    assert lezer._proces.returncode is not None
