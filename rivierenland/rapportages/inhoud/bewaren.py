"""A document as JSON and back, exactly: what is stored of a part, and what every format is made of."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from types import ModuleType
from typing import Any

from rivierenland.core import cijfer
from rivierenland.rapportages.inhoud import blokken, document
from rivierenland.rapportages.inhoud.document import Document


def _classes(module: ModuleType) -> dict[str, Any]:
    return {naam: soort for naam, soort in vars(module).items() if isinstance(soort, type) and is_dataclass(soort)}


_SOORTEN: dict[str, Any] = _classes(cijfer) | _classes(blokken) | _classes(document)
_KEUZES: dict[str, type[StrEnum]] = {"Kolom": blokken.Kolomsoort, "Grafiek": blokken.Grafieksoort}


def dump(inhoud: Document) -> Any:
    """As JSON values; every object says what it is under `is`."""
    return _encode(inhoud)


def load(ruw: Any) -> Document:
    """The document back. Raises KeyError or ValueError for something else."""
    inhoud = _decode(ruw)
    if not isinstance(inhoud, Document):
        raise ValueError("no document")
    return inhoud


def dumps(inhoud: Document) -> bytes:
    """UTF-8, one field a line, always in the same order: same document, same bytes."""
    return (json.dumps(dump(inhoud), ensure_ascii=False, indent=1) + "\n").encode()


def _encode(waarde: Any) -> Any:
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {"is": type(waarde).__name__} | {
            veld.name: _encode(getattr(waarde, veld.name)) for veld in fields(waarde)
        }
    if isinstance(waarde, tuple):
        return [_encode(deel) for deel in waarde]
    if isinstance(waarde, datetime):
        return {"moment": waarde.isoformat()}
    if isinstance(waarde, date):
        return {"dag": waarde.isoformat()}
    return {"decimaal": str(waarde)} if isinstance(waarde, Decimal) else waarde


def _decode(ruw: Any) -> Any:
    if isinstance(ruw, list):
        return tuple(_decode(deel) for deel in ruw)
    if not isinstance(ruw, dict):
        return ruw
    match ruw:
        case {"moment": str(tekst)}:
            return datetime.fromisoformat(tekst)
        case {"dag": str(tekst)} if len(ruw) == 1:
            return date.fromisoformat(tekst)
        case {"decimaal": str(tekst)}:
            return Decimal(tekst)
    naam = ruw["is"]
    velden = {veld: _decode(waarde) for veld, waarde in ruw.items() if veld != "is"}
    if naam in _KEUZES:
        velden["soort"] = _KEUZES[naam](velden["soort"])
    return _SOORTEN[naam](**velden)
