"""The files of an edition, made again the same byte for byte from what is stored."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from rivierenland.core.uitvoer import csv, ods
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.rapportages.opendata.beschrijving import KOLOMMEN, STATUSSEN, Dataset
from rivierenland.rapportages.opendata.samenstellen import Rij

LICENTIE = "https://creativecommons.org/publicdomain/zero/1.0/deed.nl"
SOORTEN = {"string": Soort.TEKST, "date": Soort.TEKST, "decimal": Soort.GETAL}


class Formaat(StrEnum):
    """The files; the value is the extension."""

    CSV = "csv"
    JSON = "json"
    ODS = "ods"


CONTENT_TYPES = {Formaat.CSV: csv.CONTENT_TYPE, Formaat.JSON: "application/json", Formaat.ODS: ods.CONTENT_TYPE}


class Editie(Protocol):
    """What a file needs of a stored edition."""

    dataset: str
    periode: str
    versie: int
    definitie_versie: int
    reden: str
    rijen: Sequence[Sequence[Any]]
    sha256: str
    bestanden: dict[str, Any]
    gemaakt_at: datetime


def stream(editie: Editie, dataset: Dataset, formaat: Formaat) -> Iterator[bytes]:
    """The bytes of one file."""
    rijen = [Rij(*rij) for rij in editie.rijen]
    if formaat is Formaat.CSV:
        return csv.stream(_data(rijen))
    if formaat is Formaat.ODS:
        bladen = [_data(rijen), *_dictionary(dataset), _about(editie, dataset)]
        return ods.stream(bladen, titel=dataset.titel, moment=editie.gemaakt_at)
    return _json(editie, dataset, rijen)


def csvw(editie: Editie, dataset: Dataset, *, adres: str) -> dict[str, Any]:
    """The description of the CSV file at `adres` (W3C, Metadata Vocabulary for Tabular Data)."""
    getal = {"base": "decimal", "format": {"decimalChar": ","}}
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": adres,
        "dc:title": f"{dataset.titel}, {editie.periode}",
        "dc:license": {"@id": LICENTIE},
        "dialect": {"delimiter": ";", "header": True, "encoding": "utf-8"},
        "tableSchema": {
            "columns": [
                {
                    "name": kolom.naam, "titles": kolom.naam, "dc:description": kolom.betekenis,
                    "datatype": getal if kolom.soort == "decimal" else kolom.soort,
                    "required": kolom.naam != "waarde",
                }
                for kolom in KOLOMMEN
            ],
            "primaryKey": ["kwartaal", "gebiedscode", "onderwerp"],
        },
    }  # fmt: skip


def schema(dataset: Dataset) -> dict[str, Any]:
    """The JSON Schema of the JSON file."""
    velden: dict[str, Any] = {
        kolom.naam: {"description": kolom.betekenis, "type": "string"}
        | ({"format": "date"} if kolom.soort == "date" else {})
        for kolom in KOLOMMEN
    }
    velden["waarde"]["type"] = ["number", "null"]
    velden["status"]["enum"] = list(STATUSSEN)
    velden["onderwerp"]["enum"] = [onderwerp.code for onderwerp in dataset.onderwerpen]
    rij = {"type": "object", "properties": velden, "required": list(velden), "additionalProperties": False}
    tekst = {"type": "string"}
    kop = dict.fromkeys(("dataset", "periode", "reden", "sha256", "licentie"), tekst) | {
        naam: {"type": "integer"} for naam in ("versie", "definitie_versie")
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": dataset.titel,
        "type": "object",
        "properties": kop | {"rijen": {"type": "array", "items": rij}},
        "required": [*kop, "rijen"],
        "additionalProperties": False,
    }


def _json(editie: Editie, dataset: Dataset, rijen: Sequence[Rij]) -> Iterator[bytes]:
    kop = {
        "dataset": dataset.slug, "periode": editie.periode, "versie": editie.versie, "reden": editie.reden,
        "definitie_versie": editie.definitie_versie, "sha256": editie.sha256, "licentie": LICENTIE,
    }  # fmt: skip
    yield json.dumps(kop, ensure_ascii=False)[:-1].encode() + b', "rijen": [\n'
    for nr, rij in enumerate(rijen):
        getal = rij.getal
        velden = rij._asdict() | {"waarde": getal if getal is None or isinstance(getal, int) else float(getal)}
        yield (b",\n" if nr else b"") + json.dumps(velden, ensure_ascii=False).encode()
    yield b"\n]}\n"


def _data(rijen: Sequence[Rij]) -> Blad:
    def reader(naam: str):
        return (lambda rij: rij.getal) if naam == "waarde" else (lambda rij: getattr(rij, naam))

    return Blad("Gegevens", [Kolom(k.naam, SOORTEN[k.soort], reader(k.naam)) for k in KOLOMMEN], rijen)


def _dictionary(dataset: Dataset) -> list[Blad]:
    """The data dictionary: subjects, columns and states."""
    return [
        _texts(
            "Onderwerpen",
            ("code", "naam", "betekenis", "eenheid", "afscherming"),
            [(o.code, o.naam, o.definitie, o.eenheid, o.afscherming or "niet nodig") for o in dataset.onderwerpen],
        ),
        _texts("Kolommen", ("kolom", "soort", "betekenis"), [(k.naam, k.soort, k.betekenis) for k in KOLOMMEN]),
        _texts("Status", ("status", "betekenis"), list(STATUSSEN.items())),
    ]


def _about(editie: Editie, dataset: Dataset) -> Blad:
    regels = [
        ("Dataset", dataset.titel), ("Uitleg", dataset.uitleg), ("Periode", editie.periode),
        ("Versie", str(editie.versie)), ("Reden van correctie", editie.reden or "geen correctie"), ("Bron", dataset.bron),
        ("Licentie", f"CC0 1.0, {LICENTIE}"), ("SHA-256 van de inhoud", editie.sha256),
        *(("Wat dit niet zegt", zin) for zin in dataset.niet),
    ]  # fmt: skip
    return _texts("Over deze editie", ("wat", "inhoud"), regels)


def _texts(naam: str, koppen: Sequence[str], rijen: Sequence[tuple[str, ...]]) -> Blad:
    def reader(nr: int):
        return lambda rij: rij[nr]

    return Blad(naam, [Kolom(kop, Soort.TEKST, reader(nr)) for nr, kop in enumerate(koppen)], rijen)
