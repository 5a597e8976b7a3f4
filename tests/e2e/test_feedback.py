"""A resident answers behind the code on the wall, in Romanian and in Bulgarian, on a narrow phone without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

TELEFOON = {"width": 360, "height": 740}


def code_on_the_wall(page: Page) -> str:
    """The address that the poster of the first location of a provider opens."""
    steps.menu(page, "Feedback")
    page.locator("#lijst tbody").get_by_role("link").first.click()
    return page.get_by_role("link", name="Bekijk wat bewoners zien").get_attribute("href").removesuffix("nl/")


def test_two_residents_answer_in_their_own_language_and_the_provider_replies(visit, new_context, watch):
    watch.expected.add(422)
    provider: Page = visit("waalstroom")
    adres = code_on_the_wall(provider)
    provider.get_by_role("link", name="Reageren").click()
    provider.get_by_label("Nederlands").fill("De ketel is gemaakt.")
    provider.get_by_label("Română").fill("")  # what the demo said before; now everybody reads the new words
    provider.get_by_role("button", name="Reactie tonen").click()
    steps.told(provider, "Uw reactie staat nu bij de code van deze locatie.")

    phone: Page = new_context(java_script_enabled=False).new_page()
    phone.set_viewport_size(TELEFOON)
    phone.goto(adres)
    phone.locator(".taalkeuze summary").click()
    phone.get_by_role("link", name="Română").click()
    expect(phone).to_have_url(re.compile(r"/ro/$"))
    expect(phone.get_by_role("heading", level=1, name="Cum este să locuiți aici?")).to_be_visible()
    expect(phone.get_by_text("De ketel is gemaakt.")).to_be_visible()
    phone.get_by_role("button", name="Trimiteți").click()
    expect(phone.get_by_role("alert")).to_contain_text("Alegeți o față la cel puțin o întrebare.")
    phone.get_by_role("group", name="Este curat?").get_by_label("Bine", exact=True).check()
    phone.get_by_role("group", name="Vă simțiți în siguranță?").get_by_label("Foarte rău").check()
    phone.get_by_label("Vreți să adăugați ceva?").fill("Încuietoarea este stricată.")
    phone.get_by_role("button", name="Trimiteți").click()
    expect(phone.get_by_role("heading", level=1, name="Vă mulțumim pentru răspuns")).to_be_visible()
    phone.goto(f"{adres}ro/")
    expect(phone.get_by_role("heading", level=1, name="Vă mulțumim pentru răspuns")).to_be_visible()

    other: Page = new_context().new_page()
    other.set_viewport_size(TELEFOON)
    other.goto(f"{adres}bg/")
    faces = other.get_by_role("group", name="Чисто ли е?")
    faces.get_by_label("Много зле").focus()
    other.keyboard.press("ArrowRight")
    expect(faces.get_by_label("Зле", exact=True)).to_be_checked()
    other.get_by_role("button", name="Изпратете").click()
    expect(other.get_by_role("heading", level=1, name="Благодарим за Вашия отговор")).to_be_visible()


@pytest.mark.parametrize("wie", ["waalstroom", "beleid.tiel"])
def test_the_pages_by_the_rules_of_wcag(visit, new_context, wie: str):
    page: Page = visit(wie)
    adres = code_on_the_wall(page)
    faults = axe.faults(page)
    page.goto("/werknemers/feedback/")
    faults += axe.faults(page)
    phone: Page = new_context().new_page()
    for taal in ("hu", "bg"):
        phone.goto(f"{adres}{taal}/")
        faults += axe.faults(phone)
    phone.goto(f"{adres}nl/?klaar=1")
    assert faults + axe.faults(phone) == []
