"""A GeoJSON file (RFC 7946) as the features of the gemeenten that are wanted; nothing is known of coordinates here."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from speerpunten.aanbod.kaart.fout import Kaartfout

MAX_BYTES = 100_000_000
"""The exact borders of all gemeenten of the Netherlands are about half of this."""
CODEVELDEN = ("statcode", "gemeentecode", "gm_code", "gemcode", "gemeente_code", "jrstatcode", "identificatie", "code")
"""Properties that carry the code of a gemeente, in the files of CBS, PDOK and Kadaster; read without regard to capitals."""
JAARVELDEN = ("jaarcode", "jaar", "jrstatcode")
_CODE = re.compile(r"^(?:\d{4})?(?:GM)?(\d{4})$", re.IGNORECASE)
_JAAR = re.compile(r"^(20\d\d)(?:GM\d{4})?$", re.IGNORECASE)


@dataclass(frozen=True)
class Grensbestand:
    """What the file holds of the wanted gemeenten: geometry by code, the `crs` member if any, and the year it speaks of."""

    vlakken: Mapping[str, Mapping[str, Any]]
    crs: Any
    jaar: int | None


def read(inhoud: bytes, codes: Mapping[str, str]) -> Grensbestand:
    """The geometry of the gemeenten in `codes` (code to name). Raises `Kaartfout`: no GeoJSON, one missing, one twice."""
    document = _document(inhoud)
    features = document["features"]
    found: dict[str, Mapping[str, Any]] = {}
    dubbel: set[str] = set()
    jaren: set[int] = set()
    for feature in features:
        velden = {str(naam).casefold(): waarde for naam, waarde in _properties(feature).items()}
        code = _code(velden)
        if code is None or code not in codes:
            continue
        if code in found:
            dubbel.add(code)
        found[code] = _geometry(feature, codes[code])
        jaren |= _years(velden)
    if dubbel:
        raise Kaartfout(f"Dubbel in het bestand: {_names(dubbel, codes)}. Bewaar van elke gemeente één gebied.")
    _check_complete(found, codes, features)
    return Grensbestand(found, document.get("crs"), max(jaren, default=None))


def _document(inhoud: bytes) -> dict[str, Any]:
    if len(inhoud) > MAX_BYTES:
        raise Kaartfout(
            f"Het bestand is groter dan {MAX_BYTES // 1_000_000} MB. Download de gegeneraliseerde gemeentegrenzen, of bewaar "
            "alleen de acht gemeenten."
        )
    try:
        document = json.loads(inhoud.decode("utf-8-sig"), parse_constant=_no_number)
    except (UnicodeDecodeError, ValueError, RecursionError) as fout:
        raise Kaartfout("Dit is geen JSON. Download de gemeentegrenzen als GeoJSON en kies dat bestand.") from fout
    soort = document.get("type") if isinstance(document, dict) else None
    if soort != "FeatureCollection" or not isinstance(document.get("features"), list):
        wat = f"een {soort}" if isinstance(soort, str) and soort else "iets anders"
        raise Kaartfout(
            f"Dit is {wat}, geen GeoJSON met een FeatureCollection. Bewaar alle gemeenten samen in één bestand."
        )
    return document


def _no_number(woord: str) -> float:
    raise ValueError(woord)


def _properties(feature: Any) -> Mapping[str, Any]:
    velden = feature.get("properties") if isinstance(feature, dict) else None
    return velden if isinstance(velden, dict) else {}


def _geometry(feature: Mapping[str, Any], naam: str) -> Mapping[str, Any]:
    vorm = feature.get("geometry")
    if not isinstance(vorm, dict) or vorm.get("type") not in ("Polygon", "MultiPolygon"):
        soort = vorm.get("type") if isinstance(vorm, dict) else None
        raise Kaartfout(f"{naam} heeft geen vlak maar {soort or 'niets'}. Nodig is een Polygon of een MultiPolygon.")
    return vorm


def _code(velden: Mapping[str, Any]) -> str | None:
    """The CBS code with its prefix: `GM0281` out of GM0281, 0281, 281 or 2024GM0281."""
    for veld in CODEVELDEN:
        waarde = velden.get(veld)
        tekst = f"{waarde:04}" if isinstance(waarde, int) and not isinstance(waarde, bool) else str(waarde or "")
        if match := _CODE.match(tekst.strip()):
            return f"GM{match[1]}"
    return None


def _years(velden: Mapping[str, Any]) -> set[int]:
    found = (_JAAR.match(str(velden.get(veld) or "").strip()) for veld in JAARVELDEN)
    return {int(match[1]) for match in found if match}


def _check_complete(found: Collection[str], codes: Mapping[str, str], features: list[Any]) -> None:
    missing = set(codes) - set(found)
    if not missing:
        return
    if not found:
        namen = sorted({str(naam) for feature in features[:50] for naam in _properties(feature)})[:8]
        velden = f" Velden in dit bestand: {', '.join(namen)}." if namen else ""
        raise Kaartfout(
            "In dit bestand staat geen van de acht gemeenten. De code van de gemeente (GM0281 voor Tiel) moet in een veld staan, "
            f"zoals statcode.{velden}"
        )
    raise Kaartfout(f"Niet in het bestand: {_names(missing, codes)}. Alle acht gemeenten zijn nodig.")


def _names(gekozen: Collection[str], codes: Mapping[str, str]) -> str:
    return ", ".join(sorted(codes[code] for code in gekozen))
