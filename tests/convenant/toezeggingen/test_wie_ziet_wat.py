"""Who sees which figures: the party its own, a gemeente those of parties that work there, nobody else."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from convenant import tasks
from convenant.actions import toezeggingsmeting
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.scope import OutsideScope
from tests.factories import convenant_toezeggingen as maak

NACHT = date(2026, 11, 1)
TIEL, BUREN = "GM0281", "GM0214"

pytestmark = pytest.mark.django_db


def evaluate():
    return toezeggingsmeting.evaluate(op=NACHT, by=Actor.systeem("test"))


def test_figures_of_one_gemeente_are_for_that_gemeente_and_the_party_alone(certificaat):
    with scope.use(scope.systeem("test")):
        nr = maak.party(maak.company(gemeenten=[TIEL, BUREN])).organisatie_id
        certificaat.counts((nr, TIEL, 50, 50), (nr, BUREN, 45, 50))
        evaluate()
    seen = {}
    for naam, wie in (
        ("tiel", scope.gemeenten([TIEL])), ("culemborg", scope.gemeenten(["GM0216"])), ("partij", scope.organisatie(nr)),
        ("ander", scope.organisatie(nr + 10_000)),
    ):  # fmt: skip
        with scope.use(wie), connection.cursor() as cursor:
            cursor.execute("select coalesce(gemeente_code, '') from convenant_toezeggingsmeting order by 1")
            seen[naam] = [row[0] for row in cursor.fetchall()]
    assert seen == {"tiel": ["", TIEL], "culemborg": [], "partij": ["", BUREN, TIEL], "ander": []}


def test_only_the_job_measures():
    with scope.use(scope.gemeenten([TIEL])), pytest.raises(OutsideScope):
        evaluate()


def test_the_command_measures_and_refuses_a_day_before(certificaat, capsys):
    with scope.use(scope.systeem("test")):
        maak.party()
    call_command("evaluate_toezeggingen", op=NACHT)
    assert "bedden_met_certificaat: 2 rijen" in capsys.readouterr().out
    with pytest.raises(CommandError, match="al gemeten"):
        call_command("evaluate_toezeggingen", op=NACHT - timedelta(days=1))


def test_the_night_task_measures_today(certificaat):
    with scope.use(scope.systeem("test")):
        maak.party()
    assert tasks.evaluate() == {"regels": 1, "rijen": 2, "mislukt": {}, "bedden": 8, "gesprekken": 0, "herinnerd": 0}
