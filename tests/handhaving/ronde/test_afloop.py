"""Rounds whose day is over end by themselves, and what was not visited may be visited again."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from handhaving import tasks
from handhaving.actions import ronde, rondeafloop
from handhaving.actions.rondeafloop import ScopeTooNarrow
from handhaving.enums import Rondestatus
from handhaving.models import Ronde, Rondestop
from handhaving.queries import voorstel
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from tests.factories.handhaving import inspectie_of
from tests.registratie.conftest import as_person  # noqa: F401 -- a fixture

TIEL = scope.gemeenten(["GM0281"])
SYSTEEM = scope.systeem("tests")


def yesterday(made: Ronde) -> Ronde:
    with scope.within(SYSTEEM):
        Ronde.objects.filter(pk=made.pk).update(dag=timezone.localdate() - timedelta(days=1))
        return Ronde.objects.get(pk=made.pk)


def state(made: Ronde) -> str:
    with scope.within(SYSTEEM):
        return Ronde.objects.get(pk=made.pk).status


def test_a_round_of_yesterday_is_done_and_that_of_today_is_not(plan, hoven):
    voorbij, vandaag = yesterday(plan(hoven[:2])), plan(hoven[2:3], dag=timezone.localdate())
    assert [tasks.close_rondes(), tasks.close_rondes()] == [1, 0]
    assert (state(voorbij), state(vandaag)) == (Rondestatus.AFGEROND, Rondestatus.GEPLAND)
    event = Gebeurtenis.objects.get(actie="ronde.complete")
    assert (event.object_id, event.gemeente_id, event.details["niet_bezocht"]) == (str(voorbij.pk), "GM0281", 2)


def test_a_joint_round_that_was_never_definite_is_cancelled(plan):
    voorbij = yesterday(plan(met=["GM0214"]))
    assert tasks.close_rondes() == 1
    assert state(voorbij) == Rondestatus.VERVALLEN


def test_what_was_not_visited_is_proposed_again(plan, hoven, cast, as_person):  # noqa: F811
    voorbij, by = yesterday(plan(hoven[:2])), cast.toezichthouder.tiel.actor
    with scope.within(TIEL):
        inspectie_of(hoven[0], by, stop=Rondestop.objects.get(ronde=voorbij, locatie=hoven[0].pk))
    tasks.close_rondes()
    with scope.within(TIEL):
        found = voorstel.propose("GM0281", timezone.localdate(), minuten=600, start=(158_000, 433_000))
        assert hoven[1].pk in {een.locatie.pk for een in found.stops}
    html = as_person(cast.toezichthouder.tiel).get(reverse("handhaving:ronde-detail", args=[voorbij.pk])).content
    assert f"Zonder inspectie: {hoven[1].naam}." in html.decode()


def test_an_inspection_that_comes_later_still_finds_its_stop(plan, hoven, cast):
    voorbij = yesterday(plan(hoven[:1]))
    tasks.close_rondes()
    with scope.within(TIEL):
        stop = Rondestop.objects.get(ronde=voorbij)
        assert inspectie_of(hoven[0], cast.toezichthouder.tiel.actor, stop=stop).stop == stop


def test_only_the_job_that_sees_all_ends_them(plan):
    with scope.within(TIEL), pytest.raises(ScopeTooNarrow):
        rondeafloop.close_past(vandaag=timezone.localdate(), by=Actor.systeem("tests"))


def test_ending_by_hand_before_is_enough(plan, cast):
    made = plan(dag=timezone.localdate())
    with scope.within(TIEL):
        ronde.complete(ronde=made, by=cast.toezichthouder.tiel.actor)
    yesterday(made)
    assert tasks.close_rondes() == 0
