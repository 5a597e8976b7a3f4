"""From the rest of the house to the convenant: the pages of the register, of the programme and the dashboards."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from convenant.enums.partij import Partijsoort, Partijstatus
from convenant.models import Convenantbedden, Convenantversie, Partij, Partijkaart
from convenant.queries import organisatiefeit, tellingen
from convenant.views.overzicht import course
from registratie.bijdragen.organisatiefeit import Organisatiefeit
from rivierenland.core import scope
from rivierenland.core.models import Gemeente, Organisatie
from tests.factories.dashboards import figures
from tests.factories.registratie import TIEL, LocatieFactory, OrganisatieFactory

SINDS = date(2023, 6, 23)
VANDAAG = timezone.localdate()


@pytest.fixture
def als(client):
    """A browser in which this person is logged in."""

    def inloggen(person):
        client.force_login(person.gebruiker)
        return client

    return inloggen


def party(organisatie: Organisatie | None = None, gemeente: str = TIEL, **anders) -> Partij:
    """Somebody who signed on 23 June 2023, with its card."""
    soorten = [Partijsoort.VERBLIJFSBIEDER if organisatie else Partijsoort.GEMEENTE]
    row = Partij.objects.create(
        organisatie=organisatie, gemeenten=organisatie.gemeenten if organisatie else [gemeente], soorten=soorten,
        kvk=organisatie.kvk if organisatie else "", convenant=Convenantversie.objects.get(nummer=1), sinds=SINDS, **anders,
    )  # fmt: skip
    Partijkaart.objects.create(
        partij_nr=row.pk, naam=organisatie.naam if organisatie else gemeente, gemeente_id=None if organisatie else gemeente,
        soorten=soorten, status=row.status, versie=1, sinds=SINDS, tot=row.tot,
    )  # fmt: skip
    return row


def counted(gemeente: str, onder: int, alle: int) -> None:
    Convenantbedden.objects.create(gemeente_id=gemeente, peildatum=VANDAAG, bedden_onder=onder, bedden=alle, partijen=1)


@pytest.mark.usefixtures("systeem")
class TestOrganisation:
    def test_since_when_it_is_a_party(self) -> None:
        row = party(OrganisatieFactory())
        (feit,) = organisatiefeit.facts(row.organisatie_id)
        assert feit == Organisatiefeit("Convenant", "partij sinds 23\u00a0juni 2023", "convenant:partij-detail", row.pk)

    @pytest.mark.parametrize(
        ("status", "woorden"),
        [
            (Partijstatus.GESCHORST, "partij sinds 23\u00a0juni 2023, nu geschorst"),
            (Partijstatus.OPGEZEGD, "geen partij meer, opgezegd per 1\u00a0mei 2026"),
            (Partijstatus.GEROYEERD, "geen partij meer, geroyeerd per 1\u00a0mei 2026"),
        ],
    )
    def test_what_became_of_it(self, status, woorden) -> None:
        row = party(
            OrganisatieFactory(), status=status, tot=None if status == Partijstatus.GESCHORST else date(2026, 5, 1)
        )
        assert organisatiefeit.words(row) == woorden

    def test_who_never_signed_is_no_party(self) -> None:
        assert [feit.tekst for feit in organisatiefeit.facts(OrganisatieFactory().pk)] == ["geen partij"]


def test_it_stands_on_the_page_of_the_organisation_and_of_its_location(als, cast) -> None:
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(organisatie=cast.organisaties["waalstroom"])
        party(locatie.organisatie)
    for naam, pk in (("organisatie-detail", locatie.organisatie_id), ("locatie-detail", locatie.pk)):
        text = als(cast.beleid.tiel).get(reverse(f"registratie:{naam}", args=[pk])).content.decode()
        assert "partij sinds 23\u00a0juni 2023" in text


@pytest.mark.usefixtures("systeem")
class TestCounts:
    def test_suspended_and_former_parties_do_not_count(self) -> None:
        party()
        party(OrganisatieFactory())
        party(OrganisatieFactory(), status=Partijstatus.GESCHORST)
        party(OrganisatieFactory(), status=Partijstatus.OPGEZEGD, tot=VANDAAG)
        cijfers = tellingen.count(VANDAAG)
        assert (cijfers.gemeenten, cijfers.van_gemeenten, cijfers.partijen) == (1, 8, 1)
        assert (cijfers.onder, cijfers.aandeel, cijfers.peildatum) == (None, None, None)

    @pytest.mark.parametrize(("onder", "aandeel"), [(0, 0), (9, None), (10, 10), (90, 90), (91, None), (100, 100)])
    def test_a_share_of_few_beds_is_not_shown(self, onder, aandeel) -> None:
        counted(TIEL, onder, 100)
        assert tellingen.count(VANDAAG).aandeel == aandeel

    def test_of_the_last_night_that_was_counted(self, django_assert_num_queries) -> None:
        counted(TIEL, 30, 40)
        counted("GM0214", 20, 60)
        for _ in range(3):
            party(OrganisatieFactory())
        with django_assert_num_queries(5):
            cijfers = tellingen.count(VANDAAG + timedelta(days=1))
        assert (cijfers.onder, cijfers.alle, cijfers.aandeel, cijfers.peildatum) == (50, 100, 50, VANDAAG)


def test_the_package_of_the_convenant_shows_it_and_another_does_not(als, cast) -> None:
    with scope.within(scope.systeem("tests")):
        party()
        counted(TIEL, 30, 40)
    for person in (cast.beleid.tiel, cast.regiocoordinator):
        client = als(person)
        text = client.get(reverse("programma:pakket-detail", args=["M14"])).content.decode()
        assert "Het convenant nu" in text
        assert "30 van 40 bedden in gebruik" in text
        assert "Het convenant nu" not in client.get(reverse("programma:pakket-detail", args=["M13"])).content.decode()


def test_the_dashboards_of_the_region_and_of_a_gemeente_show_its_figures(als, cast) -> None:
    with scope.within(scope.systeem("tests")):
        figures(VANDAAG)
    slug = Gemeente.objects.get(pk=TIEL).slug
    for person in (cast.beleid.tiel, cast.regiocoordinator):
        for url in (reverse("regio"), reverse("regio-gemeente", args=[slug])):
            antwoord = als(person).get(url)
            assert 'id="convenant"' in antwoord.content.decode(), url
            assert [kaart.soort.code for kaart in antwoord.context["convenant"]] == [
                "convenant_bedden",
                "convenant_partijen",
                "convenant_nagekomen",
            ]


@pytest.mark.parametrize(("onder", "toont"), [(4, False), (40, True), (196, False), (0, True)])
def test_the_line_of_the_region_gives_no_small_count_away(db, onder, toont):
    """With the public total a share of 2 percent is 4 beds."""
    for dag in (VANDAAG.replace(day=1), VANDAAG.replace(day=1) - timedelta(days=1)):
        Convenantbedden.objects.create(
            gemeente_id="GM0281", peildatum=dag.replace(day=1), bedden_onder=onder, bedden=200, partijen=1
        )
    assert (course(VANDAAG) is not None) is toont
