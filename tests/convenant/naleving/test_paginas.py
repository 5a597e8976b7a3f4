"""The pages of conversations, contact points and the overview."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from convenant.actions import convenantbedden
from convenant.enums.meting import Meetoordeel
from convenant.models import Nalevingsgesprek
from rivierenland.core import scope
from tests.factories import convenant_naleving as maak
from tests.factories.convenant_toezeggingen import company, gemeente_party, party

LIJST, OVERZICHT = "/convenant/naleving/", "/convenant/overzicht/"


@pytest.fixture
def gesprek(waalstroom) -> Nalevingsgesprek:
    with scope.within(scope.systeem("tests")):
        maak.missed(waalstroom, ["T03"])
        return maak.conversation(waalstroom)


def page(client, person, adres: str, **data):
    client.force_login(person.gebruiker)
    return client.post(adres, data) if data else client.get(adres)


def test_the_party_files_its_plan_on_the_page(client, cast, gesprek) -> None:
    adres = f"{LIJST}{gesprek.pk}/"
    assert "Wat gaat u doen?" in page(client, cast.waalstroom, adres).content.decode()
    dag = timezone.localdate() + timedelta(days=20)
    answer = page(client, cast.waalstroom, f"{adres}plan/", tekst="Wij keuren.", gereed_op=dag.isoformat(), versie=1)
    assert answer.headers["Location"] == adres
    tekst = page(client, cast.beleid.tiel, adres).content.decode()
    assert "Wij keuren." in tekst
    assert "Akkoord geven" in tekst


def test_what_was_typed_stays_when_it_is_refused(client, cast, gesprek) -> None:
    answer = page(
        client, cast.waalstroom, f"{LIJST}{gesprek.pk}/plan/", tekst="Wij keuren.", gereed_op="2020-01-01", versie=1
    )
    assert answer.status_code == 422
    assert "Wij keuren." in answer.content.decode()
    assert "al voorbij" in answer.content.decode()


def test_who_moves_second_sees_what_happened_and_loses_nothing(client, cast, gesprek) -> None:
    adres, dag = f"{LIJST}{gesprek.pk}/overleg/", timezone.localdate().isoformat()
    page(client, cast.beleid.tiel, adres, overleg_op=dag, tekst="Om tien uur.", versie=1)
    answer = page(client, cast.beleid.tiel, adres, overleg_op=dag, tekst="Om elf uur.", versie=1)
    tekst = answer.content.decode()
    assert answer.status_code == 409
    assert "Er is net iets gebeurd" in tekst
    assert "Om elf uur." in tekst
    assert page(client, cast.beleid.tiel, adres, overleg_op=dag, tekst="Om elf uur.", versie=2).status_code == 302


def test_a_gemeente_without_the_lead_gets_no_form_and_a_reason(client, cast, gesprek) -> None:
    tekst = page(client, cast.beleid.buren, f"{LIJST}{gesprek.pk}/").content.decode()
    assert "Regie overnemen" in tekst
    assert "Overleg afspreken" not in tekst
    assert page(client, cast.beleid.buren, f"{LIJST}{gesprek.pk}/overleg/").status_code == 403


def test_a_move_that_cannot_be_made_says_so_instead_of_a_form(client, cast, gesprek) -> None:
    tekst = page(client, cast.beleid.tiel, f"{LIJST}{gesprek.pk}/akkoord/").content.decode()
    assert "Dit kan nu niet" in tekst
    assert "<textarea" not in tekst


def test_the_notice_is_a_pdf(client, cast, gesprek) -> None:
    answer = page(client, cast.waalstroom, f"{LIJST}{gesprek.pk}/kennisgeving.pdf")
    assert answer.content.startswith(b"%PDF-")


def test_the_list_filters_and_counts(client, cast, gesprek) -> None:
    tekst = page(client, cast.beleid.tiel, f"{LIJST}?q=waal+T03&stand=open&beurt=partij&termijn=twee").content.decode()
    assert "1 gesprek" in tekst
    assert "Niets gevonden" in page(client, cast.beleid.tiel, f"{LIJST}?beurt=gemeente").content.decode()


@pytest.mark.parametrize("adres", [LIJST, OVERZICHT])
def test_pages_cost_the_same_with_one_and_thirty(client, cast, adres) -> None:
    def queries(aantal: int) -> int:
        with scope.within(scope.systeem("tests")):
            for _ in range(aantal):
                partij = party(company(gemeenten=[maak.TIEL]))
                maak.missed(partij, ["T03"])
                maak.conversation(partij)
        with CaptureQueriesContext(connection) as geteld:
            assert page(client, cast.beleid.tiel, adres).status_code == 200
        return len(geteld)

    queries(1)
    assert queries(1) == queries(28)


def test_a_gemeente_sees_what_it_missed_itself_on_its_overview(client, cast) -> None:
    with scope.within(scope.systeem("tests")):
        tiel = gemeente_party(maak.TIEL)
        maak.measured(tiel, "T17", Meetoordeel.NIET_NAGEKOMEN, sinds=timezone.localdate(), teller=0, noemer=1)
    tekst = page(client, cast.beleid.tiel, OVERZICHT).content.decode()
    assert "Wat Tiel beloofde" in tekst
    assert "T17 Eén aanspreekpunt" in tekst
    assert "Wat Tiel beloofde" not in page(client, cast.beleid.buren, OVERZICHT).content.decode()


def test_the_overview_says_what_waits(client, cast, gesprek) -> None:
    with scope.within(scope.systeem("tests")):
        convenantbedden.refresh(timezone.localdate())
    assert "1 verbeterplan indienen" in page(client, cast.waalstroom, OVERZICHT).content.decode()
    assert "Aanspreekpunt opgeven" in page(client, cast.beleid.tiel, OVERZICHT).content.decode()


def test_the_region_reads_counts_and_no_conversation(client, cast, gesprek) -> None:
    tekst = page(client, cast.regiocoordinator, OVERZICHT).content.decode()
    assert "Wat op u wacht" not in tekst
    assert "Gesprekken over naleving" not in tekst
    assert page(client, cast.regiocoordinator, LIJST).status_code == 403


def test_the_desk_is_kept_on_its_page(client, cast, db) -> None:
    adres = f"/convenant/aanspreekpunten/{maak.TIEL}/"
    data = {"naam": "Team Wonen", "telefoon": "0344 55 50 00", "email": "wonen@tiel.example", "bereikbaar": ""}
    assert page(client, cast.beleid.tiel, adres, **data).status_code == 302
    assert "+31344555000" in client.get("/convenant/").content.decode()
    assert page(client, cast.beleid.buren, adres).status_code == 404
