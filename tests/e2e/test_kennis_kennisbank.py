"""A policy officer writes articles, adds a file and places them; a market party finds what is meant for it, also mistyped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps
from tests.factories.kennis_artikel import pdf


@pytest.fixture
def nota(tmp_path: Path) -> Path:
    """A file with a word that stands nowhere else."""
    path = tmp_path / "nota-bijkeuken.pdf"
    path.write_bytes(pdf("De eerste bladzijde.", "Elke verdieping krijgt een pluimveestal."))
    return path


def test_a_market_party_finds_what_was_placed_for_it(visit: Callable[[str], Page], nota: Path) -> None:
    tiel = visit("beleid.tiel")
    written(tiel, "Zwaluwnesten bij huisvesting", "Ook marktpartijen")
    tiel.get_by_role("link", name="Bestand toevoegen").click()
    tiel.get_by_label("Bestand").set_input_files(nota)
    tiel.get_by_role("button", name="Bestand toevoegen").click()
    steps.told(tiel, "Het bestand is bewaard.")
    steps.look_again_until(tiel, tiel.get_by_text("Gelezen", exact=False).first)
    placed(tiel)
    assert axe.faults(tiel) == []
    written(tiel, "Zwaluwnesten, nota voor het college", "Alleen gemeenten en regio")
    placed(tiel)

    partij = visit("waalstroom")
    steps.menu(partij, "Kennisbank")
    asked(partij, "zwaluwnessten")
    expect(partij.get_by_text("Bedoelde u zwaluwnesten?")).to_be_visible()
    titels = partij.locator("main").get_by_role("heading", level=2)
    expect(titels).to_have_text(["Zwaluwnesten bij huisvesting"])
    assert axe.faults(partij) == []
    asked(partij, "pluimveestal")
    expect(partij.locator("main")).to_contain_text("nota-bijkeuken.pdf, bladzijde 2")

    asked(tiel, "zwaluwnesten")
    expect(tiel.locator("main").get_by_role("heading", level=2)).to_have_count(2)


def written(page: Page, titel: str, lezers: str) -> None:
    """A draft; ends on its page."""
    page.goto("/kennis/kennisbank/nieuw/")
    page.get_by_label("Titel").fill(titel)
    page.get_by_role("radio", name=lezers).check()
    page.get_by_label("Samenvatting").fill("Hoe vogels en bewoners samengaan.")
    page.get_by_label("Functie van de schrijver").fill("beleidsadviseur")
    page.get_by_role("button", name="Concept opslaan").click()
    steps.told(page, "Het artikel is opgeslagen als concept.")


def placed(page: Page) -> None:
    """Place the draft on this page."""
    page.get_by_role("link", name="Plaatsen").click()
    page.get_by_role("button", name="Artikel plaatsen").click()
    steps.told(page, "Het artikel is geplaatst.")


def asked(page: Page, tekst: str) -> None:
    """Search in the knowledge base."""
    page.goto("/kennis/kennisbank/")
    page.get_by_label("Zoek in artikelen en bestanden").fill(tekst)
    page.locator("main").get_by_role("button", name="Zoeken").click()
