"""The convenant from end to end: Delta repairs what fails, is admitted, signs; the night shows how it does; the file proves itself."""

import re
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from tests.e2e import steps
from tests.e2e.portal import Portal
from tests.e2e.tweede_stap import link_app, next_code

GEMEENTEN = ("maasdriel", "west-betuwe", "zaltbommel")
"""Where Delta has its locations in the example."""
DELTA = "Delta Staffing & Housing (fictief)"


def test_from_the_request_to_the_first_night(portal: Portal, visit, new_context, tmp_path: Path) -> None:
    delta, anybody = visit("delta"), new_context().new_page()
    assert not listed(anybody)
    repaired(delta)
    asked(delta)
    for gemeente in GEMEENTEN:
        admitted(visit(f"beleid.{gemeente}"), gemeente)
    confirmed(visit("beleid.maasdriel"))
    path = signed(delta, tmp_path)

    assert listed(new_context().new_page())  # a browser may keep the public page for five minutes
    portal.manage("evaluate_toezeggingen")
    assert measured(delta) > 3
    assert verdict(anybody, path).startswith("Dit bestand is echt en niet gewijzigd.")
    assert (by_pyhanko(path), by_qpdf(path)) == ((True, True), [])
    changed(path)
    assert verdict(anybody, path).startswith("Dit bestand is gewijzigd nadat het is ondertekend.")
    assert by_pyhanko(path) != (True, True)


def listed(page: Page) -> bool:
    """Whether everybody can see that Delta joined."""
    page.goto("/convenant/?q=Delta")
    return page.locator("main").get_by_text(DELTA).count() > 0


def repaired(page: Page) -> None:
    """One check fails; the page leads to where it is put right."""
    page.goto("/convenant/toetreden/")
    expect(page.locator("#toetsen .badge--wrong")).to_have_count(1)
    page.locator("#toetsen").get_by_role("link", name=re.compile("Naar uw certificaten")).click()
    page.get_by_role("link", name=re.compile("Wijzigen van SNF-registratie")).click()
    page.get_by_label("Geldig tot en met").fill((steps.vandaag() + 400 * steps.DAG).isoformat())
    page.get_by_role("button", name="Opslaan").click()


def asked(page: Page) -> None:
    """The request goes to the gemeenten where Delta works."""
    page.goto("/convenant/toetreden/")
    expect(page.get_by_text("Alles voldoet.")).to_be_visible()
    page.get_by_role("button", name="Verzoek versturen").click()
    steps.told(page, "Uw verzoek is verstuurd.")
    expect(page.locator("#besluiten .queue__item")).to_have_count(len(GEMEENTEN))


def admitted(page: Page, gemeente: str) -> None:
    """One gemeente admits Delta."""
    steps.menu(page, "Toetredingen")
    page.get_by_role("link", name=re.compile("Delta")).first.click()
    naam = gemeente.replace("-", " ").title()
    page.get_by_role("link", name=re.compile(f"Besluiten.*{naam}")).click()
    page.get_by_role("radio", name="Toelaten").check()
    page.get_by_role("button", name="Besluit vastleggen").click()
    steps.told(page, "Het besluit is vastgelegd.")


def confirmed(page: Page) -> None:
    """An official looked in the trade register who may sign for Delta."""
    page.goto("/convenant/mandaten/?stand=wacht")
    page.get_by_role("link", name=re.compile("^Bevestigen ?: Agnieszka")).click()
    page.get_by_label(re.compile("^Ik heb het in het handelsregister nagekeken")).check()
    page.get_by_role("button", name="Bevestigen").click()
    steps.told(page, "is bevestigd")


def signed(page: Page, folder: Path) -> Path:
    """Delta reads the text and signs it with a code; the sealed file."""
    secret, used = link_app(page)
    steps.menu(page, "Ondertekenen")
    page.get_by_role("link", name=re.compile("^Lezen en ondertekenen")).click()
    page.get_by_label("Ik heb de tekst gelezen en ik onderteken").check()
    page.get_by_label("Code uit uw app").fill(next_code(page, secret, used))
    page.get_by_role("button", name="Ondertekenen met code").click()
    steps.told(page, "U hebt het convenant ondertekend")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Document downloaden").click()
    path = folder / "convenant.pdf"
    waiting.value.save_as(path)
    return path


def measured(page: Page) -> int:
    """How many commitments of Delta have a verdict after the night."""
    steps.menu(page, "Toezeggingen")
    return page.locator("main .badge--good, main .badge--attention, main .badge--wrong").count()


def verdict(page: Page, path: Path) -> str:
    """What the page for everybody says of a file."""
    page.goto("/convenant/controleren/")
    page.get_by_label("Het pdf-bestand").set_input_files(path)
    page.get_by_role("button", name="Controleren").click()
    return (
        page.locator("#uitkomst")
        .get_by_role("status")
        .or_(page.locator("#uitkomst").get_by_role("alert"))
        .inner_text()
        .split("\n")[0]
    )


def by_pyhanko(path: Path) -> tuple[bool, bool]:
    """Whether pyHanko's own validator finds the bytes unchanged and the signature right."""
    signature = PdfFileReader(BytesIO(path.read_bytes())).embedded_signatures[0]
    with ThreadPoolExecutor(1) as other:  # pyHanko runs a loop of its own, and the browser's runs here
        status = other.submit(
            validate_pdf_signature, signature, ValidationContext(trust_roots=[], allow_fetching=False)
        ).result()
    return status.intact, status.valid


def by_qpdf(path: Path) -> list[str]:
    """What `qpdf --check` has to say, by its own library."""
    with pikepdf.open(path) as bestand:
        return bestand.check_pdf_syntax()


def changed(path: Path) -> None:
    """Another byte in the middle of what was read."""
    inhoud = bytearray(path.read_bytes())
    inhoud[len(inhoud) // 3] ^= 1
    path.write_bytes(bytes(inhoud))
