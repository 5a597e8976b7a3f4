"""CSV in every dress: encoding, separator, quotes and lines."""

from collections.abc import Callable
from typing import Any

import pytest

KOP = "Locatiecode;Achternaam;Voornaam;Geboortedatum;Aankomst;Vertrek"
POOLS = ["Wójcik", "Żółkiewska", "Święcicki", "Łuczak", "Gąsienica"]
WESTERS = ["Müller", "Brontë", "Générique", "Muñoz", "Français"]


def register(namen: list[str]) -> str:
    return "\r\n".join([KOP, *(f"WF-KES;{naam};Jan;31-08-1988;06-09-2026;" for naam in namen)]) + "\r\n"


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "iso8859-2"])
def test_polish_letters_survive(csv_met: Callable[..., Any], codering: str) -> None:
    assert [rij.achternaam for rij in csv_met(register(POOLS), codering).rijen] == POOLS


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_western_letters_survive(csv_met: Callable[..., Any], codering: str) -> None:
    assert [rij.achternaam for rij in csv_met(register(WESTERS), codering).rijen] == WESTERS


def test_letters_that_first_appear_far_into_the_file(csv_met: Callable[..., Any]) -> None:
    namen = ["Nowak"] * 40_000 + ["Święcicki", "Łuczak"]
    assert [rij.achternaam for rij in csv_met(register(namen), "cp1250").rijen][-2:] == ["Święcicki", "Łuczak"]


@pytest.mark.parametrize("teken", [";", ",", "\t", "|"])
def test_separators(csv_met: Callable[..., Any], teken: str) -> None:
    (rij,) = csv_met(register(["Nowak"]).replace(";", teken)).rijen
    assert (rij.locatie_zoek, rij.achternaam, str(rij.aankomst)) == ("wf kes", "Nowak", "2026-09-06")


def test_comma_in_a_name_is_no_separator(csv_met: Callable[..., Any]) -> None:
    tekst = "Naam;Geboortedatum;Aankomst;Adres\n" + "Berg, Jan van der;1-2-1988;6-9-2026;Zandweg 12\n" * 5
    assert [rij.achternaam for rij in csv_met(tekst).rijen] == ["van der Berg"] * 5


def test_separator_line_of_excel_does_not_count_as_a_row(csv_met: Callable[..., Any]) -> None:
    inlezing = csv_met("sep=;\r\n" + register(["Nowak"]))
    assert (inlezing.bladen[0].koprij, inlezing.rijen[0].rijnummer) == (1, 2)


def test_quotes_line_breaks_in_cells_and_empty_lines_keep_the_row_number(csv_met: Callable[..., Any]) -> None:
    tekst = f'{KOP}\n\nWF-KES;"Nowak;\nKowal";Jan;31-08-1988;06-09-2026;\n\nWF-KES;Zając;Ola;1-1-1990;7-9-2026;\n'
    assert [(rij.rijnummer, rij.achternaam) for rij in csv_met(tekst).rijen] == [(3, "Nowak; Kowal"), (5, "Zając")]


def test_row_with_more_cells_than_columns_is_a_warning(csv_met: Callable[..., Any]) -> None:
    (rij,) = csv_met(f"{KOP}\nWF-KES;Nowak;Jan;31-08-1988;06-09-2026;;x\n").rijen
    assert [fout.reden_code for fout in rij.waarschuwingen] == ["te_veel_cellen"]


def test_old_line_ends(csv_met: Callable[..., Any]) -> None:
    assert len(csv_met(register(["Nowak", "Zak"]).replace("\r\n", "\r")).rijen) == 2
