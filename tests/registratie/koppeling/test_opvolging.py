"""Whatever changes the register rings one bell after its commit; what it does then, and what when it cannot ring."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from registratie import tasks
from registratie.actions import koppeling, opvolging
from registratie.actions import verblijf as verblijven
from registratie.models import Bewoner, Koppeling, Verblijf
from rivierenland.celery import app
from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from tests.registratie.koppeling.conftest import PORTAL, result

JAN = {"voornaam": "Zdzisława", "achternaam": "Wierzbołowska", "geboortedatum": date(1991, 3, 14)}


@pytest.fixture
def rung(monkeypatch) -> list[dict]:
    """What the bell was rung with."""
    found: list[dict] = []
    monkeypatch.setattr(
        "registratie.actions.opvolging.current_app.send_task", lambda naam, kwargs: found.append(kwargs)
    )
    return found


@pytest.fixture
def rings(rung, django_capture_on_commit_callbacks):
    """The records that the bell told of after this."""

    def told(act) -> list[list[int]]:
        rung.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return [kwargs["bewoners"] for kwargs in rung]

    return told


def test_every_act_on_a_stay_rings_once(dorp, rings):
    locatie = dorp.locaties["waalstroom", "GM0281"]
    with scope.within(scope.organisatie(locatie.organisatie_id)):
        assert rings(
            lambda: verblijven.register(locatie=locatie, bewoner=JAN, aankomst=timezone.localdate(), by=PORTAL)
        ) == [[_of().bewoner_id]]
        assert rings(lambda: verblijven.change(verblijf=_of(), kamer="12", by=PORTAL)) == [[_of().bewoner_id]]
        corrected = JAN | {"voornaam": "Zofia"}
        assert rings(lambda: verblijven.change(verblijf=_of(), bewoner=corrected, by=PORTAL)) == [[_of().bewoner_id]]
        gone = _of().bewoner_id
        assert rings(lambda: verblijven.take_back(verblijf=_of(), by=PORTAL)) == [[gone]]
    stay = dorp.supply("waalstroom", "Nowak").verblijf_set
    with scope.within(scope.organisatie(locatie.organisatie_id)):
        assert rings(lambda: verblijven.check_out(verblijf=stay.get(), by=PORTAL)) == [[stay.get().bewoner_id]]


def test_many_acts_in_one_transaction_are_one_bell(dorp, rings):
    def many() -> None:
        with transaction.atomic():
            for pk in range(1, 501):
                opvolging.follow(bewoners=[pk])

    assert rings(many) == [list(range(1, 501))]


def test_what_is_taken_back_on_its_own_does_not_silence_the_rest(dorp, rings):
    def partly() -> None:
        with transaction.atomic():
            with transaction.atomic():
                opvolging.follow(bewoners=[1])
                transaction.set_rollback(True)
            opvolging.follow(bewoners=[2])

    assert rings(partly) == [[2]]


def test_a_correction_that_joins_two_records_tells_which_one_went(dorp, rung, rings):
    second = dorp.supply("fruithof", "Wierzbolowska", "Zdzislawa", dagen=40)
    known = dorp.supply("fruithof", "Wierzbołowska", "Zdzisława Anna", dagen=300, vertrok=200)
    old = second.sleutel
    with scope.within(scope.organisatie(second.organisatie_id)):
        stay = Verblijf.objects.get(bewoner=second)
        values = {"voornaam": "Zdzisława Anna", "achternaam": "Wierzbołowska", "geboortedatum": known.geboortedatum}
        assert rings(lambda: verblijven.change(verblijf=stay, bewoner=values, by=PORTAL)) == [[known.pk]]
    assert rung[0]["vervangen"] == {str(old): known.pk}


def test_a_bell_that_cannot_ring_takes_nothing_back(dorp, monkeypatch, django_capture_on_commit_callbacks, caplog):
    def unreachable(*args, **kwargs):
        raise ConnectionError("no broker")

    monkeypatch.setattr("registratie.actions.opvolging.current_app.send_task", unreachable)
    locatie = dorp.locaties["waalstroom", "GM0281"]
    with scope.within(scope.organisatie(locatie.organisatie_id)), django_capture_on_commit_callbacks(execute=True):
        verblijven.register(locatie=locatie, bewoner=JAN, aankomst=timezone.localdate(), by=PORTAL)
        assert _of()
    assert "no broker" in caplog.text


def test_the_bell_links_what_changed(dorp):
    first, second = dorp.twins()
    tasks.follow_changes(bewoners=[second.pk], aanleveringen=[], vervangen={})
    assert dorp.one_person(first, second)
    once = result()
    tasks.follow_changes(bewoners=[second.pk], aanleveringen=[], vervangen={})
    assert result() == once


def test_a_bell_about_what_went_meanwhile_does_no_harm(dorp):
    tasks.follow_changes(
        bewoners=[987654321],
        aanleveringen=["00000000-0000-4000-8000-000000000000"],
        vervangen={"00000000-0000-4000-8000-000000000000": 987654321},
    )
    assert result() == {table: [] for table in result()}


def test_the_command_prints_exactly_its_figures(dorp):
    dorp.twins()
    dorp.doubtful()
    out = StringIO()
    call_command("koppel", json=True, stdout=out)
    found = json.loads(out.getvalue())
    seconden = found.pop("seconden")
    assert found == {"bewoners": 4, "personen": 3, "gekoppeld": 2, "te_beoordelen": 1}
    assert seconden >= 0
    call_command("koppel", stdout=out)
    assert "1 vragen wachten" not in out.getvalue()
    assert "1 vraag wacht op burgerzaken." in out.getvalue()


def test_the_nightly_run_is_a_job_that_shows_how_far_it_is(dorp):
    first, second = dorp.twins()
    scheduled = app.conf.beat_schedule["link everything"]
    assert scheduled["task"] == tasks.start_koppelen.name
    tasks.start_koppelen()
    tasks.start_koppelen()
    row = Achtergrondtaak.objects.get(taak=koppeling.TAAK)
    tasks.koppel_alles(str(row.pk))
    row.refresh_from_db()
    assert (row.status, row.voortgang, row.resultaat["gekoppeld"]) == (Taakstatus.KLAAR, 100, 2)
    assert dorp.one_person(first, second)


def _of() -> Verblijf:
    return Verblijf.objects.get(bewoner__geboortedatum=JAN["geboortedatum"])


def test_nothing_of_a_link_stays_behind_when_both_records_go(dorp):
    first, second = dorp.twins()
    dorp.run()
    with scope.within(scope.systeem("tests")):
        Verblijf.objects.all().delete()
        Bewoner.objects.filter(pk__in=[first.pk, second.pk]).delete()
        assert not Koppeling.objects.exists()
    dorp.run()
    assert result() == {table: [] for table in result()}
