"""The made-up register has everything that supply quality looks at, computed from its own stays and lists."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from registratie.actions import demo, kwaliteitsmeting
from registratie.enums import Afwijking, Leverwijze, Opvolgstatus
from registratie.models import Huisvestingslocatie, Kwaliteitsmeting, Leverherinnering, Leveropvolging, Verblijf
from rivierenland.core.models import UitgaandBericht
from tests import database
from tests.registratie.demo.conftest import VANDAAG, load


@pytest.fixture(scope="module")
def register(django_db_setup, django_db_blocker) -> Iterator[demo.Geladen]:
    yield from database.stand(django_db_blocker, load)


@pytest.fixture
def geladen(systeem, register: demo.Geladen) -> demo.Geladen:
    return register


def test_there_is_somebody_late_a_jump_a_drop_and_half_a_year_of_every_pair(geladen: demo.Geladen) -> None:
    now = Kwaliteitsmeting.objects.filter(dag=VANDAAG)
    assert now.filter(dagen_te_laat__gt=0, wijze=Leverwijze.BESTAND).exists()
    assert now.filter(afwijking=Afwijking.SPRONG).exists()
    assert now.filter(afwijking=Afwijking.DALING).exists()
    assert now.filter(locaties_te_vol__gt=0).exists()
    assert now.filter(zonder_taal__gt=0).exists()
    oldest = Kwaliteitsmeting.objects.order_by("dag").first()
    assert oldest is not None
    assert oldest.dag == VANDAAG - timedelta(days=kwaliteitsmeting.REEKS - 1)


def test_the_harvest_of_last_season_raised_no_alarm(geladen: demo.Geladen) -> None:
    """In the fruit gemeenten the number of people doubles in those weeks: next to nobody stands out."""
    oogst = Kwaliteitsmeting.objects.filter(dag__month__in=[8, 9], personen__gte=20)
    odd = oogst.filter(afwijking__in=[Afwijking.SPRONG, Afwijking.DALING])
    assert oogst.count() > 500
    assert odd.count() < 0.02 * oogst.count()


def test_the_late_were_reminded_twice_and_the_gemeente_has_a_task(geladen: demo.Geladen) -> None:
    for taak in Leveropvolging.objects.filter(status=Opvolgstatus.OPEN):
        episode = {
            "organisatie": taak.organisatie_id, "gemeente": taak.gemeente_id, "gerekend_vanaf": taak.gerekend_vanaf,
        }  # fmt: skip
        sent = Leverherinnering.objects.filter(**episode).order_by("nummer")
        assert [row.nummer for row in sent] == [1, 2]
        assert sent[0].verstuurd_op < sent[1].verstuurd_op
    assert Leveropvolging.objects.filter(status=Opvolgstatus.OPEN).exists()
    assert UitgaandBericht.objects.filter(soort="leverherinnering").exists()


def test_every_figure_equals_a_count_by_hand(geladen: demo.Geladen) -> None:
    stays = list(
        Verblijf.objects.values_list(
            "organisatie", "gemeente", "locatie", "aankomst", "vertrek", "verwacht_vertrek", "bewoner__taal"
        )
    )
    beds = dict(Huisvestingslocatie.objects.values_list("pk", "capaciteit_vergund"))
    for terug in (0, 3, 40, 100, 181):
        nacht = VANDAAG - timedelta(days=terug)
        for row in Kwaliteitsmeting.objects.filter(dag=nacht):
            here = [
                stay for stay in stays
                if stay[:2] == (row.organisatie_id, row.gemeente_id) and stay[3] <= nacht
                and (stay[4] is None or stay[4] > nacht)
            ]  # fmt: skip
            per_locatie = {plek: sum(stay[2] == plek for stay in here) for plek in {stay[2] for stay in here}}
            assert row.personen == len(here)
            assert row.zonder_taal == sum(not stay[6] for stay in here)
            assert row.zonder_vertrek == sum(stay[4] is None and stay[5] is None for stay in here)
            assert row.locaties_te_vol == sum(n > beds[plek] for plek, n in per_locatie.items())
            assert row.personen_te_veel == sum(max(0, n - beds[plek]) for plek, n in per_locatie.items())


def test_measuring_again_changes_nothing(geladen: demo.Geladen) -> None:
    assert kwaliteitsmeting.measure_recent(vandaag=VANDAAG) == 0
    begin = VANDAAG - timedelta(days=kwaliteitsmeting.REEKS - 1)
    assert kwaliteitsmeting.measure(van=begin, tot=VANDAAG) == 0
