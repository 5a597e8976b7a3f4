"""Failures count for one account at one address, and for nobody else."""

import pytest
from django.test import Client
from django.urls import reverse

from rivierenland.core.enums import Resultaat
from rivierenland.core.lockout import TRIES, WAIT_SECONDS, Attempt, LockedOut, network
from rivierenland.core.models import Gebeurtenis, Gebruiker

WACHTWOORD = "vier-rivieren-en-een-dijk"
KANTOOR, THUIS = "203.0.113.7", "198.51.100.9"


@pytest.fixture(autouse=True)
def two_people(db):
    for naam in ("anna", "bert"):
        Gebruiker.objects.create_user(f"{naam}@gemeente.example", WACHTWOORD, naam=naam.capitalize())


def log_in(naam: str, address: str, password: str = WACHTWOORD, **headers: str) -> tuple[bool, str]:
    client = Client(REMOTE_ADDR=address, **headers)
    answer = client.post(reverse("account_login"), {"login": f"{naam}@gemeente.example", "password": password})
    return "_auth_user_id" in client.session, answer.content.decode()


def fail(naam: str, address: str, times: int = TRIES, **headers: str) -> None:
    for _ in range(times):
        assert not log_in(naam, address, "verkeerd", **headers)[0]


@pytest.mark.parametrize(
    ("naam", "address", "enters"),
    [
        ("anna", KANTOOR, False),
        ("anna", THUIS, True),
        ("bert", KANTOOR, True),
        ("bert", THUIS, True),
    ],
    ids=["same account, same address", "same account, elsewhere", "another account, same address", "neither"],
)
def test_only_the_same_account_at_the_same_address_is_locked(naam, address, enters):
    fail("anna", KANTOOR)
    assert log_in(naam, address)[0] is enters


def test_the_page_says_how_long():
    fail("anna", KANTOOR)
    _, page = log_in("anna", KANTOOR)
    assert "Inloggen met dit account kan vanaf deze plek weer over 15 minuten." in page


def test_many_failures_of_one_person_leave_the_rest_of_the_office_alone():
    fail("anna", KANTOOR, times=60)
    assert log_in("bert", KANTOOR)[0]


def test_the_last_try_may_still_be_right():
    fail("anna", KANTOOR, times=TRIES - 1)
    assert log_in("anna", KANTOOR)[0]


def test_success_forgets_earlier_failures():
    fail("anna", KANTOOR, times=TRIES - 1)
    log_in("anna", KANTOOR)
    fail("anna", KANTOOR, times=TRIES - 1)
    assert log_in("anna", KANTOOR)[0]


def test_an_address_that_a_visitor_makes_up_is_not_believed():
    for turn in range(TRIES):
        fail("anna", KANTOOR, times=1, HTTP_X_FORWARDED_FOR=f"192.0.2.{turn}")
    assert not log_in("anna", KANTOOR, HTTP_X_FORWARDED_FOR="192.0.2.99")[0]


def test_behind_our_own_proxy_its_word_counts(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    proxy = "10.0.0.2"
    fail("anna", proxy, HTTP_X_FORWARDED_FOR=f"192.0.2.1, {KANTOOR}")
    assert not log_in("anna", proxy, HTTP_X_FORWARDED_FOR=f"192.0.2.2, {KANTOOR}")[0]
    assert log_in("anna", proxy, HTTP_X_FORWARDED_FOR=f"192.0.2.1, {THUIS}")[0]


def test_the_lock_is_in_the_audit_trail_once_per_refusal_that_closed_the_door():
    fail("anna", KANTOOR)
    locks = Gebeurtenis.objects.filter(actie="aanmelding.lock")
    assert [(g.object_id, g.resultaat) for g in locks] == [
        (str(Gebruiker.objects.get(naam="Anna").pk), Resultaat.GEWEIGERD)
    ]


def test_a_flood_from_one_address_gets_a_dutch_page(settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip", "login_failed": None}
    log_in("anna", KANTOOR)
    log_in("bert", KANTOOR)
    _, page = log_in("anna", KANTOOR)
    assert "Het gaat even te snel" in page


def test_the_lock_ends_by_itself(monkeypatch):
    attempt = Attempt("anna@gemeente.example", KANTOOR)
    for _ in range(TRIES):
        attempt.count()
    with pytest.raises(LockedOut):
        attempt.count()
    later = __import__("time").time() + WAIT_SECONDS + 1
    monkeypatch.setattr("time.time", lambda: later)
    attempt.count()


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
    ],
)
def test_an_ipv6_subscriber_is_one_address(address, counted):
    assert network(address) == counted
