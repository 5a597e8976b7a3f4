"""Whatever a file holds, the reader answers with rows or with one sentence; nothing else ever comes out."""

import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registratie.inlezen.bestandsfout import ZINNEN, Bestandsfout

from .conftest import VOORBEELDEN, read, write_zip
from .oude_excel import write_xls

VOORBEELDBESTANDEN = sorted(path for path in VOORBEELDEN.iterdir() if path.suffix in {".csv", ".xlsx", ".ods"})
BEGINNEN = [
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"sep=;\n",
]
GERUST = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


def answer(path: Path) -> str:
    """What the reader makes of a file: ``rijen``, or the code of the fault."""
    try:
        read(path)
    except Bestandsfout as fout:
        return fout.code
    return "rijen"


def test_every_sentence_is_a_sentence() -> None:
    assert [code for code, zin in ZINNEN.items() if not zin.endswith(".")] == []


@given(begin=st.sampled_from(BEGINNEN), rest=st.binary(max_size=2_000))
@GERUST
def test_any_bytes_get_an_answer(tmp_path: Path, begin: bytes, rest: bytes) -> None:
    path = tmp_path / "rommel"
    path.write_bytes(begin + rest)
    answer(path)


@given(cellen=st.lists(st.lists(st.text(max_size=20), max_size=8), max_size=12))
@GERUST
def test_any_text_under_a_header_gets_an_answer(tmp_path: Path, cellen: list[list[str]]) -> None:
    path = tmp_path / "rommel.csv"
    kop = "Naam;Geboortedatum;Aankomst;Vertrek;Adres;Huisnummer;Soort document;Taal\n"
    tekst = kop + "\n".join(";".join(rij) for rij in cellen)
    path.write_bytes(tekst.encode("utf-8", errors="replace"))
    answer(path)


@pytest.mark.parametrize("voorbeeld", VOORBEELDBESTANDEN, ids=lambda path: path.name)
def test_a_truncated_file_gets_an_answer(tmp_path: Path, voorbeeld: Path) -> None:
    inhoud = voorbeeld.read_bytes()
    path = tmp_path / "half"
    for deel in range(1, 20):
        path.write_bytes(inhoud[: len(inhoud) * deel // 20])
        answer(path)


@pytest.mark.parametrize("voorbeeld", VOORBEELDBESTANDEN, ids=lambda path: path.name)
def test_a_mutated_file_gets_an_answer(tmp_path: Path, voorbeeld: Path) -> None:
    toeval = random.Random(7)
    path = tmp_path / "stuk"
    for _ in range(25):
        inhoud = bytearray(voorbeeld.read_bytes())
        for _ in range(toeval.choice([1, 4, 40])):
            inhoud[toeval.randrange(len(inhoud))] = toeval.randrange(256)
        path.write_bytes(inhoud)
        answer(path)


@pytest.mark.parametrize(
    "voorbeeld", [path for path in VOORBEELDBESTANDEN if path.suffix != ".csv"], ids=lambda path: path.name
)
def test_a_workbook_with_mutated_parts_gets_an_answer(tmp_path: Path, voorbeeld: Path) -> None:
    toeval = random.Random(11)
    path = tmp_path / "stuk"
    with zipfile.ZipFile(voorbeeld) as archief:
        delen = {naam: archief.read(naam) for naam in archief.namelist()}
    for _ in range(40):
        naam = toeval.choice([naam for naam, inhoud in delen.items() if inhoud])
        inhoud = bytearray(delen[naam])
        for _ in range(toeval.choice([1, 5, 25])):
            inhoud[toeval.randrange(len(inhoud))] = toeval.choice(b"0123456789<>/\"'&;AZ az\x00\xff")
        path.write_bytes(write_zip(delen | {naam: bytes(inhoud)}))
        answer(path)


def test_a_mutated_old_workbook_gets_an_answer(tmp_path: Path) -> None:
    toeval = random.Random(13)
    path = tmp_path / "stuk.xls"
    goed = write_xls([["Naam", "Geboortedatum", "Aankomst", "Adres"], ["Jan Nowak", 32386.0, 46271.0, "Weg 1"]] * 5)
    assert answer_of(path, goed) == "rijen"
    for _ in range(60):
        inhoud = bytearray(goed)
        for _ in range(toeval.choice([1, 4, 20])):
            inhoud[toeval.randrange(3_000)] = toeval.randrange(256)
        answer_of(path, bytes(inhoud))


def test_repeated_cells_of_an_ods_cannot_fill_the_memory(tmp_path: Path) -> None:
    cel = '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p>'
    rij = f'<table:table-row table:number-rows-repeated="100000">{cel}</table:table-cell></table:table-row>'
    inhoud = f'<office:spreadsheet><table:table table:name="A">{rij}</table:table></office:spreadsheet>'
    soort = b"application/vnd.oasis.opendocument.spreadsheet"
    zip_bytes = write_zip({"mimetype": soort, "content.xml": inhoud.encode(), "META-INF/manifest.xml": b"<m/>"})
    assert answer_of(tmp_path / "bom.ods", zip_bytes) in {"te_zwaar", "kapot"}


def answer_of(path: Path, inhoud: bytes) -> str:
    path.write_bytes(inhoud)
    return answer(path)
