"""What is measured and kept: per gemeente apart, the region as a sum of all, small counts withheld, earlier editions remembered."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import connection

from rivierenland.core.models import Parameter
from rivierenland.rapportages.actions import editie as actie
from rivierenland.rapportages.actions import meting
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Formaat, Rapport
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.blokken import Letop
from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Sleutel, Som
from rivierenland.rapportages.meting.optellen import regional
from rivierenland.rapportages.models import Meetdeel, Rapporteditie
from rivierenland.rapportages.queries import momentopname
from tests.rapportages.edities import toneel

pytestmark = pytest.mark.django_db
DAG = toneel.KWARTAAL.laatste_dag
MAAT = "personen_vannacht"


@pytest.fixture(autouse=True)
def files(settings, tmp_path, monkeypatch):
    toneel.keep_files(settings, tmp_path)
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: schrijven.FORMATEN[Formaat.JSON]})


@pytest.fixture
def codes(cast):
    with toneel.system():
        return toneel.fill()


@pytest.fixture
def poison(codes, monkeypatch):
    """Counting raises in the third gemeente, in the database itself."""
    heel = DEFINITIES[Rapport.KWARTAALMONITOR]

    def measure(gemeente, periode):
        if gemeente == codes[2]:
            with connection.cursor() as cursor:
                cursor.execute("select 1 / 0")
        return heel.metingen[0].measure(gemeente, periode)

    giftig = replace(heel, metingen=(replace(heel.metingen[0], measure=measure),))
    monkeypatch.setitem(DEFINITIES, Rapport.KWARTAALMONITOR, giftig)
    return codes[2], lambda: monkeypatch.setitem(DEFINITIES, Rapport.KWARTAALMONITOR, heel)


def feit(gebied, waarde, deel="", **anders):
    return Feit(Sleutel("m", gebied, DAG, deel), waarde, Feitsoort.PERSONEN, **anders)


def test_the_region_is_the_sum_of_all_gemeenten():
    feiten = [feit("a", 5), feit("b", 7), feit("a", 5, "x"), feit("b", 3, "x"), feit("b", 4, "y")]
    sommen = [
        Som(feiten[0].sleutel, (feiten[2].sleutel,)),
        Som(feiten[1].sleutel, (feiten[3].sleutel, feiten[4].sleutel)),
    ]
    nieuw, erbij = regional(feiten, sommen, ["a", "b"])
    assert {f.sleutel.deel: f.waarde for f in nieuw} == {"": 12, "x": 8, "y": 4}
    assert Som(Sleutel("m", REGIO, DAG), (Sleutel("m", REGIO, DAG, "x"), Sleutel("m", REGIO, DAG, "y"))) in erbij
    assert Som(Sleutel("m", REGIO, DAG), (feiten[0].sleutel, feiten[1].sleutel)) in erbij


@pytest.mark.parametrize(
    "feiten",
    [[feit("a", 5)], [feit("a", 5), feit("b", None)], [feit("a", 5, optelbaar=False), feit("b", 7, optelbaar=False)]],
)
def test_without_one_of_them_there_is_no_sum(feiten):
    assert regional(feiten, [], ["a", "b"]) == ((), ())


def test_every_gemeente_is_kept_as_it_was(codes):
    editie = toneel.work(toneel.start())
    with toneel.system():
        toneel.count(codes[0], "verblijf_kort", DAG, 999)
        opname = momentopname.of(editie)
        assert Meetdeel.objects.filter(editie=editie).count() == 9
    assert [opname.feiten[Sleutel(MAAT, code, DAG)].waarde for code in codes] == [63 + 30 * nr for nr in range(8)]
    assert opname.feiten[Sleutel(MAAT, REGIO, DAG)].waarde == sum(63 + 30 * nr for nr in range(8))
    assert opname.gemaakt_op == editie.gemeten_at


def test_a_small_count_and_what_gives_it_away_are_withheld(codes):
    with toneel.system():
        toneel.count(codes[0], "verblijf_kort", DAG, 3)
    editie = toneel.work(toneel.start())
    with toneel.system():
        verborgen = momentopname.of(editie).verborgen
    assert Sleutel(MAAT, codes[0], DAG, "kort") in verborgen
    assert len({s for s in verborgen if s.gebied == codes[0] and s.dag == DAG}) >= 2


def test_the_thresholds_are_those_of_the_day(codes):
    with toneel.system():
        Parameter.objects.filter(code="klein_aantal").update(waarde=30)
        assert meting.thresholds(DAG) == {Feitsoort.PERSONEN: 30, Feitsoort.TOEZICHT: 5, Feitsoort.OPENBAAR: 0}


def test_what_a_published_edition_told_is_remembered(codes):
    with toneel.system():
        toneel.count(codes[0], "verblijf_kort", DAG, 3)
    editie = toneel.work(toneel.start())
    with toneel.system():
        sleutels = set(momentopname.of(editie).feiten)
        assert momentopname.earlier(editie, sleutels) == {}
        editie.status, editie.gepubliceerd_at = Editiestatus.GEPUBLICEERD, datetime.now(UTC)
        editie.save()
        verborgen = momentopname.of(editie).verborgen
    ander = toneel.start(aanleiding="correctie", reden="Een telfout.")
    with toneel.system():
        assert momentopname.earlier(ander, sleutels) == {s: s not in verborgen for s in sleutels}


@pytest.mark.parametrize("status", [Editiestatus.MAKEN, Editiestatus.CONCEPT, Editiestatus.GEANNULEERD])
def test_what_a_concept_tells_the_officials_of_eight_gemeenten_is_remembered_too(codes, status):
    with toneel.system():
        toneel.count(codes[0], "verblijf_kort", DAG, 3)
    editie = toneel.work(toneel.start())
    with toneel.system():
        ander = Rapporteditie.objects.create(
            rapport=Rapport.MAANDRAPPORT, periode="2026-09", aanleiding="gepland", peildatum=DAG, definitie_versie=1
        )
        Rapporteditie.objects.filter(pk=editie.pk).update(status=status)
        opname = momentopname.of(editie)
        sleutels = set(opname.feiten)
        assert momentopname.earlier(ander, sleutels) == {s: s not in opname.verborgen for s in sleutels}


def test_two_reports_about_the_same_day_withhold_the_same(codes):
    with toneel.system():
        toneel.count(codes[0], "verblijf_kort", DAG, 3)
    een = toneel.work(toneel.start())
    ander = toneel.work(toneel.start(rapport=Rapport.RAADSBRIEF))
    with toneel.system():
        opnamen = [momentopname.of(editie) for editie in (een, ander)]
    assert (een.status, ander.status) == (Editiestatus.CONCEPT, Editiestatus.CONCEPT)
    beide = set(opnamen[0].feiten) & set(opnamen[1].feiten)
    assert len(beide) > 8
    assert opnamen[0].verborgen & beide == opnamen[1].verborgen & beide != frozenset()


def test_a_kern_may_be_called_anything():
    sleutel = Sleutel("personen_naar_kern", "GM0281", DAG, "Kern | Zuid|A")
    assert Sleutel.read(sleutel.code) == sleutel


def test_what_was_stopped_before_anybody_could_read_it_told_nothing(codes):
    editie = toneel.work(toneel.start())
    with toneel.system():
        ander = Rapporteditie.objects.create(
            rapport=Rapport.MAANDRAPPORT, periode="2026-09", aanleiding="gepland", peildatum=DAG, definitie_versie=1
        )
        Rapporteditie.objects.filter(pk=editie.pk).update(status=Editiestatus.GEANNULEERD, klaar_at=None)
        assert momentopname.earlier(ander, set(momentopname.of(editie).feiten)) == {}


def test_two_that_withhold_at_once_are_one_after_the_other(codes, monkeypatch):
    gehouden = []
    monkeypatch.setattr(meting, "_withheld", lambda editie: gehouden.append(held_locks()) or [])

    def held_locks():
        with connection.cursor() as cursor:
            cursor.execute("select hashtextextended('afschermen van rapporten', 0) = (classid::bigint << 32 | objid::bigint)"
                           " from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")  # fmt: skip
            return any(row[0] for row in cursor.fetchall())

    toneel.work(toneel.start())
    assert gehouden == [True]


def test_a_poison_gemeente_is_named_and_the_other_eight_parts_stand(poison):
    code, _ = poison
    editie = toneel.work(toneel.start())
    with toneel.system():
        stuk = editie.delen.get(gemeente=code)
        zin = (
            f"De cijfers van {stuk.gebied} ontbreken: bij het onderdeel ‘Indicatoren van het programma’ ging iets mis."
        )
        assert (editie.status, editie.fout) == (Editiestatus.MISLUKT, zin)
        assert (stuk.status, stuk.fout, stuk.inhoud) == (Deelstatus.MISLUKT, zin, None)
        assert editie.delen.filter(status=Deelstatus.KLAAR).count() == 8
        regio = bewaren.load(editie.delen.get(gemeente=None).inhoud)
        assert regio.secties[0].blokken[0] == Letop(zin)
        assert Sleutel(MAAT, REGIO, DAG) not in momentopname.of(editie).feiten


def test_trying_again_measures_only_that_gemeente_and_makes_all_parts_of_it(poison, codes):
    code, mend = poison
    editie = toneel.work(toneel.start())
    with toneel.system():
        andere = list(Meetdeel.objects.filter(editie=editie, fout="").values_list("pk", "gemeente_id"))
        toneel.count(next(c for c in codes if c != code), "verblijf_kort", DAG, 500)
    mend()
    with toneel.system():
        actie.retry(editie=editie, by=toneel.BY)
    editie = toneel.work(editie)
    with toneel.system():
        opname = momentopname.of(editie)
        assert editie.status == Editiestatus.CONCEPT
        assert (
            list(Meetdeel.objects.filter(editie=editie).exclude(gemeente=code).values_list("pk", "gemeente_id"))
            == andere
        )
        assert 500 not in [f.waarde for f in opname.feiten.values()]
        assert opname.fouten == ()
        assert Sleutel(MAAT, REGIO, DAG) in opname.feiten
        regio = bewaren.load(editie.delen.get(gemeente=None).inhoud)
        assert not [blok for blok in regio.secties[0].blokken if isinstance(blok, Letop)]


def test_the_region_may_go_on_without_that_gemeente(poison):
    editie = toneel.work(toneel.start())
    with toneel.system():
        actie.proceed(editie=editie, by=toneel.BY)
    editie = toneel.fresh(editie)
    assert (editie.status, editie.termijn is not None) == (Editiestatus.CONCEPT, True)


def test_a_report_that_changed_meanwhile_is_not_measured_half(codes, monkeypatch):
    editie = toneel.start()
    heel = DEFINITIES[Rapport.KWARTAALMONITOR]
    monkeypatch.setitem(DEFINITIES, Rapport.KWARTAALMONITOR, replace(heel, versie=heel.versie + 1))
    editie = toneel.work(editie)
    assert (editie.status, "anders opgezet" in editie.fout) == (Editiestatus.MISLUKT, True)
