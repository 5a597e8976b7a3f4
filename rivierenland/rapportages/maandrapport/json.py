"""The report as JSON: the content as it is, figures with number and text, without drawings."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from .inhoud import Maandrapport

SCHEMA = "rivierenland/maandrapport/1"


def dumps(rapport: Maandrapport) -> bytes:
    """UTF-8, one field a line, always in the same order: same report, same bytes."""
    inhoud = {"schema": SCHEMA, "titel_volledig": rapport.volledige_titel, **_encode(rapport)}
    return (json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n").encode()


def loads(inhoud: bytes) -> Maandrapport:
    """The report back. Raises ValueError for another schema or a missing field."""
    ruw = json.loads(inhoud)
    if ruw.get("schema") != SCHEMA:
        raise ValueError(f"not a report of schema {SCHEMA}")
    rapport = _decode(Maandrapport, ruw)
    assert isinstance(rapport, Maandrapport)
    return rapport


def _encode(waarde: Any) -> Any:
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return {veld.name: _encode(getattr(waarde, veld.name)) for veld in fields(waarde)}
    if isinstance(waarde, tuple):
        return [_encode(deel) for deel in waarde]
    if isinstance(waarde, Decimal):
        return str(waarde)
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def _decode(soort: Any, ruw: Any) -> Any:
    if isinstance(soort, UnionType):
        return _decode_union(soort, ruw)
    if get_origin(soort) is tuple:
        return tuple(_decode(get_args(soort)[0], deel) for deel in ruw)
    if is_dataclass(soort) and isinstance(soort, type):
        hints = get_type_hints(soort)
        try:
            return soort(**{veld.name: _decode(hints[veld.name], ruw[veld.name]) for veld in fields(soort)})
        except KeyError as fout:
            raise ValueError(f"missing field {fout}") from fout
    if soort in {date, datetime}:
        return soort.fromisoformat(ruw)
    return soort(ruw) if isinstance(soort, type) and issubclass(soort, Enum) else ruw


def _decode_union(soort: UnionType, ruw: Any) -> Any:
    if ruw is None:
        return None
    soorten = [deel for deel in get_args(soort) if deel is not NoneType]
    if Decimal in soorten:
        return Decimal(ruw) if isinstance(ruw, str) else ruw
    return _decode(soorten[0], ruw)
