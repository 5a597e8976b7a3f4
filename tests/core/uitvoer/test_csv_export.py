"""CSV: opens at once in a Dutch spreadsheet program, and runs nothing."""

import pytest

from rivierenland.core.uitvoer import csv
from rivierenland.core.uitvoer.kolom import Blad

from .conftest import KOLOMMEN, RIJ


def test_the_bytes_of_a_small_file():
    assert (
        b"".join(csv.stream(Blad("B", KOLOMMEN, [RIJ, ("niet getoond", None, 3, None, None, 0.125)])))
        == (
            "\ufeffNaam;Bedden;Huur;Aankomst;Ontvangen;Bezetting\r\n"
            '"Łukasz <&""\'> Çelik";12;412,5;2026-10-31;2026-11-01 12:30;87,9%\r\n'
            "niet getoond;;3;;;12,5%\r\n"
        ).encode()
    )


@pytest.mark.parametrize("tekst", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "=1"])
def test_text_that_would_run_as_a_formula_gets_an_apostrophe(teksten, tekst):
    regels = b"".join(csv.stream(teksten(tekst, kop=tekst))).decode("utf-8-sig")
    assert regels.lstrip('"')[0] == "'"
    assert regels.count("'") == 2 + tekst.count("'") * 2


def test_a_negative_number_is_a_number():
    assert b"".join(csv.stream(Blad("B", KOLOMMEN[1:2], [("", -3), ("", "-3")]))).decode("utf-8-sig") == (
        "Bedden\r\n-3\r\n'-3\r\n"
    )


def test_without_rows_there_is_a_heading():
    assert b"".join(csv.stream(Blad("B", KOLOMMEN[:2], []))) == "\ufeffNaam;Bedden\r\n".encode()


def test_separators_and_quotes_inside_a_text(teksten):
    assert b"".join(csv.stream(teksten('a;"b"\nc'))).decode("utf-8-sig") == 'Tekst\r\n"a;""b""\nc"\r\n'
