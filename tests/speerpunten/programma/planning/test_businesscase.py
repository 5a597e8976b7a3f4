"""A business case as it is read: the parameters of its price date, and who pays what."""

from datetime import date
from decimal import Decimal

import pytest

from rivierenland.core.models import Parameter
from speerpunten.programma.enums.businesscase import Verdeelsleutel
from speerpunten.programma.indicatoren.bezetting import PERSONEN
from speerpunten.programma.models import Businesscase, Indicator, Meetwaarde, Scenario
from speerpunten.programma.queries import businesscase as zaken
from tests.factories import programma_planning as maak

TIEL, BUREN = "GM0281", "GM0214"
ACHT = ("GM0214", "GM0216", "GM0263", "GM0281", "GM0297", "GM0668", "GM1740", "GM1960")


def reckoned(zaak: Businesscase, **scenario: Decimal) -> zaken.Uitkomst:
    """The one scenario of the case, with other percentages."""
    gelezen = zaken.read(zaak)
    row = gelezen.scenarios[0]
    for veld, waarde in scenario.items():
        setattr(row, veld, waarde)
    return zaken.outcome(gelezen, row)


def divided(zaak: Businesscase) -> zaken.Verdeling:
    return zaken.division(zaken.read(zaak), reckoned(zaak))


def test_people_cost_what_the_parameter_says_on_the_price_date(systeem) -> None:
    uitkomst = reckoned(maak.case())
    assert [jaar.kosten for jaar in uitkomst.jaren] == [149_000, 49_000, 49_000, 49_000, 49_000]
    assert (uitkomst.kosten, uitkomst.baten, uitkomst.saldo) == (345_000, 360_000, 15_000)


def test_the_discount_rate_is_the_one_of_the_price_date(systeem) -> None:
    verwacht = -149_000 + sum(41_000 / 1.0225**na for na in range(1, 5))
    assert float(reckoned(maak.case()).waarde) == pytest.approx(verwacht, abs=0.01)
    Parameter.objects.filter(code=zaken.VOET).update(geldig_tot=date(2026, 12, 1))
    Parameter.objects.create(code=zaken.VOET, naam="x", waarde=0, geldig_van=date(2026, 12, 1), bron="x")
    zaak = Businesscase.objects.get()
    zaak.prijspeil = date(2026, 12, 1)
    zaak.save()
    assert reckoned(zaak).waarde == 15_000


def test_a_scenario_multiplies_costs_and_benefits(systeem) -> None:
    uitkomst = reckoned(maak.case(), kosten_procent=Decimal(110), baten_procent=Decimal(50))
    assert (uitkomst.kosten, uitkomst.baten) == (379_500, 180_000)


def test_before_the_parameters_there_is_a_sentence_and_no_sum(systeem) -> None:
    regels = zaken.read(maak.case(prijspeil=date(2020, 5, 1))).regels
    assert regels.ontbreekt.startswith(
        "Op 1\u00a0mei 2020 geldt nog geen waarde voor de discontovoet en de kosten van een fte"
    )


@pytest.mark.parametrize("sleutel", [Verdeelsleutel.GELIJK, Verdeelsleutel.INWONERS, Verdeelsleutel.LANDOPPERVLAK])
def test_every_row_and_every_column_adds_up(systeem, sleutel: str) -> None:
    verdeling = divided(maak.case(sleutel=sleutel))
    assert len(verdeling.delen) == 8
    assert [sum(deel[3][na] for deel in verdeling.delen) for na in range(5)] == verdeling.per_jaar
    assert sum(deel[4] for deel in verdeling.delen) == verdeling.totaal == 345_000
    assert sum(deel[2] for deel in verdeling.delen) == pytest.approx(100)


def test_more_inhabitants_pay_more(systeem) -> None:
    per_gemeente = {deel[0].pk: deel[4] for deel in divided(maak.case(sleutel=Verdeelsleutel.INWONERS)).delen}
    assert per_gemeente["GM1960"] > per_gemeente[TIEL] > per_gemeente[BUREN]


def test_own_weights_leave_out_whoever_has_none(systeem) -> None:
    verdeling = divided(maak.case(sleutel=Verdeelsleutel.EIGEN, gewichten={TIEL: "2", BUREN: "1"}))
    assert {deel[0].pk: deel[3][:2] for deel in verdeling.delen if deel[4]} == {
        TIEL: [99_333, 32_667],
        BUREN: [49_667, 16_333],
    }


@pytest.mark.parametrize("sleutel", [Verdeelsleutel.BEDDEN, Verdeelsleutel.WERKNEMERS])
def test_without_figures_on_the_price_date_the_page_says_so(systeem, sleutel: str) -> None:
    verdeling = divided(maak.case(sleutel=sleutel))
    assert (verdeling.delen, verdeling.gewichten.reden[:45]) == (
        [],
        "Op 23\u00a0november 2026 waren er nog geen cijfers",
    )


def test_the_workers_are_the_figures_that_everybody_may_see(systeem) -> None:
    Indicator.objects.get_or_create(
        code=PERSONEN.code, defaults={"naam": "x", "definitie": "x", "bron": "x", "eenheid": "x"}
    )
    Meetwaarde.objects.bulk_create(
        Meetwaarde(indicator_id=PERSONEN.code, gemeente_id=code, peildatum=date(2026, 10, 31), waarde=100 + na)
        for na, code in enumerate(ACHT)
    )
    verdeling = divided(maak.case(sleutel=Verdeelsleutel.WERKNEMERS))
    assert {deel[0].pk: deel[1] for deel in verdeling.delen} == {code: 100 + na for na, code in enumerate(ACHT)}
    assert sum(deel[4] for deel in verdeling.delen) == 345_000


def test_amounts_outside_the_years_are_counted_as_such(systeem) -> None:
    assert [zaken.outside(zaken.read(maak.case("M01"))), zaken.outside(zaken.read(maak.case("M02", jaren=3)))] == [0, 2]


def test_as_many_queries_for_many_scenarios(systeem, django_assert_num_queries) -> None:
    zaak = maak.case()
    Scenario.objects.bulk_create(Scenario(businesscase=zaak, naam=f"S{na}") for na in range(7))
    with django_assert_num_queries(4):
        gelezen = zaken.read(zaak)
        assert [zaken.outcome(gelezen, scenario).kosten for scenario in gelezen.scenarios] == [345_000] * 8
