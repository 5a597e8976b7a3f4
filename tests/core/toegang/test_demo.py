"""The demo's people: one click in, and only in the demo."""

import pytest
from django.test import Client
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.core.actions.demo import ensure_demo_people
from rivierenland.core.models import Gebruiker, Gemeente, Organisatie, Toegang
from rivierenland.core.queries import toegang

SLUGS = [
    *("buren", "culemborg", "maasdriel", "neder-betuwe", "tiel"),
    *("west-betuwe", "west-maas-en-waal", "zaltbommel"),
]
NAMEN = [
    *("regiocoordinator", "privacy_officer", "platformbeheerder"),
    *("waalstroom", "fruithof", "delta", "rivierzicht", "zorgpartner"),
    *(
        f"{rol}.{slug}"
        for slug in SLUGS
        for rol in ("beleid", "burgerzaken", "toezichthouder", "jurist", "functioneel_beheerder")
    ),
]


@pytest.fixture
def people(db, settings) -> None:
    settings.DEMO = True
    with scope.within(scope.systeem("tests")):
        ensure_demo_people()


def logged_in(client: Client) -> str | None:
    found = client.session.get("_auth_user_id")
    return Gebruiker.objects.get(pk=found).demo_naam if found else None


def test_all_fixed_names_are_made_with_one_role_each(people):
    made = Gebruiker.objects.filter(demo_naam__isnull=False)
    assert sorted(made.values_list("demo_naam", flat=True)) == sorted(NAMEN)
    assert Toegang.objects.count() == len(NAMEN)


def test_making_them_again_changes_nothing(people):
    before = (Gebruiker.objects.count(), Toegang.objects.count())
    with scope.within(scope.systeem("tests")):
        ensure_demo_people()
        organisaties = sorted(Organisatie.objects.values_list("kvk", flat=True))
    assert (Gebruiker.objects.count(), Toegang.objects.count()) == before
    assert organisaties == ["99000017", "99000025", "99000033", "99000041", "99000058"]


def test_an_existing_organisation_is_kept_as_it_is(db):
    with scope.within(scope.systeem("tests")):
        Organisatie.objects.create(kvk="99000017", naam="Stond er al")
        ensure_demo_people()
        assert Organisatie.objects.get(kvk="99000017").naam == "Stond er al"


@pytest.mark.parametrize("naam", NAMEN)
def test_one_click_logs_in(people, client, naam):
    answer = client.post(reverse("demo-als", args=[naam]))
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert logged_in(client) == naam


def test_the_role_follows_from_the_name(people):
    actor = toegang.actor_of(Gebruiker.objects.get(demo_naam="beleid.neder-betuwe"), None)
    assert (actor.rol, actor.gemeenten) == ("beleid", (Gemeente.objects.get(slug="neder-betuwe").pk,))


def test_the_next_person_starts_afresh(people, client):
    client.post(reverse("demo-als", args=["waalstroom"]))
    client.post(reverse("demo-als", args=["beleid.tiel"]))
    assert logged_in(client) == "beleid.tiel"


def test_next_stays_on_this_site(people, client):
    to = reverse("demo-als", args=["beleid.tiel"])
    assert client.post(to, {"next": "/rollen/"})["Location"] == "/rollen/"
    assert client.post(to, {"next": "https://elders.example/"})["Location"] == "/"


def test_an_unknown_name_is_not_found(people, client):
    assert client.post(reverse("demo-als", args=["burgemeester.tiel"])).status_code == 404


def test_without_a_token_it_is_refused(people):
    client = Client(enforce_csrf_checks=True)
    assert client.post(reverse("demo-als", args=["beleid.tiel"])).status_code == 403
    assert logged_in(client) is None


def test_with_the_token_of_the_login_page_it_works(people):
    client = Client(enforce_csrf_checks=True)
    client.get(reverse("account_login"))
    token = client.cookies["csrftoken"].value
    client.post(reverse("demo-als", args=["beleid.tiel"]), {"csrfmiddlewaretoken": token})
    assert logged_in(client) == "beleid.tiel"


def test_a_link_cannot_log_in(people, client):
    assert client.get(reverse("demo-als", args=["beleid.tiel"])).status_code == 405
    assert logged_in(client) is None


@pytest.mark.parametrize("client", [Client(), Client(enforce_csrf_checks=True)], ids=["token", "no token"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_outside_the_demo_it_does_not_exist(people, no_demo, client, method):
    assert getattr(client, method)(reverse("demo-als", args=["beleid.tiel"])).status_code == 404


def test_the_login_page_offers_everybody_and_says_it_is_made_up(people, client):
    page = client.get(reverse("account_login")).content.decode()
    assert [naam for naam in NAMEN if f'formaction="/demo/als/{naam}/"' not in page] == []
    assert "Alles hier is verzonnen" in page


def test_outside_the_demo_the_login_page_offers_nobody(people, no_demo, client):
    page = client.get(reverse("account_login")).content.decode()
    assert "/demo/als/" not in page
