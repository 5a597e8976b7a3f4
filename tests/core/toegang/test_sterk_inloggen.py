"""Who may see or manage personal data sets up a second step first; in the demo nobody has to."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from rivierenland.core.rollen import ROLLEN, Rol

PASSWORD = "vier-rivieren-en-een-dijk"


@pytest.fixture
def enter(client):
    def log_in(person):
        client.force_login(person.gebruiker)
        return client

    return log_in


def with_app(person) -> None:
    Authenticator.objects.create(
        user=person.gebruiker, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"}
    )


def test_an_official_without_a_second_step_gets_the_explanation(cast, no_demo, enter):
    answer = enter(cast.beleid.tiel).get(reverse("rollen"))
    assert (answer.status_code, answer["Location"]) == (302, reverse("sterk-inloggen"))


def test_an_official_with_an_app_goes_on(cast, no_demo, enter):
    with_app(cast.beleid.tiel)
    assert enter(cast.beleid.tiel).get(reverse("rollen")).status_code == 200


def test_recovery_codes_alone_are_not_a_second_step(cast, no_demo, enter):
    person = cast.beleid.tiel
    Authenticator.objects.create(user=person.gebruiker, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert enter(person).get(reverse("rollen")).status_code == 302


def test_a_market_party_may_go_without(cast, no_demo, enter):
    assert enter(cast.waalstroom).get(reverse("rollen")).status_code == 200


def test_in_the_demo_nobody_has_to(cast, settings, enter):
    settings.DEMO = True
    assert enter(cast.beleid.tiel).get(reverse("rollen")).status_code == 200


@pytest.mark.parametrize("name", ["sterk-inloggen", "mfa_index", "account_logout", "account_reauthenticate", "privacy"])
def test_the_way_to_set_it_up_and_out_stays_open(cast, no_demo, enter, name):
    assert enter(cast.beleid.tiel).get(reverse(name)).status_code == 200


def test_every_official_and_administrator_is_asked():
    free = [rol for rol, beschrijving in ROLLEN.items() if not beschrijving.strong_login]
    assert free == [Rol.MARKTPARTIJ_BEHEERDER, Rol.MARKTPARTIJ_MEDEWERKER, Rol.ZORGPARTNER]


def test_setting_up_asks_for_the_password_first_and_then_works(cast, no_demo, client):
    person = cast.beleid.tiel
    person.gebruiker.set_password(PASSWORD)
    person.gebruiker.save()
    client.post(reverse("account_login"), {"login": person.gebruiker.email, "password": PASSWORD})
    asked = client.get(reverse("mfa_activate_totp"))
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    client.post(asked["Location"], {"password": PASSWORD})
    assert client.get(reverse("mfa_activate_totp")).status_code == 200
    assert client.get(reverse("mfa_add_webauthn")).status_code == 200


def test_a_code_is_asked_at_login_and_guessing_locks(cast, no_demo, client):
    person = cast.beleid.tiel
    person.gebruiker.set_password(PASSWORD)
    person.gebruiker.save()
    with_app(person)
    answer = client.post(reverse("account_login"), {"login": person.gebruiker.email, "password": PASSWORD})
    assert answer["Location"] == reverse("mfa_authenticate")
    for _ in range(5):
        page = client.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    assert "De code klopt niet." in page
    page = client.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    assert "over 15 minuten" in page


@pytest.mark.parametrize("path", ["/account/signup/", "/account/aanmelden/", "/accounts/signup/", "/account/email/"])
def test_there_is_no_way_to_sign_up(db, client, path):
    assert client.get(path).status_code == 404
    assert client.post(path, {"email": "x@y.example"}).status_code == 404
