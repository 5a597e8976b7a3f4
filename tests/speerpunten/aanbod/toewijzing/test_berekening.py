"""A calculation is kept under what went in: one question is one row, it can be done again, and old ones go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from registratie.enums import Locatiesoort, Locatiestatus
from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.scope import OutsideScope
from speerpunten.aanbod.actions import berekening
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Berekening
from speerpunten.aanbod.queries import toewijzing
from speerpunten.aanbod.queries.berekening import newest_base
from speerpunten.aanbod.tasks import compute_berekening
from speerpunten.aanbod.toewijzing.gegevens import Gegevens, digest
from speerpunten.aanbod.toewijzing.invoer import Regels
from speerpunten.aanbod.toewijzing.wat_als import PIEK, WatAls
from tests.factories import aanbod_toewijzing as maak

pytestmark = pytest.mark.django_db
KERKDRIEL = WatAls(kern=f"{maak.MAASDRIEL}:Kerkdriel", bedden=20)
VANDAAG = timezone.localdate()


def asked(cast, vraag: WatAls = KERKDRIEL, wie=None) -> Berekening:
    actor = (wie or cast.beleid.maasdriel).actor
    with scope.within(actor.scope):
        return berekening.ask(vraag=vraag, vandaag=VANDAAG, by=actor)


def done(row: Berekening) -> Berekening:
    compute_berekening(str(row.taak_id))
    row.refresh_from_db()
    return row


def read(vraag: WatAls) -> Gegevens:
    return toewijzing.read(vraag, Regels(), peildatum=VANDAAG)


def test_a_new_location_near_the_work_makes_travel_shorter(regio, cast):
    uit = done(asked(cast)).uitkomst
    assert uit["regio"]["gemiddeld_km"] > 5
    assert uit["met"]["regio"]["gemiddeld_km"] < uit["regio"]["gemiddeld_km"]
    assert uit["met"]["per_gemeente"][maak.MAASDRIEL]["bedden"] == 20
    assert uit["beste"][0]["gemeente"] == maak.MAASDRIEL


def test_the_same_question_of_another_gemeente_is_the_same_row_and_one_job(regio, cast):
    eerste, tweede = asked(cast), asked(cast, wie=cast.beleid.tiel)
    assert (eerste.pk, Achtergrondtaak.objects.filter(taak=berekening.TAAK).count()) == (tweede.pk, 1)
    assert Gebeurtenis.objects.filter(actie="berekening.ask").count() == 1


def test_the_region_works_without_a_scope_and_may_ask(regio, cast):
    row = berekening.ask(vraag=KERKDRIEL, vandaag=VANDAAG, by=cast.regiocoordinator.actor)
    assert done(row).is_klaar


def test_another_bed_in_the_register_is_another_question(regio, cast):
    eerste = asked(cast)
    maak.beds(2, 10)
    assert asked(cast).pk != eerste.pk


def test_a_job_that_comes_twice_does_it_once(regio, cast):
    row = done(asked(cast))
    klaar = row.klaar_at
    assert berekening.compute(berekening=row.pk).klaar_at == klaar
    assert berekening.compute(berekening=987654) is None


def test_it_does_not_matter_that_the_register_moved_on_while_the_job_waited(regio, cast):
    row = asked(cast)
    maak.beds(2, 500, gemeente=maak.MAASDRIEL, x=149_000)
    assert done(row).uitkomst["regio"]["bedden"] == 50


def test_a_job_that_failed_is_started_again_by_asking_again(regio, cast):
    row = asked(cast)
    Achtergrondtaak.objects.filter(pk=row.taak_id).update(status=Taakstatus.MISLUKT)
    assert asked(cast).taak_id != row.taak_id


def test_a_market_party_may_not_ask(regio, cast):
    with pytest.raises(Geweigerd):
        asked(cast, wie=cast.waalstroom)


def test_every_night_the_year_and_the_peak_are_reckoned(regio):
    assert [row.moment for row in maak.bases()] == ["jaarrond", "piek"]
    basis = newest_base()
    assert basis is not None
    assert set(basis.uitkomst["per_gemeente"][maak.TIEL]) >= {"mensen", "binnen_15", "gemiddeld_km", "zonder_bed"}
    assert newest_base(PIEK).uitkomst["regio"]["zonder_bed"] == 30


def test_a_night_in_which_nothing_changed_uses_the_sums_of_before(regio):
    gisteren = maak.bases(VANDAAG - timedelta(days=1))
    vandaag = maak.bases()
    assert [row.pk for row in gisteren] == [row.pk for row in vandaag]
    assert newest_base().peildatum == VANDAAG


def test_only_the_nightly_job_reckons_the_base_and_cleans_up(regio, cast):
    with scope.within(cast.beleid.tiel.actor.scope):
        with pytest.raises(OutsideScope):
            berekening.compute_base(vandaag=VANDAAG, by=cast.beleid.tiel.actor)
        with pytest.raises(OutsideScope):
            berekening.clean_up(vandaag=VANDAAG)


def test_what_nobody_asks_for_any_more_goes(regio, cast):
    row = asked(cast)
    with scope.within(scope.systeem("tests")):
        assert berekening.clean_up(vandaag=VANDAAG + timedelta(days=60)) == 0
        assert berekening.clean_up(vandaag=VANDAAG + timedelta(days=61)) == 1
    assert not Berekening.objects.filter(pk=row.pk).exists()


def test_seasonal_beds_and_the_busiest_month_count_in_the_peak_only(regio):
    maak.beds(2, 30, soort=Locatiesoort.UNITS_TIJDELIJK)
    maak.beds(3, 30, status=Locatiestatus.GESTOPT)
    jaarrond, piek = read(WatAls()), read(WatAls(moment=PIEK))
    assert (sum(p.mensen for p in jaarrond.stuk.werk), sum(p.bedden for p in jaarrond.stuk.bedden)) == (40, 50)
    assert (sum(p.mensen for p in piek.stuk.werk), sum(p.bedden for p in piek.stuk.bedden)) == (80, 80)


def test_projects_count_when_they_are_asked_for_and_far_enough(regio):
    maak.project(60)
    maak.project(40, stadium=Stadium.BESLUIT, tijdelijk=10)
    maak.project(30, stadium=Stadium.IDEE)
    beds = [sum(p.bedden for p in read(vraag).stuk.bedden) - 50 for vraag in (
        WatAls(), WatAls(in_aanbouw=True), WatAls(in_aanbouw=True, in_procedure=True),
    )]  # fmt: skip
    assert beds == [0, 60, 90]


def test_a_project_that_counts_already_does_not_come_twice(regio):
    nummer = maak.project(60).pk
    assert len(read(WatAls(erbij=(nummer,))).wijziging.erbij) == 1
    assert len(read(WatAls(erbij=(nummer,), in_aanbouw=True)).wijziging.erbij) == 0


def test_a_location_without_a_point_stands_in_the_middle_of_its_gemeente(regio):
    maak.beds(2, 30, x=None)
    gevonden = read(WatAls())
    assert gevonden.benaderd == 1
    assert 150_000 < next(p.x for p in gevonden.stuk.bedden if p.sleutel == "L2") < 165_000


def test_what_is_kept_is_what_went_in(regio):
    gevonden = read(KERKDRIEL)
    terug = Gegevens.from_dict(gevonden.as_dict())
    assert (terug.stuk, terug.wijziging, terug.regels) == (gevonden.stuk, gevonden.wijziging, gevonden.regels)
    assert digest(terug.as_dict(), "wat_als", "jaarrond") == digest(gevonden.as_dict(), "wat_als", "jaarrond")
    assert digest(gevonden.as_dict(), "wat_als", "piek") != digest(gevonden.as_dict(), "wat_als", "jaarrond")


def test_nothing_known_at_all_is_an_answer_too(cast):
    uit = done(asked(cast)).uitkomst
    assert (uit["regio"]["mensen"], uit["regio"]["bedden"], uit["beste"]) == (0, 0, [])
