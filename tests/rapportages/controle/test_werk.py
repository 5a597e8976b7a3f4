"""On the home of who checks reports stands what waits, the nearest last day first."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.werk import bronnen
from rivierenland.rapportages.enums import Oordeel
from rivierenland.rapportages.models import Rapporteditie, Rapportoordeel
from tests.rapportages.edities import voorbeeld

pytestmark = pytest.mark.django_db
TIEL = "GM0281"


def rows(persoon):
    actor = persoon.actor
    with scope.within(actor.scope):
        return bronnen.of(actor, timezone.localdate())


def told(persoon):
    return [(regel.woord, regel.waarom, regel.knop) for regel in rows(persoon)]


def judged(oordeel, *gemeenten):
    with scope.within(scope.systeem("tests")):
        Rapportoordeel.objects.filter(gemeente__in=gemeenten).update(oordeel=oordeel)


def remarked(editie, cast, antwoord=""):
    with scope.within(scope.systeem("tests")):
        editie.opmerkingen.all().delete()
        editie.opmerkingen.create(
            gemeente_id=TIEL, gebied=TIEL, sectie="verblijf", tekst="x", door=cast.beleid.tiel.gebruiker,
            antwoord=antwoord, beantwoord_at=timezone.now() if antwoord else None,
        )  # fmt: skip


def test_a_gemeente_that_did_not_say_anything_is_asked_to_check(editie, cast):
    regel = rows(cast.beleid.tiel)[0]
    assert (regel.woord, regel.wat) == ("Nog 7 dagen", "Kwartaalmonitor, derde kwartaal 2026")
    assert regel.waarom == "Controleer de cijfers van Tiel en keur het rapport goed."
    assert regel.url == reverse("rapportages:controle", args=[editie.pk])


def test_who_approved_has_nothing_to_do_any_more(editie, cast):
    judged(Oordeel.AKKOORD, TIEL)
    assert rows(cast.beleid.tiel) == []
    assert len(rows(cast.beleid.buren)) == 1


def test_a_correction_comes_back_when_the_region_answered(editie, cast):
    judged(Oordeel.CORRECTIE, TIEL)
    remarked(editie, cast)
    assert rows(cast.beleid.tiel) == []
    remarked(editie, cast, "Het klopt.")
    assert [waarom for _, waarom, _ in told(cast.beleid.tiel)] == [
        "De regio beantwoordde de opmerkingen van Tiel. Keur het rapport goed of vraag iets anders."
    ]


def test_the_region_sees_for_whom_it_waits_then_what_to_answer_then_that_it_can_publish(editie, cast):
    regio = cast.regiocoordinator
    judged(Oordeel.AKKOORD, "GM0214")
    assert told(regio) == [
        ("Wacht op gemeenten", "Goedgekeurd door 1 van 8 gemeenten. U hoeft nu niets te doen.", "Bekijken")
    ]
    remarked(editie, cast)
    assert told(regio) == [
        ("Nog 7 dagen", "1 opmerking wacht op uw antwoord. Goedgekeurd door 1 van 8 gemeenten.", "Beantwoorden")
    ]
    remarked(editie, cast, "Ja.")
    with scope.within(scope.systeem("tests")):
        Rapportoordeel.objects.update(oordeel=Oordeel.AKKOORD)
    assert told(regio) == [("Publiceren", "Alle gemeenten keurden het rapport goed.", "Publiceren")]


def test_after_the_term_the_region_may_publish_without_who_is_late(editie, cast, termijn_voorbij):
    assert [(woord, knop) for woord, _, knop in told(cast.regiocoordinator)] == [("Publiceren", "Publiceren")]


def test_others_are_not_asked(editie, cast):
    assert [rows(persoon) for persoon in (cast.jurist.tiel, cast.waalstroom, cast.platformbeheerder)] == [[], [], []]


def test_it_stands_on_the_home_page(editie, cast, client):
    for persoon in (cast.beleid.tiel, cast.regiocoordinator):
        client.force_login(persoon.gebruiker)
        assert reverse("rapportages:controle", args=[editie.pk]) in client.get("/").content.decode()


def test_thirty_concepts_ask_no_more_of_the_database_than_one(editie, cast):
    def asked(persoon):
        actor = persoon.actor
        with scope.within(actor.scope), CaptureQueriesContext(connection) as gevraagd:
            found = bronnen.of(actor, timezone.localdate())
        return len(found), len(gevraagd)

    een = [asked(persoon) for persoon in (cast.beleid.tiel, cast.regiocoordinator)]
    with scope.within(scope.systeem("tests")):
        for jaar in range(2001, 2030):
            row = Rapporteditie.objects.create(
                rapport="kwartaalmonitor", periode=f"{jaar}-k1", aanleiding="gepland", peildatum=voorbeeld.PEILDATUM,
                definitie_versie=1, status="concept", termijn=timezone.localdate() + timedelta(days=3),
            )  # fmt: skip
            Rapportoordeel.objects.create(editie=row, gemeente_id=TIEL)
    dertig = [asked(persoon) for persoon in (cast.beleid.tiel, cast.regiocoordinator)]
    assert [aantal for aantal, _ in dertig] == [30, 30]
    assert [vragen for _, vragen in dertig] == [vragen for _, vragen in een]
