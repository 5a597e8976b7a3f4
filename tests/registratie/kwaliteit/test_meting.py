"""What is measured of an organisation, in one gemeente, on one day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from registratie.actions import kwaliteitsmeting, leverafspraak, verblijf
from registratie.actions.bezettingsstand import ScopeTooNarrow
from registratie.enums import Aanleveringsstatus, Afwijking, Bron, Leverwijze
from registratie.models import Kwaliteitsmeting, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Parameter
from tests.factories.registratie import BUREN, TIEL, VerblijfFactory
from tests.registratie.kwaliteit.conftest import JOB, VANDAAG, Toneel, deliver


@pytest.fixture(autouse=True)
def alles(db):
    """Everything here happens under the scope that sees all rows, unless a test says otherwise."""
    with scope.use(scope.systeem("tests")):
        yield


def measure(dag: date = VANDAAG, dagen: int = 1) -> int:
    return kwaliteitsmeting.measure(van=dag - timedelta(days=dagen - 1), tot=dag)


def people(toneel: Toneel, aantal: int, van: date, tot: date | None = None, **facts) -> None:
    for _ in range(aantal):
        VerblijfFactory(locatie=toneel.tiel, aankomst=van, vertrek=tot, bron=Bron.AANLEVERING, **facts)


def test_a_list_counts_from_the_dutch_day_on_which_it_was_saved(toneel: Toneel) -> None:
    deliver(toneel.organisatie, VANDAAG - timedelta(days=9))
    measure()
    found = toneel.meting()
    assert (found.wijze, found.laatste_levering) == (Leverwijze.BESTAND, VANDAAG - timedelta(days=9))
    assert (found.ritme_dagen, found.dagen_te_laat) == (7, 2)
    assert found.gerekend_vanaf == VANDAAG - timedelta(days=9)
    assert toneel.meting(gemeente=BUREN).dagen_te_laat == 2


@pytest.mark.parametrize("status", [s for s in Aanleveringsstatus if s != Aanleveringsstatus.VERWERKT])
def test_a_list_that_was_not_saved_does_not_count(toneel: Toneel, status) -> None:
    deliver(toneel.organisatie, VANDAAG - timedelta(days=1), status=status)
    measure()
    assert toneel.meting().wijze == Leverwijze.GEEN


def test_what_is_kept_by_hand_in_tiel_says_nothing_about_buren(toneel: Toneel, cast) -> None:
    today = timezone.localdate()
    deliver(toneel.organisatie, today - timedelta(days=200))
    verblijf.register(
        locatie=toneel.tiel, aankomst=today, by=cast.fruithof.actor,
        bewoner={"voornaam": "Ana", "achternaam": "Popa", "geboortedatum": date(1990, 1, 1)},
    )  # fmt: skip
    measure(today)
    assert (toneel.meting(today).wijze, toneel.meting(today).dagen_te_laat) == (Leverwijze.PORTAAL, 0)
    assert (toneel.meting(today, BUREN).wijze, toneel.meting(today, BUREN).dagen_te_laat) == (Leverwijze.BESTAND, 193)


def test_a_check_out_by_hand_keeps_the_register_of_imported_people_up_to_date(toneel: Toneel, cast) -> None:
    today = timezone.localdate()
    deliver(toneel.organisatie, today - timedelta(days=30))
    row = VerblijfFactory(locatie=toneel.tiel, bron=Bron.AANLEVERING)
    verblijf.check_out(verblijf=row, by=cast.fruithof.actor)
    measure(today)
    assert (toneel.meting(today).laatste_levering, toneel.meting(today).dagen_te_laat) == (today, 0)


def test_looking_at_or_downloading_the_register_is_no_delivery(toneel: Toneel) -> None:
    Gebeurtenis.objects.create(
        actie="verblijven.export", object_soort="", oorsprong="web", actor_naam="x", gemeente_id=TIEL,
        organisatie_id=toneel.organisatie.pk,
    )  # fmt: skip
    measure()
    assert toneel.meting().wijze == Leverwijze.GEEN


def test_the_term_of_the_gemeente_and_the_agreement_with_the_organisation_go_first(toneel: Toneel, cast) -> None:
    deliver(toneel.organisatie, VANDAAG - timedelta(days=20))
    Parameter.objects.create(
        code="aanlevering_termijn_dagen",
        naam="Termijn",
        gemeente_id=BUREN,
        waarde=14,
        geldig_van=date(2025, 1, 1),
        bron="x",
    )
    measure()
    assert (toneel.meting().dagen_te_laat, toneel.meting(gemeente=BUREN).dagen_te_laat) == (13, 6)
    today = timezone.localdate()
    deliver(toneel.organisatie, today - timedelta(days=20))
    leverafspraak.agree(
        organisatie=toneel.organisatie, gemeente=TIEL, dagen=30, vanaf=today, toelichting="winterstop", by=JOB
    )
    measure(today, dagen=2)
    assert (toneel.meting(today).ritme_dagen, toneel.meting(today).dagen_te_laat) == (30, 0)
    assert toneel.meting(today - timedelta(days=1)).ritme_dagen == 7  # what is over stays as it was
    assert toneel.meting(today, BUREN).ritme_dagen == 14


def test_missing_facts_are_counted_of_who_is_present(toneel: Toneel) -> None:
    people(toneel, 2, VANDAAG - timedelta(days=5), kamer="")
    people(toneel, 1, VANDAAG - timedelta(days=5), bewoner__taal="", verwacht_vertrek=VANDAAG + timedelta(days=9))
    people(toneel, 4, VANDAAG - timedelta(days=50), VANDAAG, bewoner__taal="")  # left today
    measure()
    found = toneel.meting()
    assert found.personen == 3
    assert (found.zonder_woonplaats, found.zonder_taal, found.zonder_kamer) == (3, 1, 2)
    assert (found.zonder_document, found.zonder_vertrek) == (3, 2)


def test_people_above_the_permit_are_counted_per_location(toneel: Toneel) -> None:
    toneel.tiel.capaciteit_vergund = 2
    toneel.tiel.save()
    people(toneel, 5, VANDAAG - timedelta(days=1))
    measure(dagen=3)
    assert (toneel.meting().locaties_te_vol, toneel.meting().personen_te_veel) == (1, 3)
    assert toneel.meting(VANDAAG - timedelta(days=2)).locaties_te_vol == 0
    assert toneel.meting(gemeente=BUREN).locaties_te_vol == 0


@pytest.mark.parametrize(
    ("goed", "fout", "verwacht"), [(190, 10, Decimal("5.0")), (95, 5, Decimal("5.0")), (90, 9, None)]
)
def test_the_share_of_faults_is_withheld_when_it_would_tell_how_many_rows_another_gemeente_has(
    toneel: Toneel, goed, fout, verwacht
) -> None:
    deliver(toneel.organisatie, VANDAAG - timedelta(days=3), goed=goed, fout=fout)
    deliver(toneel.organisatie, VANDAAG - timedelta(days=28), goed=900, fout=900)  # outside the period
    measure()
    assert (toneel.meting().leveringen, toneel.meting().aandeel_fout) == (1, verwacht)


def test_with_beds_in_one_gemeente_the_share_is_always_told(toneel: Toneel) -> None:
    toneel.buren.delete()
    toneel.organisatie.gemeenten = [TIEL]
    toneel.organisatie.save()
    deliver(toneel.organisatie, VANDAAG, goed=9, fout=1)
    measure()
    assert toneel.meting().aandeel_fout == Decimal("10.0")


def test_a_drop_and_a_jump_stand_out_and_a_steady_house_does_not(toneel: Toneel) -> None:
    people(toneel, 20, VANDAAG - timedelta(days=120))
    people(toneel, 20, VANDAAG - timedelta(days=120), VANDAAG - timedelta(days=1))
    measure(dagen=30)
    assert toneel.meting(VANDAAG - timedelta(days=2)).afwijking == Afwijking.GEWOON
    found = toneel.meting()
    assert (found.personen, found.verwacht, found.band_laag, found.band_hoog) == (20, 40, 28, 52)
    assert found.afwijking == Afwijking.DALING
    people(toneel, 60, VANDAAG)
    measure()
    assert toneel.meting().afwijking == Afwijking.SPRONG


def test_the_harvest_of_two_years_is_not_flagged_and_outside_it_the_same_step_is(toneel: Toneel) -> None:
    """Ten people all year; thirty more from 20 August to 5 October, in both years."""
    people(toneel, 10, date(2025, 1, 1))
    for jaar in (2025, 2026):
        people(toneel, 30, date(jaar, 8, 20), date(jaar, 10, 5))
    measure(date(2026, 10, 20), dagen=80)
    marks = Kwaliteitsmeting.objects.filter(gemeente=TIEL).exclude(afwijking=Afwijking.GEWOON)
    assert list(marks.values_list("dag", "afwijking")) == []
    people(toneel, 30, date(2026, 3, 3))
    measure(date(2026, 3, 4))
    assert toneel.meting(date(2026, 3, 4)).afwijking == Afwijking.SPRONG


def test_before_the_first_arrival_nothing_is_usual_yet(toneel: Toneel) -> None:
    people(toneel, 40, VANDAAG - timedelta(days=10))
    measure()
    assert (toneel.meting().afwijking, toneel.meting().band_hoog) == (Afwijking.ONBEKEND, None)


def test_only_days_with_beds_in_use_have_a_row(toneel: Toneel) -> None:
    toneel.tiel.ingangsdatum = VANDAAG - timedelta(days=4)
    toneel.tiel.status, toneel.tiel.einddatum = "gestopt", VANDAAG - timedelta(days=1)
    toneel.tiel.save()
    measure(dagen=10)
    days = Kwaliteitsmeting.objects.filter(gemeente=TIEL).values_list("dag", flat=True)
    assert sorted(days) == [VANDAAG - timedelta(days=terug) for terug in (4, 3, 2)]


def test_twice_is_once_and_what_is_no_longer_so_goes(toneel: Toneel) -> None:
    people(toneel, 3, VANDAAG - timedelta(days=20))
    deliver(toneel.organisatie, VANDAAG - timedelta(days=3))
    assert measure(dagen=10) == 20
    assert measure(dagen=10) == 0
    Verblijf.objects.filter(locatie=toneel.tiel).update(vertrek=VANDAAG)
    assert measure(dagen=10) == 10  # of every night the departure is known now, and today nobody is there
    toneel.tiel.ingangsdatum = VANDAAG
    toneel.tiel.save()
    assert measure(dagen=10) == 9
    assert Kwaliteitsmeting.objects.filter(gemeente=TIEL).count() == 1


def test_named_organisations_get_the_whole_series_and_the_others_are_left_alone(toneel: Toneel) -> None:
    kwaliteitsmeting.measure_recent(vandaag=VANDAAG, organisaties=[toneel.organisatie.pk])
    assert Kwaliteitsmeting.objects.count() == 2 * kwaliteitsmeting.REEKS
    kwaliteitsmeting.measure_recent(vandaag=VANDAAG, organisaties=[])
    assert Kwaliteitsmeting.objects.count() == 2 * kwaliteitsmeting.REEKS


def test_a_job_that_stood_still_catches_up(toneel: Toneel) -> None:
    measure(VANDAAG - timedelta(days=40))
    kwaliteitsmeting.measure_recent(vandaag=VANDAAG)
    days = set(Kwaliteitsmeting.objects.filter(gemeente=TIEL).values_list("dag", flat=True))
    assert {VANDAAG - timedelta(days=terug) for terug in range(40)} <= days


@pytest.mark.parametrize("value", [scope.gemeenten([TIEL]), scope.organisatie(1)])
def test_who_sees_only_a_part_cannot_measure(value) -> None:
    with scope.within(value), pytest.raises(ScopeTooNarrow):
        measure()
