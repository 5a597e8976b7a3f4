"""The pages: what a partner reads, what somebody with a card sees, and what they say when something is wrong."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from speerpunten.zorg.actions import doorverwijscijfer
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.models import Doorverwijscijfer, Doorverwijscontact, Doorverwijzing
from tests.factories import zorg_doorverwijzing as maak

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh(own_cache) -> None:
    """Tries are counted from one request to the next: no other process may empty the count halfway."""


def url(naam, *args):
    return reverse(f"zorg:{naam}", args=args)


def test_from_need_to_card_in_three_pages(cast, als, partners):
    client = als(cast.burgerzaken.tiel)
    velden = {"gemeente": "GM0281", "behoefte": "veiligheid", "taal": "pl", "notitie": "Zij is zwanger"}
    answer = client.post(url("doorverwijzing-create"), velden)
    assert (answer.status_code, "“zwanger” (over zwangerschap)" in answer.content.decode()) == (422, True)
    assert "beschrijf de zaak niet" in answer.content.decode()
    answer = client.post(url("doorverwijzing-create"), velden | {"notitie": "Kan overdag"}, follow=True)
    assert "Steunpunt" in answer.content.decode()
    with scope.within(scope.systeem("tests")):
        row = Doorverwijzing.objects.get()
    adres = url("doorverwijzing-aanbieden", row.pk, partners[0][0].pk)
    assert "Zgoda na skierowanie" in client.get(adres).content.decode()
    assert "Подпис" in client.get(url("toestemmingstekst", row.pk, partners[0][0].pk, "bg")).content.decode()
    velden = {"taal": "pl", "wijze": "tolk", "gegeven_op": timezone.localdate(), "versie": 1, "telefoon": "0612345678"}
    assert client.post(adres, velden).status_code == 422
    kaart = client.post(adres, velden | {"akkoord": "on"}).content.decode()
    assert (row.referentie in kaart, "/info/pl/toestemming/" in kaart) == (True, True)


def test_the_partner_is_told_when_the_consent_is_gone(als, partners, steunpunt, aangeboden):
    row, kaart = aangeboden
    client = als(partners[0][1])
    page = client.get(url("doorverwijzing-detail", row.pk)).content.decode()
    assert ("Aannemen" in page, "Marek" in page) == (True, False)
    client.post(url("doorverwijzing-aannemen", row.pk), {"versie": row.versie})
    assert "Marek" in client.get(url("doorverwijzing-contact", row.pk)).content.decode()
    with scope.within(scope.geheim(kaart.digest)):
        actions.withdraw(kaart=kaart)
    for answer in (
        client.get(url("doorverwijzing-contact", row.pk)),
        client.post(url("doorverwijzing-uitkomst", row.pk), {"uitkomst": "geholpen", "versie": 3}),
    ):
        assert answer.status_code == 409
        assert "De toestemming is ingetrokken" in answer.content.decode()
        assert "Marek" not in answer.content.decode()
    assert Gebeurtenis.objects.filter(actie="doorverwijzing.meet_withdrawn").count() == 2
    assert client.get(url("doorverwijzing-detail", row.pk)).status_code == 200


def test_somebody_with_a_card_sees_it_and_takes_it_back(client, aangeboden):
    _, kaart = aangeboden
    codes = {"referentie": kaart.referentie.lower(), "geheim": kaart.geheim.replace("-", " ")}
    for taal, woord in (("nl", "Wacht op antwoord"), ("pl", "Steunpunt"), ("bg", "Steunpunt")):
        answer = client.post(url("toestemming", taal), codes)
        assert (answer.status_code, woord in answer.content.decode()) == (200, True)
    assert client.post(url("toestemming", "nl"), codes | {"zeker": "ja"}).status_code == 200
    answer = client.post(url("toestemming", "nl"), codes | {"intrekken": "ja"}).content.decode()
    assert "U hebt uw toestemming ingetrokken" in answer
    with scope.within(scope.systeem("tests")):
        assert (Doorverwijscontact.objects.count(), Doorverwijzing.objects.get().status) == (0, "ingetrokken")
    assert "no-store" in client.get(url("toestemming", "nl")).headers["Cache-Control"]


def test_a_wrong_code_is_answered_as_none_and_guessing_stops(client, aangeboden):
    _, kaart = aangeboden
    fout = {"referentie": kaart.referentie, "geheim": "2222-2222-2222"}
    geen = {"referentie": "D-2026-2222-22", "geheim": "2222-2222-2222"}

    def plain(answer):
        body = re.sub(r'csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())
        return answer.status_code, body.replace(kaart.referentie, "X").replace("D-2026-2222-22", "X")

    assert plain(client.post(url("toestemming", "en"), fout)) == plain(client.post(url("toestemming", "en"), geen))
    codes = [client.post(url("toestemming", "en"), fout).status_code for _ in range(6)]
    assert codes == [422, 422, 422, 422, 429, 429]


def test_the_list_asks_as_much_for_thirty_as_for_one(als, partners, tiel, aangeboden):
    client = als(partners[0][1])

    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url("doorverwijzing-list")).status_code == 200
            assert client.get(url("doorverwijzing-vast")).status_code == 200
            assert client.get(reverse("home")).status_code == 200
        return len(queries)

    asked()
    eerst = asked()
    with scope.within(tiel.scope):
        for _ in range(20):
            maak.offered(tiel, partners[0][0])
    assert asked() == eerst


def test_figures_are_suppressed_before_they_are_stored(cast, als, tiel, partners):
    with scope.within(tiel.scope):
        for n in range(14):
            row = maak.concept(tiel, behoefte="werk" if n < 11 else "tolk")
            maak.offered(tiel, partners[0][0], row=row)
    vorige = timezone.localdate().replace(day=1) - timedelta(days=3)
    with scope.within(scope.systeem("tests")):
        Doorverwijzing.objects.update(datum=vorige)
        doorverwijscijfer.compute(op=timezone.localdate(), by=Actor.systeem("tests"))
    found = {
        (c.gemeente_id, c.waarde): c.tekst
        for c in Doorverwijscijfer.objects.filter(soort="behoefte", waarde__in=["werk", "tolk"])
    }
    assert (found[("GM0281", "tolk")], found[(None, "tolk")]) == ("niet getoond", "niet getoond")
    assert Doorverwijscijfer.objects.filter(aantal__range=(1, 9)).exclude(soort="antwoord").count() == 0
    assert "Zo is dit berekend" in als(cast.burgerzaken.tiel).get(url("doorverwijscijfers")).content.decode()
    assert als(cast.regiocoordinator).get(url("doorverwijscijfers")).status_code == 200
    assert als(cast.regiocoordinator).get(url("doorverwijzing-list")).status_code == 403


def test_who_refers_finds_it_in_the_list_and_the_partner_reads_no_contact_before_it_accepts(
    cast, als, partners, aangeboden
):
    row, _ = aangeboden
    assert row.referentie in als(cast.burgerzaken.tiel).get(url("doorverwijzing-list")).content.decode()
    assert row.referentie not in als(cast.burgerzaken.buren).get(url("doorverwijzing-list")).content.decode()
    assert als(partners[0][1]).get(url("doorverwijzing-contact", row.pk)).status_code == 404
