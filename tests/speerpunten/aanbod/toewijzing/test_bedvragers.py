"""Of the people at work those count who look for a bed here, with the shares of the task."""

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.aanbod.enums.berekening import Moment
from speerpunten.aanbod.queries import parameters, toewijzing
from speerpunten.aanbod.toewijzing.bedvragers import looking, whole
from speerpunten.aanbod.toewijzing.invoer import Regels
from speerpunten.aanbod.toewijzing.wat_als import WatAls
from tests.speerpunten.aanbod.toewijzing.conftest import set_shares

REGELS = Regels(in_regio=0.9, eigen_woning=0.25, op_erf=0.6)


@pytest.mark.parametrize(
    ("jaarrond", "aanwezig", "zoeken"),
    [(100, 100, 67.5), (100, 150, 97.5), (0, 50, 30), (100, 40, 27)],
    ids=["all year", "and fifty of the season", "season only", "a quiet month"],
)
def test_the_shares_of_the_task(jaarrond: int, aanwezig: int, zoeken: float) -> None:
    assert looking(jaarrond, aanwezig, REGELS) == pytest.approx(zoeken)


@given(st.lists(st.floats(0, 500, allow_nan=False), max_size=60))
def test_many_small_places_together_lose_nobody(figures: list[float]) -> None:
    parts = list(whole(figures))
    assert all(part >= 0 for part in parts)
    assert abs(sum(parts) - sum(figures)) <= 0.5 + 1e-6


@pytest.mark.django_db
@pytest.mark.parametrize(("moment", "mensen"), [(Moment.JAARROND, 27), (Moment.PIEK, 51)])
def test_a_calculation_counts_them(regio, moment: str, mensen: int) -> None:
    """Forty all year, and at the peak forty more in Maasdriel."""
    set_shares(in_regio=90, eigen_woning=25, op_erf=60)
    vandaag = timezone.localdate()
    regels = toewijzing.rules(parameters.by_code(vandaag, toewijzing.GEBRUIKT))
    gegevens = toewijzing.read(WatAls(moment=moment), regels, peildatum=vandaag)
    assert sum(plek.mensen for plek in gegevens.stuk.werk) == mensen
