"""The logs show what one may account for, and never the name of a resident."""

import pytest
from django.urls import reverse

from rivierenland.core.actions import gebeurtenis, inzage, uitgaand_bericht
from rivierenland.core.enums import Berichtstatus
from rivierenland.core.handelingen import in_woorden
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.queries import logboek

TIEL, BUREN = "GM0281", "GM0214"


@pytest.fixture(autouse=True)
def demo(settings):
    settings.DEMO = True


@pytest.fixture
def acts(cast):
    for gemeente in (TIEL, BUREN):
        gebeurtenis.record(actie=f"locatie.decide.{gemeente}", by=cast.beleid.tiel.actor, gemeente=gemeente)
    for party in (cast.waalstroom, cast.fruithof):
        gebeurtenis.record(
            actie=f"verblijf.register.{party.actor.naam}", by=party.actor, organisatie=party.organisatie_id
        )


def seen_by(someone) -> list[str]:
    return sorted(logboek.gebeurtenissen(someone.actor).values_list("actie", flat=True))


def test_an_administrator_sees_the_acts_of_the_own_gemeente(cast, acts):
    assert seen_by(cast.functioneel_beheerder.tiel) == ["locatie.decide.GM0281"]


def test_a_market_party_sees_its_own_acts(cast, acts):
    assert seen_by(cast.waalstroom) == ["verblijf.register.waalstroom"]


def test_the_privacy_officer_sees_all(cast, acts):
    assert len(seen_by(cast.privacy_officer)) == 4


@pytest.mark.parametrize("who", ["regiocoordinator", "platformbeheerder"])
def test_the_region_sees_none(cast, acts, who):
    assert seen_by(getattr(cast, who)) == []


@pytest.mark.parametrize("rol", ["beleid", "burgerzaken", "toezichthouder", "jurist"])
def test_other_officials_see_none(cast, acts, rol):
    assert seen_by(getattr(cast, rol).tiel) == []


def test_the_page_shows_acts_in_dutch(cast, client):
    gebeurtenis.record(actie="locatie.decide", by=cast.beleid.tiel.actor, gemeente=TIEL)
    client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
    assert "Locatie: status bepaald" in client.get(reverse("gebeurtenis-list")).content.decode()


def test_a_market_party_sees_that_the_gemeente_acted_and_not_which_official(cast, client):
    for who in (cast.burgerzaken.tiel, cast.waalstroom, cast.regiocoordinator):
        gebeurtenis.record(
            actie="brpstatus.verify", by=who.actor, gemeente=TIEL, organisatie=cast.waalstroom.organisatie_id
        )
    client.force_login(cast.waalstroom.gebruiker)
    page = client.get(reverse("gebeurtenis-list")).content.decode()
    assert [name for name in ("burgerzaken.tiel", "regiocoordinator") if f"{name}<span" in page] == []
    assert [name for name in ("De gemeente", "De regio", "waalstroom") if f"{name}<span" not in page] == []
    for words, found in (("burgerzaken.tiel", False), ("de gemeente", True), ("waalstroom", True)):
        answer = client.get(reverse("gebeurtenis-list"), {"wie": words}).content.decode()
        assert ("status: bevestigd" in answer) is found, words
    client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
    assert "burgerzaken.tiel" in client.get(reverse("gebeurtenis-list")).content.decode()


@pytest.mark.parametrize(
    ("actie", "words"),
    [
        ("toegang.end", "Toegang: beëindigd"),
        ("uitgaand_bericht.release", "Bericht: vrijgegeven"),
        ("iets.onbekends", "Iets"),
    ],
)
def test_an_act_reads_as_dutch(actie, words):
    assert in_woorden(actie) == words


class TestInzage:
    @pytest.fixture(autouse=True)
    def looks(self, cast):
        by = cast.toezichthouder.tiel.actor
        inzage.record(object_soort="registratie.bewoner", object_ids=[1, 2, 3], doel="Controle", pagina="/x/", by=by)
        inzage.record(object_soort="registratie.bewoner", object_ids=[2], doel="BRP", pagina="/y/?q=Naam", by=by)

    def test_the_privacy_officer_sees_who_why_and_how_many(self, cast, client):
        client.force_login(cast.privacy_officer.gebruiker)
        text = client.get(reverse("inzage-list")).content.decode()
        assert "toezichthouder.tiel" in text
        assert "2 inzages; samen 4 keer een persoon in beeld" in text
        assert "Naam" not in text.replace("Naam of", "")

    def test_the_purpose_filters(self, cast, client):
        client.force_login(cast.privacy_officer.gebruiker)
        text = client.get(reverse("inzage-list"), {"doel": "brp"}).content.decode()
        assert "1 inzage; samen 1 keer een persoon in beeld" in text

    @pytest.mark.parametrize("who", ["regiocoordinator", "platformbeheerder", "waalstroom"])
    def test_nobody_else_has_this_page(self, cast, client, who):
        client.force_login(getattr(cast, who).gebruiker)
        assert client.get(reverse("inzage-list")).status_code == 403
        assert list(logboek.inzages(getattr(cast, who).actor)) == []


class TestUitgaand:
    @pytest.fixture
    def held(self, db) -> UitgaandBericht:
        row = uitgaand_bericht.queue(aan="anna@tiel.example", onderwerp="Hallo", tekst="Geheime link", soort="test")
        row.status = Berichtstatus.VASTGEHOUDEN
        row.save()
        return row

    def test_the_list_hides_text_and_receiver(self, cast, client, held):
        client.force_login(cast.platformbeheerder.gebruiker)
        text = client.get(reverse("uitgaand-list")).content.decode()
        assert "naar iemand bij tiel.example" in text
        assert [word for word in ("anna", "Geheime") if word in text] == []

    def test_release_lets_it_go(self, cast, client, held):
        client.force_login(cast.platformbeheerder.gebruiker)
        to = reverse("uitgaand-release", args=[held.pk])
        assert client.get(to).status_code == 200
        client.post(to)
        held.refresh_from_db()
        assert held.status == Berichtstatus.WACHT

    def test_nobody_else_may(self, cast, client, held):
        client.force_login(cast.functioneel_beheerder.tiel.gebruiker)
        assert client.get(reverse("uitgaand-list")).status_code == 403
        assert client.post(reverse("uitgaand-release", args=[held.pk])).status_code == 403
