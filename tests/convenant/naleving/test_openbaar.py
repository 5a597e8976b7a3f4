"""The public page: what everybody may know, and nothing more."""

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from convenant.actions import convenantbedden
from convenant.enums.partij import Partijstatus
from convenant.models import Convenantbedden, Partijkaart
from convenant.queries import bedden, openbaar
from registratie.enums import Locatiestatus
from rivierenland.core import scope
from tests.factories import convenant_naleving as maak
from tests.factories.convenant_toezeggingen import company, party
from tests.factories.registratie import LocatieFactory

ADRES = "/convenant/"


def everything():
    """The scope that sees all rows, for what a test makes; the page itself is asked for outside it."""
    return scope.within(scope.systeem("tests"))


def test_everybody_reads_what_the_convenant_is(client, db) -> None:
    answer = client.get(ADRES)
    tekst = answer.content.decode()
    assert answer.status_code == 200
    for woorden in (
        "23\u00a0juni 2023",
        "bodem in de markt",
        "voorbeeldinhoud",
        "Het nachtregister is nooit ouder dan zeven dagen.",
    ):
        assert woorden in tekst


def test_a_visitor_without_a_session_gets_a_page_that_a_cache_may_keep(client, db) -> None:
    answer = client.get(ADRES)
    assert answer["Cache-Control"] == "public, max-age=300"
    assert not answer.cookies
    assert client.get(ADRES).content == answer.content


def test_who_is_logged_in_gets_a_page_of_the_own(client, cast) -> None:
    client.force_login(cast.beleid.tiel.gebruiker)
    assert "public" not in client.get(ADRES).get("Cache-Control", "")


def test_the_list_names_parties_and_marks_who_is_suspended_and_leaves_out_who_left(client, db) -> None:
    with everything():
        party(company("Hofstede Wonen"))
        geschorst, weg = party(company("Kamers BV")), party(company("Weggegaan BV"))
    Partijkaart.objects.filter(pk=geschorst.pk).update(status=Partijstatus.GESCHORST)
    Partijkaart.objects.filter(pk=weg.pk).update(status=Partijstatus.GEROYEERD, tot=timezone.localdate())
    tekst = client.get(ADRES).content.decode()
    assert "Hofstede Wonen" in tekst
    assert "Geschorst" in tekst
    assert "Weggegaan BV" not in tekst
    assert "1 organisatie is geen partij meer" in tekst


def test_searching_works_without_a_script(client, db) -> None:
    with everything():
        for naam in ("Hofstede Wonen", "Kamers BV"):
            party(company(naam))
    tekst = client.get(ADRES, {"q": "hof"}).content.decode()
    assert "Hofstede Wonen" in tekst
    assert "Kamers BV" not in tekst
    assert "1 partij gevonden" in tekst
    assert "Geen partij gevonden" in client.get(ADRES, {"q": "zz", "soort": "onzin", "pagina": "9999"}).content.decode()


def test_the_page_costs_the_same_with_one_and_thirty_parties(client, db) -> None:
    def queries(aantal: int) -> int:
        with everything():
            for _ in range(aantal):
                party(company())
        with CaptureQueriesContext(connection) as geteld:
            client.get(ADRES)
        return len(geteld)

    queries(1)
    assert queries(1) == queries(30)


def test_beds_count_when_the_location_is_in_use_and_the_organisation_a_party(systeem) -> None:
    lid, geen, geschorst = party(), company(), party(status=Partijstatus.GESCHORST)
    maak.beds(lid, maak.TIEL, 60)
    maak.beds(lid, maak.TIEL, 40, status=Locatiestatus.AANGEMELD)
    maak.beds(geschorst, maak.TIEL, 25)
    LocatieFactory(organisatie=geen, gemeente_id=maak.TIEL, capaciteit_vergund=15)
    vandaag = timezone.localdate()
    assert (convenantbedden.refresh(vandaag), convenantbedden.refresh(vandaag)) == (8, 8)
    assert bedden.under_convenant(vandaag)[maak.TIEL] == bedden.Bedden(60, 100, 1)
    assert Convenantbedden.objects.count() == 8


def test_on_an_earlier_day_it_counts_who_was_a_party_then(systeem) -> None:
    vandaag = timezone.localdate()
    maak.beds(party(sinds=vandaag - timedelta(days=10)), maak.TIEL, 60)
    convenantbedden.refresh(vandaag - timedelta(days=20))
    assert bedden.under_convenant(vandaag)[maak.TIEL] == bedden.Bedden(0, 60, 0)


def test_a_small_count_is_withheld_with_the_one_that_would_give_it_away(systeem) -> None:
    vandaag = timezone.localdate()
    for code, onder, alle in ((maak.TIEL, 6, 80), (maak.BUREN, 60, 100), (maak.CULEMBORG, 0, 50)):
        Convenantbedden.objects.create(gemeente_id=code, peildatum=vandaag, bedden_onder=onder, bedden=alle, partijen=1)
    tabel = openbaar.beds(vandaag)
    rijen = {rij.gemeente: (rij.onder.tekst, rij.alle.tekst, rij.aandeel.tekst) for rij in tabel.rijen}
    assert rijen["Tiel"][0] == "niet getoond"
    assert "niet getoond" in (*rijen["Tiel"], *rijen["Buren"], tabel.regio.onder.tekst)
    assert rijen["Tiel"][2] == "niet getoond"
    assert rijen["Culemborg"][0] == "0"


def test_the_region_and_a_stranger_read_beds_without_a_scope(db) -> None:
    assert scope.current_or_none() is None
    assert openbaar.beds(timezone.localdate()) is None
