"""The JSON of a report is what its schema says, and the schema says no less than the report holds."""

import json
from copy import deepcopy
from dataclasses import fields
from pathlib import Path

import jsonschema
import pytest

from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten.schrijven import write
from rivierenland.rapportages.inhoud import bewaren, document
from rivierenland.rapportages.inhoud.blokken import Grafieksoort, Kolomsoort
from tests.rapportages.formaten import toneel

SCHEMA = json.loads((Path(__file__).resolve().parents[3] / "docs/schemas/rapport-1.json").read_bytes())
KEUR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("maak", [toneel.report, toneel.letter], ids=["rapport", "brief"])
def test_a_report_keeps_to_its_schema_and_comes_back(fonts, maak):
    inhoud = json.loads(write(maak(), Formaat.JSON, fonts=fonts))
    assert [fout.message for fout in KEUR.iter_errors(inhoud)] == []
    assert bewaren.load(inhoud) == maak()


def test_the_schema_is_one_itself():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema"] == {"const": document.SCHEMA}


def test_the_schema_names_every_field_of_every_part():
    """A field that is added to a report must be described before anybody gets it."""
    delen = {naam: soort for naam, soort in bewaren._SOORTEN.items() if naam != "Document"}
    assert SCHEMA["$defs"].keys() - {"dag", "moment", "decimaal"} == delen.keys()
    for naam, soort in (delen | {"Document": document.Document}).items():
        vorm = SCHEMA if naam == "Document" else SCHEMA["$defs"][naam]
        velden = ["is", *(veld.name for veld in fields(soort))]
        assert (list(vorm["properties"]), vorm["required"], vorm["additionalProperties"]) == (velden, velden, False), (
            naam
        )


def test_the_schema_knows_every_kind():
    delen = SCHEMA["$defs"]
    assert delen["Kolom"]["properties"]["soort"]["enum"] == list(Kolomsoort)
    assert delen["Grafiek"]["properties"]["soort"]["enum"] == list(Grafieksoort)


@pytest.mark.parametrize(
    ("pad", "waarde"),
    [(("schema",), "rivierenland/rapport/2"), (("versie",), 0), (("gebied",), "Tiel"), (("periode",), "2026-13"),
     (("peildatum",), "2026-09-30"),
     (("secties", 0, "taal"), "de"), (("verwijzingen", 0, "nummer"), "0"), (("extra",), "x")],
)  # fmt: skip
def test_what_is_no_report_is_refused(pad, waarde):
    inhoud = deepcopy(bewaren.dump(toneel.report()))
    plek = inhoud
    for stap in pad[:-1]:
        plek = plek[stap]
    plek[pad[-1]] = waarde
    assert not KEUR.is_valid(inhoud)
