"""What is on its way: chances, sums, and the table of stages."""

from datetime import date

import pytest
from django.utils import timezone

from rivierenland.core import scope
from speerpunten.aanbod.enums import vervolg
from speerpunten.aanbod.enums.project import Stadium as S
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import pijplijn
from speerpunten.aanbod.queries.pijplijn import Pijplijnsom
from tests.factories.aanbod_pijplijn import BUREN, MAASDRIEL, bottleneck, project


def test_every_stage_has_a_way_out_but_the_last() -> None:
    assert {stadium for stadium in S if not vervolg.VERVOLG[stadium]} == {S.IN_GEBRUIK}


def test_an_exit_is_reachable_from_every_running_stage_and_leads_back_to_the_road() -> None:
    assert all(vervolg.exits(stadium) for stadium in S.lopend())
    assert all(vervolg.onward(stadium) for stadium in S.uitgangen())


def test_beds_come_into_use_only_from_where_they_may_stand() -> None:
    assert [stadium for stadium in S if vervolg.may_open(stadium)] == [S.ONHERROEPELIJK, S.REALISATIE]


@pytest.mark.parametrize(
    ("stadium", "kans", "telt"),
    [(S.AANVRAAG, None, 50), (S.AANVRAAG, 20, 20), (S.AANVRAAG, 0, 0), (S.GEWEIGERD, 80, 0)],
)
def test_an_own_chance_counts_while_the_project_runs(stadium: str, kans: int | None, telt: int) -> None:
    row = Project(stadium=stadium, kans=kans, bedden=100)
    assert pijplijn.chance_of(row, {S.AANVRAAG: 50, S.GEWEIGERD: 0}) == telt


@pytest.mark.django_db
def test_every_stage_has_a_chance(systeem) -> None:
    gevonden = pijplijn.kansen(timezone.localdate())
    assert set(gevonden) == set(S.values)
    assert (gevonden["aanvraag"], gevonden["in_gebruik"], gevonden["geschorst"]) == (50, 100, 0)


@pytest.mark.django_db
def test_the_sums_per_gemeente_name_all_eight(systeem) -> None:
    project(S.AANVRAAG, bedden=100, bedden_tijdelijk=40, vervangt=10)
    project(S.IDEE, bedden=60, kans=50, kans_reden="Grond van de gemeente")
    project(S.IN_GEBRUIK, bedden=500)
    project(S.AFGEVALLEN, bedden=500)
    gevonden = pijplijn.per_gemeente(timezone.localdate())
    assert len(gevonden) == 8
    assert gevonden[MAASDRIEL] == Pijplijnsom(bedden=160, verwacht=80.0, tijdelijk=40, vervangt=10)
    assert gevonden[BUREN] == Pijplijnsom()


@pytest.mark.django_db
def test_with_a_horizon_a_project_without_a_day_is_left_out(systeem) -> None:
    project(S.AANVRAAG, bedden=10, verwacht_op=date(2028, 1, 1))
    project(S.AANVRAAG, bedden=20, verwacht_op=date(2031, 1, 1))
    project(S.AANVRAAG, bedden=40)
    peildatum = timezone.localdate()
    assert pijplijn.per_gemeente(peildatum, date(2030, 1, 1))[MAASDRIEL].bedden == 10
    assert pijplijn.per_gemeente(peildatum)[MAASDRIEL].bedden == 70


@pytest.mark.django_db
def test_the_region_reads_the_pipeline_without_a_scope(cast) -> None:
    with scope.within(scope.systeem("tests")):
        bottleneck(project(S.AANVRAAG))
    assert [row.naam for row in pijplijn.running()] == ["Campus Kerkdriel"]
