"""Tiel asks what a distribution centre needs, corrects a mistake, takes the answer along and adopts it for all."""

from playwright.sync_api import Page, expect

from tests.e2e import axe, steps


def test_tiel_reports_on_a_distribution_centre(visit, watch) -> None:
    watch.expected |= {422}
    jaar = steps.vandaag().year
    policy: Page = visit("beleid.tiel")
    steps.menu(policy, "Nieuwe bedrijven")
    policy.get_by_role("link", name="Maak een rapport").click()
    policy.get_by_label("Hoe noemt u dit rapport?").fill("Koelhuis bij Wadenoijen")
    policy.get_by_label("Bij welke kern komt het bedrijf?").select_option(label="Wadenoijen")
    policy.get_by_label("Wat voor werk is het?").select_option(label="Logistiek")
    policy.get_by_role("button", name="Volgende").click()

    policy.get_by_label("Wanneer begint het bedrijf?").fill(f"{jaar + 1}-09-01")
    for naam, aantal in (
        ("open_jaarrond", "100"),
        ("open_piek", "50"),
        ("vol_jaar", str(jaar + 3)),
        ("vol_jaarrond", "200"),
        ("vol_piek", "300"),
    ):
        policy.locator(f"[name={naam}]").fill(aantal)
    policy.get_by_label("Hoe zeker zijn deze aantallen?").select_option(label="Onzeker")
    policy.get_by_role("button", name="Volgende").click()
    expect(policy.locator(".error-summary")).to_contain_text("minstens zoveel mensen")
    policy.locator("[name=open_piek]").fill("150")
    policy.get_by_role("button", name="Volgende").click()
    policy.get_by_role("button", name="Vorige").click()
    expect(policy.locator("[name=open_piek]")).to_have_value("150")
    policy.get_by_role("button", name="Volgende").click()
    policy.get_by_role("button", name="Volgende").click()
    policy.get_by_label("Hoeveel bedden brengt de werkgever zelf mee?").fill("40")
    policy.get_by_role("button", name="Volgende").click()
    policy.get_by_role("button", name="Reken door").click()
    expect(policy.get_by_text("bedden nodig; binnen 15 kilometer")).to_be_visible(timeout=steps.LANGZAAM)
    assert axe.faults(policy) == []
    adres = policy.url
    with policy.expect_download() as download:
        policy.get_by_role("link", name="PDF").click()
    assert download.value.suggested_filename.endswith(".pdf")
    policy.get_by_role("link", name="Vaststellen").click()
    policy.get_by_role("button", name="Vaststellen").click()
    steps.told(policy, "Koelhuis bij Wadenoijen")

    region: Page = visit("regiocoordinator")
    region.goto(adres)
    expect(region.get_by_role("heading", name="Koelhuis bij Wadenoijen")).to_be_visible()
