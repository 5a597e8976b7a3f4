"""The report as a PDF that lasts (PDF/A-2a) and that everybody can read (PDF/UA-1): everything the template shows, ready to print."""

from collections.abc import Iterator, Mapping
from itertools import islice, product
from pathlib import Path
from typing import Any

import pypdfium2

from rivierenland.core.opmaak import datum_lang, opsomming
from rivierenland.core.typst import PdfError, compile_pdf, forget
from rivierenland.core.uitvoer.cel import local
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.formaten.bladen import about, full_title, written
from rivierenland.rapportages.formaten.grafiek import as_table, draw, source
from rivierenland.rapportages.formaten.verwijzing import address, origins
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
from rivierenland.rapportages.inhoud.document import Document, Sectie

CONTENT_TYPE = "application/pdf"
RAPPORT, BRIEF = "rapportages/rapport.typ", "rapportages/brief.typ"
BREEDTE = 634
"""The width of the text in the drawings' pixels: 168 mm."""
_PAGINAS = 2
_LETTERS = (10.5, 10, 9.5, 9, 8.5)
"""Sizes of the text of a letter in points, the largest that fits is used."""


def make(document: Document, fonts: Path) -> bytes:
    """The PDF. Raises PdfError when it would not be accessible, or when a letter does not fit its two pages."""
    data = _data(document)
    try:
        if document.rapport == Rapport.RAADSBRIEF:
            return _letter(document, data, fonts)
        return _compile(RAPPORT, document, data, fonts)
    finally:
        forget(fonts)  # a worker makes one part after another


def _letter(document: Document, data: Mapping[str, Any], fonts: Path) -> bytes:
    """Two pages, never one nor three, in the largest type that fits.

    What explains the figures starts a page of its own when all fits one. The list of references goes first when two are not enough: every
    figure keeps its link.
    """
    for lijst, letter in product((True, False), _LETTERS):
        for los in (False, True):
            pdf = _compile(BRIEF, document, {**data, "letter": letter, "los": los, "lijst": lijst}, fonts)
            if (paginas := _pages(pdf)) == _PAGINAS:
                return pdf
            if paginas > _PAGINAS:
                break
    raise PdfError(f"{full_title(document)} does not fit {_PAGINAS} pages: it has {paginas}")


def _compile(sjabloon: str, document: Document, data: Mapping[str, Any], fonts: Path) -> bytes:
    return compile_pdf(sjabloon, data, fonts=fonts, moment=document.gemaakt_op)


