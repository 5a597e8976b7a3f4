"""Joining the convenant: Delta fails one check, repairs it itself and asks again; a gemeente hears a party before it decides."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps


def test_delta_repairs_the_one_check_that_fails_and_asks_again(visit, watch):
    watch.expected |= {422}
    delta: Page = visit("delta")
    delta.goto("/convenant/toetreden/")
    expect(delta.locator("#toetsen .badge--wrong")).to_have_count(1)
    delta.get_by_role("button", name="Verzoek versturen").click()
    expect(delta.get_by_text("Maak dit eerst in orde.")).to_be_visible()
    delta.locator("#toetsen").get_by_role("link", name=re.compile("Naar uw certificaten")).click()
    delta.get_by_role("link", name=re.compile("Wijzigen van SNF-registratie")).click()
    delta.get_by_label("Geldig tot en met").fill((steps.vandaag() + timedelta(days=400)).isoformat())
    delta.get_by_role("button", name="Opslaan").click()
    delta.goto("/convenant/toetreden/")
    expect(delta.get_by_text("Alles voldoet.")).to_be_visible()
    delta.get_by_role("button", name="Verzoek versturen").click()
    steps.told(delta, "Uw verzoek is verstuurd.")
    expect(delta.locator("#besluiten .queue__item")).to_have_count(3)

    maasdriel: Page = visit("beleid.maasdriel")
    maasdriel.goto(delta.url)
    maasdriel.get_by_role("link", name=re.compile("Besluiten.*Maasdriel")).click()
    maasdriel.get_by_role("radio", name="Toelaten").check()
    maasdriel.get_by_role("button", name="Besluit vastleggen").click()
    steps.told(maasdriel, "Het besluit is vastgelegd.")
    expect(maasdriel.locator("#besluiten .badge--good")).to_have_count(1)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_nobody_is_suspended_before_it_could_answer_without_javascript(visit):
    tiel: Page = visit("beleid.tiel")
    tiel.goto("/convenant/partijen/?q=Waalstroom")
    tiel.get_by_role("link", name=re.compile("Waalstroom")).click()
    tiel.get_by_role("link", name="Voornemen tot schorsing").click()
    tiel.get_by_label("Reden").fill("Drie weken meer mensen dan vergund.")
    tiel.get_by_role("button", name="Voornemen bekendmaken").click()
    expect(tiel.get_by_text("De partij is nog niet gehoord.")).to_be_visible()
    expect(tiel.get_by_role("link", name="Schorsen")).to_have_count(0)

    waalstroom: Page = visit("waalstroom")
    waalstroom.get_by_role("link", name=re.compile("Reageren.*Voornemen tot schorsing")).click()
    waalstroom.get_by_role("link", name="Reageren").click()
    waalstroom.get_by_label("Uw reactie").fill("De mensen zijn verhuisd.")
    waalstroom.get_by_role("button", name="Reactie versturen").click()

    tiel.reload()
    expect(tiel.get_by_text("De mensen zijn verhuisd.")).to_be_visible()
    tiel.get_by_role("link", name="Voornemen intrekken").click()
    tiel.get_by_label("Reden").fill("Het is opgelost.")
    tiel.get_by_role("button", name="Voornemen intrekken").click()
    steps.told(tiel, "Vastgelegd: voornemen ingetrokken.")
