"""Lead times by hand: who is still there counts as "at least so long"."""

from datetime import date, timedelta

import pytest

from speerpunten.aanbod.doorlooptijd.schatting import estimate, survival
from speerpunten.aanbod.doorlooptijd.verblijf import Einde, Stap, Verblijf, roads, stays

BEGIN = date(2025, 1, 1)
WEG = ("idee", "aanvraag", "in_gebruik")


def stap(project: int, naar: str, dag: int) -> Stap:
    return Stap(project, "Tiel", naar, BEGIN + timedelta(days=dag))


def verblijf(dagen: int, einde: Einde = Einde.VERDER) -> Verblijf:
    return Verblijf("Tiel", "idee", dagen, einde)


def test_a_stay_lasts_from_a_step_to_the_next() -> None:
    stappen = [stap(1, "idee", 0), stap(1, "aanvraag", 40), stap(1, "in_gebruik", 100), stap(2, "idee", 10)]
    gevonden = stays(stappen, weg=WEG, peildatum=BEGIN + timedelta(days=130))
    assert [(row.stadium, row.dagen, row.einde) for row in gevonden] == [
        ("idee", 40, Einde.VERDER),
        ("aanvraag", 60, Einde.VERDER),
        ("idee", 120, Einde.LOOPT),
    ]


def test_going_back_ends_a_stay_and_begins_another() -> None:
    stappen = [stap(1, "idee", 0), stap(1, "aanvraag", 10), stap(1, "idee", 30)]
    gevonden = stays(stappen, weg=WEG, peildatum=BEGIN + timedelta(days=35))
    assert [(row.stadium, row.dagen, row.einde) for row in gevonden] == [
        ("idee", 10, Einde.VERDER),
        ("aanvraag", 20, Einde.VERDER),
        ("idee", 5, Einde.LOOPT),
    ]


def test_dropping_out_ends_a_stay_without_an_outcome_and_lying_still_is_no_stay() -> None:
    stappen = [stap(1, "idee", 0), stap(1, "geschorst", 20), stap(1, "idee", 90)]
    gevonden = stays(stappen, weg=WEG, peildatum=BEGIN + timedelta(days=100))
    assert [(row.dagen, row.einde) for row in gevonden] == [(20, Einde.UITGEVALLEN), (10, Einde.LOOPT)]


def test_what_happens_after_the_day_is_not_known_yet() -> None:
    stappen = [stap(1, "idee", 0), stap(1, "aanvraag", 50)]
    assert stays(stappen, weg=WEG, peildatum=BEGIN + timedelta(days=20)) == [verblijf(20, Einde.LOOPT)]


def test_the_whole_road_is_of_projects_that_were_there_from_the_beginning() -> None:
    stappen = [
        *(stap(1, "idee", 0), stap(1, "in_gebruik", 300)),
        *(stap(2, "aanvraag", 0), stap(2, "in_gebruik", 50)),
        *(stap(3, "idee", 0), stap(3, "geschorst", 80)),
        stap(4, "idee", 100),
    ]
    gevonden = roads(stappen, van=("idee",), weg=WEG, peildatum=BEGIN + timedelta(days=400))
    assert [(row.dagen, row.einde) for row in gevonden] == [
        (300, Einde.VERDER),
        (80, Einde.UITGEVALLEN),
        (300, Einde.LOOPT),
    ]


def test_kaplan_meier_by_hand() -> None:
    """10 goes on, 20 falls out, 30 goes on, 40 still runs: 1, then 3/4, then 3/4 x 1/2."""
    rij = [verblijf(10), verblijf(20, Einde.UITGEVALLEN), verblijf(30), verblijf(40, Einde.LOOPT)]
    assert survival(rij) == [(10, 0.75), (30, 0.375)]
    tijd = estimate(rij, minstens=2)
    assert (tijd.kwart, tijd.mediaan, tijd.driekwart) == (10, 30, None)
    assert (tijd.klaar, tijd.loopt, tijd.uitgevallen, tijd.aantal) == (2, 1, 1, 4)


def test_whoever_still_runs_on_the_day_takes_part_in_it() -> None:
    assert survival([verblijf(10), verblijf(10, Einde.LOOPT)]) == [(10, 0.5)]


def test_leaving_the_running_ones_out_would_make_it_look_short() -> None:
    klaar = [verblijf(dagen) for dagen in (10, 20, 30)]
    lopend = [verblijf(200, Einde.LOOPT)] * 3
    assert estimate(klaar, minstens=1).mediaan == 20
    assert estimate([*klaar, *lopend], minstens=1).mediaan == 30


@pytest.mark.parametrize(("klaar", "genoeg"), [(4, False), (5, True)])
def test_a_figure_needs_enough_projects(klaar: int, genoeg: bool) -> None:
    assert estimate([verblijf(10)] * klaar + [verblijf(5, Einde.LOOPT)] * 9, minstens=5).genoeg is genoeg


def test_nobody_is_no_figure() -> None:
    tijd = estimate([], minstens=5)
    assert (tijd.aantal, tijd.mediaan, tijd.genoeg) == (0, None, False)
