"""Supply in figures: what can be counted again of the past keeps its value, and what cannot is kept as it was counted."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from registratie.enums import Locatiesoort, Locatiestatus
from speerpunten.aanbod.enums.berekening import Berekeningsoort, Moment
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Berekening, Project, Projectstap, Vraagkaart
from speerpunten.programma.models import Meetwaarde
from tests.factories.aanbod_verdeling import beds, project, work
from tests.factories.programma_indicatoren import figures, recorded_on
from tests.factories.registratie import BUREN, TIEL, LocatieFactory

pytestmark = pytest.mark.usefixtures("systeem")
VANDAAG = timezone.localdate()
TOEN = VANDAAG - timedelta(days=40)


@pytest.fixture
def plan() -> Project:
    """Forty beds in Tiel, in procedure since a year."""
    return project(TIEL, 40, stadium=Stadium.AANVRAAG)


def reckoned(mensen: int = 200, binnen: int = 150, zonder: int = 20, km: float | None = 8.4) -> Berekening:
    cijfers = {"mensen": mensen, "binnen_15": binnen, "gemiddeld_km": km, "zonder_bed": zonder}
    return Berekening.objects.create(
        soort=Berekeningsoort.BASIS, moment=Moment.JAARROND, peildatum=VANDAAG, sleutel="a" * 64, gebruikt_op=VANDAAG,
        klaar_at=timezone.now(), uitkomst={"per_gemeente": {TIEL: cijfers}, "regio": cijfers},
    )  # fmt: skip


def test_beds_by_how_far_they_are_and_what_may_be_expected(plan) -> None:
    project(TIEL, 100, stadium=Stadium.IDEE)
    project(BUREN, 10, stadium=Stadium.REALISATIE, kans=50, kans_reden="Bezwaar van de buren")
    project(BUREN, 30, stadium=Stadium.IN_GEBRUIK)
    project(BUREN, 30, stadium=Stadium.AFGEVALLEN)
    nu = figures(VANDAAG)
    assert nu["pijplijn_verwacht", TIEL] == (25, 25, None)  # 40 x 50 % + 100 x 5 %
    assert nu["pijplijn_verwacht", BUREN] == (5, 5, None)
    assert nu["pijplijn_verwacht", ""] == (30, 30, None)
    assert [nu[f"pijplijn_{fase}", ""][0] for fase in ("verkennen", "procedure", "bouw")] == [100, 40, 10]


def test_a_step_of_today_changes_nothing_in_the_past(plan) -> None:
    recorded_on(TOEN - timedelta(days=1), plan)
    toen = figures(TOEN)
    assert toen["pijplijn_verwacht", TIEL] == (20, 20, None)
    plan.stadium, plan.stadium_sinds, plan.bedden = Stadium.REALISATIE, VANDAAG, 60
    plan.save()
    assert figures(TOEN) == toen
    assert figures(VANDAAG)["pijplijn_verwacht", TIEL] == (57, 57, None)


def test_a_project_counts_from_the_day_it_stood_somewhere(plan) -> None:
    """The portal heard of it today; where it stood before its first known stage nobody wrote down."""
    assert figures(plan.stadium_sinds)["pijplijn_procedure", TIEL][0] == 40
    assert figures(plan.stadium_sinds - timedelta(days=1))["pijplijn_procedure", TIEL][0] == 0


def test_a_step_counts_from_its_own_day_whenever_it_was_written_down(plan) -> None:
    for naar, dag in ((Stadium.VOOROVERLEG, TOEN - timedelta(days=90)), (Stadium.AANVRAAG, TOEN)):
        Projectstap.objects.create(project=plan, gemeente_id=TIEL, naar=naar, op=dag)
    assert figures(TOEN - timedelta(days=91))["pijplijn_verkennen", TIEL][0] == 0
    assert figures(TOEN - timedelta(days=1))["pijplijn_verkennen", TIEL][0] == 40
    assert figures(TOEN)["pijplijn_procedure", TIEL][0] == 40


def test_near_work_is_known_from_the_newest_calculation() -> None:
    leeg = figures(VANDAAG)
    assert [leeg[code, ""][0] for code in ("binnen_15_km", "afstand_bed_werk", "zonder_bed")] == [None, None, None]
    reckoned()
    nu = figures(VANDAAG)
    assert nu["binnen_15_km", TIEL] == (75, 150, 200)
    assert nu["afstand_bed_werk", ""] == (8400, 180, None)
    assert nu["zonder_bed", ""] == (20, 200, None)
    assert nu["zonder_bed", BUREN][0] is None


def test_nobody_with_a_bed_has_no_distance() -> None:
    reckoned(mensen=5, binnen=0, zonder=5, km=None)
    assert figures(VANDAAG)["afstand_bed_werk", TIEL] == (None, 0, None)


def test_what_was_reckoned_on_its_day_stays_when_the_calculation_is_gone() -> None:
    reckoned()
    work(TIEL, 100)
    figures(VANDAAG)
    Meetwaarde.objects.filter(peildatum=VANDAAG).update(peildatum=TOEN)
    toen = figures(TOEN)
    assert toen["binnen_15_km", ""] == (75, 150, 200)
    assert toen["bedden_tekort", TIEL][0] is not None
    Berekening.objects.all().delete()
    Vraagkaart.objects.all().delete()
    assert figures(TOEN) == toen
    assert figures(VANDAAG)["binnen_15_km", ""] == (None, 0, 0)


def test_the_shortage_of_a_gemeente_without_demand_is_unknown() -> None:
    work(TIEL, 100)
    beds(TIEL, 10)
    work("GM1740", 1)
    beds("GM1740", 500)
    nu = figures(VANDAAG)
    assert (nu["bedden_tekort", BUREN][0], nu["bedden_tekort", "GM1740"][0]) == (None, 0)
    assert nu["bedden_tekort", TIEL][0] == nu["bedden_tekort", ""][0] > Decimal(0)


def test_houses_that_stopped_this_year() -> None:
    dag = date(VANDAAG.year, 6, 30)
    terug = LocatieFactory(soort=Locatiesoort.WONING_KERN, status=Locatiestatus.GESTOPT, einddatum=date(dag.year, 3, 1))
    LocatieFactory(soort=Locatiesoort.WONING_KERN, status=Locatiestatus.GESLOTEN, einddatum=date(dag.year - 1, 12, 31))
    LocatieFactory(soort=Locatiesoort.BOERENERF, status=Locatiestatus.GESTOPT, einddatum=date(dag.year, 3, 1))
    recorded_on(dag, terug)
    toen = figures(dag)
    assert toen["woningen_terug", TIEL] == (1, 1, None)
    terug.status, terug.einddatum = Locatiestatus.ACTIEF, None
    terug.save()
    assert figures(dag) == toen
