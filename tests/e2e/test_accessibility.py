"""Every main page by the rules of WCAG 2.2 AA, as far as a machine can judge, and by keyboard."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, bestand, steps
from tests.e2e.portal import Portal

HOMES = (
    "waalstroom", "burgerzaken.tiel", "toezichthouder.tiel", "jurist.tiel", "beleid.tiel",
    "functioneel_beheerder.tiel", "regiocoordinator", "privacy_officer", "zorgpartner", "platformbeheerder",
)  # fmt: skip
PAGES = {
    "waalstroom": (
        "/registratie/locaties/", "/registratie/locaties/aanmelden/", "/registratie/verblijven/",
        "/registratie/verblijven/inchecken/", "/registratie/aanleveringen/", "/registratie/aanleveringen/nieuw/",
        "/gebruikers/", "/gebruikers/uitnodigen/", "/logboek/", "/account/beveiliging/", "/registratie/brp/",
        "/registratie/brp/uitleg/", "/registratie/brp/brieven/", "/registratie/aanleverkwaliteit/", "/api-toegang/",
        "/api-toegang/nieuw/",
        "/handhaving/zaken/", "/handhaving/termijnen/", "/handhaving/bevindingen/", "/aanbod/werklocaties/",
        "/aanbod/werklocaties/aanmelden/", "/aanbod/werklocaties/uitleg/",
        "/convenant/toetreden/", "/convenant/partijen/",
        "/convenant/ondertekeningen/", "/convenant/mandaten/", "/convenant/mandaten/toevoegen/", "/convenant/ondertekenen/1/",
        "/convenant/toezeggingen/", "/convenant/toezeggingen/T03/", "/convenant/bewijs/nieuw/T12/",
    ),
    "toezichthouder.tiel": (
        "/handhaving/meldingen/", "/handhaving/meldingen/nieuw/", "/handhaving/rondes/", "/handhaving/rondes/nieuw/",
        "/handhaving/rondes/prioriteit/", "/handhaving/inspecties/", "/handhaving/inspecties/inbox/", "/handhaving/bevindingen/",
        "/handhaving/checklists/", "/convenant/toezeggingen/", "/convenant/bewijs/",
    ),
    "jurist.tiel": (
        "/handhaving/zaken/", "/handhaving/zaken/openen/", "/handhaving/termijnen/", "/handhaving/brieven/",
        "/handhaving/brieven/waarschuwing/", "/handhaving/delen/", "/handhaving/delen/nieuw/", "/handhaving/delen/register/",
        "/handhaving/publicaties/",
    ),
    "burgerzaken.tiel": (
        "/registratie/brp/", "/registratie/brp/uitleg/", "/registratie/koppelen/", "/registratie/koppelen/gekoppeld/",
        "/registratie/koppelen/beoordeeld/", "/registratie/persoonsdossiers/", "/registratie/persoonsdossiers/nieuw/",
    ),
    "beleid.neder-betuwe": (
        "/registratie/locaties/", "/registratie/organisaties/", "/registratie/verblijven/", "/rapporten/", "/regio/",
        "/aanbod/werklocaties/", "/aanbod/werklocaties/aanmelden/", "/aanbod/werklocaties/uitleg/", "/aanbod/nieuwe-locatie/",
        "/aanbod/toewijzing/", "/aanbod/toewijzing/plekken/", "/aanbod/wonen-en-werken/",
        "/normen/", "/uitleg/", "/registratie/aanleverkwaliteit/", "/handhaving/waterbed/", "/regio/neder-betuwe/",
        "/cijfers/bezettingsgraad/", "/zoeken/", "/zoeken/?q=dijkhuis",
        "/aanbod/pijplijn/", "/aanbod/projecten/", "/aanbod/projecten/nieuw/", "/aanbod/versnellingstafel/", "/aanbod/doorlooptijden/",
        "/programma/handelingsperspectief/", "/programma/handelingsperspectief/versies/", "/programma/wie-doet-mee/",
        "/programma/indicatoren/", "/programma/indicatoren/locaties_op_tijd/",
        "/programma/indicatoren/locaties_op_tijd/streefwaarde/", "/programma/voortgang/", "/programma/voortgang/M01/",
        "/programma/voortgang/M01/toelichten/", "/aanbod/kaart/", "/convenant/partijen/", "/convenant/toetredingen/",
    ),
    "functioneel_beheerder.tiel": (
        "/registratie/aanmeldingen/", "/registratie/bewaren/", "/gebruikers/", "/gebruikers/uitnodigen/", "/logboek/", "/normen/",
        "/rollen/", "/handhaving/checklists/",
    ),
    "regiocoordinator": (
        "/convenant/toezeggingen/verdeling/", "/convenant/toezeggingen/T03/",
        "/aanbod/", "/aanbod/verdeling/", "/aanbod/verdeling/?werk=60", "/aanbod/verdeling/sleutels/nieuw/", "/aanbod/afbouw/",
        "/regio/cijfers/", "/regio/regels/", "/regio/tiel/", "/regio/speerpunt/S1/", "/cijfers/personen_vannacht/?gebied=tiel",
        "/zoeken/?q=a", "/rapporten/", "/uitleg/", "/handhaving/cijfers/", "/handhaving/waterbed/",
        "/handhaving/checklists/nieuw/",
        "/programma/besluiten/", "/programma/besluiten/nieuw/", "/programma/besluiten/2/", "/programma/besluiten/2/tiel/raad/",
        "/programma/vergaderingen/", "/programma/vergaderingen/nieuw/", "/programma/vergaderingen/1/",
        "/programma/vergaderingen/1/agenda/", "/programma/vergaderingen/1/besluitenlijst/", "/programma/actiepunten/",
        "/aanbod/opgave/?opgave_op_erf=70", "/aanbod/opgave/?jaren=99&opgave_in_regio=101", "/aanbod/opgave/bewaren/", "/aanbod/scenarios/",
        "/handhaving/checklists/nieuw/", "/programma/", "/programma/tijdlijn/", "/programma/pakketten/M05/",
        "/programma/pakketten/M05/wijzigen/", "/programma/pakketten/M05/geschiedenis/", "/programma/pakketten/M05/verwijderen/",
        "/programma/pakketten/M05/businesscase/", "/programma/pakketten/M05/businesscase/wijzigen/",
        "/convenant/versies/2/", "/convenant/versies/2/verschil/", "/convenant/versies/2/vaststellen/", "/convenant/versies/2/wijzigen/",
        "/convenant/versies/2/artikelen/nieuw/", "/convenant/evaluatie/", "/convenant/evaluatie/openen/", "/convenant/evaluatie/1/",
        "/convenant/voorstellen/", "/convenant/voorstellen/nieuw/",
    ),
    "privacy_officer": ("/inzages/", "/logboek/", "/registratie/bewaren/"),
    "platformbeheerder": ("/taken/", "/berichten/"),
}  # fmt: skip
OPEN = (
    "/account/inloggen/", "/account/wachtwoord/vergeten/", "/privacy/", "/toegankelijkheid/", "/componenten/", "/aanmelden/",
    "/aanmelden/formulier/", "/aanmelden/verstuurd/", "/uitleg/koppelen/", "/api/",
    "/convenant/tekst/", "/convenant/versies/",
    "/info/bg/melden/",
    "/info/hu/melden/vertellen/",
    "/info/pl/melden/volgen/",
    "/info/ro/klankbord/",
    "/info/uk/klankbord/lid/",
)  # fmt: skip


@pytest.fixture(scope="module")
def delivered(portal: Portal) -> None:
    portal.manage("import_nachtregister", str(bestand.PATH), "--organisatie", "99000017", "--only-valid")


@pytest.fixture
def visit(visit, delivered) -> Callable[[str], Page]:
    """Everybody finds Waalstroom's list in the register."""
    return visit


