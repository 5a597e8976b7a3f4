"""What is read from a table, and what is refused with which words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rivierenland.core.data import gemeenten
from speerpunten.kennis.statline import lezen, perioden
from speerpunten.kennis.statline.fouten import Onleesbaar, Veranderd
from speerpunten.kennis.statline.lezen import Afspraak
from tests.speerpunten.kennis.statline.tabel import MAAT, as_csv, measures, page, row, rows

AFSPRAAK = Afspraak(
    maat=MAAT, naam="Bevolking aan het einde van de periode", eenheid="aantal", soort="JJ", vanaf=2020, einde=True,
    gebieden={gemeente.code: gemeente.naam for gemeente in gemeenten()},
)  # fmt: skip


def read(*pages, afspraak=AFSPRAAK):
    return lezen.observations(lezen.rows_of(pages), afspraak)


@pytest.mark.parametrize(
    ("code", "eerste", "laatste"),
    [
        ("2024JJ00", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024KW01", date(2024, 1, 1), date(2024, 3, 31)),
        ("2023KW04", date(2023, 10, 1), date(2023, 12, 31)),
        ("2024MM02", date(2024, 2, 1), date(2024, 2, 29)),
        (" 2023MM12 ", date(2023, 12, 1), date(2023, 12, 31)),
    ],
)
def test_a_period_is_a_day(code, eerste, laatste):
    assert (perioden.first_day(code), perioden.last_day(code)) == (eerste, laatste)


@pytest.mark.parametrize("code", ["", "2024", "2024MM13", "2024MM00", "2024KW05", "2024JJ01", "0000JJ00", "2024XX01"])
def test_a_strange_period_is_refused(code):
    with pytest.raises(Onleesbaar, match="geen jaar, kwartaal of maand"):
        perioden.first_day(code)


def test_json_and_csv_say_the_same_and_padding_falls_away():
    found = read(page(rows()))
    assert len(found) == 16
    assert (found[0].gebied, found[0].dag, found[0].waarde) == ("GM0214", date(2024, 12, 31), Decimal("20000.00"))
    assert read(as_csv(rows())) == found
    assert read(page(rows("2024JJ00")), page(rows("2025JJ00"))) == found
    assert {een.dag for een in read(page(rows()), afspraak=replace(AFSPRAAK, einde=False))} == {
        date(2024, 1, 1),
        date(2025, 1, 1),
    }


def test_only_what_was_agreed_on_is_taken():
    extra = [row("GM0344"), row("NL01"), row(periode="2025MM03"), row(Measure="M000001"), row(periode="2019JJ00")]
    assert read(page(rows() + extra)) == read(page(rows()))


def test_an_older_period_may_miss_a_gemeente_but_the_newest_may_not():
    gaten = [
        een | {"Value": None, "ValueAttribute": "Impossible"} if een["Perioden"] == "2024JJ00" else een
        for een in rows()
    ]
    assert len(read(page(gaten))) == 8
    zonder = [een for een in rows() if not (een["Perioden"] == "2025JJ00" and "GM0281" in een["RegioS"])]
    with pytest.raises(Veranderd, match="geen waarde voor Tiel"):
        read(page(zonder))


@pytest.mark.parametrize(
    ("pages", "zin"),
    [
        ([page([row(Unit="x 1 000")])], "De eenheid is nu “x 1 000” en was “aantal”"),
        ([page([row(Measure="M9")])], "“M000361” komt niet meer voor"),
        ([page([row(Geslacht="T001038")])], "ook verdeeld naar Geslacht"),
        ([page([{"Measure": MAAT, "Value": 1, "RegioS": "GM0281"}])], "heeft geen Perioden meer"),
        ([page([row(periode="2012JJ00")])], "Vanaf 2020 staat er voor geen enkele gemeente"),
    ],
)
def test_a_table_that_changed_says_what_changed(pages, zin):
    with pytest.raises(Veranderd, match=zin):
        read(*pages)


@pytest.mark.parametrize(
    ("pages", "zin"),
    [
        ([], "geen cijfers"),
        ([b""], "geen cijfers"),
        ([page([])], "geen cijfers"),
        ([page(rows())[:-40]], "breekt af"),
        ([b"[" * 200_000], "breekt af"),
        ([b'{"error": 1}'], "“value” ontbreekt"),
        ([b'{"value": [1]}'], "“value” ontbreekt"),
        ([b"\xff\xfe\x00"], "geen tekst in UTF-8"),
        ([b"PK hallo"], "geen JSON en geen CSV"),
        ([b"Measure;RegioS;Perioden;Value\nM000361;GM0281"], "Regel 2"),
        ([b'Measure;RegioS;Perioden;Value\n"M000361;GM0281'], "niet te lezen"),
        ([page([row(waarde="veel")])], "“veel” is geen getal"),
        ([page([row(waarde=-1)])], "kan niet kloppen"),
        ([page([row(waarde="NaN")])], "kan niet kloppen"),
        ([page([row(waarde="1e30")])], "kan niet kloppen"),
        ([page([row(), row(waarde=1)])], "twee verschillende waarden"),
        ([page([row(periode="ooit")])], "geen jaar, kwartaal of maand"),
    ],
)
def test_what_cannot_be_read_says_why(pages, zin):
    with pytest.raises(Onleesbaar, match=zin):
        read(*pages)


def test_the_list_of_measures_must_agree_in_code_name_and_unit():
    lezen.check_measures(measures(), AFSPRAAK)
    for lijst, zin in (
        (measures(titel="Levend geborenen"), "heet bij het CBS “Levend geborenen”"),
        (measures(eenheid="x 1 000"), "De eenheid is nu"),
        (measures(maat="M5"), "komt niet meer voor"),
    ):
        with pytest.raises(Veranderd, match=zin):
            lezen.check_measures(lijst, AFSPRAAK)
