"""Background jobs: the row tells the truth, twice ringing does no harm, a lost job is picked up."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone
from kombu.exceptions import OperationalError as Unreachable

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak
from rivierenland.core.actor import Actor
from rivierenland.core.background import MAX_ATTEMPTS, Progress, UserError, background
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak

SEEN: list[scope.Scope | None] = []


@background("tests.count")
def count(progress: Progress, *, by: Actor, tot: int) -> dict:
    SEEN.append(scope.current_or_none())
    for number in range(1, tot + 1):
        progress.report(number, tot, f"Tel {number}")
    return {"geteld": tot, "door": by.naam}


@background("tests.refuse")
def refuse(progress: Progress, *, by: Actor) -> None:
    raise UserError("Dit bestand is leeg. Kies een ander bestand.")


@background("tests.break")
def break_down(progress: Progress, *, by: Actor) -> None:
    raise ZeroDivisionError


GIVEN_UP: list[tuple[str, str]] = []


@background("tests.lose", in_pieces=True, failed=lambda row, zin: GIVEN_UP.append((str(row.pk), zin)))
def lose_database(progress: Progress, *, by: Actor, taak: Achtergrondtaak) -> None:
    progress.keep()
    raise OperationalError("server closed the connection")


@background("tests.give_up", failed=lambda row, zin: GIVEN_UP.append((str(row.pk), zin)))
def give_up(progress: Progress, *, by: Actor) -> None:
    raise UserError("Dit kan niet.")


def started(taak: str, cast, **argumenten) -> Achtergrondtaak:
    actor = cast.beleid.tiel.actor
    return achtergrondtaak.start(taak=taak, titel="Tellen", argumenten=argumenten, by=actor, scope=actor.scope)


def test_a_job_runs_in_the_scope_of_who_asked_and_stores_its_result(cast):
    row = started("tests.count", cast, tot=3)
    count(str(row.pk))
    row.refresh_from_db()
    assert (row.status, row.resultaat, row.voortgang, row.percentage) == (
        Taakstatus.KLAAR,
        {"geteld": 3, "door": "beleid.tiel"},
        3,
        100,
    )
    assert SEEN[-1] == scope.gemeenten(["GM0281"])


def test_a_second_bell_does_nothing(cast):
    row = started("tests.count", cast, tot=1)
    count(str(row.pk))
    runs = len(SEEN)
    count(str(row.pk))
    assert len(SEEN) == runs


def test_what_the_user_can_mend_is_told_in_their_words(cast):
    row = started("tests.refuse", cast)
    refuse(str(row.pk))
    row.refresh_from_db()
    assert (row.status, row.fout) == (Taakstatus.MISLUKT, "Dit bestand is leeg. Kies een ander bestand.")


def test_what_the_user_cannot_mend_shows_no_trace_of_the_code(cast):
    row = started("tests.break", cast)
    break_down(str(row.pk))
    row.refresh_from_db()
    assert (row.status, row.fout) == (
        Taakstatus.MISLUKT,
        "Er ging iets mis bij ons. Er is niets opgeslagen. Probeer het opnieuw.",
    )


def test_a_failed_job_can_be_tried_again(cast):
    row = started("tests.refuse", cast)
    refuse(str(row.pk))
    achtergrondtaak.retry(row=row, by=Actor.systeem("tests"))
    row.refresh_from_db()
    assert (row.status, row.fout) == (Taakstatus.WACHT, "")


def test_a_job_that_keeps_dying_is_given_up(cast):
    row = started("tests.count", cast, tot=1)
    Achtergrondtaak.objects.filter(pk=row.pk).update(pogingen=MAX_ATTEMPTS)
    count(str(row.pk))
    row.refresh_from_db()
    assert row.status == Taakstatus.MISLUKT


def test_only_jobs_without_a_sign_of_life_are_rung_again(cast, django_capture_on_commit_callbacks):
    lost, alive, _fresh = (started("tests.count", cast, tot=1) for _ in range(3))
    ago = timezone.now() - timedelta(minutes=5)
    Achtergrondtaak.objects.filter(pk__in=[lost.pk, alive.pk]).update(created_at=ago, status=Taakstatus.BEZIG)
    Achtergrondtaak.objects.filter(pk=lost.pk).update(hartslag_at=ago)
    Achtergrondtaak.objects.filter(pk=alive.pk).update(hartslag_at=timezone.now())
    with django_capture_on_commit_callbacks() as bells:
        assert achtergrondtaak.ring_lost() == 1
    assert len(bells) == 1


@pytest.mark.parametrize(("voortgang", "totaal", "percentage"), [(0, 0, 0), (5, 10, 50), (10, 10, 99)])
def test_only_a_finished_job_says_hundred(voortgang, totaal, percentage):
    row = Achtergrondtaak(status=Taakstatus.BEZIG, voortgang=voortgang, totaal=totaal)
    assert row.percentage == percentage


def test_a_job_in_pieces_that_loses_the_database_stays_open(cast):
    row = started("tests.lose", cast)
    Achtergrondtaak.objects.filter(pk=row.pk).update(pogingen=3)
    with pytest.raises(OperationalError):
        lose_database(str(row.pk))
    row.refresh_from_db()
    assert (row.is_open, row.pogingen, GIVEN_UP) == (True, 1, [])


@pytest.mark.parametrize(
    ("pogingen", "zin"),
    [(0, "Dit kan niet."), (MAX_ATTEMPTS, "Dit lukte na vijf pogingen niet. De beheerder is gewaarschuwd.")],
)
def test_what_hangs_on_a_job_hears_that_it_failed(cast, pogingen, zin):
    GIVEN_UP.clear()
    row = started("tests.give_up", cast)
    Achtergrondtaak.objects.filter(pk=row.pk).update(pogingen=pogingen)
    give_up(str(row.pk))
    row.refresh_from_db()
    assert (row.status, row.fout, GIVEN_UP) == (Taakstatus.MISLUKT, zin, [(str(row.pk), zin)])
    GIVEN_UP.clear()


def test_a_broker_that_is_away_breaks_nothing(cast, monkeypatch, django_capture_on_commit_callbacks):
    def away(*args, **kwargs):
        raise Unreachable

    monkeypatch.setattr("rivierenland.core.actions.achtergrondtaak.current_app.send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        row = started("tests.count", cast, tot=1)
    row.refresh_from_db()
    assert row.status == Taakstatus.WACHT
