"""A session belongs to one person and ends when the person's access ends."""

import pytest
from django.test import Client
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.core.actions.demo import ensure_demo_people
from rivierenland.core.models import Gebruiker

PASSWORD = "een zin van vijf woorden"


@pytest.fixture
def people(db, settings) -> None:
    settings.DEMO = True
    with scope.within(scope.systeem("tests")):
        ensure_demo_people()


def planted(client: Client) -> str:
    """A session key that somebody else knows, put into the victim's browser."""
    session = client.session
    session["rolkeuze"] = "platformbeheerder:"
    session.save()
    client.cookies["sessionid"] = session.session_key
    return session.session_key


@pytest.mark.parametrize("way", ["demo", "password"])
def test_logging_in_gives_a_new_key_and_forgets_what_was_planted(people, client, way):
    victim = Gebruiker.objects.get(demo_naam="waalstroom")
    victim.set_password(PASSWORD)
    victim.save()
    known = planted(client)
    if way == "demo":
        client.post(reverse("demo-als", args=["waalstroom"]))
    else:
        client.post(reverse("account_login"), {"login": victim.email, "password": PASSWORD})
    assert client.session["_auth_user_id"] == str(victim.pk)
    assert client.session.session_key != known
    thief = Client()
    thief.cookies["sessionid"] = known
    assert thief.get(reverse("rollen")).status_code == 302


def test_a_planted_role_gives_nothing(people, client):
    """The choice of a role in the session is only a choice among the own roles."""
    planted(client)
    client.force_login(Gebruiker.objects.get(demo_naam="waalstroom"))
    session = client.session
    session["rolkeuze"] = "platformbeheerder:"
    session.save()
    assert client.get(reverse("uitgaand-list")).status_code == 403


def test_a_closed_account_is_out_at_the_next_request(people, client):
    victim = Gebruiker.objects.get(demo_naam="beleid.tiel")
    client.force_login(victim)
    assert client.get(reverse("rollen")).status_code == 200
    Gebruiker.objects.filter(pk=victim.pk).update(is_active=False)
    assert client.get(reverse("rollen")).status_code == 302


def test_a_new_password_ends_the_other_sessions(people, client):
    victim = Gebruiker.objects.get(demo_naam="beleid.tiel")
    client.force_login(victim)
    victim.set_password(PASSWORD)
    victim.save()
    assert client.get(reverse("rollen")).status_code == 302


def test_logging_out_takes_a_post(people, client):
    """A picture with this address in a mail logs nobody out."""
    client.force_login(Gebruiker.objects.get(demo_naam="waalstroom"))
    client.get(reverse("account_logout"))
    assert client.get(reverse("rollen")).status_code == 200
    client.post(reverse("account_logout"))
    assert client.get(reverse("rollen")).status_code == 302
