"""A quarter from the question to the reader: made, checked by eight gemeenten, published, mailed, read on a phone, corrected."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

from rivierenland.rapportages.periode import Periode
from tests.e2e import axe, steps
from tests.e2e.portal import Portal

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
GEMEENTEN = (
    *("buren", "culemborg", "maasdriel", "neder-betuwe", "tiel", "west-betuwe", "west-maas-en-waal", "zaltbommel"),
)
UITLEG = "In Tiel ging dit kwartaal een woonhotel open."
REDEN = "Een locatie in Buren was vergeten."


def last_quarter() -> Periode:
    """The last one that is over."""
    dag = steps.vandaag()
    return Periode(dag.year, kwartaal=(dag.month + 2) // 3).vorige


def follow(page: Page) -> None:
    """Ask for a mail about the quarterly report."""
    page.goto("/rapporten/")
    page.get_by_role("link", name="Bericht krijgen").click()
    page.get_by_label("Kwartaalmonitor").check()
    page.get_by_role("button", name="Opslaan").click()
    steps.told(page, "Uw keuze is opgeslagen.")


def ask(page: Page, periode: Periode) -> str:
    """Let the report be made and watch it to its end; the address of its edition."""
    steps.menu(page, "Rapporten")
    steps.ask_for_report(page, "Kwartaalmonitor", periode.code)
    expect(page.get_by_role("heading", level=1, name=f"Kwartaalmonitor {periode.naam}")).to_be_visible()
    expect(page.locator("#voortgang progress").first).to_be_visible()
    expect(page.get_by_text("Concept: wacht op controle").first).to_be_visible(timeout=steps.RAPPORT)
    assert page.get_by_role("region", name="Delen van dit rapport").get_by_role("row").count() == len(GEMEENTEN) + 2
    return page.url


def check_for_tiel(page: Page, controle: str) -> None:
    """Explain, remark, and ask a correction."""
    page.goto(controle)
    page.get_by_role("link", name=re.compile("^Uitleg schrijven: ")).first.click()
    page.get_by_label("Uitleg").fill(UITLEG)
    page.get_by_role("button", name="Uitleg opslaan").click()
    steps.told(page, "De uitleg komt in het rapport.")
    page.get_by_role("link", name=re.compile("^Opmerking maken: ")).nth(1).click()
    page.get_by_label("Opmerking").fill("Is dit met of zonder de camping?")
    page.get_by_role("button", name="Opmerking plaatsen").click()
    steps.told(page, re.compile("Uw opmerking is geplaatst"))
    page.get_by_role("link", name="Correctie vragen").click()
    page.get_by_label("Onderdeel").select_option(index=2)
    page.get_by_label("Wat moet anders?").fill("Noem de bron bij dit cijfer.")
    page.get_by_role("button", name="Correctie vragen").click()
    steps.told(page, "De regio heeft uw vraag om een correctie gekregen.")


def answer(page: Page, controle: str, aantal: int) -> None:
    """Answer every remark of Tiel; one in a part of its own stands behind its link."""
    for _ in range(aantal):
        page.goto(controle + "?deel=GM0281")
        page.get_by_role("link", name="Beantwoorden: gemeente Tiel").first.click()
        page.get_by_label("Antwoord").fill("Dat staat er nu bij.")
        page.get_by_role("button", name="Antwoord opslaan").click()
        steps.told(page, "Het antwoord aan gemeente Tiel is opgeslagen.")
    page.goto(controle + "?deel=GM0281")
    expect(page.get_by_role("link", name="Beantwoorden: gemeente Tiel")).to_have_count(0)


def approve(page: Page, controle: str) -> None:
    """Approve for the own gemeente."""
    page.goto(controle)
    page.get_by_role("link", name="Goedkeuren").click()
    page.get_by_role("button", name="Goedkeuren").click()
    steps.told(page, re.compile("U hebt het rapport goedgekeurd namens"))


def publish(page: Page, controle: str) -> None:
    """Publish what all have approved, and wait until it is."""
    page.goto(controle)
    expect(page.get_by_text("Alle gemeenten hebben het rapport goedgekeurd.")).to_be_visible()
    page.get_by_role("link", name="Publiceren", exact=True).click()
    page.get_by_role("button", name="Publiceren").click()
    steps.told(page, re.compile("Het rapport wordt gepubliceerd"))
    klaar = page.get_by_text(re.compile("^Gepubliceerd op"))
    for _ in range(steps.RAPPORT // 2000):
        if klaar.is_visible():
            return
        page.wait_for_timeout(2000)
        page.goto(controle)
    expect(klaar).to_be_visible()


def files_are_whole(page: Page, folder: Path) -> None:
    """All five formats of the page open, and hold something."""
    kaart = page.locator("main .downloads")
    paden = {
        naam: steps.download(page, kaart.get_by_role("link", name=re.compile(f"^{re.escape(naam)} van ")), folder)
        for naam in ("PDF", "ODS", "Excel", "CSV (zip)", "JSON")
    }
    with pikepdf.open(paden["PDF"]) as pdf:
        assert len(pdf.pages) > 10
        assert not pdf.check_pdf_syntax()
        assert str(pdf.Root.Lang) == "nl-NL" or str(pdf.Root.Lang) == "nl"
    assert zipfile.ZipFile(paden["ODS"]).read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"
    assert "xl/workbook.xml" in zipfile.ZipFile(paden["Excel"]).namelist()
    with zipfile.ZipFile(paden["CSV (zip)"]) as pak:
        tabellen = [naam for naam in pak.namelist() if naam.endswith(".csv")]
        tekst = pak.read(tabellen[0]).decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(tekst), delimiter=";"))) > 1
    assert json.loads(paden["JSON"].read_bytes())


def no_sideways(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url


def read_on_a_phone(page: Page, adres: str, folder: Path) -> None:
    """Nobody is logged in: the text, a figure behind it, and the files."""
    page.goto(adres)
    no_sideways(page)
    expect(page.get_by_text("Vastgesteld op").first).to_be_visible()
    page.locator("a.cijfer").first.click()
    expect(page.get_by_role("heading", name="Waar het vandaan komt")).to_be_visible()
    no_sideways(page)
    assert axe.faults_at(page, 320) == []
    page.goto(adres)
    files_are_whole(page, folder)
    page.get_by_role("link", name="Tiel", exact=True).click()
    expect(page.get_by_text(UITLEG)).to_be_visible()
    no_sideways(page)


def test_a_quarter_from_the_question_to_the_reader(portal: Portal, visit, new_context, tmp_path: Path):
    periode = last_quarter()
    regio: Page = visit("regiocoordinator")
    tiel: Page = visit("beleid.tiel")
    follow(tiel)
    assert axe.faults_at(tiel, 1440) == []

    editie = ask(regio, periode)
    controle = f"{editie}controle/"
    assert axe.faults_at(regio, 1440) + axe.faults_at(regio, 320) == []
    regio.set_viewport_size({"width": 1440, "height": 1000})

    regio.get_by_role("link", name="Controleren").click()  # as anybody finds it
    assert regio.url == controle
    check_for_tiel(tiel, controle)
    assert axe.faults_at(tiel, 1440) + axe.faults_at(tiel, 320) == []
    tiel.set_viewport_size({"width": 1440, "height": 1000})
    answer(regio, controle, 2)
    steps.look_again_until_at(tiel, f"/rapporten/kwartaalmonitor/{periode.code}/tiel/", tiel.get_by_text(UITLEG))
    for gemeente in GEMEENTEN:
        page = tiel if gemeente == "tiel" else visit(f"beleid.{gemeente}")
        approve(page, controle)
    publish(regio, controle)

    mail = portal.postvak.text("beleid.tiel@voorbeeld.example", f"Kwartaalmonitor {periode.naam}: gepubliceerd")
    adres = re.findall(r"^https?://[^/\s]+(/rapporten/kwartaalmonitor/\S+)$", mail, re.MULTILINE)
    assert len(adres) == 1
    read_on_a_phone(new_context(**PHONE).new_page(), adres[0], tmp_path)
    zonder = new_context(java_script_enabled=False).new_page()
    zonder.goto("/rapporten/")
    zonder.get_by_role("link", name=re.compile("^Regio Rivierenland")).click()
    expect(zonder.get_by_role("heading", level=1, name=f"Kwartaalmonitor {periode.naam}")).to_be_visible()
    expect(zonder.locator("main table").first).to_be_visible()

    regio.goto(controle)
    regio.get_by_role("link", name="Nieuwe versie maken").click()
    regio.get_by_label("Reden").fill(REDEN)
    regio.get_by_role("button", name="Nieuwe versie maken").click()
    steps.told(regio, "Versie 2 wordt gemaakt")
    regio.goto("/rapporten/")
    regio.get_by_role("row", name=re.compile(REDEN)).get_by_role("link", name="Kwartaalmonitor").first.click()
    expect(regio.get_by_text("Concept: wacht op controle").first).to_be_visible(timeout=steps.RAPPORT)
    lezer = new_context().new_page()
    lezer.goto(f"/rapporten/kwartaalmonitor/{periode.code}/")
    assert steps.facts(lezer)["Versie"] == "1"
    assert axe.faults_at(lezer, 1440) == []
    expect(lezer.get_by_text(REDEN)).to_have_count(0)
