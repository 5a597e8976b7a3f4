"""The catalogue, targets and progress as people see them."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from speerpunten.programma.actions import meetronde, meetwaarde
from speerpunten.programma.models import Streefwaarde, Voortgangstoelichting
from tests.factories.programma_indicatoren import PORTAAL, kept, target
from tests.factories.registratie import BUREN, TIEL

VANDAAG = timezone.localdate()
CODE = "locaties_op_tijd"


@pytest.fixture
def figures(cast) -> None:
    with scope.within(scope.systeem("tests")):
        meetwaarde.compute_day(peildatum=VANDAAG - timedelta(days=1), by=PORTAAL)
        kept(CODE, VANDAAG, {TIEL: 19, BUREN: 10}, noemers={TIEL: 20, BUREN: 20})
        target(CODE, None, 90, 80, 60)


def browser(person) -> Client:
    client = Client()
    client.force_login(person.gebruiker)
    return client


def page(client: Client, name: str, *args: str, **query: str):
    return client.get(reverse(f"programma:{name}", args=args), query)


def test_the_catalogue_lists_everything_and_can_be_searched(figures, cast, django_assert_max_num_queries) -> None:
    client = browser(cast.beleid.tiel)
    page(client, "indicator-list")
    with django_assert_max_num_queries(20):
        antwoord = page(client, "indicator-list")
    assert antwoord.context["aantal"] == antwoord.context["totaal"] >= 40
    assert [punt.pk for punt, _ in antwoord.context["groepen"]] == ["S1", "S3", "S4", "S7"]
    gevonden = page(client, "indicator-list", q="m08 dagen")
    assert "Dagen van melding tot bezoek" in gevonden.text
    assert gevonden.context["aantal"] < 5
    assert "Geen cijfer gevonden" in page(client, "indicator-list", q="xyzzy").text


def test_one_indicator_shows_its_definition_its_figures_and_its_targets(figures, cast) -> None:
    tekst = page(browser(cast.beleid.tiel), "indicator-detail", CODE).text.replace("\xa0", " ")
    assert "95 %" in tekst
    assert "Vraagt aandacht" in tekst
    assert "Loopt achter" in tekst
    assert "Streefwaarde bepalen" in tekst
    assert page(browser(cast.beleid.tiel), "indicator-detail", "bestaat-niet").status_code == 404
    assert "Streefwaarde bepalen" not in page(browser(cast.burgerzaken.tiel), "indicator-detail", CODE).text


def test_an_official_sets_and_ends_a_target(figures, cast) -> None:
    client, url = browser(cast.beleid.tiel), reverse("programma:streefwaarde-set", args=[CODE])
    gegevens = {"gemeente": TIEL, "waarde": "95,5", "aandacht": "90", "achter": "70", "van": "2026-01-01"}
    fout = client.post(url, gegevens | {"gemeente": BUREN})
    assert fout.status_code == 422
    assert client.post(url, gegevens).status_code == 302
    row = Streefwaarde.objects.get(gemeente=TIEL)
    assert str(row.waarde) == "95.50"
    overlap = client.post(url, gegevens)
    assert overlap.status_code == 422
    assert "geldt al een streefwaarde" in overlap.text
    einde = reverse("programma:streefwaarde-end", args=[row.pk])
    assert browser(cast.beleid.buren).get(einde).status_code == 404
    assert browser(cast.regiocoordinator).get(einde).status_code == 404
    assert client.post(einde, {"per": "2026-06-01"}).status_code == 302
    row.refresh_from_db()
    assert row.geldig_tot == date(2026, 6, 1)
    assert client.get(reverse("programma:streefwaarde-set", args=["personen_vannacht"])).status_code == 404
    assert browser(cast.burgerzaken.tiel).get(url).status_code == 403


def test_the_region_sets_its_own(figures, cast) -> None:
    client = browser(cast.regiocoordinator)
    url = reverse("programma:streefwaarde-set", args=["op_tijd_aangeleverd"])
    assert client.post(url, {"waarde": "90", "aandacht": "80", "achter": "70", "van": "2026-01-01"}).status_code == 302
    assert Streefwaarde.objects.get(indicator="op_tijd_aangeleverd").gemeente_id is None


def test_progress_is_shown_with_its_rule_and_reasons(figures, cast, django_assert_max_num_queries) -> None:
    client = browser(cast.beleid.tiel)
    page(client, "voortgang")
    with django_assert_max_num_queries(22):
        overzicht = page(client, "voortgang")
    assert "Zo werkt het" in overzicht.text
    assert "Na 30 dagen loopt hij achter" in overzicht.text
    with django_assert_max_num_queries(26):
        pakket = page(client, "voortgang-pakket", "M01")
    assert "Dat is onder de grens van" in pakket.text
    assert page(client, "voortgang-pakket", "M99").status_code == 404
    assert "Voortgang per gemeente" in page(client, "pakket-detail", "M01").text


def test_an_explanation_over_a_newer_one_shows_both(figures, cast) -> None:
    client, url = browser(cast.beleid.tiel), reverse("programma:voortgang-explain", args=["M01"])
    assert client.post(url, {"tekst": "Wij bellen.", "versie": "0"}).status_code == 302
    conflict = client.post(url, {"tekst": "Wij mailen.", "versie": "0"})
    assert conflict.status_code == 409
    assert "Wij bellen." in conflict.text
    assert "Wij mailen." in conflict.text
    assert client.post(url, {"tekst": "Wij bellen en mailen.", "versie": "1"}).status_code == 302
    assert Voortgangstoelichting.objects.get().tekst == "Wij bellen en mailen."
    assert client.post(url, {"tekst": "", "versie": "2"}).status_code == 422
    assert browser(cast.burgerzaken.tiel).get(url).status_code == 403
    assert "Wij bellen en mailen." in page(browser(cast.regiocoordinator), "voortgang-pakket", "M01").text


def test_the_region_has_the_figures_computed_now(figures, cast) -> None:
    url = reverse("programma:meetronde-start")
    assert browser(cast.beleid.tiel).post(url).status_code == 403
    client = browser(cast.regiocoordinator)
    assert "/taken/" in client.post(url).url
    tweede = client.post(url, follow=True)
    assert "De cijfers worden al berekend" in tweede.text
    assert meetronde.interrupted(meetronde.nightly(VANDAAG)) is not None
