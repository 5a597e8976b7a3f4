"""Figures from CBS: who takes them, twice the same is once, a failure leaves what stood, and what the pages say."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, transaction
from django.test import Client
from django.urls import reverse

from rivierenland.core.actor import Actor
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Geweigerd
from speerpunten.kennis import tasks
from speerpunten.kennis.actions import statline
from speerpunten.kennis.models import Kerncijfer, Statlinebron, Statlinehaal
from speerpunten.kennis.queries import kerncijfer as kerncijfers
from speerpunten.kennis.statline.fouten import Onbereikbaar
from tests.speerpunten.kennis.statline.tabel import measures, page, row, rows

LIJST, UPLOAD = reverse("kennis:statline-list"), reverse("kennis:statline-upload")
SYSTEEM = Actor.systeem("tests")


class Dienst:
    """Stands for the service: its list of measures and its pages; or it cannot be reached."""

    def __init__(self, lijst=None, bladen=None):
        self.lijst, self.bladen = lijst or measures(), bladen

    def measures(self, tabel):
        return self.lijst

    def pages(self, tabel, maat):
        if self.bladen is None:
            raise Onbereikbaar("Het CBS was niet te bereiken. Wij probeerden het 3 keer.")
        yield from self.bladen


@pytest.fixture
def bron(db):
    return Statlinebron.objects.get(tabel="37230ned")


def take(bron, *bladen, by=SYSTEEM, **anders):
    return statline.fetch(bron=bron, by=by, dienst=Dienst(bladen=bladen or None), **anders)


def figures(bron):
    return Kerncijfer.objects.filter(bron_titel=bron.titel)


def login(person):
    client = Client()
    client.force_login(person.gebruiker)
    return client


def upload(bron, inhoud, naam="tabel.json"):
    return {"bron": bron.pk, "bestand": SimpleUploadedFile(naam, inhoud)}


def test_two_tables_come_with_the_portal_and_nobody_checked_them_yet(db):
    assert list(Statlinebron.objects.values_list("tabel", "gecontroleerd")) == [
        ("37230ned", False),
        ("70072ned", False),
    ]


def test_figures_come_with_their_source_and_the_code_counts_as_checked(bron):
    poging = take(bron, page(rows()))
    assert (poging.status, poging.aantal, poging.nieuwste) == ("gelukt", 16, date(2025, 12, 31))
    assert poging.zin == "Er zijn 16 cijfers nieuw of verbeterd."
    row = figures(bron).get(gebied="GM0214", peildatum=date(2024, 12, 31))
    assert (row.waarde_min, row.waarde_max, row.status, row.meetwijze) == (20000, 20000, "geteld", "register")
    assert row.bron == "CBS, StatLine, tabel 37230ned"
    assert row.bron_url == "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/37230ned/table"
    assert not row.is_voorbeeld
    row.full_clean()
    bron.refresh_from_db()
    assert bron.gecontroleerd


def test_the_same_edition_twice_is_once(bron):
    eerste = take(bron, page(rows()))
    tweede = take(bron, page(rows()))
    assert (tweede.aantal, tweede.zin) == (0, "Het CBS heeft geen nieuwe cijfers. Alles stond er al.")
    assert tweede.sha256 == eerste.sha256 != ""
    assert figures(bron).count() == 16


def test_a_new_edition_corrects_and_the_old_one_stays(bron):
    take(bron, page(rows()))
    assert take(bron, page(rows("2024JJ00", plus=5) + rows("2025JJ00"))).aantal == 8
    nu = kerncijfers.current().get(bron_titel=bron.titel, gebied="GM0214", peildatum=date(2024, 12, 31))
    assert (nu.waarde_min, nu.reden, nu.vervangt.waarde_min) == (Decimal(20005), "Nieuwe stand van het CBS", 20000)
    assert take(bron, page(rows("2024JJ00", plus=5) + rows("2025JJ00"))).aantal == 0
    assert take(bron, page(rows())).aantal == 8
    assert kerncijfers.current().filter(bron_titel=bron.titel).count() == 16


def test_figures_of_a_file_are_examples_until_the_code_was_checked(bron):
    assert take(bron, bestand=page(rows())).weg == "bestand"
    assert figures(bron).filter(is_voorbeeld=True).count() == 16
    assert kerncijfers.published().filter(bron_titel=bron.titel).count() == 0
    assert take(bron, page(rows())).aantal == 16
    assert kerncijfers.published().filter(bron_titel=bron.titel).count() == 16


@pytest.mark.parametrize(
    ("bladen", "status", "zin"),
    [
        ((), "mislukt", "Het CBS was niet te bereiken. Wij probeerden het 3 keer."),
        (
            (page(rows(plus=9)), b"{"),
            "mislukt",
            "Het antwoord of bestand is niet heel: de JSON breekt af of klopt niet.",
        ),
        ((page([row(Unit="%")]),), "veranderd", "De eenheid is nu “%” en was “aantal”."),
        ((page(rows("2098JJ00")),), "veranderd", "De tabel geeft cijfers voor een dag die nog moet komen: 31-12-2098."),
    ],
)
def test_a_failure_leaves_the_last_good_figures(bron, bladen, status, zin):
    take(bron, page(rows()))
    poging = take(bron, *bladen)
    assert (poging.status, poging.zin, poging.aantal) == (status, zin, 0)
    assert not figures(bron).exclude(vervangt=None).exists()
    assert figures(bron).count() == 16


def test_a_code_that_means_something_else_writes_nothing(bron):
    dienst = Dienst(measures(titel="Levend geboren kinderen"), [page(rows())])
    poging = statline.fetch(bron=bron, by=SYSTEEM, dienst=dienst)
    assert (poging.status, figures(bron).count()) == ("veranderd", 0)
    bron.refresh_from_db()
    assert not bron.gecontroleerd


def test_all_or_nothing(bron, monkeypatch):
    def burst(*args):
        raise RuntimeError

    monkeypatch.setattr(statline, "_settle", burst)
    with pytest.raises(RuntimeError), transaction.atomic():
        take(bron, page(rows()))
    assert (figures(bron).count(), Statlinehaal.objects.count()) == (0, 0)


def test_an_attempt_stays_as_it_was(bron):
    take(bron)
    with pytest.raises(ProgrammingError), transaction.atomic():
        Statlinehaal.objects.update(zin="anders")


def test_only_the_region_takes_figures(cast, bron):
    assert take(bron, page(rows()), by=cast.regiocoordinator.actor).gelukt
    for person in (cast.beleid.tiel, cast.toezichthouder.tiel, cast.waalstroom):
        for act in (
            lambda by: take(bron, by=by),
            lambda by: statline.start(bron=bron, by=by),
            lambda by: statline.start_all(by=by),
        ):
            with pytest.raises(Geweigerd):
                act(person.actor)


def test_the_month_asks_for_every_table_when_there_is_an_address(db, settings):
    settings.STATLINE_URL = ""
    assert tasks.start_statline() == 0
    settings.STATLINE_URL = "http://127.0.0.1:9"
    assert tasks.start_statline() == 2
    assert Achtergrondtaak.objects.filter(taak="kennis.fetch_statline").count() == 2


def test_the_job_keeps_its_attempt_and_ends_with_the_sentence(bron, settings):
    settings.STATLINE_URL = ""
    taak = statline.start(bron=bron, by=SYSTEEM)
    tasks.fetch_statline(str(taak.pk))
    taak.refresh_from_db()
    assert (taak.status, taak.fout) == ("mislukt", Statlinehaal.objects.get().zin)
    assert taak.fout == "Deze omgeving haalt niets op bij het CBS. Lees een gedownload bestand in."


def test_the_page_by_role(cast, bron, settings):
    settings.STATLINE_URL = "http://127.0.0.1:9"
    assert login(cast.waalstroom).get(LIJST).status_code == 403
    tiel = login(cast.beleid.tiel)
    assert "Nog niet nagekeken bij het CBS: controleer de code van de maat" in tiel.get(LIJST).text
    assert "Nu ophalen" not in tiel.get(LIJST).text
    nu = reverse("kennis:statline-fetch", args=[bron.pk])
    assert (tiel.get(UPLOAD).status_code, tiel.post(nu).status_code) == (403, 403)
    regio = login(cast.regiocoordinator)
    assert regio.get(LIJST).text.count("Nu ophalen: tabel") == 2
    assert regio.get(UPLOAD).status_code == 200
    taak = regio.post(nu)
    assert (taak.status_code, taak.url) == (302, f"/taken/{Achtergrondtaak.objects.get().pk}/")
    settings.STATLINE_URL = ""
    assert "haalt niets op bij het CBS" in regio.get(LIJST).text


def test_a_file_is_read_by_form_or_refused_in_words(cast, bron):
    regio = login(cast.regiocoordinator)
    for velden, zin in (
        ({}, "Kies een bestand."),
        (upload(bron, b""), "Dit bestand is leeg."),
        (upload(bron, b"{"), "breekt af of klopt niet. De laatste goede cijfers blijven staan."),
    ):
        response = regio.post(UPLOAD, velden)
        assert response.status_code == 422
        assert zin in response.text
    assert regio.post(UPLOAD, upload(bron, page(rows()))).status_code == 302
    assert "31-12-2025" in regio.get(LIJST).text
    assert login(cast.beleid.tiel).post(UPLOAD, upload(bron, page(rows()))).status_code == 404


def test_the_page_of_a_figure_says_how_fresh_it_is(cast, bron):
    take(bron, page(rows()))
    client, url = login(cast.waalstroom), reverse("kennis:kerncijfer-detail", args=["inwoners", "GM0281"])
    assert "Bijgewerkt uit CBS StatLine (tabel 37230ned) op" in client.get(url).text
    assert "mislukte" not in client.get(url).text
    take(bron)
    text = client.get(url).text
    assert "mislukte, omdat: Het CBS was niet te bereiken." in text
    assert "U ziet de laatste goede stand." in text


def test_more_attempts_ask_no_more_queries(cast, bron, django_assert_max_num_queries):
    client = login(cast.beleid.tiel)
    take(bron, page(rows()))
    client.get(LIJST)
    with django_assert_max_num_queries(25) as few:
        client.get(LIJST)
    for _ in range(20):
        take(bron)
    with django_assert_max_num_queries(len(few)):
        client.get(LIJST)
