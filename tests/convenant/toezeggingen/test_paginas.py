"""What a party, an official and the region see of commitments."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from convenant.actions import toezeggingsmeting
from convenant.models import Partijkaart
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from tests.factories import convenant_toezeggingen as maak

TIEL, BUREN = "GM0281", "GM0214"
LIJST = "/convenant/toezeggingen/"

pytestmark = pytest.mark.django_db


def measure(op=None):
    with scope.use(scope.systeem("test")):
        toezeggingsmeting.evaluate(op=op or timezone.localdate(), by=Actor.systeem("test"))


def _in_tiel(cast):
    """Waalstroom, which has beds in Tiel and Buren."""
    organisatie = cast.organisaties["waalstroom"]
    organisatie.gemeenten = [BUREN, TIEL]
    organisatie.save()
    return organisatie


@pytest.fixture
def waalstroom(cast, certificaat):
    """Waalstroom is a party, with 45 of its 50 beds in Tiel and none of 10 in Buren in order."""
    with scope.use(scope.systeem("test")):
        partij = maak.party(_in_tiel(cast))
        certificaat.counts((partij.organisatie_id, TIEL, 45, 50), (partij.organisatie_id, BUREN, 0, 10))
    measure()
    return partij


def test_a_party_sees_its_own_commitments_and_what_to_do(client, cast, waalstroom):
    client.force_login(cast.waalstroom.gebruiker)
    page = client.get(LIJST).content.decode()
    assert "Uw toezeggingen" in page
    assert "15 van de 60 bedden niet in orde" in page
    assert "/convenant/bewijs/nieuw/T10/" in page
    reeks = client.get(f"{LIJST}partij/{waalstroom.pk}/T03/").content.decode()
    assert "Bekijk uw certificaten en vul aan wat ontbreekt" in reeks


def test_an_official_sees_the_figure_of_its_own_gemeente_in_the_list(client, cast, waalstroom):
    client.force_login(cast.beleid.tiel.gebruiker)
    page = client.get(LIJST).content.decode()
    assert "in uw gemeente" in page
    assert "T03" in client.get(f"{LIJST}?stand=aandacht").content.decode()
    assert "Niets gevonden" in client.get(f"{LIJST}?stand=niet_nagekomen").content.decode()


def test_a_gemeente_where_it_does_not_work_and_another_party_do_not_find_it(client, cast, waalstroom):
    client.force_login(cast.beleid.culemborg.gebruiker)
    assert client.get(f"{LIJST}partij/{waalstroom.pk}/").status_code == 404
    client.force_login(cast.fruithof.gebruiker)
    assert client.get(f"{LIJST}partij/{waalstroom.pk}/T03/").status_code == 404
    assert "is geen partij bij het convenant" in client.get(LIJST).content.decode()


def test_the_region_sees_the_distribution_and_no_party(client, cast, waalstroom):
    client.force_login(cast.regiocoordinator.gebruiker)
    assert client.get(LIJST).status_code == 403
    assert client.get(f"{LIJST}partij/{waalstroom.pk}/").status_code == 403
    for adres in (f"{LIJST}verdeling/", f"{LIJST}T03/", f"{LIJST}verdeling/?gemeente={TIEL}&soort=uitzender"):
        page = client.get(adres)
        assert page.status_code == 200
        with scope.use(scope.systeem("test")):
            assert Partijkaart.objects.get().naam not in page.content.decode()


def test_a_commitment_says_how_it_is_counted_with_every_parameter(client, cast):
    client.force_login(cast.beleid.tiel.gebruiker)
    page = client.get(f"{LIJST}T01/").content.decode()
    assert "Zo is dit berekend" in page
    assert "Toezeggingen: periode, nachtregister op tijd" in page
    assert "Zo oud mag een nachtregister zijn" in page
    assert client.get(f"{LIJST}T99/").status_code == 404


def test_a_night_that_failed_says_of_which_night_the_figure_is(client, cast, certificaat, nachtregister):
    with scope.use(scope.systeem("test")):
        partij = maak.party(_in_tiel(cast))
        for regel in (certificaat, nachtregister):
            regel.counts((partij.organisatie_id, TIEL, 5, 5))
    vandaag = timezone.localdate()
    measure(vandaag - timedelta(days=1))
    certificaat.fout = RuntimeError("stuk")
    measure(vandaag)
    client.force_login(cast.waalstroom.gebruiker)
    assert "Niet alles is vannacht gemeten" in client.get(LIJST).content.decode()
    assert "lukte het meten" in client.get(f"{LIJST}partij/{partij.pk}/T03/").content.decode()
    assert "lukte het meten" not in client.get(f"{LIJST}partij/{partij.pk}/T01/").content.decode()


@pytest.mark.parametrize("formaat", ["csv", "ods", "xlsx"])
def test_the_list_as_a_file(client, cast, waalstroom, formaat):
    client.force_login(cast.beleid.tiel.gebruiker)
    answer = client.get(f"{LIJST}toezeggingen.{formaat}")
    inhoud = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert answer.status_code == 200
    if formaat == "csv":
        assert "Bedden met certificaat" in inhoud.decode("utf-8-sig")


def test_evidence_is_filed_judged_and_shown(client, cast, waalstroom):
    client.force_login(cast.waalstroom.gebruiker)
    leeg = client.post("/convenant/bewijs/nieuw/T10/", {"tekst": "", "geldig_tot": ""})
    assert leeg.status_code == 422
    assert "Schrijf op hoe u deze toezegging nakomt." in leeg.content.decode()
    straks = (timezone.localdate() + timedelta(days=60)).isoformat()
    assert (
        client.post("/convenant/bewijs/nieuw/T10/", {"tekst": "Twee papieren.", "geldig_tot": straks}).status_code
        == 302
    )
    client.force_login(cast.beleid.tiel.gebruiker)
    lijst = client.get("/convenant/bewijs/?stand=wacht").content.decode()
    pk = lijst.split('id="bewijs-')[1].split('"')[0]
    assert client.get(f"/convenant/bewijs/{pk}/").status_code == 200
    judged = client.post(
        f"/convenant/bewijs/{pk}/beoordelen/", {"oordeel": "aanvaard", "geldig_tot": straks, "reden": ""}
    )
    assert judged.status_code == 302
    client.force_login(cast.waalstroom.gebruiker)
    assert "Nagekomen, op bewijs" in client.get(LIJST).content.decode()


def test_the_lists_ask_the_same_number_of_queries_of_one_and_of_thirty_parties(client, cast, waalstroom):
    client.force_login(cast.beleid.tiel.gebruiker)

    def counted():
        with CaptureQueriesContext(connection) as found:
            assert client.get(LIJST).status_code == 200
        return len(found)

    counted()
    een = counted()
    with scope.use(scope.systeem("test")):
        for _ in range(29):
            maak.party()
    measure()
    assert counted() == een


def test_the_page_of_a_party_asks_no_more_after_a_year_of_nights(client, cast, certificaat):
    with scope.use(scope.systeem("test")):
        partij = maak.party(_in_tiel(cast))
    client.force_login(cast.waalstroom.gebruiker)
    vandaag = timezone.localdate()

    def counted(nachten):
        for nr in nachten:
            certificaat.counts((partij.organisatie_id, TIEL, 30 + nr, 100))
            measure(vandaag + timedelta(days=nr))
        client.get(LIJST)
        with CaptureQueriesContext(connection) as found:
            client.get(LIJST)
        return len(found)

    assert counted([-40]) == counted(range(-39, 1))


def test_homes_say_what_there_is_to_do(client, cast, certificaat):
    with scope.use(scope.systeem("test")):
        partij = maak.party(_in_tiel(cast))
        certificaat.counts((partij.organisatie_id, TIEL, 1, 50))
    measure()
    client.force_login(cast.waalstroom.gebruiker)
    assert "Bedden met certificaat: niet nagekomen" in client.get("/").content.decode()
    straks = (timezone.localdate() + timedelta(days=60)).isoformat()
    client.post("/convenant/bewijs/nieuw/T13/", {"tekst": "Een afspraak.", "geldig_tot": straks})
    client.force_login(cast.beleid.tiel.gebruiker)
    assert "bewijs beoordelen" in client.get("/").content.decode()
