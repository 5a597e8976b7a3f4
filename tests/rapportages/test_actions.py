"""Asking for reports and keeping them: who may, what is stored, and what remains when it goes wrong halfway."""

import hashlib

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.core.permissions import Geweigerd
from rivierenland.rapportages.actions import rapportage
from rivierenland.rapportages.actions.maandrapport import start_maandrapport
from rivierenland.rapportages.enums import Doelgroep, Formaat
from rivierenland.rapportages.maandrapport.inhoud import Periode
from rivierenland.rapportages.maandrapport.kalender import NoReport
from rivierenland.rapportages.models import Rapportage
from rivierenland.rapportages.tasks import generate_rapportage
from tests.rapportages.toneel import furnish, last_month, let_stay, place

pytestmark = pytest.mark.django_db
PERIODE = last_month()
PORTAAL = Actor.systeem("tests")


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def make(gemeente="GM0281", doelgroep=Doelgroep.GEMEENTE, by=PORTAAL):
    with scope.within(scope.systeem("maandrapport")):
        return rapportage.generate(periode=PERIODE, gemeente=gemeente, doelgroep=doelgroep, by=by)


@pytest.fixture
def tiel(cast):
    """A location in Tiel with twelve people."""
    with scope.within(scope.systeem("tests")):
        locatie = place(cast.organisaties["delta"], "GM0281", "Tiel")
        let_stay(locatie, [(PERIODE.eerste_dag, None)] * 12)
        return locatie


def stored(run):
    with scope.within(scope.systeem("tests")):
        return {bestand.formaat: (bestand.sha256, bestand.bestand.name) for bestand in run.bestanden.all()}


def test_the_region_starts_nine_jobs_in_one_group(cast):
    groep = start_maandrapport(periode=PERIODE, by=cast.regiocoordinator.actor)
    taken = Achtergrondtaak.objects.filter(groep=groep).order_by("created_at")
    assert [taak.titel.removeprefix("Maandrapport ") for taak in taken] == [
        *("Buren", "Culemborg", "Maasdriel", "Neder-Betuwe", "Tiel", "West Betuwe", "West Maas en Waal", "Zaltbommel"),
        "regio Rivierenland",
    ]
    assert {taak.argumenten["doelgroep"] for taak in taken} == {"regio"}
    assert {taak.scope["naam"] for taak in taken} == {"maandrapport"}


def test_an_official_starts_the_report_of_the_own_gemeente(cast):
    groep = start_maandrapport(periode=PERIODE, by=cast.beleid.tiel.actor)
    taak = Achtergrondtaak.objects.get(groep=groep)
    assert taak.argumenten == {"periode": PERIODE.code, "gemeente": "GM0281", "doelgroep": "gemeente"}


def test_asking_twice_follows_the_jobs_that_run(cast):
    actor = cast.regiocoordinator.actor
    groep = start_maandrapport(periode=PERIODE, by=actor)
    assert start_maandrapport(periode=PERIODE, by=actor) == groep
    Achtergrondtaak.objects.update(status=Taakstatus.KLAAR)
    assert start_maandrapport(periode=PERIODE, by=actor) != groep


@pytest.mark.parametrize("wie", ["waalstroom", "privacy_officer", "platformbeheerder"])
def test_others_may_not_ask(cast, wie):
    with pytest.raises(Geweigerd):
        start_maandrapport(periode=PERIODE, by=getattr(cast, wie).actor)


def test_a_month_to_come_is_refused_before_a_job_starts(cast):
    over_een_jaar = Periode(timezone.localdate().year + 1, 12)
    with pytest.raises(NoReport):
        start_maandrapport(periode=over_een_jaar, by=cast.regiocoordinator.actor)
    assert Achtergrondtaak.objects.count() == 0


def test_the_job_stores_five_files_with_their_digests(cast, tiel):
    groep = start_maandrapport(periode=PERIODE, by=cast.beleid.tiel.actor)
    taak = Achtergrondtaak.objects.get(groep=groep)
    generate_rapportage(str(taak.pk))
    taak.refresh_from_db()
    assert (taak.status, taak.voortgang, taak.fout) == (Taakstatus.KLAAR, rapportage.STAPPEN, "")
    with scope.within(scope.systeem("tests")):
        run = Rapportage.objects.get(pk=taak.resultaat["rapportage"])
        assert (run.gemeente_id, run.taak_id, run.gevraagd_door) == ("GM0281", taak.pk, cast.beleid.tiel.gebruiker)
        bestanden = list(run.bestanden.all())
        assert {b.bestandsnaam for b in bestanden} == {f"tiel-{PERIODE.code}.{f}" for f in Formaat.values}
        for bestand in bestanden:
            inhoud = bestand.bestand.open().read()
            assert (hashlib.sha256(inhoud).hexdigest(), len(inhoud)) == (bestand.sha256, bestand.grootte)
    event = Gebeurtenis.objects.get(actie="rapportage.generate")
    assert (event.actor, event.gemeente_id) == (cast.beleid.tiel.gebruiker, "GM0281")
    assert event.details["scope"] == "systeem:maandrapport"


def test_the_same_figures_leave_the_files_as_they_are(tiel):
    eerste = make()
    oud = stored(eerste)
    tweede = make()
    assert (tweede.pk, tweede.sha256, stored(tweede)) == (eerste.pk, eerste.sha256, oud)


def test_new_figures_replace_run_and_files(tiel, django_capture_on_commit_callbacks):
    eerste = make()
    oud = stored(eerste)
    with scope.within(scope.systeem("tests")):
        let_stay(tiel, [(PERIODE.eerste_dag, None)])
    with django_capture_on_commit_callbacks(execute=True):
        tweede = make()
    nieuw = stored(tweede)
    assert tweede.pk == eerste.pk
    assert tweede.sha256 != eerste.sha256
    assert all(nieuw[formaat] != oud[formaat] for formaat in Formaat.values)
    assert [default_storage.exists(naam) for _, naam in oud.values()] == [False] * 5
    assert [default_storage.exists(naam) for _, naam in nieuw.values()] == [True] * 5


def test_dying_halfway_leaves_the_old_run_whole(tiel, monkeypatch, django_capture_on_commit_callbacks):
    eerste = make()
    oud = stored(eerste)
    with scope.within(scope.systeem("tests")):
        let_stay(tiel, [(PERIODE.eerste_dag, None)])
    echt, teller = rapportage._written, iter(range(5))

    def die_at_the_fourth(*args):
        if next(teller) == 3:
            raise KeyboardInterrupt
        return echt(*args)

    monkeypatch.setattr(rapportage, "_written", die_at_the_fourth)
    with pytest.raises(KeyboardInterrupt):
        make()
    with scope.within(scope.systeem("tests")):
        run = Rapportage.objects.get(pk=eerste.pk)
    assert (run.sha256, stored(run)) == (eerste.sha256, oud)
    assert [default_storage.exists(naam) for _, naam in oud.values()] == [True] * 5
    monkeypatch.setattr(rapportage, "_written", echt)
    with django_capture_on_commit_callbacks(execute=True):
        run = make()
    mappen = default_storage.listdir(f"rapportages/{run.pk}")[0]
    assert mappen == [run.sha256[:16]]


def test_own_and_regional_runs_stand_beside_each_other(cast, tiel):
    own, regional = make(), make(doelgroep=Doelgroep.REGIO)
    assert own.pk != regional.pk
    with scope.within(scope.systeem("tests")):
        furnish([cast.organisaties["fruithof"]], gasten=30)
    assert make(gemeente=None, doelgroep=Doelgroep.REGIO).gemeente_id is None
