"""Who reads which report on the web, in which version, and what a cache may keep of it."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rivierenland.core import scope
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Rapport
from tests.rapportages.uitgave import toneel

pytestmark = pytest.mark.django_db
REGIO, TIEL = "/rapporten/kwartaalmonitor/2026-k3/", "/rapporten/kwartaalmonitor/2026-k3/tiel/"
BESTAND = f"{TIEL}json/"


def as_(client, person):
    client.logout()
    if person:
        client.force_login(person.gebruiker)
    return client


def somebody(cast, wie):
    rol, _, gemeente = wie.partition(".")
    found = getattr(cast, rol) if rol else None
    return getattr(found, gemeente) if gemeente else found


@pytest.mark.parametrize(
    ("wie", "voor", "na"),
    [
        ("", 404, 200),
        ("waalstroom", 404, 200),
        ("privacy_officer", 404, 200),
        ("jurist.tiel", 200, 200),
        ("beleid.buren", 200, 200),
        ("regiocoordinator", 200, 200),
    ],
)
def test_a_concept_is_for_officials_and_what_is_published_for_everybody(client, cast, wie, voor, na):
    editie = toneel.concept()
    as_(client, somebody(cast, wie))
    assert (client.get(REGIO).status_code, client.get(TIEL).status_code) == (voor, voor)
    with scope.within(scope.systeem("tests")):
        toneel.publish(editie)
    assert (client.get(REGIO).status_code, client.get(TIEL).status_code) == (na, na)


@pytest.mark.parametrize("status", ["maken", "mislukt", "geannuleerd"])
def test_before_the_whole_is_a_concept_nobody_reads_a_part_of_it(client, cast, status):
    editie = toneel.concept(status=status, klaar_at=None, termijn=None)
    for wie in ("", "beleid.tiel", "beleid.buren", "regiocoordinator"):
        as_(client, somebody(cast, wie))
        for url in (REGIO, TIEL, BESTAND, "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/1/"):
            assert client.get(url).status_code == 404, (wie, url)
    assert "Eind september verbleven er" not in client.get(f"/rapporten/editie/{editie.pk}/").content.decode()


@pytest.mark.parametrize("rapport", ["speerpuntrapport-S3", "speerpuntrapport-s3"])
def test_a_report_of_a_subject_is_found_however_the_subject_is_written(client, cast, rapport):
    toneel.published(rapport=Rapport.SPEERPUNTRAPPORT, onderwerp="S3", periode="2025")
    assert client.get(f"/rapporten/{rapport}/2025/").status_code == 200
    assert client.get(f"/rapporten/cijfer/{rapport}/2025/1/9/1/").status_code == 200


def test_a_report_that_is_not_public_stays_with_officials(client, cast, monkeypatch):
    toneel.published()
    dicht = replace(DEFINITIES[Rapport.KWARTAALMONITOR], openbaar=False)
    monkeypatch.setitem(DEFINITIES, Rapport.KWARTAALMONITOR, dicht)
    figuur = "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/1/"
    for url in (REGIO, TIEL, BESTAND, figuur):
        assert as_(client, None).get(url).status_code == 404
        assert as_(client, cast.beleid.buren).get(url).status_code == 200
    assert "Derde kwartaal" not in as_(client, None).get("/rapporten/").content.decode()


@pytest.mark.parametrize(
    ("wie", "status"),
    [("", 404), ("beleid.buren", 404), ("regiocoordinator", 404), ("waalstroom", 404), ("beleid.tiel", 200)],
)
def test_the_own_part_of_a_gemeente_exists_for_that_gemeente_alone(client, cast, wie, status):
    editie = toneel.concept()
    eigen = toneel.own_part(editie)
    with scope.within(scope.systeem("tests")):
        toneel.give_file(eigen)
        toneel.publish(editie)
    as_(client, somebody(cast, wie))
    for url in (
        "/rapporten/kwartaalmonitor/2026-k3/tiel-eigen/",
        "/rapporten/kwartaalmonitor/2026-k3/tiel-eigen/json/",
        "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/10/1/",
    ):
        answer = client.get(url)
        assert answer.status_code == status, url
    leest = "tiel-eigen" in client.get(REGIO).content.decode()
    assert leest is (status == 200)


def test_the_newest_published_version_opens_and_the_earlier_one_stays(client, cast):
    toneel.published()
    toneel.published(versie=2, reden="Buren leverde een nieuwe lijst.", aanleiding="correctie")
    toneel.concept(versie=3, reden="Nog een keer.", aanleiding="correctie")
    page = client.get(REGIO)
    assert page.context["editie"].versie == 2
    assert "Buren leverde een nieuwe lijst." in page.content.decode()
    eerste = client.get(f"{REGIO}?versie=1")
    assert eerste.context["editie"].versie == 1
    assert "Lees versie 2" in eerste.content.decode()
    assert client.get(f"{REGIO}?versie=3").status_code == 404
    assert as_(client, cast.jurist.tiel).get(f"{REGIO}?versie=3").status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "/rapporten/bestaatniet/2026-k3/",
        "/rapporten/kwartaalmonitor/2026-k9/",
        "/rapporten/kwartaalmonitor/2026-k3/nergens/",
        "/rapporten/kwartaalmonitor/2026-k3/?versie=x",
        "/rapporten/kwartaalmonitor/2026-k3/?versie=99",
        "/rapporten/kwartaalmonitor/2026-k3/tiel/exe/",
        "/rapporten/kwartaalmonitor/2026-k3/buren/json/",
        "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/99/1/",
        "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/77/",
        "/rapporten/cijfer/kwartaalmonitor/2026-k3/2/9/1/",
    ],
)
def test_what_is_not_there_does_not_exist(client, cast, url):
    toneel.published()
    assert client.get(url).status_code == 404
    assert as_(client, cast.beleid.tiel).get(url).status_code == 404


def test_for_nobody_in_particular_a_page_may_be_kept_and_for_a_login_never(client, cast):
    toneel.published()
    for url in ("/rapporten/", REGIO, BESTAND, "/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/1/"):
        open_ = as_(client, None).get(url)
        assert (open_["Cache-Control"], dict(open_.cookies)) == ("public, max-age=900", {})
        assert client.get(url, headers={"If-None-Match": open_["ETag"]}).status_code == 304
        own = as_(client, cast.beleid.tiel).get(url)
        assert "no-store" in own["Cache-Control"]


def test_a_file_is_saved_under_its_name_and_never_guessed_at(client, cast):
    toneel.published()
    answer = client.get(BESTAND)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/json", "nosniff")
    assert answer["Content-Disposition"].startswith('attachment; filename="kwartaalmonitor-tiel-2026-k3.json"')
    assert b'"rivierenland/rapport/1"' in b"".join(answer.streaming_content)


def test_the_web_version_says_what_the_file_says(client, cast):
    toneel.published()
    page = client.get(TIEL).content.decode()
    assert "Dit rapport laat zien hoe het ging." in page
    assert "Tiel &amp; &lt;Wadenoijen&gt;" in page
    assert 'href="https://portaal.example/rapporten/cijfer/kwartaalmonitor/2026-k3/1/9/1/"' in page
    assert "Iemand met een verblijf in de nacht van de peildatum." in page


@pytest.mark.parametrize("wie", ["", "jurist.tiel"])
def test_the_list_asks_as_many_questions_for_one_edition_as_for_thirty(client, cast, wie):
    as_(client, somebody(cast, wie))

    def questions() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert client.get("/rapporten/").status_code == 200
        return len(asked)

    toneel.published(periode="2020-k1")
    questions()
    een = questions()
    for jaar in range(2021, 2026):
        for kwartaal in range(1, 5):
            toneel.published(periode=f"{jaar}-k{kwartaal}")
    assert questions() == een


def test_officials_filter_on_report_period_area_state_and_version(client, cast):
    toneel.published()
    toneel.published(versie=2, reden="Beter geteld.", aanleiding="correctie")
    toneel.concept(periode="2026-k2")
    as_(client, cast.regiocoordinator)

    def found(query: str) -> list[tuple[str, int]]:
        rows = client.get(f"/rapporten/{query}").context["object_list"]
        return sorted((row.periode, row.versie) for row in rows)

    alles = [("2026-k2", 1), ("2026-k3", 1), ("2026-k3", 2)]
    assert found("") == found("?gebied=regio") == found("?gebied=tiel") == found("?rapport=kwartaalmonitor") == alles
    assert found("?periode=2026-k2") == found("?status=concept") == alles[:1]
    assert found("?versies=nieuwste") == [alles[0], alles[2]]
    assert found("?rapport=jaarverslag") == []


def test_everybody_sees_of_each_period_the_version_that_counts(client, cast):
    toneel.published()
    toneel.published(versie=2, reden="Beter geteld.", aanleiding="correctie")
    toneel.concept(periode="2026-k2")
    page = client.get("/rapporten/")
    assert [(row.periode, row.versie) for row in page.context["pagina"].object_list] == [("2026-k3", 2)]
    assert "Versie 2: Beter geteld." in page.content.decode()
    assert client.get("/rapporten/?rapport=jaarverslag").context["pagina"].object_list.count() == 0


@pytest.mark.parametrize("wie", ["", "waalstroom", "beleid.tiel", "regiocoordinator"])
def test_an_address_of_the_monthly_report_of_before_goes_on_for_good_to_those_of_now(client, cast, wie):
    toneel.published()
    toneel.published(rapport=Rapport.MAANDRAPPORT, periode="2026-09")
    as_(client, somebody(cast, wie))
    nummer = "0b0a3c6e-5f0e-4a57-9b0e-6b8f7f0a1c2d"
    for oud in ("", "maken/", f"voortgang/{nummer}/", f"{nummer}/", f"{nummer}/pdf/", "?groep=1"):
        answer = client.get(f"/rapporten/maand/{oud}")
        assert (answer.status_code, answer["Location"]) == (301, "/rapporten/?rapport=maandrapport")
    page = client.get("/rapporten/maand/", follow=True).content.decode()
    assert "Maandrapport september 2026" in page
    assert "Kwartaalmonitor derde kwartaal 2026" not in page
