"""ODS and XLSX: what was put in is what another program reads."""

import io
import zipfile
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest

from rivierenland.core.uitvoer import bladen as bladen_module
from rivierenland.core.uitvoer import ods, xlsx
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort

from .conftest import KOLOMMEN, MOMENT, RIJ, read


def test_each_kind_of_cell_comes_back_typed(schrijf):
    rijen = read(schrijf(Blad("Locaties", KOLOMMEN, [RIJ])))["Locaties"]
    assert rijen == [
        ["Naam", "Bedden", "Huur", "Aankomst", "Ontvangen", "Bezetting"],
        ["Łukasz <&\"'> Çelik", 12.0, 412.5, date(2026, 10, 31), MOMENT, 0.879],
    ]


def test_an_empty_value_is_an_empty_cell_and_the_others_keep_their_place(schrijf):
    rijen = read(schrijf(Blad("B", KOLOMMEN, [("", None, None, None, MOMENT, None), RIJ])))["B"]
    assert rijen[1] == ["", "", "", "", MOMENT, ""]
    assert rijen[2][3] == date(2026, 10, 31)


def test_a_suppressed_figure_is_text_in_a_column_of_figures(schrijf):
    rijen = read(schrijf(Blad("B", KOLOMMEN, [("Tiel", "niet getoond", None, None, None, "niet getoond")])))["B"]
    assert rijen[1] == ["Tiel", "niet getoond", "", "", "", "niet getoond"]


@pytest.mark.parametrize(
    "tekst",
    ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "=1+1", "_x0041_", "0031", "  rand  wit  ", "<&\">'"],
)
def test_text_stays_exactly_that_text(schrijf, teksten, tekst):
    assert read(schrijf(teksten(tekst, kop=tekst.strip())))["Blad"] == [[tekst.strip()], [tekst]]


def test_a_tab_is_kept(teksten):
    werkboek = b"".join(xlsx.stream([teksten("\t=1")], titel="t", moment=MOMENT))
    assert read(werkboek)["Blad"][1] == ["\t=1"]
    document = b"".join(ods.stream([teksten("\t=1")], titel="t", moment=MOMENT))
    assert b"<text:p><text:tab/>=1</text:p>" in zipfile.ZipFile(io.BytesIO(document)).read("content.xml")


def test_no_cell_is_a_formula(schrijf, teksten):
    inhoud = schrijf(teksten("=1+1", "+1", "@SUM(A1)"))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
        xml = "".join(pakket.read(naam).decode() for naam in pakket.namelist() if naam.endswith(".xml"))
    assert "<f>" not in xml
    assert "table:formula" not in xml


def test_characters_that_xml_forbids_are_shown_as_lost(schrijf, teksten):
    assert read(schrijf(teksten("a\x00b\x0bc\ud800d\uffffe")))["Blad"][1] == ["a�b�c�d�e"]


def test_lines_in_a_cell_stay_lines(schrijf, teksten):
    assert read(schrijf(teksten("een\r\ntwee\rdrie")))["Blad"][1] == ["een\ntwee\ndrie"]


def test_yes_and_no_are_words_and_too_long_text_is_cut_visibly(schrijf, teksten):
    rijen = read(schrijf(teksten(True, False, "x" * 40_000)))["Blad"]
    assert rijen[1:3] == [["ja"], ["nee"]]
    assert rijen[3][0] == "x" * 32_766 + "…"


def test_a_moment_is_shown_in_dutch_time(schrijf):
    kolommen = (Kolom("T", Soort.TIJDSTIP, lambda m: m), Kolom("D", Soort.DATUM, lambda m: m))
    rijen = read(schrijf(Blad("B", kolommen, [datetime(2026, 7, 1, 22, 30, tzinfo=UTC)])))["B"]
    assert rijen[1] == [datetime(2026, 7, 2, 0, 30), date(2026, 7, 2)]


def test_a_day_that_spreadsheets_cannot_count_is_still_readable(schrijf):
    rijen = read(schrijf(Blad("B", (Kolom("D", Soort.DATUM, lambda d: d),), [date(1899, 5, 6)])))["B"]
    assert str(rijen[1][0]) in {"06-05-1899", "1899-05-06"}


