"""The time to repair that a warning proposes, and what is said when it gives more than a finding does."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from handhaving.enums import Ernst
from handhaving.queries import hersteltermijn
from tests.handhaving.zaak.conftest import MAANDAG, Toneel


@pytest.fixture
def jurist(toneel: Toneel, as_person):
    toneel.weeg(2)
    return as_person(toneel.cast.jurist.tiel)


def proposed(toneel: Toneel, op: date) -> date:
    with toneel.as_jurist():
        return hersteltermijn.proposed(toneel.zaak, op)


def critical(toneel: Toneel) -> None:
    """The second finding is critical: two days."""
    zaak = toneel.zaak
    with toneel.as_jurist():
        row = zaak.bevindingen.get(item__code="T2")
        row.ernst, row.herstel_uiterlijk = Ernst.KRITIEK, MAANDAG + timedelta(days=2)
        row.save()


def test_the_finding_that_ends_first_sets_the_term(toneel: Toneel) -> None:
    assert proposed(toneel, MAANDAG) == MAANDAG + timedelta(days=14)
    critical(toneel)
    assert proposed(toneel, MAANDAG) == MAANDAG + timedelta(days=2)


def test_a_finding_whose_own_term_is_over_gets_its_days_again(toneel: Toneel) -> None:
    critical(toneel)
    later = MAANDAG + timedelta(days=5)
    assert proposed(toneel, later) == later + timedelta(days=2)


def test_without_an_open_finding_it_is_what_is_usual(toneel: Toneel) -> None:
    with toneel.as_jurist():
        toneel.zaak.bevindingen.update(status="hersteld", hersteld_op=MAANDAG)
    assert proposed(toneel, MAANDAG) == MAANDAG + timedelta(days=28)


def test_the_form_proposes_it_and_says_which_finding(toneel: Toneel, jurist) -> None:
    critical(toneel)
    pagina = jurist.get(reverse("handhaving:zaak-step", args=[toneel.zaak.pk, "waarschuwing"])).content.decode()
    assert 'value="2026-03-04"' in pagina
    assert "Punt T2 moet het eerst zijn hersteld: op 4\u00a0maart 2026 (kritiek)." in pagina


@pytest.mark.parametrize(("dagen", "gewaarschuwd"), [(2, False), (28, True)])
def test_a_longer_term_is_taken_and_warned_about(toneel: Toneel, jurist, dagen: int, gewaarschuwd: bool) -> None:
    critical(toneel)
    gegevens = {"datum": MAANDAG.isoformat(), "termijn_einde": (MAANDAG + timedelta(days=dagen)).isoformat()}
    url = reverse("handhaving:zaak-step", args=[toneel.zaak.pk, "waarschuwing"])
    pagina = jurist.post(url, gegevens, follow=True).content.decode()
    zin = "langer dan die van punt T2 (kritiek): dat moet uiterlijk op 4\u00a0maart 2026 zijn hersteld."
    assert (zin in pagina) is gewaarschuwd
    with toneel.as_jurist():
        stap = toneel.zaak.stappen.get(soort="waarschuwing")
    assert (zin in jurist.get(reverse("handhaving:stap-reveal", args=[stap.pk])).content.decode()) is gewaarschuwd
