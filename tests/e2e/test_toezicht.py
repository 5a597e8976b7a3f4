"""The whole road of supervision: a worker calls, an inspector goes without a network, the jurist acts, the provider repairs."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.e2e import steps, toezicht
from tests.e2e.portal import Portal

LOCATIE = steps.LOCATIES["WF-TIE"]
TELEFOON = {"has_touch": True, "is_mobile": True, "device_scale_factor": 2}
ANTWOORD = "Wij zijn geweest. De blussers zijn nu gekeurd en wij hebben dat nagekeken."
AANTAL = 21
DAG_LEEG = """
from django.utils import timezone
from handhaving.models import Ronde
from rivierenland.core import scope
with scope.within(scope.systeem("tests")):
    Ronde.objects.filter(dag=timezone.localdate()).update(status="afgerond")
"""


def test_from_a_call_to_a_closed_case(portal: Portal, visit: Any, new_context: Any) -> None:
    toezicht.shell(portal, DAG_LEEG)
    official: Page = visit("toezichthouder.tiel")
    referentie, geheim = call(official)
    judge(official, referentie)
    melding = official.url
    plan_round(official)

    phone: Page = visit("toezichthouder.tiel", **TELEFOON)
    phone.set_viewport_size({"width": 390, "height": 844})
    inspect_without_a_network(portal, phone)
    make_known(official)

    jurist: Page = visit("jurist.tiel")
    zaak = open_case(jurist)
    warn(jurist)

    provider: Page = visit("waalstroom")
    read_letter(provider, zaak)
    report_repair(provider)
    look_again(official)
    read_judgement(provider)
    close_case(jurist, zaak)

    answer(official, melding)
    follow(new_context().new_page(), referentie, geheim)
    provider.goto(zaak)
    expect(provider.locator("main")).not_to_contain_text(referentie)


def call(page: Page) -> tuple[str, str]:
    """A worker tells it by phone; the official reads both codes out."""
    steps.menu(page, "Meldingen")
    page.get_by_role("link", name="Melding vastleggen").click()
    page.locator("#id_tekst").fill("De blusser op de gang is leeg, al een maand.")
    page.get_by_label("Onderwerp").select_option(label="Brandveiligheid")
    page.get_by_label("Wie meldt dit?").select_option(label="Bewoner van de locatie")
    page.get_by_label("Locatie").fill(LOCATIE)
    page.get_by_label("Taal van de melder").select_option(label="Pools")
    page.get_by_role("button", name="Melding opslaan").click()
    expect(page.get_by_role("heading", level=1, name="Geef deze twee codes door")).to_be_visible()
    found = steps.facts(page)
    page.get_by_role("link", name="Naar de melding").click()
    return found["Referentie"], found["Geheime code"]


def judge(page: Page, referentie: str) -> None:
    """Somebody must look at once."""
    expect(page.locator("main")).to_contain_text("Brandveiligheid")
    page.get_by_role("link", name="Beoordelen").click()
    page.get_by_role("radio", name="Direct").check()
    page.get_by_role("button", name="Opslaan").click()
    steps.told(page, "Uiterlijk")
    expect(page.get_by_role("navigation", name="Kruimelpad")).to_contain_text(referentie)


def plan_round(page: Page) -> None:
    """A round of today with this location, chosen by hand."""
    steps.menu(page, "Rondes")
    page.get_by_role("link", name="Ronde maken").first.click()
    page.get_by_role("radio", name="Zelf kiezen").check()
    page.get_by_role("button", name="Ronde maken").click()
    steps.told(page, "De ronde is gemaakt.")
    page.get_by_role("link", name="Locatie toevoegen").click()
    page.get_by_label("Locatie").fill(LOCATIE)
    page.get_by_role("button", name="Toevoegen").click()
    steps.told(page, f"{LOCATIE} staat op de ronde.")


def inspect_without_a_network(portal: Portal, page: Page) -> None:
    """Taken along, filled in offline with a critical fault and a photo, sent once when the network is back."""
    toezicht.take_along(page)
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("#geen-verbinding")).to_be_visible()
    toezicht.inspect(page, LOCATIE, AANTAL, met_foto=True)
    toezicht.expect_state(page, LOCATIE, "Wacht op verzenden")
    assert toezicht.held(portal)["inzendingen"] == []

    page.context.set_offline(False)
    toezicht.expect_state(page, LOCATIE, "Verwerkt")
    assert toezicht.held(portal) == {"inzendingen": ["verwerkt"], "inspecties": 1, "fotos": 1, "personen": [AANTAL]}


def supervision(page: Page) -> None:
    """The page with everything that was seen at this location."""
    page.goto("/registratie/locaties/?q=Latenstein")
    page.get_by_role("link", name=LOCATIE).click()
    page.get_by_role("navigation", name="Onderdelen van deze locatie").get_by_role("link", name="Toezicht").click()


def make_known(page: Page) -> None:
    """The provider may read what was found."""
    supervision(page)
    page.get_by_role("link", name="Bekijken van de inspectie").first.click()
    expect(page.get_by_text("Rood: kritiek").first).to_be_visible()
    page.get_by_role("link", name="Bekendmaken").click()
    page.get_by_role("button", name="Bekendmaken").click()
    expect(page.get_by_role("link", name="Bekendmaken")).to_have_count(0)


def open_case(page: Page) -> str:
    """From the finding of today; where the case is."""
    steps.menu(page, "Zaken")
    page.get_by_role("link", name="Zaak openen").click()
    page.get_by_role("checkbox", name=re.compile(rf"{LOCATIE}: E1\.")).check()
    page.get_by_label("Waar gaat de zaak over?").fill("Blussers niet gekeurd")
    page.get_by_role("button", name="Zaak openen").click()
    expect(page.get_by_role("heading", level=1, name="Blussers niet gekeurd")).to_be_visible()
    zaak = page.url
    page.get_by_role("link", name="Vak kiezen").click()
    page.get_by_role("radio", name="2B").check()
    page.get_by_role("button", name="Vak kiezen").click()
    steps.told(page, "De matrix stelt voor")
    return zaak


def choose(page: Page, stap: str) -> None:
    """Start a step of the ladder."""
    page.get_by_role("link", name=f"Kiezen: {stap}", exact=True).click()
    expect(page.get_by_role("heading", level=1, name=stap)).to_be_visible()


def take_step(page: Page) -> None:
    """Save the form of a step."""
    page.get_by_role("button", name="Stap vastleggen").click()
    steps.told(page, "is vastgelegd")


def warn(page: Page) -> None:
    """With the usual time to repair, in a letter that is made known."""
    choose(page, "Waarschuwing")
    take_step(page)
    page.get_by_role("link", name="Bekendmaken").click()
    page.get_by_role("button", name="Nu bekendmaken").click()
    steps.told(page, "Bekendgemaakt.")


def read_letter(page: Page, zaak: str) -> None:
    """The provider finds the case and the letter."""
    page.goto(zaak)
    with page.expect_download() as brief:
        page.get_by_role("link", name=re.compile(rf"Downloaden \(PDF\) ?: Waarschuwing over {LOCATIE}")).click()
    assert brief.value.suggested_filename.endswith("-waarschuwing.pdf")


def report_repair(page: Page) -> None:
    """From the home, with a photo."""
    page.goto("/")
    page.get_by_role("link", name=re.compile(f"Herstel melden.*{LOCATIE}: E1")).click()
    page.get_by_role("link", name="Herstel melden").click()
    page.get_by_label("Wat hebt u gedaan?").fill("Alle blussers zijn vandaag gekeurd.")
    page.get_by_label("Foto’s").set_input_files(toezicht.photo(800))
    page.get_by_role("button", name="Herstel melden").click()
    steps.told(page, "Het herstel is gemeld.")


def look_again(page: Page) -> None:
    """At the location itself, only at what is still open."""
    supervision(page)
    page.get_by_role("link", name="Inspectie beginnen").click()
    page.get_by_role("button", name="Hercontrole beginnen").click()
    page.get_by_label("Wie was erbij").fill("beheerder")
    page.get_by_role("button", name="Bewaren en verder").click()
    page.get_by_role("link", name=re.compile("^E. Brandveiligheid")).click()
    page.get_by_role("group", name=re.compile("^E1")).get_by_text("Voldoet", exact=True).click()
    page.get_by_role("button", name="Bewaren en verder").click()
    page.get_by_role("link", name="Afronden").click()
    page.get_by_role("button", name="Inspectie afronden").click()
    steps.told(page, "De inspectie is afgerond.")
    expect(page.get_by_text("Dit is een hercontrole.")).to_be_visible()


def read_judgement(page: Page) -> None:
    """What the inspector saw is the judgement of the repair."""
    page.reload()
    expect(page.get_by_text("Oordeel van de gemeente")).to_be_visible()


def close_case(page: Page, zaak: str) -> None:
    """The check is a step of its own, and then nothing is left to do."""
    page.goto(zaak)
    choose(page, "Hercontrole")
    page.get_by_label("Welke controle?").select_option(index=1)
    take_step(page)
    choose(page, "Zaak afgesloten")
    page.get_by_label("Motivering").fill("De blussers zijn gekeurd.")
    take_step(page)
    expect(page.locator("main")).to_contain_text("Afgesloten. De blussers zijn gekeurd.")


def answer(page: Page, melding: str) -> None:
    """What came of it, in words for the worker."""
    page.goto(melding)
    page.get_by_role("link", name="Afhandelen").click()
    page.get_by_role("radio", name="Overtreding gevonden").check()
    page.get_by_label("Antwoord aan de melder").fill(ANTWOORD)
    page.get_by_role("button", name="Afhandelen").click()
    steps.told(page, "De melding is afgehandeld.")


def follow(page: Page, referentie: str, geheim: str) -> None:
    """The worker reads the answer with the two codes, without an account."""
    page.goto("/info/nl/melden/volgen/")
    page.get_by_label("Referentie").fill(referentie)
    page.get_by_label("Geheime code").fill(geheim)
    page.get_by_role("button", name="Bekijk mijn melding").click()
    expect(page.get_by_text("Uw melding is afgehandeld.")).to_be_visible()
    expect(page.locator("main")).to_contain_text(ANTWOORD)
