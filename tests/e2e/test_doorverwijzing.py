"""Somebody asks for help: referred with consent, accepted, and withdrawn with the card on a phone while the partner looks."""

from playwright.sync_api import Page, expect

from tests.e2e import steps

PHONE = {"width": 360, "height": 740}


def test_from_need_to_a_consent_that_is_taken_back(new_context, visit, watch):
    watch.expected |= {409, 422}
    official: Page = visit("burgerzaken.tiel")
    referentie, geheim = refer(official)

    partner: Page = visit("zorgpartner")
    partner.goto(f"/zorg/doorverwijzingen/?q={referentie}")
    partner.locator('a[id^="doorverwijzing-"]').first.click()
    partner.get_by_role("button", name="Aannemen").click()
    partner.get_by_role("link", name="Contactgegevens bekijken").click()
    expect(partner.locator("main")).to_contain_text("Ioana")

    phone: Page = new_context(viewport=PHONE).new_page()
    for taal, woord in (("ro", "Acceptată"), ("bg", "Прието")):
        follow(phone, taal, referentie, geheim)
        expect(phone.locator("main")).to_contain_text(woord)
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.locator("[name=zeker]").click()
    phone.locator("[name=intrekken]").click()
    expect(phone.locator(".bericht--goed")).to_be_visible()

    with_explanation(partner)


def refer(page: Page) -> tuple[str, str]:
    """A word about health is refused; then the partner, the consent and the card."""
    page.goto("/zorg/doorverwijzingen/nieuw/")
    page.get_by_label("Zorgverzekering").check()
    page.get_by_label("Welke taal begrijpt deze persoon het best?").select_option("ro")
    page.locator("#id_notitie").fill("Zij is zwanger")
    page.get_by_role("button", name="Verder: een partner kiezen").click()
    expect(page.locator("main")).to_contain_text("“zwanger” (over zwangerschap)")
    page.locator("#id_notitie").fill("Kan alleen overdag")
    page.get_by_role("button", name="Verder: een partner kiezen").click()
    page.get_by_role("link", name="Kiezen").first.click()
    page.get_by_label("Met een tolk, daarna ja gezegd").check()
    page.get_by_label("Deze persoon begrijpt de tekst en zegt ja").check()
    page.locator("#id_naam").fill("Ioana")
    page.locator("#id_telefoon").fill("0612345678")
    page.get_by_role("button", name="Toestemming vastleggen en aanbieden").click()
    expect(page.get_by_role("heading", level=1, name="De kaart voor deze persoon")).to_be_visible()
    found = steps.facts(page)
    return found["Referentie"], found["Geheime code"]


def follow(page: Page, taal: str, referentie: str, geheim: str) -> None:
    """Typed as one writes such a code down: small, with spaces."""
    page.goto(f"/info/{taal}/toestemming/")
    page.locator("[name=referentie]").fill(referentie.lower())
    page.locator("[name=geheim]").fill(geheim.lower().replace("-", " "))
    page.locator("main button[type=submit]").first.click()


def with_explanation(partner: Page) -> None:
    """The page that was open shows why it goes no further, and not the name."""
    partner.reload()
    expect(partner.get_by_role("heading", level=1, name="De toestemming is er niet meer")).to_be_visible()
    expect(partner.locator("main")).not_to_contain_text("Ioana")
