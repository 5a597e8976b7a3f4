"""Who follows a report gets one message an edition: a link, and only of what may be read."""

from dataclasses import replace

import pytest
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Toegang, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from rivierenland.rapportages.actions import abonnement
from rivierenland.rapportages.actions.aankondiging import announce
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.models import Rapportabonnement
from tests.rapportages.uitgave import toneel
from tests.rapportages.uitgave.test_lezen import as_

pytestmark = pytest.mark.django_db
K = Rapport.KWARTAALMONITOR


def announced(editie) -> int:
    with scope.within(scope.systeem("rapporten")):
        return announce(editie=editie, by=Actor.systeem("rapporten"))


@pytest.fixture
def followers(cast):
    for person in (cast.beleid.tiel, cast.jurist.buren):
        abonnement.follow(rapport=K, by=person.actor)
    abonnement.follow(rapport=Rapport.JAARVERSLAG, by=cast.beleid.buren.actor)


def test_each_follower_gets_one_mail_with_a_link_and_never_a_second(cast, followers):
    editie = toneel.published()
    assert (announced(editie), announced(editie)) == (2, 0)
    mails = UitgaandBericht.objects.order_by("aan")
    assert [mail.aan for mail in mails] == ["beleid.tiel@example.test", "jurist.buren@example.test"]
    assert {mail.onderwerp for mail in mails} == {"Kwartaalmonitor derde kwartaal 2026: gepubliceerd"}
    assert "/rapporten/kwartaalmonitor/2026-k3/?versie=1\n" in mails[0].tekst
    assert "1.240" not in mails[0].tekst


def test_a_correction_is_a_message_of_its_own_and_says_why(cast, followers):
    announced(toneel.published())
    announced(toneel.published(versie=2, reden="Buren leverde een nieuwe lijst.", aanleiding="correctie"))
    mail = UitgaandBericht.objects.filter(aan="beleid.tiel@example.test").latest("pk")
    assert mail.onderwerp == "Kwartaalmonitor derde kwartaal 2026: nieuwe versie"
    assert "Waarom: Buren leverde een nieuwe lijst." in mail.tekst
    assert UitgaandBericht.objects.count() == 4


def test_the_region_announces_what_it_publishes(cast, followers):
    editie = toneel.published()
    with scope.within(cast.regiocoordinator.actor.scope):
        assert announce(editie=editie, by=cast.regiocoordinator.actor) == 2


def test_what_is_not_public_goes_to_officials_only_and_asks_for_the_login(cast, followers, monkeypatch):
    monkeypatch.setitem(DEFINITIES, K, replace(DEFINITIES[K], openbaar=False))
    for person in (cast.privacy_officer, cast.waalstroom):
        Rapportabonnement.objects.create(gebruiker=person.gebruiker, rapport=K)
    editie = toneel.published()
    assert announced(editie) == 2
    assert {"Log eerst in." in mail.tekst for mail in UitgaandBericht.objects.all()} == {True}


def test_whoever_lost_all_access_gets_nothing(cast, followers):
    Toegang.objects.filter(gebruiker=cast.beleid.tiel.gebruiker).update(geldig_tot=timezone.now())
    assert announced(toneel.published()) == 1


def test_a_concept_is_not_announced(cast, followers):
    with pytest.raises(ValueError, match="published"):
        announced(toneel.concept())
    assert UitgaandBericht.objects.count() == 0


def test_only_the_region_and_the_portal_announce(cast):
    editie = toneel.published()
    with scope.within(cast.beleid.tiel.actor.scope), pytest.raises(Geweigerd):
        announce(editie=editie, by=cast.beleid.tiel.actor)


def test_following_twice_is_following_once_and_so_is_stopping(cast):
    person = cast.beleid.tiel
    for _ in range(2):
        abonnement.follow(rapport=K, by=person.actor)
    assert Rapportabonnement.objects.count() == 1
    for _ in range(2):
        abonnement.unfollow(rapport=K, by=person.actor)
    assert Rapportabonnement.objects.count() == 0
    with pytest.raises(Geweigerd):
        abonnement.follow(rapport=K, by=cast.waalstroom.actor)


def test_the_page_keeps_what_is_ticked(client, cast):
    as_(client, cast.beleid.tiel)
    assert client.post("/rapporten/abonnement/", {"rapport": [K, "onzin"]}).status_code == 302
    assert list(Rapportabonnement.objects.values_list("rapport", flat=True)) == [K]
    assert 'value="kwartaalmonitor" checked' in client.get("/rapporten/abonnement/").content.decode()
    client.post("/rapporten/abonnement/", {})
    assert Rapportabonnement.objects.count() == 0
    assert as_(client, cast.waalstroom).get("/rapporten/abonnement/").status_code == 403
    assert as_(client, None).get("/rapporten/abonnement/").status_code == 302
