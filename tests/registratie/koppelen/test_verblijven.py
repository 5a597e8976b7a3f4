"""Stays and room mates: what speaks for, and what speaks against."""

from datetime import date

import pytest

from registratie.koppelen import Registratie, Verblijfsfeit, find_pairs
from tests.registratie.koppelen.maken import codes, found, jan, night, pair

ANDEREN = [("Anna", "Kowalczyk"), ("Marek", "Zając"), ("Ewa", "Sikora")]
JAN, FEB, MRT, APR = (date(2026, maand, 1) for maand in (1, 2, 3, 4))


@pytest.mark.parametrize(
    ("een", "ander", "code"),
    [
        (night(1, JAN, FEB), night(2, FEB, MRT), "verblijf_aansluitend"),
        (night(1, JAN, FEB), night(2, date(2026, 2, 2), MRT), "verblijf_aansluitend"),
        (night(1, JAN, FEB), night(2, date(2026, 1, 30), MRT), "verblijf_aansluitend"),
        (night(1, JAN, FEB), night(2, date(2026, 2, 6), None), "verblijf_kort_erna"),
        (night(1, JAN, FEB), night(2, MRT, APR), None),
        (night(1, JAN, MRT), night(2, FEB, APR), "verblijf_zelfde_nachten"),
        (night(1, JAN, None), night(2, FEB, None), "verblijf_zelfde_nachten"),
        (night(1, JAN, MRT), night(1, FEB, APR), None),
        (night(1, MRT, JAN), night(2, JAN, FEB), None),
    ],
    ids=str,
)  # fmt: skip
def test_two_stays(een: Verblijfsfeit, ander: Verblijfsfeit, code: str | None) -> None:
    heen, terug = jan(1, bron="a", verblijven=(een,)), jan(2, bron="b", verblijven=(ander,))
    gevonden = {c for c in codes(heen, terug) if c.startswith("verblijf")}
    assert gevonden == ({code} if code else set())


def test_one_supplier_does_not_fill_one_bed_twice() -> None:
    een, ander = jan(1, bron="a", verblijven=(night(1, JAN, MRT),)), jan(2, bron="a", verblijven=(night(1, FEB, APR),))
    assert "verblijf_zelfde_nachten" in codes(een, ander)


def test_the_same_nights_weigh_more_than_a_stay_that_follows() -> None:
    een = jan(1, bron="a", verblijven=(night(1, JAN, FEB), night(1, MRT, APR)))
    ander = jan(2, bron="b", verblijven=(night(2, FEB, None),))
    assert "verblijf_zelfde_nachten" in codes(een, ander)


def test_nights_in_two_places_are_a_finding_and_no_proof() -> None:
    een = jan(1, bron="a", verblijven=(night(1, JAN, MRT),))
    ander = jan(2, bron="b", verblijven=(night(2, FEB, APR),))
    assert found(een, ander) == {(1, 2): "zeker"}


def _company(met: int, kamers: tuple[str, str] = ("3", "3")) -> list[Registratie]:
    """Jan at two suppliers, each time in room 3, and `met` others who move with him, in `kamers`."""
    registraties = []
    for nummer, (voor, achter) in enumerate([("Paweł", "Wiśniewski"), *ANDEREN[:met]]):
        for plaats, (aankomst, einde) in enumerate(((JAN, FEB), (MRT, None))):
            bed = night(plaats + 1, aankomst, einde, "3" if nummer == 0 else kamers[plaats])
            velden = {"voornaam": voor, "achternaam": achter, "geboortedatum": date(1990, 2, 3 + nummer)}
            registraties.append(jan(10 * nummer + plaats + 1, bron="ab"[plaats], verblijven=(bed,), **velden))
    return registraties


@pytest.mark.parametrize(
    ("met", "code"), [(0, None), (1, "kamergenoot_een"), (2, "kamergenoot_meer"), (3, "kamergenoot_meer")]
)
def test_the_same_company_at_both_places(met: int, code: str | None) -> None:
    gevonden = {c for c in codes(*_company(met)) if c.startswith("kamergenoot")}
    assert gevonden == ({code} if code else set())


@pytest.mark.parametrize("kamers", [("3", "4"), ("4", "3"), ("4", "4"), ("", "")], ids=str)
def test_another_room_is_no_company(kamers: tuple[str, str]) -> None:
    assert not {c for c in codes(*_company(2, kamers)) if c.startswith("kamergenoot")}


def test_company_counts_in_an_incremental_run_too() -> None:
    registraties = _company(2)
    heel, deel = find_pairs(registraties), find_pairs(registraties, betrokken=[1])
    assert pair(heel, 1, 2) == pair(deel, 1, 2)
    assert "kamergenoot_meer" in {reden.code for reden in pair(deel, 1, 2).redenen}
    assert len(deel) == 1
