"""The calendar: which edition should be there when, and that it is started once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rivierenland.celery import app
from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.actions import editie as actie
from rivierenland.rapportages.actions import planning as plannen
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Aanleiding, Rapport, Ritme
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.planning import Verwacht, due, expected, newest
from tests.rapportages.edities import toneel

HIER = ZoneInfo("Europe/Amsterdam")
MONITOR = DEFINITIES[Rapport.KWARTAALMONITOR]


def moment(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).replace(tzinfo=HIER)


def quarter(code: str) -> Verwacht:
    return Verwacht(Rapport.KWARTAALMONITOR, "", Periode.read(code))


@pytest.mark.parametrize(
    ("ritme", "periode", "wanneer"),
    [
        (Ritme.MAAND, "2026-09", "2026-10-01T05:00"),
        (Ritme.MAAND, "2026-10", "2026-11-02T05:00"),  # the first is a Sunday
        (Ritme.MAAND, "2026-12", "2027-01-04T05:00"),  # New Year's Day, then a weekend
        (Ritme.KWARTAAL, "2026-k3", "2026-10-07T05:00"),
        (Ritme.KWARTAAL, "2026-k1", "2026-04-09T05:00"),  # Good Friday and Easter Monday
        (Ritme.JAAR, "2026", "2027-01-15T05:00"),
    ],
)
def test_at_five_on_the_working_day(ritme, periode, wanneer):
    assert due(ritme, Periode.read(periode)) == moment(wanneer)


def test_a_minute_before_it_is_not_there_yet():
    assert newest(Ritme.KWARTAAL, moment("2026-10-07T04:59")) == Periode.read("2026-k2")
    assert newest(Ritme.KWARTAAL, moment("2026-10-07T05:00")) == Periode.read("2026-k3")


@pytest.mark.parametrize("nacht", ["2026-03-28T22:00", "2026-10-24T22:00"])
def test_the_change_of_the_clock_skips_nothing_and_doubles_nothing(nacht):
    """Hour by hour through both nights, and on until the next report: each period is new exactly once, at five."""
    uur = moment(nacht).astimezone(ZoneInfo("UTC"))
    gezien = [(newest(Ritme.MAAND, uur), uur)]
    for _ in range(24 * 14):
        uur += timedelta(hours=1)
        if newest(Ritme.MAAND, uur) != gezien[-1][0]:
            gezien.append((newest(Ritme.MAAND, uur), uur))
    assert len(gezien) == 2
    periode, begonnen = gezien[1]
    assert periode == gezien[0][0].volgende
    assert begonnen.astimezone(HIER).hour == 5


def test_at_first_only_the_newest_and_later_all_that_was_missed():
    nu = moment("2026-11-20T12:00")
    assert expected([MONITOR], [], nu) == (quarter("2026-k3"),)
    assert expected([MONITOR], [quarter("2025-k4"), quarter("2026-k2")], nu) == (quarter("2026-k1"), quarter("2026-k3"))
    assert (
        expected([MONITOR], [quarter("2025-k4"), quarter("2026-k1"), quarter("2026-k2"), quarter("2026-k3")], nu) == ()
    )


def test_no_more_than_a_year_is_caught_up():
    missend = expected([MONITOR], [quarter("2020-k1")], moment("2026-11-20T12:00"))
    assert [v.periode.code for v in missend] == ["2025-k3", "2025-k4", "2026-k1", "2026-k2", "2026-k3"]


@pytest.mark.django_db
def test_after_an_outage_what_was_missed_is_started_once(cast):
    nu = moment("2026-11-20T12:00")
    toneel.start(periode=Periode.read("2026-k1"))
    with toneel.system():
        gestart = plannen.keep(nu=nu, by=toneel.BY)
        assert [e.periode for e in gestart if e.rapport == Rapport.KWARTAALMONITOR] == ["2026-k2", "2026-k3"]
        assert {e.aanleiding for e in gestart} == {Aanleiding.GEPLAND}
        assert plannen.keep(nu=nu, by=toneel.BY) == []
    assert Achtergrondtaak.objects.count() == Rapporteditie.objects.count()


@pytest.mark.django_db
def test_what_somebody_stopped_is_not_started_again(cast):
    editie = toneel.start()
    with toneel.system():
        actie.cancel(editie=editie, by=toneel.BY)
        gestart = plannen.keep(nu=moment("2026-11-20T12:00"), by=toneel.BY)
    assert [e for e in gestart if e.rapport == Rapport.KWARTAALMONITOR] == []


def test_beat_asks_every_hour():
    regels = [regel for regel in app.conf.beat_schedule.values() if regel["task"] == "rapportages.keep_schedule"]
    assert [(regel["schedule"].minute, len(regel["schedule"].hour)) for regel in regels] == [({0}, 24)]


@pytest.mark.django_db
def test_a_demo_keeps_only_what_was_made_before(cast):
    nu = moment("2026-11-20T12:00")
    with toneel.system():
        assert plannen.keep(nu=nu, by=toneel.BY, alleen_bekende=True) == []
    toneel.start(periode=Periode.read("2026-k2"))
    with toneel.system():
        gestart = plannen.keep(nu=nu, by=toneel.BY, alleen_bekende=True)
    assert [(e.rapport, e.periode) for e in gestart] == [(Rapport.KWARTAALMONITOR, "2026-k3")]
