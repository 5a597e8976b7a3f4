"""From a finding to a closed case: the jurist decides, the provider reads and answers, and all of it is seen by both."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps
from tests.e2e.portal import Portal
from tests.e2e.watch import Watch

LETTER = re.compile(r"Downloaden \(PDF\) ?: Waarschuwing over Campus De Zandweg")
GEVONDEN = """
from datetime import timedelta
from uuid import uuid4
from django.utils import timezone
from rivierenland.core import scope
from rivierenland.core.models import Gebruiker
from handhaving.models import *
from registratie.models import Huisvestingslocatie
with scope.within(scope.systeem("e2e")):
    plek = Huisvestingslocatie.objects.get(code="WF-KES", organisatie__kvk="99000017")
    versie, _ = Checklistversie.objects.get_or_create(nummer=900, defaults={"naam": "Proef"})
    wie = Gebruiker.objects.get(demo_naam="toezichthouder.neder-betuwe")
    klaar = timezone.now()
    bezoek = Inspectie.objects.create(
        gemeente_id=plek.gemeente_id, locatie=plek, versie=versie, sleutel=uuid4(), status="afgerond", uitkomst="rood",
        inspecteur=wie, begonnen_at=klaar - timedelta(hours=1), afgerond_at=klaar)
    item, _ = Checklistitem.objects.get_or_create(
        versie=versie, code="T1", defaults={"thema": "E", "tekst": "Rookmelders", "ernst": "H"})
    NODIG
"""
OPEN = """Bevinding.objects.create(inspectie=bezoek, gemeente_id=plek.gemeente_id, locatie=plek, item=item, ernst="H",
        omschrijving="Geen werkende rookmelder in kamer 3", herstel_uiterlijk=timezone.localdate() + timedelta(days=14))"""
HERSTELD = """Bevinding.objects.filter(locatie=plek, item=item).update(
        status="hersteld", hersteld_op=timezone.localdate())"""


def see(portal: Portal, nodig: str) -> None:
    """An inspection of this moment at Campus De Zandweg, and what it found."""
    portal.manage("shell", "-c", GEVONDEN.replace("NODIG", nodig))


@pytest.fixture
def jurist(portal: Portal, visit: Callable[[str], Page]) -> Page:
    see(portal, OPEN)
    return visit("jurist.neder-betuwe")


def choose(page: Page, stap: str) -> None:
    page.get_by_role("link", name=f"Kiezen: {stap}", exact=True).click()
    expect(page.get_by_role("heading", level=1, name=stap)).to_be_visible()


def make_known(page: Page) -> None:
    page.get_by_role("link", name="Bekendmaken").click()
    page.get_by_role("button", name="Nu bekendmaken").click()
    steps.told(page, "Bekendgemaakt.")


def test_from_warning_to_closed(jurist: Page, portal: Portal, visit: Callable[[str], Page]) -> None:
    over_vier_weken = (steps.vandaag() + timedelta(days=28)).isoformat()
    steps.menu(jurist, "Zaken")
    jurist.get_by_role("link", name="Zaak openen").click()
    jurist.get_by_role("checkbox", name="Geen werkende rookmelder in kamer 3").check()
    jurist.get_by_label("Waar gaat de zaak over?").fill("Rookmelders")
    jurist.get_by_role("button", name="Zaak openen").click()
    expect(jurist.get_by_role("heading", level=1, name="Rookmelders")).to_be_visible()
    zaak = jurist.url

    jurist.get_by_role("link", name="Vak kiezen").click()
    jurist.get_by_role("radio", name="2B").check()
    jurist.get_by_role("button", name="Vak kiezen").click()
    steps.told(jurist, "waarschuwing of last onder dwangsom")

    choose(jurist, "Waarschuwing")
    jurist.get_by_label("Laatste dag om te herstellen").fill(over_vier_weken)
    jurist.get_by_role("button", name="Stap vastleggen").click()
    expect(jurist.get_by_text("Nog niet bekend", exact=True).first).to_be_visible()
    make_known(jurist)

    aanbieder = visit("waalstroom")
    expect(aanbieder.get_by_text("Herstel wat de gemeente zag: Campus De Zandweg").first).to_be_visible()
    aanbieder.goto(zaak)
    expect(aanbieder.get_by_role("link", name=LETTER)).to_be_visible()
    with aanbieder.expect_download() as brief:
        aanbieder.get_by_role("link", name=LETTER).click()
    assert brief.value.suggested_filename.endswith("-waarschuwing.pdf")

    jurist.goto(zaak)
    choose(jurist, "Voornemen")
    jurist.get_by_label("Motivering").fill("Wij zijn van plan een dwangsom op te leggen.")
    jurist.get_by_role("button", name="Stap vastleggen").click()
    make_known(jurist)

    aanbieder.goto(zaak)
    aanbieder.get_by_role("link", name="Zienswijze geven").click()
    aanbieder.get_by_label("Uw zienswijze").fill("De rookmelders komen morgen.")
    aanbieder.get_by_role("button", name="Zienswijze versturen").click()
    steps.told(aanbieder, "op tijd verstuurd")

    jurist.goto(zaak)
    expect(jurist.get_by_text("De rookmelders komen morgen.")).to_be_visible()
    choose(jurist, "Last onder dwangsom")
    jurist.get_by_label("Bedrag (euro)").fill("1500")
    jurist.get_by_label("Hoogste totaal (euro)").fill("15000")
    jurist.get_by_label("Laatste dag om te herstellen").fill(over_vier_weken)
    jurist.get_by_label("Motivering").fill("Bewoners lopen gevaar.")
    jurist.get_by_role("button", name="Stap vastleggen").click()
    make_known(jurist)

    see(portal, HERSTELD)
    jurist.goto(zaak)
    choose(jurist, "Hercontrole")
    jurist.get_by_label("Welke controle?").select_option(index=1)
    jurist.get_by_role("button", name="Stap vastleggen").click()
    choose(jurist, "Zaak afgesloten")
    jurist.get_by_label("Motivering").fill("Alles is hersteld.")
    jurist.get_by_role("button", name="Stap vastleggen").click()
    expect(jurist.locator("main")).to_contain_text("Afgesloten. Alles is hersteld.")
    aanbieder.goto(zaak)
    expect(aanbieder.locator("main").get_by_text("Zienswijze ontvangen").first).to_be_visible()


def test_a_text_of_a_letter_with_a_strange_placeholder_is_refused(visit: Callable[[str], Page], watch: Watch) -> None:
    watch.expected.add(422)
    page = visit("functioneel_beheerder.neder-betuwe")
    steps.menu(page, "Brieven")
    page.get_by_role("link", name="Tekst bekijken en wijzigen").first.click()
    tekst = page.get_by_label("Tekst", exact=True)
    goed = tekst.input_value()
    tekst.fill(f"{goed}\n\n{{burgerservicenummer}}")
    page.get_by_role("button", name="Opslaan als nieuwe versie").click()
    expect(page.get_by_role("alert")).to_contain_text("{burgerservicenummer}")
    page.get_by_label("Tekst", exact=True).fill(goed)
    page.get_by_role("button", name="Opslaan als nieuwe versie").click()
    steps.told(page, "Versie 1 is opgeslagen")
