"""Who may read an answer: the gemeente. The provider reads series, the holder of a code the row of that code."""

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions import feedback as actions
from speerpunten.arbeidsmigrant.feedback.code import digest
from speerpunten.arbeidsmigrant.models import Feedback, Feedbackcode, Feedbackreactie, Feedbackreeks
from tests.factories import feedback as maak
from tests.factories.registratie import BUREN, TIEL, LocatieFactory

TABLES = {
    "feedback": Feedback, "feedbackcode": Feedbackcode, "feedbackreeks": Feedbackreeks, "feedbackreactie": Feedbackreactie,
}  # fmt: skip


@pytest.fixture
def rows(medelhof, code):
    with scope.within(scope.systeem("tests")):
        other = LocatieFactory(organisatie=medelhof.organisatie)
        maak.answer(medelhof, 3, code_hash=code.code_hash)
        maak.answer(other, 3)
        maak.code(other)
        maak.series(medelhof, 3)
        maak.reply(medelhof)


def seen() -> dict[str, int]:
    """How many rows the database itself shows, past the manager; nothing where the role has no right to the table at all."""
    found = {}
    for table in TABLES:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"select count(*) from arbeidsmigrant_{table}")
                found[table] = cursor.fetchone()[0]
        except ProgrammingError:
            found[table] = 0
    return found


def counts(value: scope.Scope) -> dict[str, int]:
    with scope.within(value):
        assert {naam: model.objects.count() for naam, model in TABLES.items()} == seen()
        return seen()


def test_the_gemeente_reads_everything_of_its_locations(rows) -> None:
    assert counts(scope.gemeenten([TIEL])) == {
        "feedback": 2, "feedbackcode": 2, "feedbackreeks": 1, "feedbackreactie": 1,
    }  # fmt: skip
    assert set(counts(scope.gemeenten([BUREN])).values()) == {0}


def test_the_provider_reads_no_answer_at_all(rows, medelhof) -> None:
    assert counts(scope.organisatie(medelhof.organisatie_id)) == {
        "feedback": 0, "feedbackcode": 2, "feedbackreeks": 1, "feedbackreactie": 1,
    }  # fmt: skip


def test_whoever_scans_a_code_reaches_that_code_alone(rows) -> None:
    assert counts(scope.geheim(digest("KFC4TM9X2R"))) == {
        "feedback": 1, "feedbackcode": 1, "feedbackreeks": 0, "feedbackreactie": 0,
    }  # fmt: skip
    assert set(counts(scope.geheim(digest("gokjegokje"))).values()) == {0}


def test_only_a_job_that_sees_everything_does_the_night(db) -> None:
    by = Actor.systeem("x")
    with scope.within(scope.gemeenten([TIEL])):
        for work in (actions.run_night, actions.clean_up):
            with pytest.raises(RuntimeError):
                work(vandaag=timezone.localdate(), by=by)
