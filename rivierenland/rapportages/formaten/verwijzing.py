"""The references of a document as every format shows them: their figure, their address and their words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rivierenland.core.cijfer import Cijfer
from rivierenland.core.data import gemeenten
from rivierenland.rapportages import maten
from rivierenland.rapportages.inhoud.blokken import (
    Alinea,
    Blok,
    Getal,
    Grafiek,
    Kerngetallen,
    Letop,
    Opsomming,
    Tabel,
)
from rivierenland.rapportages.inhoud.document import Document
from rivierenland.rapportages.meting.feit import REGIONAAM


@dataclass(frozen=True, slots=True)
class Herkomst:
    """One reference in words. `cijfer` is None when the document names the reference but shows its figure nowhere."""

    nummer: str
    cijfer: Cijfer | None
    maat: str
    gebied: str
    peildatum: str
    deel: str
    noemer: str
    adres: str


def address(document: Document, nummer: str) -> str:
    """Where a reference is opened; empty for a figure without one."""
    return f"{document.adres}{nummer}/" if nummer else ""


def origins(document: Document) -> list[Herkomst]:
    """Every reference in order, with the figure that carries it."""
    cijfers: dict[str, Cijfer] = {}
    for getal in figures(document):
        cijfers.setdefault(getal.verwijzing, getal.cijfer)
    return [
        Herkomst(
            verwijzing.nummer,
            cijfers.get(verwijzing.nummer),
            measure_in_words(verwijzing.maat),
            _names().get(verwijzing.gebied, verwijzing.gebied) or REGIONAAM,
            verwijzing.dag.isoformat(),
            in_words(verwijzing.deel),
            measure_in_words(verwijzing.noemer),
            address(document, verwijzing.nummer),
        )
        for verwijzing in document.verwijzingen
    ]


def measure_in_words(code: str) -> str:
    """The name that readers know a measure by."""
    maat = maten.find(code)
    return maat.naam if maat else in_words(code)


def in_words(code: str) -> str:
    """personen_vannacht -> Personen vannacht; the code of an indicator (S1-02) stays as it is."""
    woorden = code.replace("_", " ").strip()
    return woorden[:1].upper() + woorden[1:]


def figures(document: Document) -> Iterator[Getal]:
    """Every figure of the document, in reading order."""
    for sectie in document.secties:
        for blok in sectie.blokken:
            yield from _of(blok)


def _of(blok: Blok) -> Iterator[Getal]:
    match blok:
        case Alinea(delen):
            yield from (deel for deel in delen if isinstance(deel, Getal))
        case Opsomming(punten):
            for punt in punten:
                yield from _of(punt)
        case Kerngetallen(getallen):
            yield from (kern.getal for kern in getallen)
        case Tabel():
            yield from (cel for rij in blok.rijen for cel in rij.cellen if isinstance(cel, Getal))
        case Grafiek():
            yield from (waarde for reeks in blok.reeksen for waarde in reeks.waarden if waarde)
        case Letop():
            return


@cache
def _names() -> dict[str, str]:
    return {gemeente.code: gemeente.naam for gemeente in gemeenten()}
