"""The report as a zip of CSV files: one a table, with a text to read first and a dictionary of every column."""

from collections.abc import Iterator
from pathlib import Path

from django.utils.text import slugify

from rivierenland.core.uitvoer import csv
from rivierenland.core.uitvoer.kolom import Soort
from rivierenland.core.uitvoer.zipstroom import ZipStroom
from rivierenland.rapportages.formaten.bladen import Veld, Werkblad, about, full_title, remarks, worksheets
from rivierenland.rapportages.inhoud.document import Document

CONTENT_TYPE = "application/zip"
LEESMIJ, WOORDENBOEK = "leesmij.txt", "datawoordenboek.csv"
_HOE = """\
De bestanden zijn CSV: UTF-8, met een puntkomma tussen de kolommen en een komma in getallen.
Datums staan als 2026-09-30. Staat er "niet getoond", dan is het cijfer er wel, maar niet zichtbaar.
Zo is niemand te herkennen. In datawoordenboek.csv staat wat elke kolom betekent.
"""


def make(document: Document, fonts: Path) -> bytes:
    """The zip; not compressed, so that no version of zlib makes a difference."""
    pakket = ZipStroom(document.gemaakt_op, pack=False)
    return b"".join([*(pakket.stored(naam, inhoud) for naam, inhoud in _files(document)), pakket.close()])


def _files(document: Document) -> Iterator[tuple[str, bytes]]:
    bestanden = _named(worksheets(document))
    yield LEESMIJ, _read_me(document, bestanden).replace("\n", "\r\n").encode("utf-8-sig")
    yield WOORDENBOEK, b"".join(csv.stream(_dictionary(bestanden).sheet()))
    for naam, blad in bestanden.items():
        yield naam, b"".join(csv.stream(blad.sheet()))


def _named(bladen: list[Werkblad]) -> dict[str, Werkblad]:
    """By file name; a name that is taken gets a number, so that no table hides another."""
    bestanden: dict[str, Werkblad] = {}
    for blad in bladen:
        naam = slugify(blad.naam) or "tabel"
        kandidaten = (f"{naam}.csv", *(f"{naam}-{nr}.csv" for nr in range(2, len(bladen) + 1)))
        bestanden[next(kandidaat for kandidaat in kandidaten if kandidaat not in bestanden)] = blad
    return bestanden


def _read_me(document: Document, bestanden: dict[str, Werkblad]) -> str:
    over = "\n".join(f"{naam}: {tekst}" for naam, tekst in (*about(document), *remarks(document)))
    inhoud = "\n".join(f"{naam}: {blad.titel}" for naam, blad in bestanden.items())
    return f"{full_title(document)}\n\n{over}\n\n{_HOE}\nBestanden\n{inhoud}\n"


def _dictionary(bestanden: dict[str, Werkblad]) -> Werkblad:
    rijen = tuple(
        (naam, veld.kop, veld.soort.value, veld.uitleg, blad.bron)
        for naam, blad in bestanden.items()
        for veld in blad.velden
    )
    return Werkblad("datawoordenboek", "Wat elke kolom betekent", _KOLOMMEN, rijen)


_KOLOMMEN = tuple(
    Veld(kop, Soort.TEKST, uitleg)
    for kop, uitleg in (
        ("Bestand", "Het bestand."), ("Kolom", "De kop van de kolom."), ("Soort", "Tekst, getal, percentage, bedrag of datum."),
        ("Betekenis", "Wat er staat."), ("Bron", "Waar de cijfers vandaan komen."),
    )
)  # fmt: skip
