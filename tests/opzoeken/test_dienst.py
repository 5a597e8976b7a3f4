"""How a look-up behaves when the service does not: briefly, at most twice, not again soon, and never with an exception."""

import pytest
from django.core.cache import cache

from registratie.opzoeken import kvk, pdok
from registratie.opzoeken.antwoord import Uitkomst
from registratie.opzoeken.dienst import FAILURES


def ask(number: int = 5) -> Uitkomst:
    return pdok.addresses(postcode="4001AA", huisnummer=number).uitkomst


def test_an_answer_is_kept(standin):
    assert [ask(), ask()] == [Uitkomst.GEVONDEN] * 2
    assert len(standin.asked) == 1


def test_also_that_nothing_was_found_is_kept(standin):
    assert [ask(6), ask(6)] == [Uitkomst.NIET_GEVONDEN] * 2
    assert len(standin.asked) == 1


@pytest.mark.parametrize(("mode", "requests"), [("500", 2), ("garbage", 1)])
def test_a_service_that_fails_is_unreachable(standin, mode, requests):
    standin.mode = mode
    assert ask() is Uitkomst.ONBEREIKBAAR
    assert len(standin.asked) == requests


def test_a_slow_service_is_not_waited_for_twice(traag):
    assert ask() is Uitkomst.ONBEREIKBAAR
    assert len(traag.asked) == 1


def test_one_failure_is_tried_again(standin):
    standin.mode = "once"
    assert ask() is Uitkomst.GEVONDEN
    assert len(standin.asked) == 2


def test_a_failure_is_not_kept(standin):
    standin.mode = "garbage"
    ask()
    standin.mode = "ok"
    assert ask() is Uitkomst.GEVONDEN


def test_after_three_failures_the_service_is_left_alone(standin):
    standin.mode = "garbage"
    for number in range(1, FAILURES + 1):
        ask(number)
    standin.mode = "ok"
    asked = len(standin.asked)
    assert (ask(), len(standin.asked)) == (Uitkomst.ONBEREIKBAAR, asked)
    assert kvk.profile("68750110").uitkomst is Uitkomst.GEVONDEN, "another service is not left alone with it"


def test_after_the_rest_it_is_asked_again(standin):
    standin.mode = "garbage"
    for number in range(1, FAILURES + 1):
        ask(number)
    standin.mode = "ok"
    cache.delete("opzoeken:pdok:mislukt")  # as the minute does
    assert ask() is Uitkomst.GEVONDEN


def test_nothing_listens_there(standin, settings):
    settings.PDOK_URL = "http://127.0.0.1:9/search/v3_1"
    assert ask() is Uitkomst.ONBEREIKBAAR


@pytest.mark.parametrize("address", ["geen-adres", "http://", "https://[kapot"])
def test_an_address_that_cannot_be_is_unreachable(standin, settings, address):
    settings.PDOK_URL = address
    assert ask() is Uitkomst.ONBEREIKBAAR
