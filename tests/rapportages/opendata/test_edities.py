"""Editions: made once, frozen, corrected by a next one, the same file every time, and found by everybody."""

import hashlib
import json
from datetime import date

import jsonschema
import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import reverse
from pyshacl import validate
from rdflib import DCTERMS, Graph

from registratie.models import Bezettingsstand
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.rapportages import tasks
from rivierenland.rapportages.actions import opendataeditie
from rivierenland.rapportages.models import Opendataeditie
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.formaten import Formaat, stream
from rivierenland.rapportages.opendata.periode import Periode
from tests.rapportages.opendata import SHAPES

pytestmark = pytest.mark.django_db
SLUG = "verblijvende-personen"
KWARTALEN = Periode(2025).kwartalen
BY = Actor.systeem("test")


@pytest.fixture
def standen(cast):
    """People on the last night of each quarter of 2025: the first gemeente few, the others many."""
    with scope.within(scope.systeem("opendata")):
        codes = sorted(Gemeente.objects.values_list("code", flat=True))
        Bezettingsstand.objects.all().delete()
        Bezettingsstand.objects.bulk_create(
            Bezettingsstand(
                gemeente_id=code, nacht=kwartaal.laatste_dag, personen=4 if nr == 0 else 100 * nr, bedden=0, locaties=0
            )
            for kwartaal in KWARTALEN
            for nr, code in enumerate(codes)
        )
    return codes


def make(periode: Periode = KWARTALEN[0], reden: str = "") -> Opendataeditie:
    with scope.within(scope.systeem("opendata")):
        return opendataeditie.make(slug=SLUG, periode=periode, by=BY, reden=reden)


def states(editie: Opendataeditie) -> dict[str, str | None]:
    return {rij[2]: rij[5] if rij[7] == "gemeten" else rij[7] for rij in editie.rijen}


def test_the_small_count_and_one_beside_it_are_withheld(standen: list[str]) -> None:
    getoond = states(make())
    assert [code for code in standen if getoond[code] == "onderdrukt"] == standen[:2]
    assert getoond["RIVIERENLAND"] == str(4 + 100 * sum(range(len(standen))))


def test_making_again_makes_nothing(standen: list[str]) -> None:
    assert make().pk == make().pk
    assert Opendataeditie.objects.filter(dataset=SLUG).count() == 1


def test_a_correction_stands_beside_the_old_and_gives_nothing_back(standen: list[str]) -> None:
    eerst = make()
    Bezettingsstand.objects.filter(gemeente=standen[0]).update(personen=70)
    tweede = make(reden="Een lijst kwam te laat.")
    assert (tweede.versie, tweede.reden) == (2, "Een lijst kwam te laat.")
    assert states(tweede)[standen[0]] == "onderdrukt"
    eerst.refresh_from_db()
    assert eerst.versie == 1


def test_the_same_figures_are_no_correction(standen: list[str]) -> None:
    make()
    with pytest.raises(opendataeditie.NoEdition, match="hetzelfde"):
        make(reden="Voor de zekerheid")


def test_a_year_is_its_four_quarters_as_published(standen: list[str]) -> None:
    with pytest.raises(opendataeditie.NoEdition, match="ontbreekt nog"):
        make(Periode(2025))
    per_kwartaal = [make(kwartaal) for kwartaal in KWARTALEN]
    assert make(Periode(2025)).rijen == [rij for editie in per_kwartaal for rij in editie.rijen]


def test_a_quarter_that_runs_has_no_edition(standen: list[str]) -> None:
    with pytest.raises(opendataeditie.NoEdition, match="nog niet voorbij"):
        make(Periode(2098, 1))


@pytest.mark.parametrize(
    "zin", ["update rapportages_opendataeditie set reden = 'x'", "delete from rapportages_opendataeditie"]
)
def test_nobody_changes_what_was_published(standen: list[str], zin: str) -> None:
    make()
    with pytest.raises(DatabaseError), scope.within(scope.systeem("opendata")), connection.cursor() as cursor:
        cursor.execute(zin)


