"""Step 1 and 2 of a newcomer: log in with one click, deliver a list, see tonight's occupancy."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.e2e import bestand, steps


def test_the_login_page_offers_everybody_of_the_demo(page: Page):
    page.goto("/")
    expect(page).to_have_url(re.compile("/account/inloggen/"))
    offered = page.locator("button.demo-persoon").evaluate_all("all => all.map(one => one.getAttribute('formaction'))")
    gemeenten = ("buren", "culemborg", "maasdriel", "neder-betuwe", "tiel", "west-betuwe", "west-maas-en-waal")
    rollen = ("beleid", "burgerzaken", "toezichthouder", "jurist", "functioneel_beheerder")
    namen = {f"{rol}.{gemeente}" for rol in rollen for gemeente in (*gemeenten, "zaltbommel")}
    namen |= {"regiocoordinator", "privacy_officer", "platformbeheerder"}
    namen |= {"waalstroom", "fruithof", "delta", "rivierzicht", "zorgpartner"}
    assert set(offered) == {f"/demo/als/{naam}/" for naam in namen}


def test_deliver_a_list_from_upload_to_tonights_occupancy(visit, tmp_path):
    lijst = steps.voorbeeld()
    page = visit("waalstroom")
    page.get_by_role("link", name="Lijst aanleveren").first.click()
    expect(page.get_by_role("heading", level=1, name="Lijst aanleveren")).to_be_visible()

    steps.upload(page, bestand.PATH)
    steps.wait_for_heading(page, "Controleer uw lijst")
    assert steps.tally(page) == {
        "nieuw": len(lijst.goed), "gewijzigd": 0, "ongewijzigd": 0, "dubbel": lijst.dubbel, "fout": len(lijst.fout),
    }  # fmt: skip
    sees_the_columns(page)
    sees_the_faulty_rows(page, lijst)

    steps.save(page, len(lijst.goed))
    faulty = steps.download(page, page.get_by_role("link", name="Foute rijen als Excel"), tmp_path)
    faulty_rows_come_back_with_their_reasons(faulty, lijst)

    page.get_by_role("link", name="Vandaag").click()
    assert tonight(page) == {naam: lijst.vannacht[code] for code, naam in steps.LOCATIES.items()}

    steps.upload(page, bestand.PATH)
    steps.wait_for_heading(page, "Controleer uw lijst")
    assert steps.tally(page) == {
        "nieuw": 0, "gewijzigd": 0, "ongewijzigd": len(lijst.goed), "dubbel": lijst.dubbel, "fout": len(lijst.fout),
    }  # fmt: skip
    expect(page.get_by_text("Er is niets nieuws om op te slaan.")).to_be_visible()
    page.get_by_role("button", name="Stoppen, niets opslaan").click()
    page.goto("/")
    assert tonight(page) == {naam: lijst.vannacht[code] for code, naam in steps.LOCATIES.items()}


def test_a_file_that_is_no_list_gets_a_clear_answer_and_leaves_no_trace(visit, watch, tmp_path):
    rubbish = tmp_path / "vakantiefoto.xlsx"
    rubbish.write_bytes(bytes(range(256)) * 40)
    watch.expected.add(422)
    page = visit("fruithof")
    steps.upload(page, rubbish)
    answer = "Dit bestand is geen spreadsheet. Lever een bestand aan van het soort XLSX, XLS, ODS of CSV."
    expect(page.locator(".error-summary")).to_contain_text(answer)
    expect(page.get_by_label("Uw lijst")).to_have_accessible_description(re.compile(re.escape(answer)))
    page.goto("/registratie/aanleveringen/")
    expect(page.get_by_text("Nog niets aangeleverd")).to_be_visible()


def sees_the_columns(page: Page) -> None:
    """Every heading of the file with what it becomes."""
    found = page.locator(".map-columns li").all_inner_texts()
    assert [" ".join(text.split()) for text in found] == [
        "A Loc. code Code van de locatie",
        "B Kamernr. Kamer",
        "C Achternaam Achternaam",
        "D Voornaam Voornaam",
        "E Geb.datum Geboortedatum",
        "F Datum in Aankomst",
        "G Datum uit Vertrek",
        "H Legitimatie Soort document",
        "I Taal Taal",
    ]


def sees_the_faulty_rows(page: Page, lijst: bestand.Bestand) -> None:
    """Sheet, row, column, what it says, what is wrong and what to do; in Dutch."""
    table = page.get_by_role("region", name="Rijen met een fout").get_by_role("table")
    found = [[" ".join(cell.split()) for cell in row] for row in steps.cells(table)]
    assert found == [["Export", str(rij.nummer), *fault(rij)] for rij in lijst.fout]


def fault(rij: bestand.Rij) -> tuple[str, str, str]:
    """Column, what it says, and the sentence that a person would write about this row."""
    if rij.locatie not in steps.LOCATIES:
        fix = "Verbeter de locatie, of meld de locatie eerst aan."
        return "A Loc. code", rij.locatie, f"Dit is niet een van uw locaties. {fix}"
    if not rij.achternaam:
        return "C Achternaam", "(leeg)", "Naam ontbreekt. Vul de achternaam van de bewoner in."
    if rij.vertrek and rij.vertrek < rij.aankomst:
        fix = "De datum van vertrek ligt voor de datum van aankomst. Verbeter een van beide datums."
        return "G Datum uit", steps.nl(rij.vertrek), f"Vertrek voor aankomst. {fix}"
    assert rij.geboren is not None
    fix = "Verbeter het jaar van de geboortedatum."
    return "E Geb.datum", steps.nl(rij.geboren), f"Geboortedatum in de toekomst. {fix}"


def faulty_rows_come_back_with_their_reasons(path: Path, lijst: bestand.Bestand) -> None:
    """The supplier's own columns, and the reason as the last one."""
    head, *rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert head == [
        "Loc. code", "Kamernr.", "Achternaam", "Voornaam", "Geb.datum", "Datum in", "Datum uit", "Legitimatie", "Taal",
        "Wat is er mis",
    ]  # fmt: skip
    assert [(row[0], row[2], row[-1]) for row in rows] == [
        (rij.locatie, rij.achternaam, fault(rij)[2]) for rij in lijst.fout
    ]


def tonight(page: Page) -> dict[str, int]:
    """People per location, from the table on the home page."""
    rows = steps.cells(page.get_by_role("region", name="Bezetting per locatie").get_by_role("table"))
    return {row[0].split("\n")[0]: steps.number(row[2]) for row in rows}
