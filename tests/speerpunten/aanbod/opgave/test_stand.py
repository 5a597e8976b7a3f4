"""What is counted, and with which assumptions it is reckoned."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.core.models import Parameter
from rivierenland.core.queries.parameter import ParameterMissing
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.opgave.som import PIEK, Plan, Vraag
from speerpunten.aanbod.opgave.trekkingen import REGIO
from speerpunten.aanbod.queries import beddenstand
from speerpunten.aanbod.queries.beddenstand import Beddenstand
from speerpunten.aanbod.queries.opgave import Opgavevraag, counts, reckon
from tests.factories.aanbod_opgave import BUREN, TIEL, beds, demand, project
from tests.speerpunten.aanbod.opgave.smallest import VANDAAG

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("systeem")]


def gemeente(code: str, peildatum: date = VANDAAG):
    return next(cijfers for cijfers in counts(peildatum).gemeenten if cijfers.code == code)


def test_beds_in_use_by_kind() -> None:
    beds(80)
    beds(10, soort=Locatiesoort.WONING_KERN)
    beds(30, soort=Locatiesoort.UNITS_TIJDELIJK)
    beds(500, status=Locatiestatus.AANGEMELD)
    beds(7, BUREN, soort=Locatiesoort.UNITS_TIJDELIJK)
    assert beddenstand.per_gemeente() == {TIEL: Beddenstand(90, 30, 10), BUREN: Beddenstand(0, 7, 0)}


def test_demand_is_that_of_the_lowest_month_of_the_gemeente_and_of_the_peak_of_the_region() -> None:
    demand([100] * 6 + [40] + [100] * 5)
    demand([10] * 6 + [30] + [10] * 5, zekerheid="laag")
    demand([20] * 8 + [600] + [20] * 3, BUREN)
    # July is the lowest month of Tiel: 70 of its 110. September is the region's peak.
    assert gemeente(TIEL).vraag == {"hoog": Vraag(40, 100), "laag": Vraag(30, 10)}
    assert gemeente(BUREN).vraag == {"hoog": Vraag(20, 600)}


def test_a_year_without_demand_is_reckoned_with_the_newest_there_is() -> None:
    demand(50, jaar=2024)
    demand(60, jaar=2025)
    assert (counts(VANDAAG).jaar, gemeente(TIEL).vraag) == (2025, {"hoog": Vraag(60, 60)})


def test_only_running_projects_count_and_who_has_no_day_is_counted_apart() -> None:
    project(120, kans=40, kans_reden="De raad is tegen.", bedden_tijdelijk=20, vervangt=12)
    project(40, verwacht_op=None)
    project(300, stadium=Stadium.IN_GEBRUIK)
    project(300, stadium=Stadium.AFGEVALLEN)
    assert gemeente(TIEL).plannen[0] == Plan("aanvraag", 120, 20, 12, 0.4, date(2028, 1, 1))
    assert len(gemeente(TIEL).plannen) == 2
    assert counts(VANDAAG).zonder_datum == 1


def test_a_gemeente_without_known_demand_stays_out_of_the_region_with_its_beds() -> None:
    demand(1000)
    beds(400)
    beds(9000, BUREN)
    opgave = reckon(Opgavevraag(), VANDAAG)
    assert opgave.gekozen[BUREN] is None
    assert opgave.gekozen[REGIO] == opgave.gekozen[TIEL]
    assert "Buren" in [cijfers.naam for cijfers in opgave.zonder_vraag]


def test_another_value_counts_and_one_that_is_the_usual_does_not() -> None:
    demand(1000)
    opgave = reckon(Opgavevraag(anders={"opgave.in_regio": 50.0, "opgave.eigen_woning": 25.0}, moment=PIEK), VANDAAG)
    assert [aanname.veld.code for aanname in opgave.afwijkend] == ["opgave.in_regio"]
    assert opgave.gekozen[TIEL].elders == 500


def test_an_assumption_without_a_value_is_named() -> None:
    Parameter.objects.filter(code="opgave.op_erf").delete()
    with pytest.raises(ParameterMissing, match=r"opgave\.op_erf"):
        reckon(Opgavevraag(), VANDAAG)


@pytest.mark.parametrize("keer", [1, 30])
def test_the_number_of_queries_does_not_grow(keer: int) -> None:
    for _ in range(keer):
        demand(10)
        beds(10)
        project(10)
    with CaptureQueriesContext(connection) as asked:
        banden = reckon(Opgavevraag(), VANDAAG).banden
    assert (len(asked), set(banden)) == (6, {TIEL, REGIO})