@pytest.mark.parametrize("formaat", list(Formaat))
def test_a_file_comes_out_the_same_every_time(standen: list[str], formaat: Formaat) -> None:
    editie = Opendataeditie.objects.get(pk=make().pk)
    inhoud = b"".join(stream(editie, DATASETS[SLUG], formaat))
    assert editie.bestanden[formaat.value] == {"sha256": hashlib.sha256(inhoud).hexdigest(), "grootte": len(inhoud)}


def test_the_night_job_makes_what_is_missing(standen: list[str], monkeypatch) -> None:
    monkeypatch.setattr("rivierenland.rapportages.tasks.timezone.localdate", lambda: date(2026, 1, 2))
    tasks.publish_opendata()
    tasks.publish_opendata()
    assert sorted(Opendataeditie.objects.filter(dataset=SLUG).values_list("periode", flat=True)) == [
        "2025", "2025-k1", "2025-k2", "2025-k3", "2025-k4",
    ]  # fmt: skip


def test_a_visitor_finds_reads_and_downloads_without_a_cookie(standen: list[str], client: Client) -> None:
    make()
    for naam, argumenten in (("catalogus", []), ("dataset", [SLUG]), ("methode", [])):
        antwoord = client.get(reverse(f"opendata:{naam}", args=argumenten))
        assert (antwoord.status_code, dict(antwoord.cookies)) == (200, {})
        assert "public" in antwoord["Cache-Control"]
        assert client.get(antwoord.request["PATH_INFO"], headers={"If-None-Match": antwoord["ETag"]}).status_code == 304
    bestand = client.get(reverse("opendata:bestand", args=[SLUG, "2025-k1", 1, "json"]))
    inhoud = json.loads(b"".join(bestand))
    jsonschema.validate(inhoud, client.get(reverse("opendata:schema", args=[SLUG])).json())
    assert len(inhoud["rijen"]) == len(standen) + 1


def test_the_csv_is_as_its_description_says(standen: list[str], client: Client) -> None:
    make()
    kop = (
        b"".join(client.get(reverse("opendata:bestand", args=[SLUG, "2025-k1", 1, "csv"])))
        .decode("utf-8-sig")
        .split("\r\n")[0]
    )
    csvw = client.get(reverse("opendata:csvw", args=[SLUG, "2025-k1", 1])).json()
    assert kop.split(";") == [kolom["name"] for kolom in csvw["tableSchema"]["columns"]]


@pytest.mark.parametrize(
    ("vraag", "naar"),
    [
        ("text/turtle", "/open-data/catalogus.ttl"),
        ("application/ld+json", "/open-data/catalogus.jsonld"),
        ("application/rdf+xml", "/open-data/catalogus.rdf"),
        ("text/html", "/open-data/"),
    ],
)
def test_the_catalogue_comes_in_the_asked_format(client: Client, vraag: str, naar: str) -> None:
    antwoord = client.get("/open-data/catalogus", headers={"Accept": vraag})
    assert (antwoord.status_code, antwoord["Location"]) == (303, naar)


def test_the_catalogue_keeps_the_dutch_profile(standen: list[str], client: Client) -> None:
    make()
    graaf = Graph().parse(data=client.get("/open-data/catalogus.ttl").content, format="turtle")
    vormen = Graph()
    for pad in sorted(SHAPES.glob("*.ttl")):
        vormen.parse(pad)
    goed, _, tekst = validate(graaf, shacl_graph=vormen)
    assert goed, tekst
    graaf.remove((None, DCTERMS.accessRights, None))
    assert validate(graaf, shacl_graph=vormen)[0] is False


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # inside the library
@pytest.mark.parametrize(("formaat", "soort"), [("ttl", "turtle"), ("jsonld", "json-ld"), ("rdf", "xml")])
def test_every_format_says_the_same(standen: list[str], client: Client, formaat: str, soort: str) -> None:
    make()
    eerste = Graph().parse(data=client.get("/open-data/catalogus.ttl").content, format="turtle")
    graaf = Graph().parse(data=client.get(f"/open-data/catalogus.{formaat}").content, format=soort)
    assert len(graaf) == len(eerste)