def test_infinite_and_huge_numbers_are_text_not_a_broken_file(schrijf):
    kolommen = (Kolom("N", Soort.GETAL, lambda n: n),)
    rijen = read(schrijf(Blad("B", kolommen, [float("inf"), float("nan"), 10**17, -3])))["B"]
    assert [rij[0] for rij in rijen[1:]] == ["inf", "nan", "100000000000000000", -3.0]


def test_without_rows_there_is_a_heading(schrijf):
    assert read(schrijf(Blad("Leeg", KOLOMMEN, [])))["Leeg"] == [[kolom.kop for kolom in KOLOMMEN]]


def test_sheets_keep_their_order_and_get_legal_unique_names(schrijf, teksten):
    kolommen = teksten().kolommen
    namen = ["Kern [1]: a/b", "Locaties", "locaties", "'x'", "", "n" * 40, "n" * 40]
    gelezen = read(schrijf(*(Blad(naam, kolommen, [naam]) for naam in namen)))
    assert list(gelezen) == [
        "Kern  1   a b", "Locaties", "locaties (2)", "x", "Blad", "n" * 31, "n" * 27 + " (2)",
    ]  # fmt: skip
    assert [rijen[1][0] for rijen in gelezen.values() if len(rijen) > 1][:3] == namen[:3]


def test_a_sheet_that_is_full_goes_on_in_the_next(schrijf, teksten, monkeypatch):
    monkeypatch.setattr(bladen_module.fitting, "__defaults__", (4,))
    gelezen = read(schrijf(teksten(*"abcdefg")))
    assert {naam: [rij[0] for rij in rijen] for naam, rijen in gelezen.items()} == {
        "Blad": ["Tekst", "a", "b", "c"],
        "Blad (2)": ["Tekst", "d", "e", "f"],
        "Blad (3)": ["Tekst", "g"],
    }


def test_the_same_rows_give_the_same_bytes(schrijf):
    assert schrijf(Blad("B", KOLOMMEN, [RIJ])) == schrijf(Blad("B", KOLOMMEN, [RIJ]))


def test_every_part_is_well_formed_and_listed_whole(schrijf, teksten):
    with zipfile.ZipFile(io.BytesIO(schrijf(teksten('"', "a&b"), Blad("A & 'B'", KOLOMMEN, [RIJ])))) as pakket:
        assert pakket.testzip() is None
        for naam in pakket.namelist():
            if naam != "mimetype":
                ElementTree.fromstring(pakket.read(naam))


def test_an_odf_file_says_first_and_uncompressed_what_it_is():
    begin = next(iter(ods.stream([Blad("B", KOLOMMEN, [])], titel="t", moment=MOMENT)))
    assert begin[30:38] == b"mimetype"
    assert begin[38:] == b"application/vnd.oasis.opendocument.spreadsheet"
    assert begin[8:10] == b"\x00\x00"  # stored


def test_the_heading_stays_in_view_and_filters():
    blad = Blad("B", KOLOMMEN, [RIJ])
    delen = {}
    for module in (ods, xlsx):
        with zipfile.ZipFile(io.BytesIO(b"".join(module.stream([blad], titel="t", moment=MOMENT)))) as pakket:
            delen |= {naam: pakket.read(naam).decode() for naam in pakket.namelist()}
    assert 'state="frozen"' in delen["xl/worksheets/sheet1.xml"]
    assert '<autoFilter ref="A1:F2"/>' in delen["xl/worksheets/sheet1.xml"]
    assert "VerticalSplitMode" in delen["settings.xml"]
    assert "table:target-range-address=\"'B'.A1:'B'.F2\"" in delen["content.xml"]


@pytest.mark.parametrize("vorm", [ods, xlsx], ids=["ods", "xlsx"])
def test_unpacked_it_holds_the_same_and_no_version_of_zlib_matters(vorm):
    bladen = [Blad("Locaties", KOLOMMEN, [RIJ] * 3)]
    inhoud = b"".join(vorm.stream(bladen, titel="Locaties", moment=MOMENT, pack=False))
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
        assert (pakket.testzip(), {deel.compress_type for deel in pakket.infolist()}) == (None, {zipfile.ZIP_STORED})
    assert read(inhoud) == read(b"".join(vorm.stream(bladen, titel="Locaties", moment=MOMENT)))
