"""A published report stands in the catalogue of open data, with files that are there, and keeps to the profile."""

import hashlib

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, Graph, URIRef

from rivierenland.rapportages.views.uitgave.schema import SCHEMA
from tests.rapportages.opendata import SHAPES
from tests.rapportages.uitgave import toneel

pytestmark = pytest.mark.django_db


def catalogue(client) -> Graph:
    return Graph().parse(data=client.get("/open-data/catalogus.ttl").content, format="turtle")


def test_the_newest_published_edition_is_offered_and_a_concept_is_not(client, cast, settings):
    settings.SITE_URL = "https://portaal.example"
    toneel.published(periode="2026-k2", peildatum="2026-06-30")
    toneel.published()
    toneel.concept(periode="2026-k4", peildatum="2026-12-31")
    g = catalogue(client)
    rapporten = [uri for uri in g.objects(None, DCAT.dataset) if "/rapporten/" in uri]
    assert rapporten == [URIRef("https://portaal.example/rapporten/kwartaalmonitor/2026-k3/")]
    (bestand,) = g.objects(rapporten[0], DCAT.distribution)
    assert str(bestand).endswith("/rapporten/kwartaalmonitor/2026-k3/regio/json/?versie=1")
    inhoud = b"".join(client.get(str(bestand).removeprefix("https://portaal.example")).streaming_content)
    assert int(next(g.objects(bestand, DCAT.byteSize))) == len(inhoud)
    assert str(next(g.objects(rapporten[0], DCTERMS.title))) == "Kwartaalmonitor derde kwartaal 2026"


def test_a_report_in_the_catalogue_keeps_to_the_profile(client, cast, settings):
    settings.SITE_URL = "https://portaal.example"
    toneel.published()
    shapes = Graph()
    for path in sorted(SHAPES.glob("*.ttl")):
        shapes.parse(path)
    goed, _, waarom = validate(catalogue(client), shacl_graph=shapes, inference="none")
    assert goed, waarom


def test_the_schema_of_the_json_file_is_there_for_everybody(client, db):
    answer = client.get("/rapporten/schema/rapport-1.json")
    assert (answer["Content-Type"], answer.content) == ("application/schema+json", SCHEMA.read_bytes())
    assert answer["ETag"] == f'"{hashlib.sha256(SCHEMA.read_bytes()).hexdigest()[:32]}"'
