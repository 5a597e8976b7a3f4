"""Reference data that ships with the portal, read once and typed. Every figure carries its date and its source."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, Literal, TypeVar

from rivierenland.core.rd import Kader

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gegeven(Generic[T]):
    """One published value with the day it holds for and where it comes from.

    `peildatum` is the day the source was consulted when the source itself names none; `bron` then says so.
    """

    waarde: T
    peildatum: date
    bron: str


@dataclass(frozen=True, slots=True)
class Punt:
    """A place in degrees (WGS84) and in metres (Rijksdriehoek)."""

    lat: float
    lon: float
    rd_x: int
    rd_y: int


@dataclass(frozen=True, slots=True)
class Gebiedsgegevens:
    """What is known of the region as a whole; the surface is in square kilometres."""

    naam: str
    oppervlakte_km2: Gegeven[float]
    inwoners: Gegeven[int]
    zwaartepunt: Gegeven[Punt]
    begrenzing: Gegeven[Kader]


@dataclass(frozen=True, slots=True)
class Gemeentegegevens(Gebiedsgegevens):
    """What is known of one of the eight gemeenten; `code` is the CBS code with its prefix (GM0281)."""

    code: str
    slug: str
    oppervlakte_land_km2: Gegeven[float]
    hoofdplaats: Gegeven[str]
    hoofdplaats_punt: Gegeven[Punt]
    kernen: Gegeven[tuple[str, ...]]
    sectoren: Gegeven[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Kerncijferregel:
    """A published figure; a missing `waarde_min` or `waarde_max` means open on that side, never zero.

    `gebied` is `regio`, `gelderland`, `nederland` or the code of a gemeente; `peildatum_tekst` is the date in the words
    of the source.
    """

    gebied: str
    indicator: str
    omschrijving: str
    waarde_min: int | None
    waarde_max: int | None
    eenheid: str
    peildatum: date
    peildatum_tekst: str
    bron: str
    soort: Literal["schatting", "geteld", "norm"]
    toelichting: str


@dataclass(frozen=True, slots=True)
class Parameterregel:
    """A norm or term with which the portal starts; without a gemeente it holds for all.

    `geldig_tot` is the first day on which it no longer holds.
    """

    code: str
    naam: str
    gemeente: str | None
    waarde: Any
    eenheid: str
    geldig_van: date
    geldig_tot: date | None
    bron: str
    toelichting: str
    is_voorbeeld: bool


@cache
def gemeenten() -> tuple[Gemeentegegevens, ...]:
    """The eight gemeenten, in alphabetical order."""
    return tuple(Gemeentegegevens(**_with_facts(rij)) for rij in _read("gemeenten.json")["gemeenten"])


@cache
def regio() -> Gebiedsgegevens:
    """The region: the eight gemeenten together."""
    return Gebiedsgegevens(**_with_facts(_read("gemeenten.json")["regio"]))


@cache
def kerncijfers() -> tuple[Kerncijferregel, ...]:
    """Every published figure, in the order of the file: region, province, gemeenten, country."""
    return tuple(
        Kerncijferregel(**{**rij, "peildatum": date.fromisoformat(rij["peildatum"])})
        for rij in _read("kerncijfers.json")["kerncijfers"]
    )


@cache
def parameters() -> tuple[Parameterregel, ...]:
    """The norms and terms with which the portal starts, in the order of the file."""
    return tuple(
        Parameterregel(**{**rij, "geldig_van": _day(rij["geldig_van"]), "geldig_tot": _day(rij["geldig_tot"])})
        for rij in _read("parameters.json")["parameters"]
    )


@cache
def gelijkgestelde_dagen() -> Mapping[date, str]:
    """Days made equal to a general holiday, with the decision (Algemene termijnenwet art. 3 lid 3)."""
    besluiten = _read("gelijkgestelde_dagen.json")["besluiten"]
    return MappingProxyType(
        {date.fromisoformat(dag): besluit["bron"] for besluit in besluiten for dag in besluit["dagen"]}
    )


def _read(name: str) -> dict[str, Any]:
    inhoud: dict[str, Any] = json.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    return inhoud


def _with_facts(rij: dict[str, Any]) -> dict[str, Any]:
    return {naam: _fact(waarde) if isinstance(waarde, dict) else waarde for naam, waarde in rij.items()}


def _day(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _fact(gegeven: dict[str, Any]) -> Gegeven[Any]:
    return Gegeven(_value(gegeven["waarde"]), date.fromisoformat(gegeven["peildatum"]), gegeven["bron"])


def _value(waarde: Any) -> Any:
    if isinstance(waarde, list):
        return tuple(waarde)
    if not isinstance(waarde, dict):
        return waarde
    if "lat" in waarde:
        return Punt(**waarde)
    return Kader(waarde["rd_xmin"], waarde["rd_ymin"], waarde["rd_xmax"], waarde["rd_ymax"])
