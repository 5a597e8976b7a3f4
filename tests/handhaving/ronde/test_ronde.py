"""A round of one gemeente: plan, fill, order, assign, end."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from handhaving.actions import ronde, rondestop
from handhaving.enums import Rondestatus
from handhaving.models import Ronde, Rondestop
from handhaving.queries import ronde as rondes
from handhaving.queries.dagindeling import summary
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.factories.registratie import LocatieFactory

TIEL = scope.gemeenten(["GM0281"])


def order(row: Ronde) -> list[int]:
    return list(Rondestop.objects.filter(ronde=row).order_by("volgorde").values_list("locatie", flat=True))


def road(row: Ronde) -> int:
    """Metres to the last stop and back."""
    lines = rondes.stop_lines(row, Actor.systeem("proef"))
    return summary(row, lines).meters


def test_a_round_has_its_stops_with_reasons_and_road(plan, hoven):
    made = plan(hoven[:2])
    with scope.within(TIEL):
        first, second = Rondestop.objects.filter(ronde=made)
        assert made.status == Rondestatus.GEPLAND
        assert {reden["code"] for reden in first.redenen} == {"nooit_bezocht", "certificaat_geen"}
        assert (first.punten, second.reis_meters, second.reis_minuten, second.minuten) == (37, 1300, 2, 30)
        assert Gebeurtenis.objects.filter(actie="ronde.plan").count() == 1


def test_a_proposal_fills_the_hours_and_keeps_what_is_on_it(plan, hoven, cast):
    made = plan([hoven[4]], uren=3)
    with scope.within(TIEL):
        added = ronde.propose(ronde=made, by=cast.toezichthouder.tiel.actor)
        stops = Rondestop.objects.filter(ronde=made)
        assert hoven[4].pk in order(made)
        assert added == len(stops) - 1 > 0
        assert sum(stop.minuten + stop.reis_minuten for stop in stops) <= 180


def test_a_proposal_leaves_out_what_is_on_another_round_to_come(plan, hoven, cast):
    plan(hoven[:2])
    second = plan()
    with scope.within(TIEL):
        ronde.propose(ronde=second, by=cast.toezichthouder.tiel.actor)
        assert set(order(second)) == {locatie.pk for locatie in hoven[2:]}


def test_what_does_not_fit_is_said(plan, hoven, cast):
    made = plan(hoven, uren=1)
    with scope.within(TIEL), pytest.raises(ValidationError, match="past niet in deze uren"):
        ronde.propose(ronde=made, by=cast.toezichthouder.tiel.actor)


def test_stops_move_come_and_go(plan, hoven, cast):
    by = cast.toezichthouder.tiel.actor
    a, b, c = (locatie.pk for locatie in hoven[:3])
    made = plan(hoven[:3])
    with scope.within(TIEL):
        rondestop.move(stop=Rondestop.objects.get(locatie=c), naar=1, by=by)
        assert order(made) == [c, a, b]
        rondestop.remove(stop=Rondestop.objects.get(locatie=a), by=by)
        assert order(made) == [c, b]
        rondestop.add(ronde=made, locatie=hoven[4], by=by)
        assert order(made) == [c, b, hoven[4].pk]
        before = road(made)
        rondestop.shorten(ronde=made, by=by)
        assert road(made) < before


def test_a_place_that_is_not_there_is_said(plan, hoven, cast):
    made = plan(hoven[:2])
    with scope.within(TIEL), pytest.raises(ValidationError, match="van 1 tot en met 2"):
        rondestop.move(stop=Rondestop.objects.filter(ronde=made).first(), naar=9, by=cast.toezichthouder.tiel.actor)


def test_a_location_stands_on_a_round_once(plan, hoven, cast):
    made = plan(hoven[:1])
    with scope.within(TIEL), pytest.raises(ValidationError, match="staat al op de ronde"):
        rondestop.add(ronde=made, locatie=hoven[0], by=cast.toezichthouder.tiel.actor)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"dag": timezone.localdate() - timedelta(days=1)}, "voorbij"),
        ({"dag": timezone.localdate() + timedelta(days=367)}, "meer dan een jaar ver"),
        ({"uren": 13}, "niet meer dan 12"),
        ({"uren": 0}, "meer dan 0"),
        ({"start": (10_000, 400_000)}, "buiten de regio"),
        ({"met": ["GM9999"]}, "gemeenten van de regio"),
    ],
)
def test_a_round_that_cannot_be_is_refused_with_a_sentence(plan, anders, zin):
    with pytest.raises(ValidationError, match=zin):
        plan(**anders)


def test_only_a_toezichthouder_of_the_gemeente_walks(plan, cast):
    with pytest.raises(ValidationError, match="geen toezichthouder"):
        plan(inspecteurs=[cast.jurist.tiel.gebruiker])


def test_who_may_not_plan(plan, cast):
    for somebody in (cast.jurist.tiel, cast.beleid.tiel, cast.toezichthouder.buren):
        with pytest.raises(Geweigerd):
            plan(by=somebody.actor)


def test_todays_round_is_of_who_walks_it(plan, hoven, cast, morgen):
    made = plan(hoven[:1])
    with scope.within(TIEL):
        assert rondes.todays_round(cast.toezichthouder.tiel.actor, morgen) == made
        assert rondes.todays_round(cast.toezichthouder.tiel.actor, morgen + timedelta(days=1)) is None
        assert rondes.todays_round(cast.beleid.tiel.actor, morgen) is None


def test_a_cancelled_round_does_not_change_and_frees_its_locations(plan, hoven, cast, morgen):
    by = cast.toezichthouder.tiel.actor
    made = plan(hoven[:2])
    with scope.within(TIEL):
        with pytest.raises(ValidationError, match="waarom"):
            ronde.cancel(ronde=made, reden=" ", by=by)
        ronde.cancel(ronde=made, reden="Ziek", by=by)
        assert rondes.todays_round(by, morgen) is None
        with pytest.raises(ValidationError, match="vervallen"):
            rondestop.add(ronde=made, locatie=hoven[3], by=by)
        second = ronde.plan(gemeente="GM0281", dag=morgen, uren=7, inspecteurs=[], locaties=[], by=by)
        ronde.propose(ronde=second, by=by)
        assert {hoven[0].pk, hoven[1].pk} <= set(order(second))


def test_a_round_is_done_on_its_day_or_after(plan, cast):
    by, early, today = cast.toezichthouder.tiel.actor, plan(), plan(dag=timezone.localdate())
    with scope.within(TIEL):
        with pytest.raises(ValidationError, match="pas afgerond op de dag zelf"):
            ronde.complete(ronde=early, by=by)
        ronde.complete(ronde=today, by=by)
        assert Ronde.objects.get(pk=today.pk).status == Rondestatus.AFGEROND


def test_a_location_without_a_place_is_on_the_list_without_a_road(plan, cast):
    with scope.within(scope.systeem("tests")):
        nowhere = LocatieFactory(rd_x=None, rd_y=None)
    made = plan([nowhere])
    with scope.within(TIEL):
        assert Rondestop.objects.get(ronde=made).reis_meters == 0


def test_the_lines_of_a_round_take_a_constant_number_of_queries(plan, hoven, cast, django_assert_num_queries):
    small, large, by = plan(hoven[:1]), plan(hoven), cast.toezichthouder.tiel.actor
    with scope.within(TIEL):
        for made in (small, large):
            with django_assert_num_queries(4):
                rondes.stop_lines(made, by)
