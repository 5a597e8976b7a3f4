"""Keep a calculation, share it, take it away: the own ones, and no other."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from speerpunten.aanbod.actions import scenario as acties
from speerpunten.aanbod.models import Scenario
from speerpunten.aanbod.queries import scenario as scenarios
from tests.factories.aanbod_opgave import BUREN, TIEL, kept

pytestmark = pytest.mark.django_db


def save(person, **values: Any) -> Scenario:
    gewoon = {"soort": "opgave", "naam": "Tien jaar", "invoer": {"jaren": 10}, "uitkomst": {"doeljaar": 2036}}
    with scope.within(person.actor.scope):
        return acties.save(peildatum=date(2026, 11, 26), by=person.actor, **gewoon | values)


def readable(person) -> set[str]:
    with scope.within(person.actor.scope):
        return set(scenarios.readable(person.actor).values_list("naam", flat=True))


def test_it_is_of_the_gemeente_of_its_maker_and_is_recorded(cast) -> None:
    row = save(cast.beleid.tiel, naam="  Hoge   groei ", toelichting=" Omdat. ")
    assert (row.gemeente_id, row.naam, row.toelichting, row.gedeeld) == (TIEL, "Hoge groei", "Omdat.", False)
    log = Gebeurtenis.objects.get(actie="scenario.save")
    assert (log.gemeente_id, log.object_id, log.details) == (TIEL, str(row.pk), {"soort": "opgave", "gedeeld": False})


def test_the_region_keeps_its_own(cast) -> None:
    assert save(cast.regiocoordinator).gemeente_id is None


def test_an_official_does_not_keep_one_for_another_gemeente(cast) -> None:
    with pytest.raises(Geweigerd):
        save(cast.beleid.tiel, gemeente=BUREN)


def test_who_may_not_keep_one(cast) -> None:
    for person in (cast.jurist.tiel, cast.burgerzaken.tiel):
        with pytest.raises(Geweigerd):
            save(person)


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"naam": "  "}, "naam", "Geef het scenario een naam, bijvoorbeeld: Hoge groei tot 2036."),
        ({"naam": "n" * 121}, "naam", "Houd de naam op hoogstens 120 tekens."),
        ({"toelichting": "t" * 1001}, "toelichting", "Houd de toelichting op hoogstens 1000 tekens."),
    ],
)
def test_what_is_not_kept(cast, values: dict[str, str], field: str, sentence: str) -> None:
    with pytest.raises(ValidationError) as caught:
        save(cast.beleid.tiel, **values)
    assert caught.value.message_dict == {field: [sentence]}


def test_others_read_it_once_it_is_shared_and_no_longer_after_that(cast) -> None:
    row = save(cast.beleid.tiel)
    assert readable(cast.beleid.tiel) == {"Tien jaar"}
    assert readable(cast.beleid.buren) == readable(cast.regiocoordinator) == set()
    tiel = cast.beleid.tiel.actor
    with scope.within(tiel.scope):
        acties.share(scenario=row, gedeeld=True, by=tiel)
        acties.share(scenario=row, gedeeld=True, by=tiel)
    assert readable(cast.beleid.buren) == readable(cast.regiocoordinator) == {"Tien jaar"}
    with scope.within(tiel.scope):
        acties.share(scenario=row, gedeeld=False, by=tiel)
    assert readable(cast.beleid.buren) == set()
    assert [een.details["gedeeld"] for een in Gebeurtenis.objects.filter(actie="scenario.share").order_by("pk")] == [
        True,
        False,
    ]


def test_only_its_owner_shares_and_removes_it(cast) -> None:
    with scope.within(scope.systeem("tests")):
        van_tiel, van_regio = kept(gedeeld=True), kept(None, gedeeld=True)
    for person, row in (
        (cast.beleid.buren, van_tiel),
        (cast.regiocoordinator, van_tiel),
        (cast.beleid.tiel, van_regio),
    ):
        assert not scenarios.is_own(row, person.actor)
        with scope.within(person.actor.scope):
            with pytest.raises(Geweigerd):
                acties.share(scenario=row, gedeeld=False, by=person.actor)
            with pytest.raises(Geweigerd):
                acties.remove(scenario=row, by=person.actor)


def test_removing_it_twice_is_removing_it_once(cast) -> None:
    row, tiel = save(cast.beleid.tiel), cast.beleid.tiel.actor
    with scope.within(tiel.scope):
        acties.remove(scenario=row, by=tiel)
        row.pk = Gebeurtenis.objects.get(actie="scenario.remove").object_id
        acties.remove(scenario=row, by=tiel)
    assert Gebeurtenis.objects.filter(actie="scenario.remove").count() == 1
    assert readable(cast.beleid.tiel) == set()
