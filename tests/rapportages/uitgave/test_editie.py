"""How far an edition is, on its page: a bar a part, what failed in Dutch, stopping, and doing again only what failed."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rivierenland.core import scope
from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Rapport
from rivierenland.rapportages.meting.feit import Gemeten, Meting
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie
from rivierenland.rapportages.views.uitgave.editie import in_words
from tests.rapportages.edities import toneel as makerij
from tests.rapportages.uitgave import toneel
from tests.rapportages.uitgave.test_lezen import as_, somebody

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
AANVRAGEN = "/rapporten/aanvragen/"


def underway(**anders) -> Rapporteditie:
    """Four parts: ready, being made, waiting, and failed."""
    editie = toneel.concept(status=Editiestatus.MAKEN, klaar_at=None, termijn=None, **anders)
    with scope.within(scope.systeem("tests")):
        taak = Achtergrondtaak.objects.create(
            taak="rapportages.make_deel", titel="x", groep=editie.groep, status="bezig", voortgang=3, totaal=5,
            stap="PDF maken",
        )  # fmt: skip
        editie.delen.filter(nr=2).update(status=Deelstatus.BEZIG, taak=taak)
        editie.delen.filter(nr=3).update(status=Deelstatus.WACHT)
        editie.delen.filter(nr=4).update(
            status=Deelstatus.MISLUKT,
            fout="Het verslag van Neder-Betuwe is niet gemaakt: het onderdeel Verblijf gaf een fout.",
        )
    return editie


@pytest.mark.parametrize("wie", ["jurist.tiel", "regiocoordinator"])
def test_every_part_has_a_bar_with_what_happens_now(client, cast, wie):
    editie = underway()
    page = as_(client, somebody(cast, wie)).get(f"/rapporten/editie/{editie.pk}/").content.decode()
    assert page.count("<progress") == 1 + 8  # the whole, and every part but the one that failed
    assert "PDF maken" in page
    assert 'value="60"' in page
    assert "Het verslag van Neder-Betuwe is niet gemaakt: het onderdeel Verblijf gaf een fout." in page
    assert f'hx-get="/rapporten/editie/{editie.pk}/"' in page


def test_the_bars_ask_again_until_all_is_done(client, cast):
    editie = underway()
    as_(client, cast.beleid.tiel)
    bezig = client.get(f"/rapporten/editie/{editie.pk}/", headers=HTMX)
    assert bezig.content.decode().strip().startswith('<div id="voortgang" hx-get')
    assert "HX-Refresh" not in bezig
    with scope.within(scope.systeem("tests")):
        Rapporteditie.objects.update(status=Editiestatus.CONCEPT)
    assert client.get(f"/rapporten/editie/{editie.pk}/", headers=HTMX)["HX-Refresh"] == "true"


def test_while_a_correction_is_made_the_earlier_edition_can_be_read(client, cast):
    eerste = toneel.published()
    tweede = underway(versie=2, reden="Beter geteld.", aanleiding="correctie")
    page = as_(client, cast.beleid.tiel).get(f"/rapporten/editie/{tweede.pk}/").content.decode()
    assert "/rapporten/kwartaalmonitor/2026-k3/?versie=1" in page
    assert "Het vorige rapport blijft te lezen." in page
    assert as_(client, None).get("/rapporten/kwartaalmonitor/2026-k3/").context["editie"] == eerste


@pytest.mark.parametrize(
    ("wie", "status"), [("", 302), ("waalstroom", 403), ("privacy_officer", 403), ("beleid.tiel", 200)]
)
def test_only_officials_see_how_far_it_is(client, cast, wie, status):
    editie = underway()
    assert as_(client, somebody(cast, wie)).get(f"/rapporten/editie/{editie.pk}/").status_code == status


def test_the_region_stops_an_edition_and_a_gemeente_does_not(client, cast):
    editie = underway()
    url = f"/rapporten/editie/{editie.pk}/stoppen/"
    assert as_(client, cast.beleid.tiel).post(url).status_code == 403
    as_(client, cast.regiocoordinator)
    assert "wordt niet verder gemaakt" in client.post(url, follow=True).content.decode()
    assert makerij.fresh(editie).status == Editiestatus.GEANNULEERD
    with scope.within(scope.systeem("tests")):
        assert Rapportdeel.objects.get(editie=editie, nr=3).status == Deelstatus.GEANNULEERD
    assert "Er is niets om te stoppen." in client.post(url, follow=True).content.decode()


@pytest.fixture
def broken(cast, monkeypatch):
    """Tiel cannot be measured until it is mended."""
    kapot = {"GM0281"}
    definitie = DEFINITIES[Rapport.KWARTAALMONITOR]
    eerste, *rest = definitie.metingen

    def measure(gemeente, periode) -> Gemeten:
        if gemeente in kapot:
            raise ValueError("a faulty record")
        return eerste.measure(gemeente, periode)

    metingen = (Meting(eerste.code, eerste.titel, measure=measure, region=eerste.region), *rest)
    monkeypatch.setitem(DEFINITIES, Rapport.KWARTAALMONITOR, replace(definitie, metingen=metingen))
    with makerij.system():
        makerij.fill()
    editie = makerij.work(makerij.start(cast.beleid.tiel.actor))
    return editie, kapot


def test_what_failed_names_gemeente_and_section_and_only_that_is_done_again(client, cast, broken):
    editie, kapot = broken
    as_(client, cast.regiocoordinator)
    page = client.get(f"/rapporten/editie/{editie.pk}/").content.decode()
    assert editie.status == Editiestatus.MISLUKT
    assert "Tiel" in page.split("Niet gelukt")[-1]
    with makerij.system():
        fouten = list(editie.delen.exclude(fout="").values_list("fout", flat=True))
        titel = DEFINITIES[Rapport.KWARTAALMONITOR].metingen[0].titel
    assert any("Tiel" in fout and titel in fout for fout in fouten)
    assert "Opnieuw maken wat mislukte" in page
    kapot.clear()
    client.post(f"/rapporten/editie/{editie.pk}/opnieuw/")
    assert makerij.work(editie).status == Editiestatus.CONCEPT


def test_the_region_goes_on_without_a_gemeente_that_failed(client, cast, broken):
    editie, _ = broken
    as_(client, cast.regiocoordinator).post(f"/rapporten/editie/{editie.pk}/doorgaan/")
    assert makerij.fresh(editie).status in (Editiestatus.CONCEPT, Editiestatus.MAKEN)


def test_nothing_failed_so_there_is_nothing_to_do_again(client, cast):
    editie = toneel.concept()
    page = (
        as_(client, cast.regiocoordinator).post(f"/rapporten/editie/{editie.pk}/opnieuw/", follow=True).content.decode()
    )
    assert "Er is niets om opnieuw te proberen." in page


def test_asking_leads_to_how_far_it_is_and_twice_to_the_same(client, cast):
    as_(client, cast.beleid.tiel)
    vraag = {"rapport": "kwartaalmonitor", "periode": "2026-k3"}
    eerste = client.post(AANVRAGEN, vraag)
    with scope.within(scope.systeem("tests")):
        editie = Rapporteditie.objects.get()
    assert eerste["Location"] == client.post(AANVRAGEN, vraag)["Location"] == f"/rapporten/editie/{editie.pk}/"
    assert "Cijfers verzamelen" in client.get(eerste["Location"]).content.decode()


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ({"rapport": "kwartaalmonitor", "periode": "2026-09"}, "gaat over een kwartaal"),
        ({"rapport": "bestaatniet", "periode": "2026-k3"}, "Rapport"),
        ({}, "Rapport"),
    ],
)
def test_what_cannot_be_asked_is_told_above_the_form(client, cast, vraag, zin):
    answer = as_(client, cast.beleid.tiel).post(AANVRAGEN, vraag)
    assert answer.status_code == 422
    assert zin in answer.content.decode()
    with scope.within(scope.systeem("tests")):
        assert Rapporteditie.objects.count() == 0


def test_who_reads_does_not_always_ask(client, cast):
    as_(client, cast.jurist.tiel)
    assert client.get(AANVRAGEN).status_code == 403
    assert "Rapport laten maken" not in client.get("/rapporten/").content.decode()
    assert "Rapport laten maken" in as_(client, cast.beleid.tiel).get("/rapporten/").content.decode()


def test_the_page_of_an_edition_asks_as_much_for_nine_parts_as_for_one(client, cast):
    editie = underway()
    as_(client, cast.regiocoordinator)

    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/rapporten/editie/{editie.pk}/")
        return len(asked)

    questions()
    negen = questions()
    with scope.within(scope.systeem("tests")):
        editie.delen.filter(nr__gt=2).delete()
    assert questions() == negen


@pytest.mark.parametrize(
    ("seconden", "woorden"),
    [
        (None, ""),
        (59, "minder dan een minuut"),
        (60, "ongeveer 1 minuut"),
        (61, "ongeveer 2 minuten"),
        (7200, "ongeveer 2 uur"),
    ],
)
def test_the_time_that_is_left_in_words(seconden, woorden):
    assert in_words(seconden) == woorden
