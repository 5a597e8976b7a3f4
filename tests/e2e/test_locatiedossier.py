"""A location and its papers: the gemeente grants, the provider certifies, somebody looks it up, and the gemeente decides."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import steps

PLEK, AANTAL = "Woonhotel Latenstein", 96


def test_permit_certificate_and_decision(visit, watch):
    watch.expected.add(422)
    beleid, provider = visit("beleid.tiel"), visit("waalstroom")
    open_location(beleid)
    assert permitted(beleid) > AANTAL
    record_permit(beleid)
    open_location(provider)
    assert permitted(provider) == AANTAL
    record_certificate(provider)
    check_certificate(beleid)

    open_location(provider)
    open_part(provider, "Wat er gebeurde")
    provider.get_by_role("list", name="Kies een soort").get_by_role("link", name="Vergunningen en certificaten").click()
    told = provider.locator("main .timeline > li").all_inner_texts()
    assert "SNF-registratie: gecontroleerd" in told[0]
    assert "SNF-registratie: vastgelegd" in told[1]
    assert "Exploitatievergunning (APV): vastgelegd" in told[2]
    assert f"{AANTAL} personen" in told[2]
    assert "Thomas Waalkade" not in told[2]  # the provider sees that the gemeente did it, not who

    close(beleid)
    open_location(provider)
    expect(provider.get_by_text("Deze locatie is niet meer in gebruik.")).to_be_visible()
    expect(provider.locator("main .timeline")).to_contain_text("De brandmelder werkt niet.")
    expect(provider.get_by_role("link", name="Inchecken")).to_have_count(0)
    steps.menu(beleid, "Locaties")
    beleid.get_by_label("Status").select_option(label="Gesloten door de gemeente")
    expect(beleid.get_by_role("table", name="Locaties")).to_contain_text(PLEK)


def open_location(page: Page) -> None:
    """By the menu and the list."""
    steps.menu(page, "Locaties")
    page.get_by_role("link", name=PLEK).click()
    expect(page.get_by_role("heading", level=1, name=PLEK)).to_be_visible()


def open_part(page: Page, name: str) -> None:
    """A tab of the location."""
    page.get_by_role("navigation", name="Onderdelen van deze locatie").get_by_role("link", name=name).click()


def permitted(page: Page) -> int:
    """The first of the three capacities."""
    text = page.locator(".strip--in > *").first.inner_text()
    assert text.startswith("Vergund")
    return steps.number(re.search(r"^[\d.]+", text, re.MULTILINE)[0])


def record_permit(page: Page) -> None:
    """A permit for fewer people than before: the lowest number counts."""
    open_part(page, "Vergunningen")
    page.get_by_role("link", name="Vergunning vastleggen").click()
    page.get_by_label("Soort").select_option(label="Exploitatievergunning (APV)")
    page.get_by_label("Nummer of kenmerk").fill("Z/2026/7001")
    page.get_by_label("Geldig vanaf").fill(f"{steps.vandaag() - steps.DAG}")
    page.get_by_label("Hoogste aantal personen").fill(str(AANTAL))
    page.get_by_label("Voorwaarden").fill("De gangen blijven vrij.")
    page.get_by_role("button", name="Vergunning vastleggen").click()
    steps.told(page, "Exploitatievergunning (APV) is vastgelegd.")
    row = page.get_by_role("row").filter(has_text="Z/2026/7001")
    expect(row).to_contain_text("telt als vergund")
    expect(row).to_contain_text("De gangen blijven vrij.")


def record_certificate(page: Page) -> None:
    """The provider reads the permit and adds its own certificate for this location."""
    open_part(page, "Vergunningen")
    expect(page.get_by_role("row").filter(has_text="Z/2026/7001")).to_contain_text("Exploitatievergunning")
    expect(page.get_by_role("link", name="Vergunning vastleggen")).to_have_count(0)
    page.get_by_role("link", name="Certificaat toevoegen").click()
    assert page.get_by_label("Voor welke locatie?").locator("option:checked").inner_text().startswith(PLEK)
    page.get_by_label("Soort").select_option(label="SNF-registratie")
    page.get_by_label("Nummer", exact=True).fill("SNF-V-8001")
    page.get_by_label("Geldig vanaf").fill(f"{steps.vandaag()}")
    page.get_by_label("Geldig tot en met").fill(f"{steps.vandaag() - steps.DAG}")
    page.get_by_role("button", name="Certificaat toevoegen").click()
    expect(page.locator(".error-summary")).to_contain_text("Geldig tot en met")
    page.get_by_label("Geldig tot en met").fill(f"{steps.vandaag() + 365 * steps.DAG}")
    page.get_by_role("button", name="Certificaat toevoegen").click()
    steps.told(page, "SNF-registratie is toegevoegd. De gemeente controleert het.")


def check_certificate(page: Page) -> None:
    """The official found it in the public register."""
    open_location(page)
    open_part(page, "Vergunningen")
    row = page.get_by_role("row").filter(has_text="SNF-V-8001")
    row.get_by_role("button", name=re.compile("Gecontroleerd.*SNF-V-8001")).click()
    steps.told(page, "SNF-registratie is gecontroleerd.")
    expect(row.get_by_role("button")).to_have_count(0)


def close(page: Page) -> None:
    """Closing needs a reason, which the provider reads."""
    page.get_by_role("link", name="Status bepalen").click()
    page.get_by_role("radio", name="Gesloten: de gemeente sluit deze locatie").check()
    page.get_by_role("button", name="Besluit vastleggen").click()
    expect(page.locator(".error-summary")).to_contain_text("Schrijf op waarom hier niemand meer mag verblijven.")
    expect(page.get_by_role("radio", name="Gesloten: de gemeente sluit deze locatie")).to_be_checked()
    page.get_by_label("Reden").fill("De brandmelder werkt niet.")
    page.get_by_role("button", name="Besluit vastleggen").click()
    steps.told(page, f"{PLEK} is nu ‘Gesloten door de gemeente’.")
