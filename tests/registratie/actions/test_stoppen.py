"""A provider reports that it stops, a list of rooms goes in at once, and what people share is written down."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.actions import locatie as locaties
from registratie.actions import ruimte as ruimtes
from registratie.actions import voorziening as voorzieningen
from registratie.actions.ruimte import NieuweKamer
from registratie.enums import Locatiestatus
from registratie.models import Locatiekaart, Ruimte, Voorziening
from registratie.queries import tijdlijn, verloop
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from tests.cast import person
from tests.factories.registratie import LocatieFactory, RuimteFactory, VerblijfFactory


@pytest.fixture
def waalstroom(cast, stage):
    with scope.within(scope.organisatie(cast.waalstroom.organisatie_id)):
        yield cast.waalstroom.actor


def test_the_provider_reports_that_it_stops(cast, stage):
    op, by = timezone.localdate() - timedelta(days=3), cast.waalstroom.actor
    with scope.within(by.scope):
        VerblijfFactory(locatie=stage.tiel)
        stopped = locaties.report_stop(locatie=stage.tiel, op=op, reden="Huur opgezegd.", by=by)
        assert (stopped.status, stopped.einddatum) == (Locatiestatus.GESTOPT, op)
        assert Locatiekaart.objects.get(locatie_id=stage.tiel.pk).status == Locatiestatus.GESTOPT
    with scope.within(scope.gemeenten(["GM0281"])):
        told = tijdlijn.of_locatie(stage.tiel, by=cast.beleid.tiel.actor, vandaag=timezone.localdate())
        assert [row.pk for row in verloop.still_inhabited(timezone.localdate())] == [stage.tiel.pk]
        assert [row.pk for row in verloop.lately_stopped(timezone.localdate())] == [stage.tiel.pk]
    assert (told[0].titel, told[0].wie) == ("De aanbieder meldt: gestopt", "De aanbieder")
    assert told[0].uitleg == "Was: in gebruik. Reden: Huur opgezegd."


@pytest.mark.parametrize(("dagen", "reden", "veld"), [(1, "Klaar.", "op"), (0, " ", "reden"), (0, "a\x07b", "reden")])
def test_stopping_is_reported_on_the_day_and_with_a_reason(waalstroom, stage, dagen, reden, veld):
    op = timezone.localdate() + timedelta(days=dagen)
    with pytest.raises(ValidationError) as refused:
        locaties.report_stop(locatie=stage.tiel, op=op, reden=reden, by=waalstroom)
    assert list(refused.value.error_dict) == [veld]


def test_what_stopped_does_not_stop_again(waalstroom, stage):
    today = timezone.localdate()
    locaties.report_stop(locatie=stage.tiel, op=today, reden="Klaar.", by=waalstroom)
    with pytest.raises(ValidationError, match="al ‘Gestopt’"):
        locaties.report_stop(locatie=stage.tiel, op=today, reden="Klaar.", by=waalstroom)


def test_only_the_administrator_of_the_own_organisation_reports_it(cast, waalstroom, stage):
    employee = person("marktpartij_medewerker", naam="medewerker", organisatie=cast.organisaties["waalstroom"])
    for by in (cast.fruithof.actor, employee.actor, cast.beleid.tiel.actor, cast.toezichthouder.tiel.actor):
        with pytest.raises(Geweigerd):
            locaties.report_stop(locatie=stage.tiel, op=timezone.localdate(), reden="x", by=by)


@pytest.mark.parametrize(
    ("status", "einddatum", "fits"),
    [
        ("gestopt", None, False),
        ("gesloten", None, False),
        ("aangemeld", date(2026, 1, 1), False),
        ("in_beoordeling", date(2026, 1, 1), False),
        ("gestopt", date(2026, 1, 1), True),
        ("actief", date(2027, 1, 1), True),
        ("actief", None, True),
    ],
)
def test_the_database_knows_since_when_a_location_is_closed(systeem, status, einddatum, fits):
    if fits:
        assert LocatieFactory(status=status, einddatum=einddatum).pk
    else:
        with pytest.raises(IntegrityError, match="locatie_status_einddatum"), transaction.atomic():
            LocatieFactory(status=status, einddatum=einddatum)


def kamers(*namen: str) -> list[NieuweKamer]:
    return [NieuweKamer(nr, naam, Decimal("9.5"), 2) for nr, naam in enumerate(namen, start=1)]


def test_a_list_of_rooms_goes_in_whole_with_one_event(waalstroom, stage):
    assert ruimtes.add_many(locatie=stage.tiel, kamers=kamers("1", "2", "10"), by=waalstroom) == 3
    assert sorted(Ruimte.objects.values_list("naam", flat=True)) == ["1", "10", "2"]
    assert Gebeurtenis.objects.get(actie="ruimte.add_many").details == {"kamers": 3}
    told = tijdlijn.of_locatie(stage.tiel, by=waalstroom, vandaag=timezone.localdate())
    assert "3 kamers toegevoegd" in [what.titel for what in told]


def test_a_list_with_a_fault_goes_in_not_at_all(waalstroom, stage):
    RuimteFactory(locatie=stage.tiel, naam="1")
    with pytest.raises(ValidationError) as refused:
        ruimtes.add_many(locatie=stage.tiel, kamers=kamers("1", "2", "2", "x\u202ey"), by=waalstroom)
    faults = refused.value.message_dict["kamers"]
    assert faults[:2] == ["Regel 1: kamer 1 staat er al.", "Regel 3: kamer 2 staat er al."]
    assert faults[2].startswith("Regel 4: Hier staan tekens")
    assert Ruimte.objects.count() == 1


def test_facilities_are_written_down_with_what_they_were(waalstroom, stage):
    voorzieningen.change(locatie=stage.tiel, by=waalstroom, toiletten=2, kookpitten=None)
    voorzieningen.change(locatie=stage.tiel, by=waalstroom, toiletten=3)
    voorzieningen.change(locatie=stage.tiel, by=waalstroom, toiletten=3)
    assert Voorziening.objects.get().toiletten == 3
    assert Gebeurtenis.objects.filter(actie="voorziening.change").count() == 2
    told = tijdlijn.of_locatie(
        stage.tiel, by=waalstroom, vandaag=timezone.localdate(), soort=tijdlijn.Voorvalsoort.KAMERS
    )
    assert [what.uitleg for what in told] == ["Toiletten 3 (was 2).", "Toiletten 2."]


@pytest.mark.parametrize("aantal", [-1, 100_001])
def test_an_impossible_number_is_refused(waalstroom, stage, aantal):
    with pytest.raises(ValidationError) as refused:
        voorzieningen.change(locatie=stage.tiel, by=waalstroom, douches=aantal)
    assert list(refused.value.error_dict) == ["douches"]
