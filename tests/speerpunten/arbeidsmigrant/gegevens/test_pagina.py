"""What a person reads of the own data, and who looked."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Inzage
from rivierenland.core.talen import TALEN
from tests.factories.registratie import VerblijfFactory
from tests.registratie.conftest import as_person, stage  # noqa: F401 -- fixtures
from tests.speerpunten.arbeidsmigrant.gegevens.conftest import (
    BEKIJKEN,
    GEBOREN,
    OPENEN,
    enter,
    from_desk,
    from_provider,
)


@pytest.fixture
def binnen(telefoon, cast, verblijf, elders):
    """With the code of the desk, nobody having looked yet."""
    enter(telefoon, from_desk(cast.burgerzaken.tiel, verblijf.bewoner))
    return telefoon


def page(client, url=BEKIJKEN) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def look(verblijf, rol="toezichthouder", doel="Een verblijf bekijken", **values) -> None:
    Inzage.objects.create(
        rol=rol, doel=doel, pagina="/", object_soort="registratie.bewoner", object_ids=[verblijf.bewoner_id, 1],
        **{"gemeente_id": verblijf.gemeente_id} | values,
    )  # fmt: skip


class TestPage:
    def test_every_night_is_counted_once_over_all_addresses(self, binnen) -> None:
        body = page(binnen)
        assert '<span class="gegevens-getal">150</span>' in body
        assert "You have been here longer than four months." in body
        assert "Buren 50" in body
        assert "Tiel 100" in body

    def test_a_code_of_the_provider_says_that_it_is_not_all(self, telefoon, cast, verblijf, elders) -> None:
        enter(telefoon, from_provider(cast.waalstroom, verblijf.bewoner))
        body = page(telefoon)
        assert '<span class="gegevens-getal">100</span>' in body
        assert "Your code comes from your housing provider." in body

    def test_name_and_birth_date_are_hidden_until_asked(self, binnen) -> None:
        assert "Petrova" not in page(binnen)
        shown = page(binnen, f"{BEKIJKEN}?toon=1")
        assert "Ana Petrova" in shown
        assert "23 November 1990" in shown

    @pytest.mark.parametrize("taal", TALEN)
    def test_in_every_language(self, binnen, taal) -> None:
        answer = binnen.get(reverse("arbeidsmigrant:mijn-gegevens-bekijken", kwargs={"taal": taal}))
        assert answer.status_code == 200
        assert answer["Content-Language"] == taal

    def test_an_official_looks_and_the_person_sees_it_at_once(self, binnen, cast, verblijf, as_person) -> None:  # noqa: F811
        """The one thing that this page is for."""
        before = page(binnen)
        assert "Municipality of Tiel, inspector" not in before
        official = as_person(cast.toezichthouder.tiel)
        assert official.get(reverse("registratie:verblijf-detail", args=[verblijf.pk])).status_code == 200
        after = page(binnen)
        assert "Municipality of Tiel, inspector" in after
        assert "To look at your stay" in after

    def test_it_says_on_whose_behalf_and_never_who(self, binnen, cast, verblijf) -> None:
        gebruiker = cast.toezichthouder.tiel.gebruiker
        look(verblijf, gebruiker=gebruiker)
        body = page(binnen)
        assert gebruiker.naam not in body
        assert gebruiker.email not in body

    def test_a_purpose_without_words_is_shown_in_dutch_and_says_so(self, binnen, verblijf) -> None:
        look(verblijf, doel="Iets wat nog niemand vertaalde")
        assert '<span lang="nl">Iets wat nog niemand vertaalde</span> <span class="stil">(in Dutch)</span>' in page(
            binnen
        )

    def test_looks_at_somebody_else_are_not_there(self, binnen, cast, verblijf) -> None:
        Inzage.objects.create(
            rol="jurist",
            doel="Over een ander",
            pagina="/",
            object_soort="registratie.bewoner",
            object_ids=[987654321],
            gemeente_id="GM0281",
        )
        assert "Over een ander" not in page(binnen)

    def test_five_looks_here_and_the_rest_by_page(self, binnen, verblijf) -> None:
        for number in range(60):
            look(verblijf, doel=f"Doel {number:03}")
        body = page(binnen)
        assert ("Doel 059" in body, "Doel 055" in body, "Doel 054" in body) == (True, True, False)
        inzagen = reverse("arbeidsmigrant:mijn-gegevens-inzagen", kwargs={"taal": "en"})
        assert "Doel 010" in page(binnen, inzagen)
        assert "Doel 000" in page(binnen, f"{inzagen}?page=2")

    def test_the_own_visit_is_logged_without_saying_whose(self, binnen, verblijf) -> None:
        row = Gebeurtenis.objects.get(actie="inzagesessie.open")
        assert (row.actor, row.details, row.object_soort) == (None, {}, "arbeidsmigrant.inzagesessie")
        assert not Inzage.objects.filter(doel__icontains="eigen pagina").exists()

    def test_as_many_queries_for_one_stay_as_for_thirty(self, telefoon, cast, verblijf) -> None:
        enter(telefoon, from_desk(cast.burgerzaken.tiel, verblijf.bewoner))
        page(telefoon)
        with CaptureQueriesContext(connection) as few:
            page(telefoon)
        with scope.within(scope.systeem("tests")):
            for number in range(30):
                begin = timezone.localdate() - timedelta(days=200 + number)
                VerblijfFactory(
                    locatie=verblijf.locatie,
                    bewoner=verblijf.bewoner,
                    aankomst=begin,
                    vertrek=begin + timedelta(days=1),
                )
                look(verblijf)
        with CaptureQueriesContext(connection) as many:
            page(telefoon)
        assert len(many) == len(few)


class TestDownload:
    def test_json_holds_what_the_page_shows_and_every_look(self, binnen, verblijf) -> None:
        for _ in range(7):
            look(verblijf)
        answer = binnen.get(f"{OPENEN}my-data.json")
        assert "attachment" in answer["Content-Disposition"]
        data = json.loads(answer.content)
        assert data["nachten"]["aantal"] == 150
        assert [row["plek"] for row in data["verblijven"]] == ["Medelhof", "Fruithof Erichem"]
        assert {row["geboortedatum"] for row in data["registraties"]} == {GEBOREN.isoformat()}
        assert len(data["wie_keek"]) == 7

    def test_a_page_to_keep(self, binnen) -> None:
        answer = binnen.get(f"{OPENEN}my-data.html")
        assert "Ana Petrova" in answer.content.decode()
        assert "no-store" in answer["Cache-Control"]

    def test_there_is_no_other_form(self, binnen) -> None:
        assert binnen.get(f"{OPENEN}my-data.exe").status_code == 404