@pytest.mark.parametrize("naam", HOMES)
def test_every_home(visit, naam: str):
    assert axe.faults(visit(naam)) == []


@pytest.mark.parametrize("naam", PAGES)
def test_lists_and_forms(visit, naam: str):
    page, found = visit(naam), []
    for path in PAGES[naam]:
        page.goto(path)
        expect(page).to_have_url(re.compile(re.escape(path)))
        found += axe.faults(page)
    assert found == []


@pytest.mark.parametrize("path", OPEN)
def test_pages_for_everybody(page: Page, path: str):
    page.goto(path)
    assert axe.faults(page) == []


def test_the_pages_of_a_location(visit):
    page = visit("waalstroom")
    page.goto("/registratie/locaties/")
    page.get_by_role("link", name="Campus De Zandweg").click()
    place = page.url
    for path in ("", "verblijven/", "kamers/", "vergunningen/", "logboek/", "wijzigen/"):
        page.goto(place + path)
        assert axe.faults(page) == []


FIRST_ROW = {
    "/registratie/brp/": ("burgerzaken.tiel", ("", "notitie/", "afdrukken/")),
    "/registratie/koppelen/": ("burgerzaken.tiel", ("",)),
    "/registratie/koppelen/gekoppeld/": ("burgerzaken.tiel", ("", "ontkoppelen/")),
    "/registratie/aanmeldingen/": ("functioneel_beheerder.tiel", ("", "vragen/", "goedkeuren/")),
    "/registratie/aanleverkwaliteit/": ("beleid.zaltbommel", ("",)),
    "/registratie/bewaren/": ("functioneel_beheerder.tiel", ("",)),
    "/aanbod/projecten/?gemeente=neder-betuwe": (
        "beleid.neder-betuwe",
        ("", "wijzigen/", "kans/", "knelpunt/", "document/"),
    ),
    "/handhaving/meldingen/": (
        "toezichthouder.tiel",
        ("", "beoordelen/", "locatie/", "inplannen/", "bericht/", "dubbel/", "afhandelen/"),
    ),
    "/handhaving/rondes/": ("toezichthouder.tiel", ("", "afdrukken/")),
    "/handhaving/inspecties/": ("toezichthouder.tiel", ("",)),
    "/handhaving/bevindingen/": ("toezichthouder.tiel", ("",)),
    "/convenant/toetredingen/": ("beleid.tiel", ("", "besluiten/GM0281/")),
    "/convenant/partijen/?q=Waalstroom": ("beleid.tiel", ("", "voornemen/schorsing_voorgenomen/")),
    "/handhaving/zaken/": ("jurist.tiel", ("", "beoordelen/", "overdragen/", "herplaatsing/")),
}


