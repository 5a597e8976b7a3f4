"""Maasdriel asks where 120 beds help most, reckons the best kern through, keeps the answer and takes it along."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import axe, steps


def test_maasdriel_finds_where_120_beds_help_most(visit, watch) -> None:
    watch.expected |= {422}
    policy: Page = visit("beleid.maasdriel")
    policy.goto("/aanbod/nieuwe-locatie/")
    beste = policy.locator(".beste li").first.get_by_role("link")
    kern = beste.inner_text()
    beste.click()
    expect(policy.get_by_label("Plaats").locator("option:checked")).to_have_text(kern)

    policy.get_by_label("Aantal bedden", exact=True).fill("10000")
    policy.get_by_role("button", name="Reken door").click()
    expect(policy.locator(".error-summary")).to_contain_text("Kies een aantal bedden van 20 tot en met 350.")
    policy.get_by_label("Aantal bedden", exact=True).fill("120")
    policy.get_by_role("button", name="Reken door").click()
    expect(policy.locator("#effect")).to_contain_text("Met 120 bedden", timeout=steps.LANGZAAM)
    expect(policy.locator("#afstand")).to_contain_text("Km per week")
    assert axe.faults(policy) == []
    adres = policy.url

    with policy.expect_download() as download:
        policy.get_by_role("link", name="PDF").click()
    assert download.value.suggested_filename.endswith(".pdf")
    policy.get_by_role("link", name="Bewaar als scenario").click()
    policy.get_by_label("Naam").fill(f"Plan {kern}")
    policy.get_by_role("button", name="Scenario bewaren").click()
    steps.told(policy, f"Plan {kern} is bewaard als scenario.")

    region: Page = visit("regiocoordinator")
    region.goto(adres)
    expect(region.get_by_role("table", name=re.compile("verder dan 15 km"))).to_contain_text("Regio")


def test_without_javascript_one_looks_again_by_a_link(visit) -> None:
    region: Page = visit("regiocoordinator", java_script_enabled=False)
    region.goto("/aanbod/nieuwe-locatie/")
    region.get_by_label("Oogstpiek").check(force=True)
    region.get_by_role("button", name="Reken door").click()
    steps.look_again_until(region, region.locator("#effect", has_text="Met 120 bedden"))
