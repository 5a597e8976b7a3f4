"""The inspection on a phone: without a connection, with a bad one, with two windows, two phones and an ended session."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.e2e import axe, steps, toezicht
from tests.e2e.conftest import log_in
from tests.e2e.toezicht import ADRES, expect_state, held, inspect, new_round, take_along

pytestmark = pytest.mark.browser_context_args(
    viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, device_scale_factor=2
)
INSPECTEUR = "toezichthouder.tiel"
OFFLINE = "Geen verbinding. U kunt gewoon doorwerken."


def bar(page: Page):
    return page.locator("#geen-verbinding")


@pytest.fixture
def phone(visit):
    """The phone of the inspector, at the page."""

    def make() -> Page:
        page = visit(INSPECTEUR)
        take_along(page)
        return page

    return make


def sent(context: BrowserContext) -> list[str]:
    """Follow what goes to the portal: method and end of the address."""
    found: list[str] = []

    def note(request: Request) -> None:
        if "/inzending/" in request.url and request.method != "GET":
            found.append(f"{request.method} {request.url.split('/inzending/')[1]}")

    context.on("request", note)
    return found


def test_a_day_without_a_connection_and_two_windows(portal, phone):
    eerste, tweede = new_round(portal, 2)
    page = phone()
    context, requests = page.context, sent(page.context)

    context.set_offline(True)
    page.reload()
    expect(bar(page)).to_have_text(OFFLINE)
    expect(page.get_by_role("heading", level=2)).to_have_text([f"1. {eerste}", f"2. {tweede}"])

    inspect(page, eerste, 21, met_foto=True)
    expect_state(page, eerste, "Wacht op verzenden")
    inspect(page, tweede, 7)
    page.reload()
    expect_state(page, tweede, "Wacht op verzenden")
    other = context.new_page()
    other.goto(f"{ADRES}#/verzenden")
    expect(toezicht.card(other)).to_have_count(2)
    expect(page.get_by_role("link", name="Verzenden")).to_contain_text("2")
    assert (requests, held(portal)["inzendingen"]) == ([], [])

    context.set_offline(False)
    for window in (page, other):
        for naam in (eerste, tweede):
            expect_state(window, naam, "Verwerkt")
        expect(bar(window)).to_be_hidden()
    assert held(portal) == {"inzendingen": ["verwerkt"] * 2, "inspecties": 2, "fotos": 1, "personen": [7, 21]}
    assert sorted(re.sub(r"[0-9a-f-]{36}", "KEY", request) for request in requests) == [
        "POST ", "POST ", "POST KEY/klaar/", "POST KEY/klaar/", "PUT KEY/fotos/KEY/",
    ]  # fmt: skip


def test_the_photo_leaves_the_phone_small_and_without_where_it_was_taken(portal, phone, watch):
    (naam,) = new_round(portal, 1)
    page = phone()
    bodies: list[bytes] = []

    def keep(route: Route) -> None:
        bodies.append(route.request.post_data_buffer or b"")
        route.continue_()

    page.context.route("**/fotos/**", keep)
    inspect(page, naam, 3, met_foto=True)
    expect_state(page, naam, "Verwerkt")

    (body,) = bodies
    assert (body[:3], b"CameraMerk" in body, b"Exif" in body) == (b"\xff\xd8\xff", False, False)
    assert len(body) < len(toezicht.photo()["buffer"])


@pytest.mark.parametrize(("lost", "left"), [("**/inzending/", 0), ("**/klaar/", 0), ("**/fotos/**", 1)])
def test_an_answer_that_got_lost_is_no_second_inspection(portal, phone, watch, lost, left):
    """Of a photo the phone first asks whether it arrived, so it is not sent again."""
    (naam,) = new_round(portal, 1)
    page = phone()
    watch.expected.add(503)
    times = 2

    def lose(route: Route) -> None:
        nonlocal times
        if route.request.method == "GET" or not times:
            route.continue_()
            return
        times -= 1
        route.fetch()  # the portal stored it
        route.fulfill(status=503)

    page.context.route(lost, lose)
    inspect(page, naam, 21, met_foto=True)

    expect_state(page, naam, "Verwerkt")
    assert (times, held(portal)) == (
        left, {"inzendingen": ["verwerkt"], "inspecties": 1, "fotos": 1, "personen": [21]},
    )  # fmt: skip


def test_an_ended_session_keeps_the_inspection_and_asks_to_log_in(portal, phone):
    (naam,) = new_round(portal, 1)
    page = phone()
    page.context.set_offline(True)
    inspect(page, naam, 21)
    page.context.clear_cookies()
    page.context.set_offline(False)

    asked = page.locator("#inloggen")
    expect(asked).to_contain_text("U bent niet meer ingelogd.")
    expect_state(page, naam, "Wacht op verzenden")
    asked.get_by_role("link", name="Log in").click()
    page.locator(f'button[formaction="/demo/als/{INSPECTEUR}/"]').click()
    page.goto(f"{ADRES}#/verzenden")

    expect_state(page, naam, "Verwerkt")
    assert held(portal)["personen"] == [21]


def test_a_second_phone_with_the_same_stop_is_shown_and_an_official_decides(portal, phone):
    (naam,) = new_round(portal, 1)
    page, other = phone(), phone()
    inspect(page, naam, 21)
    expect_state(page, naam, "Verwerkt")
    inspect(other, naam, 24)
    expect_state(other, naam, "Dubbel: collega beslist")
    expect(toezicht.card(other, naam)).to_contain_text("Van deze stop is al een inspectie vastgelegd.")
    assert held(portal)["personen"] == [21]

    other.get_by_role("link", name="Naar de inbox").click()
    other.locator("#lijst tbody a").first.click()
    expect(other.get_by_role("row", name="Aantal bewoners")).to_contain_text("24")
    other.get_by_label("Deze vastleggen als vervolginspectie").check()
    other.get_by_role("button", name="Besluit opslaan").click()
    steps.told(other, "Uw besluit is opgeslagen.")
    other.goto(f"{ADRES}#/verzenden")
    expect_state(other, naam, "Verwerkt")
    assert held(portal)["personen"] == [21, 24]


def test_what_the_portal_does_not_take_can_be_changed_and_sent_again(portal, phone, watch):
    (naam,) = new_round(portal, 1)
    page = phone()
    watch.expected.add(422)
    zin = '{"zin": "Bij punt B1 staat geen getal. Pas de inspectie aan."}'
    page.context.route(
        "**/inzending/", lambda route: route.fulfill(status=422, body=zin, content_type="application/json")
    )
    inspect(page, naam, 21)
    expect_state(page, naam, "Aandacht nodig")
    expect(toezicht.card(page, naam)).to_contain_text("Bij punt B1 staat geen getal.")

    page.context.unroute("**/inzending/")
    page.get_by_role("button", name="Aanpassen").click()
    page.get_by_label("Aantal bewoners dat er nu woont").fill("22")
    page.get_by_role("button", name="Klaar", exact=True).click()
    expect_state(page, naam, "Verwerkt")
    assert held(portal)["personen"] == [22]


def test_logging_out_warns_for_what_was_not_sent_and_then_empties_the_phone(portal, phone):
    (naam,) = new_round(portal, 1)
    page = phone()
    toezicht.card(page, naam).get_by_role("button", name="Inspecteren").click()
    page.get_by_label("Aantal bewoners dat er nu woont").fill("21")
    page.get_by_role("link", name="Uitloggen").click()
    leave = page.locator("main").get_by_role("button", name="Uitloggen")

    leave.click()
    dialog = page.get_by_role("dialog", name="1 inspectie is nog niet verzonden")
    expect(dialog).to_contain_text("Als u nu uitlogt, zijn ze weg.")
    dialog.get_by_role("button", name="Ingelogd blijven").click()
    assert databases(page) == 1
    leave.click()
    dialog.get_by_role("button", name="Wissen en uitloggen").click()

    expect(page.get_by_role("heading", level=1, name="Inloggen")).to_be_visible()
    assert databases(page) == 0
    page.goto(ADRES)
    expect(page.get_by_text("Log eerst in")).to_be_visible()


def test_somebody_else_on_the_same_phone_sees_nothing_of_it(portal, phone):
    (naam,) = new_round(portal, 1)
    page = phone()
    page.context.set_offline(True)
    inspect(page, naam, 21)
    page.context.clear_cookies()
    page.context.set_offline(False)
    log_in(page, "toezichthouder.zaltbommel")
    page.goto(ADRES)
    expect(page.get_by_text("Nog geen ronde op deze telefoon")).to_be_visible()
    page.context.set_offline(True)
    page.goto(f"{ADRES}#/verzenden")
    page.reload()
    expect(page.get_by_text("Er staat niets op deze telefoon")).to_be_visible()

    page.context.clear_cookies()
    page.context.set_offline(False)
    log_in(page, INSPECTEUR)
    page.goto(f"{ADRES}#/verzenden")
    expect_state(page, naam, "Verwerkt")


def test_a_new_version_loses_nothing(portal, phone, watch):
    (naam,) = new_round(portal, 1)
    page = phone()
    page.context.set_offline(True)
    inspect(page, naam, 21)
    watch.expected.add(503)
    page.context.route("**/inzending/**", lambda route: route.fulfill(status=503))
    page.context.set_offline(False)
    page.evaluate(
        """async () => {
          await caches.open("toezicht-oud");
          await (await navigator.serviceWorker.getRegistration()).unregister();
        }"""
    )
    page.reload()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    expect_state(page, naam, "Wacht op verzenden")
    assert databases(page) == 1


def test_every_screen_can_be_used_by_everybody(portal, phone):
    (naam, _) = new_round(portal, 2)
    page = phone()
    faults = axe.faults(page)
    toezicht.card(page, naam).get_by_role("button", name="Inspecteren").click()
    for theme in page.locator(".op-pad__thema > summary").all():
        theme.click()
    faults += axe.faults(page)
    page.goto(f"{ADRES}#/verzenden")
    expect(toezicht.card(page)).to_have_count(1)
    assert faults + axe.faults(page) == []


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_the_page_points_to_the_form(visit):
    page = visit(INSPECTEUR)
    page.goto(ADRES)
    expect(page.locator("noscript strong")).to_have_text("Deze pagina werkt alleen met JavaScript.")


def databases(page: Page) -> int:
    """How many databases of inspectors this phone has."""
    return page.evaluate("indexedDB.databases().then(all => all.filter(db => db.name.startsWith('toezicht-')).length)")
