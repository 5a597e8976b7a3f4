"""Choosing a partner shows what the directory says of each, the best fit first."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.models import Organisatie
from speerpunten.zorg.enums.doorverwijzing import Behoefte
from speerpunten.zorg.enums.hulp import Hulpvraag
from speerpunten.zorg.queries.partnerkeuze import PAST_BIJ, choices
from tests.factories import zorg_doorverwijzing as maak
from tests.factories import zorg_hulp as hulp


def offer(organisatie: Organisatie, **values):
    with scope.within(scope.systeem("tests")):
        return hulp.aanbod(gemeente_id=None, organisatie=organisatie, **values)


@pytest.fixture
def row(tiel, partners):
    with scope.within(tiel.scope):
        return maak.concept(tiel)


@pytest.fixture
def kiezen(als, cast, row):
    client = als(cast.burgerzaken.tiel)
    return lambda: client.get(reverse("zorg:doorverwijzing-partner", args=[row.pk]))


def test_every_need_of_a_referral_is_answered_by_the_directory():
    assert set(PAST_BIJ) == set(Behoefte)


def test_who_helps_with_the_need_comes_before_who_speaks_the_language(tiel, partners, row):
    (steun, _), (ander, _) = partners
    offer(ander, hulpvragen=[Hulpvraag.VOEDSEL], talen=["pl"])
    offer(steun, hulpvragen=[Hulpvraag.ONDERDAK], talen=["ro"], met_tolk=True)
    with scope.within(tiel.scope):
        found = choices(row, timezone.localdate())
    assert [(one.partner.naam, one.past, one.spreekt, one.tolk) for one in found] == [
        ("Steunpunt", True, False, True), ("Ander Steunpunt", False, True, False),
    ]  # fmt: skip


def test_of_two_who_help_the_language_decides_and_then_the_name(tiel, partners, row):
    (steun, _), (ander, _) = partners
    offer(ander, hulpvragen=[Hulpvraag.ONDERDAK], talen=["ro"])
    offer(steun, hulpvragen=[Hulpvraag.ONDERDAK], talen=["pl"])
    with scope.within(tiel.scope):
        assert [one.partner.naam for one in choices(row, timezone.localdate())] == ["Steunpunt", "Ander Steunpunt"]


def test_an_offer_for_another_area_does_not_fit(tiel, partners, row):
    offer(partners[0][0], hulpvragen=[Hulpvraag.ONDERDAK], werkgebied=[hulp.BUREN])
    with scope.within(tiel.scope):
        assert [one.past for one in choices(row, timezone.localdate())] == [False, False]


def test_the_page_says_why_and_when_it_was_checked(partners, kiezen):
    made = offer(partners[0][0], naam="Nachtopvang", hulpvragen=[Hulpvraag.ONDERDAK], nagekeken_op=hulp.verouderd())
    page = kiezen().content.decode()
    assert page.index("Steunpunt</strong>") < page.index("Ander Steunpunt</strong>")
    for words in ("Helpt hierbij", "Spreekt de taal", "Pools", "(verouderd)", "heeft geen hulpaanbod geplaatst"):
        assert words in page
    assert reverse("zorg:hulpaanbod-detail", args=[made.pk]) in page


def test_thirty_offers_cost_no_more_queries_than_one(partners, kiezen):
    seen = []
    kiezen()
    for number in (1, 29):
        for _ in range(number):
            offer(partners[0][0], hulpvragen=[Hulpvraag.ONDERDAK])
        with CaptureQueriesContext(connection) as queries:
            kiezen()
        seen.append(len(queries))
    assert seen[0] == seen[1]


def test_from_an_offer_of_a_partner_one_refers(als, cast, partners):
    mine = offer(partners[0][0], hulpvragen=[Hulpvraag.ONDERDAK])
    with scope.within(scope.systeem("tests")):
        gemeente = hulp.aanbod()
    pages = {}
    for naam, person in (("burgerzaken", cast.burgerzaken.tiel), ("partner", partners[0][1])):
        client = als(person)
        for offered in (mine, gemeente):
            page = client.get(reverse("zorg:hulpaanbod-detail", args=[offered.pk])).content.decode()
            pages[naam, offered.pk] = ">Doorverwijzen<" in page or "Doorverwijzen</a>" in page
    assert pages == {
        ("burgerzaken", mine.pk): True, ("burgerzaken", gemeente.pk): False,
        ("partner", mine.pk): False, ("partner", gemeente.pk): False,
    }  # fmt: skip