def _pages(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as bestand:
        return len(bestand)


def _data(document: Document) -> dict[str, Any]:
    gemaakt = local(document.gemaakt_op)
    kern = [
        getal
        for sectie in document.secties
        for blok in sectie.blokken
        if isinstance(blok, Kerngetallen)
        for getal in blok.getallen
    ]
    figuren = [blok for sectie in document.secties for blok in sectie.blokken if isinstance(blok, Grafiek)]
    return {
        "titel": document.titel,
        "ondertitel": document.ondertitel if document.ondertitel != document.periodenaam else "",
        "volledige_titel": full_title(document),
        "gebied": document.gebiedsnaam,
        "is_regio": not document.gebied,
        "periode": document.periodenaam,
        "peildatum": datum_lang(document.peildatum),
        "datum": [gemaakt.year, gemaakt.month, gemaakt.day],
        "gemaakt": datum_lang(gemaakt),
        "status": document.status,
        "concept": document.concept,
        "voorbeeld": document.voorbeeld,
        "versie": document.versie,
        "reden": document.reden,
        "niet_goedgekeurd": opsomming(document.niet_goedgekeurd),
        "over": [list(regel) for regel in about(document)],
        "inleiding": document.inleiding,
        "kerngetallen": [{"naam": getal.naam, "tekst": getal.getal.cijfer.tekst} for getal in islice(kern, 3)],
        "secties": [_section(document, sectie) for sectie in document.secties],
        "figuurtabellen": [_table(document, as_table(figuur, "")) for figuur in figuren],
        "begrippen": [{"naam": b.naam, "tekst": b.tekst, "bron": b.bron} for b in document.begrippen],
        "bronnen": list(document.bronnen),
        "adres": document.adres,
        "verwijzingen": list(_references(document)),
    }


def _section(document: Document, sectie: Sectie) -> dict[str, Any]:
    return {
        "titel": sectie.titel,
        "taal": sectie.taal,
        "blokken": [_block(document, blok) for blok in sectie.blokken],
        "uitleg": [{"tekst": u.tekst, "van": u.van, "op": datum_lang(u.op)} for u in sectie.uitleg],
    }


def _block(document: Document, blok: Blok) -> dict[str, Any]:
    match blok:
        case Alinea(delen):
            return {"soort": "alinea", "delen": [_piece(document, deel) for deel in delen]}
        case Opsomming(punten):
            return {
                "soort": "opsomming",
                "punten": [[_piece(document, deel) for deel in punt.delen] for punt in punten],
            }
        case Letop(tekst):
            return {"soort": "letop", "tekst": tekst}
        case Kerngetallen(getallen):
            return {
                "soort": "kerngetallen",
                "getallen": [
                    {"naam": k.naam, "toelichting": k.toelichting, **_figure(document, k.getal)} for k in getallen
                ],
            }
        case Tabel():
            return {"soort": "tabel", **_table(document, blok)}
        case Grafiek():
            return _chart(blok)


def _piece(document: Document, deel: Tekstdeel) -> Any:
    return _figure(document, deel) if isinstance(deel, Getal) else deel


def _figure(document: Document, getal: Getal) -> dict[str, str]:
    return {"tekst": getal.cijfer.tekst, "nummer": getal.verwijzing, "adres": address(document, getal.verwijzing)}


def _table(document: Document, tabel: Tabel) -> dict[str, Any]:
    return {
        "titel": tabel.titel,
        "bron": tabel.bron,
        "koppen": [kolom.kop for kolom in tabel.kolommen],
        "rechts": [nr for nr, kolom in enumerate(tabel.kolommen) if kolom.soort is not Kolomsoort.TEKST],
        "rijen": [
            {
                "totaal": rij.totaal,
                "cellen": [_cell(document, *paar) for paar in zip(rij.cellen, tabel.kolommen, strict=True)],
            }
            for rij in tabel.rijen
        ],
    }


def _cell(document: Document, cel: Cel, kolom: Kolom) -> Any:
    return _figure(document, cel) if isinstance(cel, Getal) else written(cel, kolom.soort)


def _chart(grafiek: Grafiek) -> dict[str, Any]:
    tekeningen = draw(grafiek, width=BREEDTE)
    return {
        "soort": "grafiek",
        "titel": grafiek.titel,
        "eenheid": grafiek.eenheid,
        "alt": grafiek.alt,
        "bron": source(grafiek),
        "tekeningen": [
            {"kop": tekening.kop, "svg": tekening.svg, "alt": f"{grafiek.alt} {tekening.kop}".strip()}
            for tekening in tekeningen
        ],
    }


def _references(document: Document) -> Iterator[dict[str, str]]:
    for herkomst, verwijzing in zip(origins(document), document.verwijzingen, strict=True):
        deel = verwijzing.deel.replace("_", " ")  # the name of a kern keeps its capital
        maat = herkomst.maat
        if herkomst.noemer and not herkomst.noemer.startswith(
            f"{maat}:"
        ):  # of a whole of its own the explanation speaks
            maat = f"{maat} gedeeld door {herkomst.noemer.lower()}"
        yield {
            "nummer": herkomst.nummer,
            "adres": herkomst.adres,
            "cijfer": herkomst.cijfer.tekst if herkomst.cijfer else "",
            "maat": f"{maat}: {deel}" if deel else maat,
            "gebied": herkomst.gebied,
            "peildatum": "-".join(reversed(herkomst.peildatum.split("-"))),
        }
