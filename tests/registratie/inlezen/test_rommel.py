"""Whatever a file holds, the reader answers with rows or with one sentence; nothing else ever comes out."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registratie.inlezen.bestandsfout import ZINNEN, Bestandsfout

from .conftest import VOORBEELDEN, read

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
        assert fout.code in ZINNEN
        assert fout.zin.endswith(".")
        return fout.code
    return "rijen"


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
