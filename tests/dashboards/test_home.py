"""Everybody starts from the own queue, and sees nothing of another tenant in it."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registratie.actions import brpstatus, klok
from registratie.enums import Brpstatus
from rivierenland.core import scope
from rivierenland.core.models import Inzage
from rivierenland.core.rollen import Rol
from rivierenland.core.werk.regel import term
from rivierenland.dashboards.homes import HOMES, REGIO_REGELS
from tests.factories.programma_planning import milestone
from tests.factories.registratie import VerblijfFactory


def test_every_role_has_a_home():
    assert set(HOMES) == set(Rol)


def test_without_login_home_asks_for_it(client, db):
    assert client.get("/").url == f"{reverse('account_login')}?next=/"


@pytest.mark.parametrize("rol", ["beleid", "burgerzaken", "toezichthouder", "jurist", "functioneel_beheerder"])
def test_an_official_starts_with_the_own_gemeente(cast, as_person, tiel_vol, buren_leeg, rol):
    page = as_person(getattr(cast, rol).tiel).get("/").content.decode()
    assert "Gemeente Tiel" in page
    assert "Ruime Hof" not in page


def test_a_provider_sees_tonight_against_the_permit(cast, as_person, tiel_vol, buren_leeg):
    answer = as_person(cast.waalstroom).get("/")
    stand = answer.context["stand"]
    assert (stand.bezet, stand.vergund, stand.vrij) == (3, 2, 0)
    assert [(regel.locatie.naam, regel.te_veel) for regel in stand.standen] == [("Volle Hof", 1)]
    assert answer.context["te_doen"][0].wat == "Volle Hof: 1 meer dan vergund"
    assert "Ruime Hof" not in answer.content.decode()


def test_an_inspector_sees_the_location_that_is_too_full(cast, as_person, tiel_vol):
    te_doen = as_person(cast.toezichthouder.tiel).get("/").context["te_doen"]
    assert [regel.wat for regel in te_doen] == ["Volle Hof: 1 meer dan vergund"]


def test_another_gemeente_has_nothing_to_do(cast, as_person, tiel_vol):
    assert as_person(cast.toezichthouder.buren).get("/").context["te_doen"] == []


def test_the_registrar_sees_who_nears_and_who_passed(cast, as_person, tiel_vol, vandaag):
    with scope.within(scope.systeem("tests")):
        passed = VerblijfFactory(locatie=tiel_vol, aankomst=vandaag - timedelta(days=200))
        klok.count_all(peildatum=vandaag)
    lijst = as_person(cast.burgerzaken.tiel).get("/").context["lijst"]
    assert [regel.signaal.telling.nachten for regel in lijst.regels] == [183, 100, 100, 100]
    assert (lijst.regels[0].signaal.bewoner_id, "Te laat" in lijst.regels[0].termijn) == (passed.bewoner_id, True)
    assert {regel.signaal.telling.grens_op for regel in lijst.regels[1:]} == {vandaag + timedelta(days=22)}
    assert (lijst.open, lijst.te_laat, lijst.nadert) == (4, 1, 3)


def test_a_provider_is_told_whom_to_inform(cast, as_person, tiel_vol, vandaag):
    with scope.within(scope.systeem("tests")):
        VerblijfFactory(locatie=tiel_vol, aankomst=vandaag - timedelta(days=200))
        klok.count_all(peildatum=vandaag)
    te_doen = {regel.wat: regel.woord for regel in as_person(cast.waalstroom).get("/").context["te_doen"]}
    assert te_doen["1 bewoner over inschrijven informeren"] == "Te laat"
    assert te_doen["3 bewoners naderen vier maanden"] == "Nadert"


def test_a_claim_is_work_for_the_registrar_until_it_is_settled(cast, as_person, tiel_vol, vandaag):
    with scope.within(scope.systeem("tests")):
        bewoner = VerblijfFactory(locatie=tiel_vol, aankomst=vandaag - timedelta(days=200)).bewoner
        klok.count_all(peildatum=vandaag)
        brpstatus.claim(bewoner=bewoner, status=Brpstatus.BRP_INGESCHREVEN, by=cast.waalstroom.actor)
    browser = as_person(cast.burgerzaken.tiel)
    row = next(regel for regel in browser.get("/").context["te_doen"] if regel.woord == "Te bevestigen")
    assert row.wat == "1 inschrijving bevestigen"
    assert [found.record.bewoner for found in browser.get(row.url).context["table"].paginated_rows] == [bewoner]


def test_names_on_the_registrars_home_are_in_the_read_log(cast, as_person, tiel_vol, vandaag):
    with scope.within(scope.systeem("tests")):
        klok.count_all(peildatum=vandaag)
    as_person(cast.burgerzaken.tiel).get("/")
    seen = Inzage.objects.get()
    assert (len(seen.object_ids), seen.gemeente_id, seen.doel) == (3, "GM0281", "Werkvoorraad van de eigen rol")


def test_a_home_without_names_leaves_no_line(cast, as_person, tiel_vol):
    as_person(cast.beleid.tiel).get("/")
    assert Inzage.objects.count() == 0


def test_the_homes_cost_the_same_with_thirty_stays(cast, as_person, tiel_vol, vandaag):
    for person in (cast.waalstroom, cast.burgerzaken.tiel, cast.beleid.tiel, cast.toezichthouder.tiel):
        browser = as_person(person)
        with scope.within(scope.systeem("tests")):
            klok.count_all(peildatum=vandaag)
        browser.get("/")
        with CaptureQueriesContext(
            connection,
        ) as few:
            browser.get("/")
        with scope.within(scope.systeem("tests")):
            for _ in range(30):
                VerblijfFactory(locatie=tiel_vol, aankomst=vandaag - timedelta(days=100))
            klok.count_all(peildatum=vandaag)
        with CaptureQueriesContext(connection) as many:
            browser.get("/")
        assert len(many) == len(few), person.gebruiker.naam


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-3, ("wrong", "Te laat", -3)),
        (0, ("attention", "Vandaag", 0)),
        (1, ("attention", "Nog 1 dag", 1)),
        (7, ("attention", "Nog 7 dagen", 7)),
    ],
)
def test_a_term_is_told_in_days(vandaag, days, expected):
    assert term(vandaag + timedelta(days=days), vandaag) == expected


def test_the_counter_of_the_region_counts_what_stands_one_click_away(cast, as_person, vandaag):
    with scope.within(scope.systeem("tests")):
        for nummer in range(REGIO_REGELS + 2):
            milestone(titel=f"Mijlpaal {nummer}", gepland_op=vandaag - timedelta(days=10 + nummer))
    answer = as_person(cast.regiocoordinator).get("/")
    alle = len(answer.context["te_doen"]) + len(answer.context["te_doen_rest"])
    assert (len(answer.context["te_doen"]), alle) == (REGIO_REGELS, REGIO_REGELS + 2)
    page = answer.content.decode()
    kop = page[page.index('id="te-doen"') :]
    assert f"Toon ook de volgende {alle - REGIO_REGELS}" in kop
    assert re.search(r"<h2[^>]*>.*?</h2>.*?>\s*(\d+)\s*<", kop, re.S).group(1) == str(alle)


def test_the_region_starts_on_a_connection_that_served_a_gemeente_before(cast, as_person):
    """Row security then finds an empty setting where there was none."""
    with connection.cursor() as cursor:
        cursor.execute("set local app.gemeenten = ''")
    assert as_person(cast.regiocoordinator).get("/").status_code == 200
