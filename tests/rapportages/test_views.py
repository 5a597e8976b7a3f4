"""Who reads which reports, and how one asks for them on the page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gemeente
from rivierenland.rapportages.actions import rapportage
from rivierenland.rapportages.actions.maandrapport import TAAK
from rivierenland.rapportages.enums import Doelgroep, Formaat
from rivierenland.rapportages.models import Rapportage
from tests.rapportages.toneel import last_month

pytestmark = pytest.mark.django_db
PERIODE = last_month()
LIST = "/rapporten/maand/"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def runs(cast):
    """Tiel's own, Tiel's for the region, and the region's."""
    with scope.within(scope.systeem("maandrapport")):
        return {
            naam: rapportage.generate(periode=PERIODE, gemeente=code, doelgroep=doelgroep, by=Actor.systeem("tests"))
            for naam, code, doelgroep in (
                ("own", "GM0281", Doelgroep.GEMEENTE),
                ("tiel", "GM0281", Doelgroep.REGIO),
                ("regio", None, Doelgroep.REGIO),
            )
        }


def visit(client, person, url, **meer):
    client.force_login(person.gebruiker)
    return client.get(url, **meer)


READERS = [
    ("beleid.tiel", {"own", "tiel", "regio"}),
    ("jurist.tiel", {"own", "tiel", "regio"}),
    ("beleid.buren", {"tiel", "regio"}),
    ("regiocoordinator", {"tiel", "regio"}),
]


def somebody(cast, wie):
    rol, _, gemeente = wie.partition(".")
    found = getattr(cast, rol)
    return getattr(found, gemeente) if gemeente else found


@pytest.mark.parametrize(("wie", "leest"), READERS)
def test_everybody_reads_what_is_theirs_and_the_rest_does_not_exist(client, cast, runs, wie, leest):
    person = somebody(cast, wie)
    page = visit(client, person, LIST)
    assert {run.pk for run in page.context["runs"]} == {runs[naam].pk for naam in leest}
    for naam, run in runs.items():
        verwacht = 200 if naam in leest else 404
        assert client.get(reverse("rapportages:rapportage-detail", args=[run.pk])).status_code == verwacht
        for formaat in Formaat.values:
            antwoord = client.get(reverse("rapportages:bestand-download", args=[run.pk, formaat]))
            assert antwoord.status_code == verwacht
            assert list(antwoord)  # read to the end: that closes the file


@pytest.mark.parametrize("wie", ["waalstroom", "privacy_officer", "platformbeheerder"])
def test_others_are_refused(client, cast, runs, wie):
    person = somebody(cast, wie)
    for url in (
        LIST,
        reverse("rapportages:rapportage-detail", args=[runs["regio"].pk]),
        reverse("rapportages:bestand-download", args=[runs["regio"].pk, "pdf"]),
    ):
        assert visit(client, person, url).status_code == 403
    assert client.post("/rapporten/maand/maken/", {"periode": PERIODE.code}).status_code == 403


def test_without_login_one_is_sent_to_the_login(client):
    assert client.get(LIST).status_code == 302


def test_who_reads_does_not_always_ask(client, cast):
    assert "Rapport maken" not in visit(client, cast.jurist.tiel, LIST).content.decode()
    assert client.post("/rapporten/maand/maken/", {"periode": PERIODE.code}).status_code == 403


def test_a_download_is_saved_and_never_guessed_at(client, cast, runs):
    antwoord = visit(
        client, cast.regiocoordinator, reverse("rapportages:bestand-download", args=[runs["regio"].pk, "pdf"])
    )
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Disposition"].startswith(f'attachment; filename="regio-{PERIODE.code}.pdf"')
    assert b"".join(antwoord.streaming_content).startswith(b"%PDF")
    assert client.get(f"/rapporten/maand/{runs['regio'].pk}/exe/").status_code == 404


def test_asking_goes_back_to_the_list_with_nine_bars(client, cast):
    client.force_login(cast.regiocoordinator.gebruiker)
    antwoord = client.post("/rapporten/maand/maken/", {"periode": PERIODE.code})
    groep = Achtergrondtaak.objects.first().groep
    assert antwoord["Location"] == f"/rapporten/maand/?groep={groep}#voortgang"
    page = client.get(f"/rapporten/maand/?groep={groep}").content.decode()
    assert page.count("<progress") == 9
    assert f'hx-get="/rapporten/maand/voortgang/{groep}/"' in page
    assert "0 van 9 klaar" in page


def test_the_bars_ask_again_until_all_is_done(client, cast):
    client.force_login(cast.regiocoordinator.gebruiker)
    client.post("/rapporten/maand/maken/", {"periode": PERIODE.code})
    groep = Achtergrondtaak.objects.first().groep
    url, htmx = f"/rapporten/maand/voortgang/{groep}/", {"HX-Request": "true"}
    Achtergrondtaak.objects.filter(titel="Maandrapport Tiel").update(
        status=Taakstatus.BEZIG, voortgang=3, stap="Excel maken"
    )
    bezig = client.get(url, headers=htmx)
    assert "Excel maken" in bezig.content.decode()
    assert "HX-Refresh" not in bezig
    Achtergrondtaak.objects.update(status=Taakstatus.KLAAR)
    assert client.get(url, headers=htmx)["HX-Refresh"] == "true"
    assert client.get(url)["Location"] == f"/rapporten/maand/?groep={groep}#voortgang"
    assert "Klaar." in client.get(f"/rapporten/maand/?groep={groep}").content.decode()


def test_the_jobs_of_somebody_else_do_not_show(client, cast):
    client.force_login(cast.regiocoordinator.gebruiker)
    client.post("/rapporten/maand/maken/", {"periode": PERIODE.code})
    groep = Achtergrondtaak.objects.first().groep
    page = visit(client, cast.beleid.tiel, f"/rapporten/maand/?groep={groep}")
    assert page.context["voortgang"] is None
    assert visit(client, cast.beleid.tiel, "/rapporten/maand/?groep=geen-nummer").status_code == 200


def test_a_month_that_cannot_be_starts_nothing(client, cast):
    client.force_login(cast.regiocoordinator.gebruiker)
    assert client.post("/rapporten/maand/maken/", {"periode": "1999-01"})["Location"] == LIST
    assert Achtergrondtaak.objects.count() == 0


def test_the_list_asks_the_database_as_often_for_thirty_runs_as_for_one(client, cast, django_assert_num_queries):
    def add(aantal):
        with scope.within(scope.systeem("tests")):
            maanden = [timezone.localdate().replace(day=1, month=m, year=2025) for m in range(1, 5)]
            codes = list(Gemeente.objects.values_list("code", flat=True))
            for maand, code in [(m, c) for m in maanden for c in codes][:aantal]:
                Rapportage.objects.get_or_create(
                    rapport="maandrapport", gemeente_id=code, doelgroep="regio", periode=maand,
                    defaults={"peildatum": maand, "klaar_at": timezone.now()},
                )  # fmt: skip

    client.force_login(cast.regiocoordinator.gebruiker)
    add(1)
    with CaptureQueriesContext(connection) as een:
        client.get(LIST)
    add(30)
    with django_assert_num_queries(len(een)):
        client.get(LIST)


def test_progress_over_a_task_without_group_is_ignored(client, cast):
    actor = cast.regiocoordinator.actor
    achtergrondtaak.start(taak=TAAK, titel="Los", argumenten={"periode": PERIODE.code}, by=actor, scope=None)
    assert visit(client, cast.regiocoordinator, LIST).context["voortgang"] is None
