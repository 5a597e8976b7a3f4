"""From inspection to repair with JavaScript off: an inspector, the provider, and the inspector again."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)
LOCATIE = "Campus De Zandweg"


def foto(kleur: str) -> dict:
    uit = BytesIO()
    Image.new("RGB", (800, 600), kleur).save(uit, "JPEG")
    return {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": uit.getvalue()}


def test_from_inspection_to_repair(visit, watch):
    watch.expected.add(422)
    page: Page = visit("toezichthouder.neder-betuwe")
    page.goto("/registratie/locaties/?q=Zandweg")
    page.get_by_role("link", name=LOCATIE).click()
    page.get_by_role("navigation", name="Onderdelen van deze locatie").get_by_role("link", name="Toezicht").click()
    page.get_by_role("link", name="Inspectie beginnen").click()
    page.get_by_role("button", name="Hele checklist beginnen").click()
    page.get_by_label("Bewoners geteld").fill("17")
    page.get_by_label("Wie was erbij").fill("beheerder")
    page.get_by_role("button", name="Bewaren en verder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A. Ruimte en privacy")

    page.get_by_role("link", name=re.compile("^E. Brandveiligheid")).click()
    item = page.get_by_role("group", name=re.compile("^E1"))
    item.get_by_text("Voldoet niet", exact=True).click()
    item.get_by_text("Opmerking en foto’s").click()
    item.get_by_label("Opmerking").fill("De sticker is van 2024.")
    item.get_by_label("Foto’s").set_input_files(
        {"name": "brief.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    )
    page.get_by_role("button", name="Bewaren en verder").click()
    expect(page.locator(".error-summary")).to_contain_text("Dit is een PDF, geen foto.")
    item = page.get_by_role("group", name=re.compile("^E1"))
    expect(item.get_by_label("Opmerking")).to_have_value("De sticker is van 2024.")
    item.get_by_label("Foto’s").set_input_files(foto("firebrick"))
    page.get_by_role("button", name="Bewaren en verder").click()

    page.get_by_role("link", name="Afronden").click()
    page.get_by_role("button", name="Inspectie afronden").click()
    expect(page.get_by_role("status").filter(has_text="De inspectie is afgerond.")).to_be_visible()
    expect(page.get_by_text("Rood: kritiek")).to_be_visible()
    page.get_by_role("link", name="Bekendmaken").click()
    page.get_by_role("button", name="Bekendmaken").click()

    aanbieder: Page = visit("waalstroom")
    aanbieder.get_by_role("link", name=re.compile(f"Herstel melden.*{LOCATIE}: E1")).click()
    aanbieder.get_by_role("link", name="Herstel melden").click()
    aanbieder.get_by_label("Wat hebt u gedaan?").fill("Alle blussers zijn gekeurd.")
    aanbieder.get_by_label("Foto’s").set_input_files(foto("seagreen"))
    aanbieder.get_by_role("button", name="Herstel melden").click()
    expect(aanbieder.get_by_role("status").filter(has_text="Het herstel is gemeld.")).to_be_visible()

    page.goto("/handhaving/bevindingen/?stand=gemeld&q=Zandweg")
    page.get_by_role("link", name=re.compile("^E1")).click()
    page.get_by_role("link", name="Herstel beoordelen").click()
    page.get_by_label("Hersteld", exact=True).check()
    page.get_by_role("button", name="Oordeel vastleggen").click()
    expect(page.get_by_role("status").filter(has_text="Uw oordeel is vastgelegd.")).to_be_visible()
    aanbieder.reload()
    expect(aanbieder.get_by_text("Oordeel van de gemeente")).to_be_visible()
