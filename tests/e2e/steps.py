"""What people do on the pages, in steps that several journeys take."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, expect

from tests.e2e import bestand

DAG = timedelta(days=1)
LANGZAAM = 60_000  # milliseconds; work in the background on a busy machine
RAPPORT = 240_000  # milliseconds; nine parts in five formats, on a machine that does other things too
LOCATIES = {"WF-KES": "Campus De Zandweg", "WF-TIE": "Woonhotel Latenstein", "WF-OCH": "Dijkhuis Ochten"}


def vandaag() -> date:
    """The day as it is in the region."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def voorbeeld() -> bestand.Bestand:
    """Waalstroom's list, as it should come through."""
    return bestand.read(set(LOCATIES), vandaag())


def nl(day: date) -> str:
    """23-11-2026, as tables print it."""
    return f"{day:%d-%m-%Y}"


def upload(page: Page, path: Path) -> None:
    """Choose the file on the upload page and send it."""
    page.goto("/registratie/aanleveringen/nieuw/")
    page.get_by_label("Uw lijst").set_input_files(path)
    page.get_by_role("button", name="Lijst lezen").click()


def wait_for_heading(page: Page, name: str | re.Pattern[str]) -> None:
    """Wait for the h1 of a page that work in the background leads to."""
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible(timeout=LANGZAAM)


def look_again_until(page: Page, found: Locator, geduld: int = LANGZAAM) -> None:
    """A page that nobody refreshes: look again every second, by its own link where it has one. `geduld`: in milliseconds."""
    again = page.get_by_role("link", name="Vernieuwen")
    for _ in range(geduld // 1000):
        if found.is_visible():
            return
        page.wait_for_timeout(1000)
        if again.is_visible():
            again.click()
        else:
            page.reload()
    expect(found).to_be_visible()


def look_again_until_at(page: Page, adres: str, found: Locator) -> None:
    """Go to a page again every second until it shows what work in the background brings."""
    for _ in range(LANGZAAM // 1000):
        page.goto(adres)
        if found.is_visible():
            return
        page.wait_for_timeout(1000)
    expect(found).to_be_visible()


AANBOD = ("Opgave", "Nieuwe locatie", "Pijplijn", "Werklocaties", "Kaart", "Verdeling", "Afbouw")
CONVENANT = ("Tekst", "Partijen", "Toetredingen", "Ondertekenen", "Toezeggingen", "Naleving", "Evaluatie")
PROGRAMMA = ("Pakketten", "Wie doet mee", "Besluiten", "Handelingsperspectief", "Indicatoren", "Vergaderingen")
WERKNEMERS = ("Informatie", "Feedback", "Verzoeken", "Codes", "Klankbordgroep")
ZORG = ("Doorverwijzingen", "Hulpaanbod", "Wat ontbreekt", "Cijfers over zorg")
KENNIS = (
    *("Kerncijfers", "Lokale regels", "Kennisbank", "Dialoog", "Schatting", "Vergelijken", "Nieuwe bedrijven"),
    "Raadsvragen",
)
GROEPEN = {
    "Vraag en aanbod": AANBOD, "Kennis": KENNIS, "Convenant": CONVENANT, "Programma": PROGRAMMA,
    "Werknemers": WERKNEMERS, "Zorg": ZORG,
}  # fmt: skip


def menu(page: Page, name: str) -> None:
    """Go to a part of the portal by the menu; the parts of a group stand in its second row."""
    begins = re.compile(rf"^{re.escape(name)}\b")  # a counter may follow; `Werklocaties` is no `Locaties`
    entry = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=begins)
    if not entry.count():
        groep = next((groep for groep, names in GROEPEN.items() if name in names), "Toezicht")
        page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=groep).click()
        entry = page.get_by_role("navigation", name=groep).get_by_role("link", name=begins)
    entry.click()


def told(page: Page, words: str | re.Pattern[str]) -> None:
    """The portal says that something was done."""
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


def facts(page: Page) -> dict[str, str]:
    """Every name with its value in the lists of facts on the page."""
    return dict(
        page.locator("main dl.facts dt").evaluate_all(
            "names => names.map(name => [name.innerText.trim(), name.nextElementSibling.innerText.trim()])"
        )
    )


def ask_for_report(page: Page, naam: str, periode: str) -> None:
    """Let a report be made, from the list of reports; the page tells how far it is."""
    page.get_by_role("link", name="Rapport laten maken").click()
    page.get_by_label("Rapport", exact=True).select_option(label=naam)
    page.get_by_label("Periode").select_option(periode)
    page.get_by_role("button", name="Laten maken").click()


def last_month() -> str:
    """The last one that is over, as a period is written."""
    return f"{vandaag().replace(day=1) - DAG:%Y-%m}"


def save(page: Page, aantal: int) -> None:
    """Confirm the good rows and watch the work to its end."""
    page.get_by_role("radio", name="Alleen de goede rijen").check()
    page.get_by_role("button", name=f"{aantal} rijen opslaan").click()
    expect(page.get_by_role("status").filter(has_text=f"{aantal} rijen opgeslagen.")).to_be_visible(timeout=LANGZAAM)


def tally(page: Page) -> dict[str, int]:
    """The five figures of a preview or a result."""
    found = page.locator("dl.tally--large > div")
    names, counts = found.locator("dt").all_inner_texts(), found.locator("dd").all_inner_texts()
    return {name.strip(): number(count) for name, count in zip(names, counts, strict=True)}


def number(text: str) -> int:
    """`1.952 en meer` is 1952."""
    match = re.match(r"[\d.]+", text.strip())
    assert match, text
    return int(match[0].replace(".", ""))


def cells(table: Locator) -> list[list[str]]:
    """The texts of a table's body, row by row."""
    return table.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    )


def download(page: Page, link: Locator, folder: Path) -> Path:
    """Click and keep the file under the name that the portal gave it."""
    with page.expect_download() as found:
        link.click()
    path = folder / found.value.suggested_filename
    found.value.save_as(path)
    return path
