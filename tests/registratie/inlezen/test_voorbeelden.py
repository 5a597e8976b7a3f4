"""The example files give what their manifest says, as far as that needs no register."""

from collections import Counter

import pytest

from registratie.inlezen.locaties import Bekend, Locatiewijzer
from registratie.inlezen.synoniemen import Veld

from .conftest import MANIFEST, VOORBEELDEN, read


def wijzer(kvk: str) -> Locatiewijzer:
    return Locatiewijzer(
        Bekend(plek["code"], plek["code"], plek["naam"], plek["adres"], plek["postcode"], plek["plaats"])
        for plek in MANIFEST["organisaties"][kvk]["locaties"]
    )


@pytest.mark.parametrize("naam", MANIFEST["bestanden"])
def test_rows_faults_and_copies(naam: str) -> None:
    verwacht = MANIFEST["bestanden"][naam]
    zoek = wijzer(verwacht["kvk"]).find
    rijen = read(VOORBEELDEN / naam).rijen
    fouten: Counter[str] = Counter()
    goed = []
    for rij in rijen:
        redenen = [fout.reden for fout in rij.fouten] or (["locatie onbekend"] if zoek(rij) is None else [])
        fouten.update(redenen)
        if not redenen:
            goed.append((zoek(rij), rij.inhoud))
    assert len(rijen) == verwacht["rijen"]
    assert fouten == verwacht["fouten"]
    assert len(goed) - len(set(goed)) == verwacht["dubbel_in_bestand"]
    assert len(set(goed)) == verwacht["nieuw"]


def test_title_block_and_totals_are_no_stays() -> None:
    inlezing = read(VOORBEELDEN / "waalstroom-bewonersoverzicht.xlsx")
    blad = inlezing.bladen[0]
    assert [indeling.blad for indeling in inlezing.bladen] == ["Export"]
    assert (blad.koprij, blad.overgeslagen) == (4, [(431, "Totaal | 425")])


def test_lost_letters_are_a_warning_not_a_fault() -> None:
    rijen = read(VOORBEELDEN / "fruithof-nachtregister.csv").rijen
    assert {fout.reden_code for rij in rijen for fout in rij.waarschuwingen} == {"teken_verloren"}


def test_fault_names_cell_and_advice() -> None:
    rijen = read(VOORBEELDEN / "fruithof-nachtregister.csv").rijen
    fout = next(fout for rij in rijen for fout in rij.fouten if fout.reden == "vertrek voor aankomst")
    assert (fout.veld, fout.kolom_letter, fout.kop, fout.er_staat) == (Veld.VERTREK, "H", "Vertrokken", "27-07-2026")
    assert fout.advies == "De datum van vertrek ligt voor de datum van aankomst. Verbeter een van beide datums."


def test_sheet_and_title_name_the_location() -> None:
    rij = read(VOORBEELDEN / "rivierzicht-nachtregister.ods").rijen[0]
    assert (rij.locatie_kandidaten, rij.adres) == (("pr ben", "waterstraat 5"), "waterstraat 5")
