"""The pages: who reads them, that they bear nothing and little, and that every figure carries its margin and its caution."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from handhaving.actions import waterbed
from handhaving.demo import waterbed as demo
from handhaving.enums import Ernst, Stapsoort
from handhaving.models import Publicatie, Waterbedmeting
from handhaving.queries.toezichtcijfers import quarters
from handhaving.waterbed.uitkomst import GEEN_BEWIJS
from registratie.actions import bezettingsstand
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.programma.actions import meetwaarde
from tests.factories.registratie import BUREN, LocatieFactory, OrganisatieFactory
from tests.factories.waterbed import made_inspection, made_melding, made_step
from tests.handhaving.waterbed.conftest import people

pytestmark = pytest.mark.django_db
WATERBED, CIJFERS = reverse("handhaving:waterbed"), reverse("handhaving:cijfers")
JOB = Actor.systeem("tests")


@pytest.fixture
def berekend(cast):
    """A closing of 120 days ago after which twelve people came in Buren and two in Zaltbommel; inspections last quarter."""
    vandaag = timezone.localdate()
    dag, vorig = vandaag - timedelta(days=120), quarters(vandaag, 2)[0]
    with scope.within(scope.systeem("tests")):
        bieder = OrganisatieFactory(naam="Zwaluw B.V. (fictief)")
        tiel = LocatieFactory(organisatie=bieder, naam="Zwaluwnest")
        people(tiel, 20, dag - timedelta(days=300), dag)
        for gemeente, aantal in ((BUREN, 12), ("GM0297", 6), ("GM0216", 2)):
            people(LocatieFactory(organisatie=bieder, gemeente_id=gemeente), aantal, dag + timedelta(days=5))
        made_step(tiel, Stapsoort.SLUITING, dag)
        for _ in range(9):
            made_inspection(tiel, vorig.eerste, Ernst.KRITIEK)
            made_melding("GM0281", vandaag)
        bezettingsstand.refresh(van=dag - timedelta(days=1), tot=dag + timedelta(days=91))
        waterbed.compute(peildatum=vandaag, by=JOB)


def page(client, url=WATERBED, **query) -> str:
    response = client.get(url, query)
    assert response.status_code == 200
    return response.content.decode()


def test_officials_and_the_region_read_the_same_figures(berekend, cast, as_person):
    for wie in (cast.toezichthouder.tiel, cast.jurist.buren, cast.beleid.culemborg, cast.regiocoordinator):
        text = page(as_person(wie))
        assert "Van waar naar waar" in text
        assert "Zwaluw" not in text


@pytest.mark.parametrize("rol", ["burgerzaken", "functioneel_beheerder"])
def test_who_does_not_steer_on_it_does_not_read_it(cast, as_person, rol):
    assert as_person(getattr(cast, rol).tiel).get(WATERBED).status_code == 403


def test_the_streams_show_a_large_count_and_words_for_the_rest(berekend, cast, as_person):
    response = as_person(cast.regiocoordinator).get(WATERBED)
    stromen = [(rij.naar.naam, maatregel, str(aantal)) for rij, maatregel, aantal in response.context["stromen"]]
    assert stromen[0][:2] == ("Buren", "Sluiting")
    assert {aantal for _, _, aantal in stromen} == {"12.0000", "niet getoond"}


def test_every_indicator_has_its_method_and_the_caution(berekend, cast, as_person):
    response = as_person(cast.beleid.tiel).get(WATERBED)
    kaarten, text = response.context["alle"], response.content.decode()
    assert all(f'href="#{kaart.code}"' in text and text.count(kaart.vraag) == 2 for kaart in kaarten)
    assert [kaart.code for kaart in kaarten] == ["W1", "W2", "W3", "W4", "W5", "W6"]
    assert all(kaart.methode and (kaart.reden or kaart.grafieken) for kaart in kaarten)
    assert text.count(GEEN_BEWIJS) >= len(kaarten)


def test_what_the_portal_does_not_know_is_said(berekend, cast, as_person):
    text = page(as_person(cast.beleid.tiel))
    assert "welke partijen het convenant hebben ondertekend" in text
    assert "niet in welke gemeente iemand werkt" in text


def test_without_figures_the_pages_say_when_they_come(cast, as_person):
    assert "Er is nog niets berekend" in page(as_person(cast.beleid.tiel))
    assert "Er is nog niets geteld" in page(as_person(cast.beleid.tiel), CIJFERS)


def test_with_too_little_every_indicator_says_why(cast, as_person):
    with scope.within(scope.systeem("tests")):
        waterbed.compute(peildatum=timezone.localdate(), by=JOB)
    text = page(as_person(cast.beleid.tiel))
    assert "Er is geen verplaatsing geteld" in text
    assert "Er zijn geen vergunde bedden bekend" in text


def test_the_counts_are_of_the_chosen_quarter(berekend, cast, as_person):
    client = as_person(cast.regiocoordinator)
    response = client.get(CIJFERS)
    rijen = dict(response.context["bevindingen"])
    assert rijen["Tiel"][0] == 9
    nu = quarters(timezone.localdate(), 1)[0]
    response = client.get(CIJFERS, {"kwartaal": f"{nu.jaar}-{nu.nummer}"})
    assert dict(response.context["bevindingen"])["Tiel"][0] == 0


@pytest.mark.parametrize("kwaad", ["", "x", "1999-1", "2026-9", "<script>"])
def test_a_strange_quarter_gives_the_last_one_that_is_over(berekend, cast, as_person, kwaad):
    response = as_person(cast.beleid.tiel).get(CIJFERS, {"kwartaal": kwaad})
    assert response.context["kwartaal"] == quarters(timezone.localdate(), 2)[0]


def test_the_number_of_questions_does_not_grow(berekend, cast, as_person):
    client = as_person(cast.beleid.tiel)

    def asked(url) -> int:
        with CaptureQueriesContext(connection) as queries:
            page(client, url)
        return len(queries)

    asked(WATERBED)
    eerst = asked(WATERBED), asked(CIJFERS)
    with scope.within(scope.systeem("tests")):
        for nr in range(30):
            made_step(
                LocatieFactory(gemeente_id=BUREN), Stapsoort.SLUITING, timezone.localdate() - timedelta(days=100 + nr)
            )
        waterbed.compute(peildatum=timezone.localdate(), by=JOB)
    assert (asked(WATERBED), asked(CIJFERS)) == eerst


def test_the_dashboard_of_the_region_has_one_card(berekend, cast, as_person):
    with scope.within(scope.systeem("tests")):
        meetwaarde.compute(peildata=[timezone.localdate()], by=JOB)
    text = page(as_person(cast.regiocoordinator), reverse("regio"))
    assert "Toezicht in de regio" in text
    assert WATERBED in text
    assert "Toezicht in de regio" not in page(as_person(cast.burgerzaken.tiel), reverse("regio"))


def test_the_demo_computes_its_figures_and_publishes_a_few(berekend, cast):
    cast.jurist.tiel.actor  # noqa: B018 -- makes the lawyer in whose name the demo publishes
    with scope.within(scope.systeem("tests")):
        demo.make(vandaag=timezone.localdate(), by=JOB)
        rows = list(Publicatie.objects.all())
        dagen = set(Waterbedmeting.objects.filter(soort="W3").values_list("peildatum", flat=True))
    assert [(row.bedrijfsnaam, row.is_natuurlijk_persoon) for row in rows] == [("Zwaluw B.V. (fictief)", False)]
    assert len(dagen) == 5
