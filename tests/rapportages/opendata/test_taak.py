"""Who asks for editions, the job that makes them, and the forms of the region."""

import html
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from registratie.models import Bezettingsstand
from rivierenland.core import scope
from rivierenland.core.actor import Actor, Geweigerd
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gemeente
from rivierenland.rapportages import tasks
from rivierenland.rapportages.actions import opendataeditie
from rivierenland.rapportages.models import Opendataeditie
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.meting import measured
from rivierenland.rapportages.opendata.periode import Periode
from speerpunten.kennis.queries.regel import matrix
from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.models import Meetwaarde

pytestmark = pytest.mark.django_db
SLUG = "verblijvende-personen"
KWARTAAL = Periode(2025, 1)


@pytest.fixture
def standen(cast) -> None:
    """A hundred people in each gemeente on the last night of the quarter."""
    Bezettingsstand.objects.all().delete()
    Bezettingsstand.objects.bulk_create(
        Bezettingsstand(gemeente_id=code, nacht=KWARTAAL.laatste_dag, personen=100, bedden=0, locaties=0)
        for code in Gemeente.objects.values_list("code", flat=True)
    )


def ask(cast, reden: str = "", slug: str = "") -> Achtergrondtaak:
    return opendataeditie.start(periode=KWARTAAL, by=cast.regiocoordinator.actor, slug=slug, reden=reden)


def ring(taak: Achtergrondtaak) -> Achtergrondtaak:
    tasks.make_opendata(str(taak.pk))
    taak.refresh_from_db()
    return taak


def test_the_job_makes_what_is_missing_and_a_second_bell_does_nothing(cast, standen) -> None:
    taak = ring(ask(cast))
    gemaakt = Opendataeditie.objects.count()
    assert (taak.status, taak.resultaat) == (Taakstatus.KLAAR, {"edities": gemaakt})
    assert Opendataeditie.objects.filter(dataset=SLUG).count() == 1
    ring(taak)
    ring(ask(cast))
    assert Opendataeditie.objects.count() == gemaakt


def test_who_asks_twice_gets_the_same_job(cast, standen) -> None:
    assert ask(cast).pk == ask(cast).pk


def test_a_job_that_breaks_in_the_middle_leaves_no_half_edition(cast, standen, monkeypatch) -> None:
    """The edition and its event stand together or not at all; the next job makes it."""
    taak = ask(cast)
    heel = opendataeditie.gebeurtenis.record
    with monkeypatch.context() as stuk:
        stuk.setattr(opendataeditie.gebeurtenis, "record", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError), scope.within(scope.systeem("test")):
            opendataeditie.make(slug=SLUG, periode=KWARTAAL, by=Actor.systeem("test"))
    assert opendataeditie.gebeurtenis.record is heel
    assert not Opendataeditie.objects.exists()
    ring(taak)
    assert Opendataeditie.objects.filter(dataset=SLUG).count() == 1


def test_the_job_says_why_it_made_nothing(cast, standen) -> None:
    taak = ring(ask(cast, reden="Voor de zekerheid", slug=SLUG))
    assert taak.status == Taakstatus.MISLUKT
    assert "geen editie om te corrigeren" in taak.fout


def test_only_the_region_asks(cast) -> None:
    with pytest.raises(Geweigerd):
        opendataeditie.start(periode=KWARTAAL, by=cast.beleid.tiel.actor)


def test_the_forms_start_a_job_or_say_what_is_wrong(client: Client, cast) -> None:
    client.force_login(cast.regiocoordinator.gebruiker)
    periode = Periode.last_quarters(1, vandaag=timezone.localdate())[0].code
    maken, corrigeren = reverse("opendata:editie-make"), reverse("opendata:editie-correct")
    goed = [
        (maken, {"periode": periode}),
        (corrigeren, {"periode": periode, "slug": SLUG, "reden": "Een lijst te laat."}),
    ]
    for url, velden in goed:
        assert client.post(url, velden).status_code == 302
    assert Achtergrondtaak.objects.filter(taak=opendataeditie.TAAK).count() == 2
    for naam, url, velden in [
        ("maken", maken, {"periode": "2099-k1"}),
        ("corrigeren", corrigeren, {"periode": periode, "slug": SLUG, "reden": ""}),
    ]:
        antwoord = client.post(url, velden)
        assert antwoord.status_code == 422
        [fout] = next(iter(antwoord.context[naam].errors.values()))
        assert fout in html.unescape(antwoord.content.decode())
    assert Achtergrondtaak.objects.filter(taak=opendataeditie.TAAK).count() == 2
    client.force_login(cast.beleid.tiel.gebruiker)
    assert client.post(maken, {"periode": periode}).status_code == 403


def editions(aantal: int) -> None:
    """Editions of one period, each a correction of the one before."""
    begin = Opendataeditie.objects.count()
    Opendataeditie.objects.bulk_create(
        Opendataeditie(
            dataset=SLUG, periode="2025-k1", versie=begin + nr, peildatum=date(2025, 3, 31), definitie_versie=1, reden="Reden",
            rijen=[], sha256="0" * 64, bestanden={}, gemaakt_at=timezone.now(),
        )
        for nr in range(1, aantal + 1)
    )  # fmt: skip


@pytest.mark.parametrize(("naam", "argumenten"), [("catalogus", []), ("dataset", [SLUG]), ("methode", [])])
def test_thirty_editions_take_as_many_queries_as_one(client: Client, db, naam: str, argumenten: list[str]) -> None:
    adres, geteld = reverse(f"opendata:{naam}", args=argumenten), []
    for erbij in (1, 29):
        editions(erbij)
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200
        geteld.append(len(vragen))
    assert geteld[0] == geteld[1]


@pytest.mark.parametrize("slug", ["toezicht", "programma"])
def test_the_figures_of_the_programme_are_those_of_the_last_day_in_the_week(cast, slug: str) -> None:
    dag = KWARTAAL.laatste_dag
    code = DATASETS[slug].onderwerpen[0].code
    meetwaarde.define()
    Meetwaarde.objects.filter(indicator=code).delete()
    for peildatum, gemeente, waarde in (
        (date(2025, 3, 20), "GM0281", 1), (date(2025, 3, 25), "GM0281", 2), (date(2025, 3, 28), "GM0281", 30),
        (date(2025, 3, 28), None, 40), (date(2025, 4, 1), "GM0281", 5),
    ):  # fmt: skip
        Meetwaarde.objects.create(
            indicator_id=code, gemeente_id=gemeente, peildatum=peildatum, waarde=waarde, teller=waarde, noemer=None
        )
    assert measured([code], dag) == {code: {"GM0281": 30, "": 40}}
    assert DATASETS[slug].read(dag)[code] == {"GM0281": 30, "": 40}


def test_only_adopted_rules_that_are_no_example_have_a_value(cast) -> None:
    dag = KWARTAAL.laatste_dag
    gelezen = DATASETS["lokale-regels"].read(dag)
    for rij in matrix(dag).rijen:
        for cel in rij.cellen:
            staat = cel.status == "vastgesteld" and not cel.is_voorbeeld
            if rij.regel.code in gelezen:
                waarde = gelezen[rij.regel.code][cel.gemeente.pk]
                assert (waarde is not None) is staat
                assert not staat or float(waarde) == float(cel.waarde)