@pytest.mark.parametrize("lijst", FIRST_ROW)
def test_what_the_first_row_of_a_list_leads_to(visit, lijst: str):
    naam, parts = FIRST_ROW[lijst]
    page, found = visit(naam), []
    page.goto(lijst)
    page.locator("#lijst tbody th a, #lijst tbody td a").first.click()
    expect(page).not_to_have_url(re.compile(f"{re.escape(lijst)}$"))
    first = page.url
    for part in parts:
        page.goto(first + part)
        found += axe.faults(page)
    assert found == []


def test_a_signal_as_its_provider_sees_it(visit):
    page, found = visit("waalstroom"), []
    page.goto("/registratie/brp/")
    steps.look_again_until(page, page.locator("#lijst tbody th a").first)
    page.locator("#lijst tbody th a").first.click()
    signal = page.url
    for part in ("", "opgeven/", "brief/"):
        page.goto(signal + part)
        found += axe.faults(page)
    assert found == []


def test_the_pages_of_a_stay(visit):
    page = visit("waalstroom")
    page.goto("/registratie/verblijven/")
    page.locator("#lijst tbody th a").first.click()
    stay = page.url
    for path in ("", "wijzigen/", "uitchecken/"):
        page.goto(stay + path)
        assert axe.faults(page) == []
    page.goto("/registratie/verblijven/inchecken/?locatie=1")
    assert axe.faults(page) == []


def test_a_form_with_faults(visit, watch):
    watch.expected.add(422)
    page = visit("waalstroom")
    page.goto("/registratie/locaties/aanmelden/")
    page.get_by_role("button", name="Locatie aanmelden").click()
    expect(page.locator(".error-summary")).to_be_focused()
    assert axe.faults(page) == []


def test_the_steps_of_a_delivery(visit):
    page = visit("waalstroom")
    steps.upload(page, bestand.PATH)
    steps.wait_for_heading(page, "Controleer uw lijst")
    assert axe.faults(page) == []
    preview = page.url
    page.goto(preview + "kolommen/")
    assert axe.faults(page) == []


def test_reports_that_are_made(visit):
    page = visit("beleid.neder-betuwe")
    page.goto("/rapporten/")
    steps.ask_for_report(page, "Maandrapport", steps.last_month())
    expect(page.get_by_text("Concept: wacht op controle").first).to_be_visible(timeout=steps.RAPPORT)
    assert axe.faults(page) == []
    own = (
        page.get_by_role("table", name="Delen van dit rapport")
        .get_by_role("row")
        .filter(has_text="Alleen voor de eigen")
    )
    own.get_by_role("link", name="Neder-Betuwe").first.click()
    expect(page.get_by_role("heading", level=1, name=re.compile("^Maandrapport"))).to_be_visible()
    assert axe.faults(page) == []


def test_a_norm_and_its_change(visit):
    page = visit("functioneel_beheerder.tiel")
    page.goto("/normen/")
    page.locator("main a[href^='/normen/']").first.click()
    assert axe.faults(page) == []
    page.goto(page.url + "wijzigen/")
    assert axe.faults(page) == []


@pytest.mark.parametrize(("path", "status"), [("/bestaat-niet/", 404), ("/registratie/verblijven/", 403)])
def test_error_pages(visit, watch, path: str, status: int):
    watch.expected.add(status)
    page = visit("jurist.tiel")
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == status
    assert axe.faults(page) == []


def test_the_keyboard_reaches_the_content_and_keeps_its_place(visit):
    page = visit("beleid.neder-betuwe")
    page.goto("/registratie/verblijven/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    assert outline(page) >= 3
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()

    sort = page.get_by_role("link", name="Aankomst")
    sort.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(sort).to_be_focused()
    assert outline(page) >= 3
    page.keyboard.press("Enter")
    expect(page.get_by_role("columnheader", name="Aankomst")).to_have_attribute("aria-sort", "ascending")
    expect(sort).to_be_focused()


def test_the_keyboard_chooses_people_and_settles_their_status(visit):
    page = visit("burgerzaken.tiel")
    page.goto("/registratie/brp/")
    box = page.get_by_role("table", name="BRP-signalen").get_by_role("checkbox").first
    box.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(box).to_be_focused()
    assert outline(page) >= 3
    page.keyboard.press("Space")
    page.get_by_role("button", name="Status vastleggen voor wie u koos").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Status vastleggen")).to_be_visible()
    expect(page.locator("main .rows strong")).to_have_count(1)
    page.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Staat in de RNI")).to_be_checked()


def outline(page: Page) -> float:
    """How thick the line around the focused element is, in pixels."""
    return page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
