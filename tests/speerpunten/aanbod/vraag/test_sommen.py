"""The sums of the region: they work without a scope, and hold figures only."""

import pytest
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.scope import ScopeMissing
from speerpunten.aanbod.enums.vraag import Gewas
from speerpunten.aanbod.models import Werklocatie, Woonplek
from speerpunten.aanbod.queries import seizoen, vraag, woonplek
from speerpunten.aanbod.queries.vraag import Vraagsom
from tests.factories import aanbod_vraag as maak

ZOMER = (1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1)
HERFST = (2, 2, 2, 2, 2, 2, 2, 2, 30, 2, 2, 2)


@pytest.fixture
def rijen(cast, jaar):
    """Two work sites in Tiel and one in Buren, and where some of their people live."""
    with scope.within(scope.systeem("tests")):
        eerste, tweede = (maak.demand(maak.site(), jaar, maanden) for maanden in (ZOMER, HERFST))
        maak.demand(maak.site(maak.BUREN), jaar, ZOMER)
        for row, waar, mensen in ((eerste, maak.TIEL, 4), (eerste, None, 2), (tweede, maak.TIEL, 10)):
            Woonplek.objects.create(
                werklocatie=row, gemeente_id=row.gemeente_id, jaar=jaar, woongemeente_id=waar, mensen=mensen
            )
            maak.vraagkaart.keep(row)


def test_the_peak_of_a_gemeente_is_its_figure_in_the_month_of_the_region(rijen, jaar) -> None:
    tiel = tuple(a + b for a, b in zip(ZOMER, HERFST, strict=True))
    with scope.within(None):
        assert vraag.per_gemeente(jaar) == {
            maak.BUREN: Vraagsom(1, 1, ZOMER),
            maak.TIEL: Vraagsom(3, 31, tiel),
        }
        assert (vraag.peak_month(jaar), vraag.region(jaar).piek, vraag.region(jaar).jaarrond) == (9, 32, 4)
        assert [card.gemeente.naam for card in vraag.cards(jaar)] == ["Buren", "Tiel", "Tiel"]
        assert vraag.years() == [jaar]


def test_a_year_of_which_nothing_is_known(db) -> None:
    assert (vraag.per_gemeente(2020), vraag.peak_month(2020), vraag.region(2020)) == ({}, 1, vraag.GEEN)
    assert (vraag.years(), woonplek.matrix(2020)) == ([], {})


def test_where_people_live_is_known_without_a_scope_and_the_work_sites_are_not(rijen, jaar) -> None:
    with scope.within(None):
        assert woonplek.matrix(jaar) == {(maak.TIEL, maak.TIEL): 14, (maak.TIEL, "buiten"): 2}
        for model in (Werklocatie, Woonplek):
            with pytest.raises(ScopeMissing):
                model.objects.count()


def test_as_many_queries_for_thirty_cards(rijen, jaar, django_assert_num_queries) -> None:
    with scope.within(scope.systeem("tests")):
        for _ in range(30):
            maak.demand(maak.site(), jaar, ZOMER)
    with scope.within(None), django_assert_num_queries(2):
        vraag.per_gemeente(jaar)
        woonplek.matrix(jaar)


def test_the_rule_of_hectares_is_borrowed_where_there_is_none(db) -> None:
    vandaag = timezone.localdate()
    eigen, geleend = (seizoen.hectare_rule(code, Gewas.AARDBEI, vandaag) for code in (maak.BUREN, maak.TIEL))
    assert (eigen.per_hectare, eigen.hoogste, eigen.geleend, eigen.van) == (15, 50, False, "de gemeente Buren")
    assert (geleend.per_hectare, geleend.hoogste, geleend.geleend, geleend.van) == (15, 50, True, "de gemeente Buren")
