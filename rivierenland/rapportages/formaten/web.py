"""The report as a page shows it: per section its blocks with the template that draws each, the same figures as in the files."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rivierenland.core.charts.figure import LARGE, MEDIUM, NARROW
from rivierenland.rapportages.formaten.bladen import written
from rivierenland.rapportages.formaten.grafiek import as_table, draw, source
from rivierenland.rapportages.formaten.verwijzing import address
from rivierenland.rapportages.inhoud.blokken import (
    Alinea,
    Blok,
    Cel,
    Getal,
    Grafiek,
    Kerngetallen,
    Kolom,
    Kolomsoort,
    Letop,
    Opsomming,
    Tabel,
    Tekstdeel,
)
from rivierenland.rapportages.inhoud.document import Document, Sectie, Uitleg


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of text or a figure; `adres` opens where the figure comes from."""

    tekst: str
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Webblok:
    """A block and the template that draws it."""

    sjabloon: str
    inhoud: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Websectie:
    """A chapter of the page. `anker` is where a link to it lands."""

    anker: str
    titel: str
    taal: str
    blokken: tuple[Webblok, ...]
    uitleg: tuple[Uitleg, ...]


def sections(document: Document) -> list[Websectie]:
    """The chapters in order."""
    return [_section(document, sectie) for sectie in document.secties]


def _section(document: Document, sectie: Sectie) -> Websectie:
    blokken = tuple(_block(document, blok) for blok in sectie.blokken)
    return Websectie(f"sectie-{sectie.code}", sectie.titel, sectie.taal, blokken, sectie.uitleg)


def _block(document: Document, blok: Blok) -> Webblok:
    match blok:
        case Alinea(delen):
            return _made("alinea", stukken=_pieces(document, delen))
        case Opsomming(punten):
            return _made("opsomming", punten=[_pieces(document, punt.delen) for punt in punten])
        case Letop(tekst):
            return _made("letop", tekst=tekst)
        case Kerngetallen(getallen):
            return _made("kerngetallen", getallen=[(kern, _figure(document, kern.getal)) for kern in getallen])
        case Tabel():
            return _made("tabel", tabel=_table(document, blok))
        case Grafiek():
            return _chart(document, blok)


def _made(naam: str, **inhoud: Any) -> Webblok:
    return Webblok(f"rapportages/blokken/{naam}.html", inhoud)


def _pieces(document: Document, delen: tuple[Tekstdeel, ...]) -> list[Stuk]:
    return [_figure(document, deel) if isinstance(deel, Getal) else Stuk(deel) for deel in delen]


def _figure(document: Document, getal: Getal) -> Stuk:
    return Stuk(getal.cijfer.tekst, address(document, getal.verwijzing))


def _table(document: Document, tabel: Tabel) -> dict[str, Any]:
    """A row is its cells, each with its heading and whether it stands right."""
    koppen = [(kolom.kop, kolom.soort is not Kolomsoort.TEKST) for kolom in tabel.kolommen]
    rijen = [
        (
            rij.totaal,
            [(_cell(document, *paar), *kop) for *paar, kop in zip(rij.cellen, tabel.kolommen, koppen, strict=True)],
        )
        for rij in tabel.rijen
    ]
    return {"titel": tabel.titel, "bron": tabel.bron, "koppen": koppen, "rijen": rijen}


def _cell(document: Document, cel: Cel, kolom: Kolom) -> Stuk:
    return _figure(document, cel) if isinstance(cel, Getal) else Stuk(written(cel, kolom.soort))


def _chart(document: Document, grafiek: Grafiek) -> Webblok:
    """Drawn for three widths, so that the words in it stay readable; its numbers as a table below."""
    breedtes = [draw(grafiek, width=breedte) for breedte in (LARGE, MEDIUM, NARROW)]
    tekeningen = [
        (wide.kop, (("wide", wide.svg), ("medium", medium.svg), ("narrow", narrow.svg)))
        for wide, medium, narrow in zip(*breedtes, strict=True)
    ]
    return _made(
        "grafiek",
        titel=grafiek.titel,
        eenheid=grafiek.eenheid,
        alt=grafiek.alt,
        bron=source(grafiek),
        tekeningen=tekeningen,
        tabel=_table(document, as_table(grafiek, "")),
    )
