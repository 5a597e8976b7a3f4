"""A document as sheets: every table and chart on its own, then the text, the explanation and the references.

The workbooks and the zip of CSV files are both made of these, so they hold the same figures under the same names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from rivierenland.core.cijfer import Cijfer
from rivierenland.core.opmaak import datum, datum_lang, opsomming, tijdstip
from rivierenland.core.uitvoer.cel import local
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.rapportages.formaten.grafiek import as_table, is_share
from rivierenland.rapportages.formaten.verwijzing import Herkomst, origins
from rivierenland.rapportages.inhoud.blokken import (
    Alinea,
    Cel,
    Getal,
    Grafiek,
    Kerngetal,
    Kerngetallen,
    Kolomsoort,
    Letop,
    Opsomming,
    Rij,
    Tabel,
)
from rivierenland.rapportages.inhoud.document import Document, Sectie

VOORBEELD = "Voorbeeldgegevens: verzonnen, geen echte personen of locaties."
_SOORT = {
    Kolomsoort.TEKST: Soort.TEKST,
    Kolomsoort.GETAL: Soort.GETAL,
    Kolomsoort.PROCENT: Soort.PERCENTAGE,
    Kolomsoort.EURO: Soort.BEDRAG,
    Kolomsoort.DATUM: Soort.DATUM,
}
Regel: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Veld:
    """A column with what stands in it, in words."""

    kop: str
    soort: Soort
    uitleg: str
    breedte: int | None = None


@dataclass(frozen=True, slots=True)
class Werkblad:
    """One sheet or CSV file: its short name, what it shows, and rows with a value a column."""

    naam: str
    titel: str
    velden: tuple[Veld, ...]
    rijen: tuple[Regel, ...]
    bron: str = ""

    def sheet(self) -> Blad:
        """As the writers of `core.uitvoer` take it."""
        kolommen = [
            Kolom(veld.kop, veld.soort, lambda rij, nr=nr: rij[nr], veld.breedte)  # type: ignore[misc]
            for nr, veld in enumerate(self.velden)
        ]
        return Blad(self.naam, kolommen, self.rijen)


def worksheets(document: Document) -> list[Werkblad]:
    """In the order of the report; what explains them comes last."""
    tabellen = [*figure_sheets(document)]
    return [
        *tabellen,
        Werkblad("Tekst", "De tekst van het rapport", _TEKST, tuple(_texts(document))),
        Werkblad(
            "Toelichting", "Over dit rapport, begrippen en bronnen", _TOELICHTING, tuple(_notes(document, tabellen))
        ),
        Werkblad("Verwijzingen", "Waar elk cijfer vandaan komt", _VERWIJZINGEN, tuple(map(_origin, origins(document)))),
    ]


def figure_sheets(document: Document) -> Iterator[Werkblad]:
    """The main figures, then every table and chart."""
    kern = tuple(
        (sectie.titel, *_main_figure(getal))
        for sectie in document.secties
        for blok in sectie.blokken
        if isinstance(blok, Kerngetallen)
        for getal in blok.getallen
    )
    if kern:
        yield Werkblad("Kerngetallen", "De belangrijkste cijfers", _KERN, kern)
    for tabel in tables(document):
        yield _table(tabel)


def tables(document: Document) -> Iterator[Tabel]:
    """Every table, and every chart as a table: figuur-1, figuur-2."""
    figuren = 0
    for sectie in document.secties:
        for blok in sectie.blokken:
            if isinstance(blok, Tabel):
                yield blok
            elif isinstance(blok, Grafiek):
                figuren += 1
                yield as_table(blok, f"figuur-{figuren}")


def written(cel: Cel, soort: Kolomsoort) -> str:
    """A cell as people read it; a day in a column of days as 30-09-2026, nothing as an empty text."""
    if isinstance(cel, Getal):
        return cel.cijfer.tekst
    dag = _day(cel) if cel and soort is Kolomsoort.DATUM else None
    return datum(dag) if dag else cel or ""


def full_title(document: Document) -> str:
    """Kwartaalmonitor derde kwartaal 2026, Tiel"""
    return f"{document.titel} {document.periodenaam}, {document.gebiedsnaam}"


def about(document: Document) -> Iterator[tuple[str, str]]:
    """What the report is, and how far it is."""
    yield "Gebied", document.gebiedsnaam
    yield "Periode", document.periodenaam
    yield "Peildatum", datum_lang(document.peildatum)
    yield "Status", document.status
    yield "Gemaakt op", tijdstip(local(document.gemaakt_op))
    yield "Versie", str(document.versie)


def remarks(document: Document) -> Iterator[tuple[str, str]]:
    """What a reader must know before using it."""
    if document.reden:
        yield "Waarom een nieuwe versie", document.reden
    if document.niet_goedgekeurd:
        yield "Niet goedgekeurd door", opsomming(document.niet_goedgekeurd)
    if document.voorbeeld:
        yield "Let op", VOORBEELD


def _table(tabel: Tabel) -> Werkblad:
    verwijst = any(_numbers(rij) for rij in tabel.rijen)
    velden = tuple(Veld(kolom.kop, _SOORT[kolom.soort], _MEANING[kolom.soort]) for kolom in tabel.kolommen)
    rijen = tuple(
        (
            *(_value(cel, kolom.soort) for cel, kolom in zip(rij.cellen, tabel.kolommen, strict=True)),
            *([", ".join(_numbers(rij))] if verwijst else []),
        )
        for rij in tabel.rijen
    )
    return Werkblad(tabel.code, tabel.titel, velden + ((_NUMMERS,) if verwijst else ()), rijen, tabel.bron)


def _numbers(rij: Rij) -> list[str]:
    return list(dict.fromkeys(cel.verwijzing for cel in rij.cellen if isinstance(cel, Getal) and cel.verwijzing))


def _value(cel: Cel, soort: Kolomsoort) -> Any:
    """A number where the column can show it as what it is; otherwise its words."""
    if isinstance(cel, Getal):
        return _number(cel.cijfer, soort)
    if cel and soort is Kolomsoort.DATUM:
        return _day(cel) or cel
    return cel


def _number(cijfer: Cijfer, soort: Kolomsoort) -> Any:
    past = (soort is Kolomsoort.PROCENT) == is_share(cijfer) and soort not in {Kolomsoort.TEKST, Kolomsoort.DATUM}
    return cijfer.waarde if past and cijfer.waarde is not None else cijfer.tekst


def _day(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None


def _main_figure(kern: Kerngetal) -> Regel:
    cijfer = kern.getal.cijfer
    return (
        kern.naam,
        cijfer.tekst,
        cijfer.tekst if cijfer.waarde is None else cijfer.waarde,
        kern.toelichting,
        kern.getal.verwijzing,
    )


def _origin(herkomst: Herkomst) -> Regel:
    cijfer = herkomst.cijfer
    waarde = None if cijfer is None else cijfer.tekst if cijfer.waarde is None else cijfer.waarde
    return (
        herkomst.nummer, cijfer.tekst if cijfer else "", waarde, herkomst.maat, herkomst.noemer, herkomst.deel,
        herkomst.gebied, date.fromisoformat(herkomst.peildatum), herkomst.adres,
    )  # fmt: skip


def _texts(document: Document) -> Iterator[Regel]:
    yield "Inleiding", "Alinea", document.inleiding, ""
    for sectie in document.secties:
        yield from ((sectie.titel, *regel) for regel in _section(sectie))


def _section(sectie: Sectie) -> Iterator[Regel]:
    for blok in sectie.blokken:
        match blok:
            case Alinea():
                yield "Alinea", *_sentence(blok)
            case Opsomming(punten):
                yield from (("Punt", *_sentence(punt)) for punt in punten)
            case Letop(tekst):
                yield "Let op", tekst, ""
            case Tabel() | Grafiek() | Kerngetallen():
                pass  # each on a sheet of its own
    for uitleg in sectie.uitleg:
        yield f"Uitleg van {uitleg.van}, {datum(uitleg.op)}", uitleg.tekst, ""


def _sentence(alinea: Alinea) -> tuple[str, str]:
    tekst = "".join(deel.cijfer.tekst if isinstance(deel, Getal) else deel for deel in alinea.delen)
    return tekst, ", ".join(deel.verwijzing for deel in alinea.delen if isinstance(deel, Getal) and deel.verwijzing)


def _notes(document: Document, tabellen: Sequence[Werkblad]) -> Iterator[Regel]:
    yield "Rapport", full_title(document), ""
    yield from ((naam, tekst, "") for naam, tekst in (*about(document), *remarks(document)))
    yield from ((f"Blad {blad.naam}", blad.titel, blad.bron) for blad in tabellen)
    yield from ((begrip.naam, begrip.tekst, begrip.bron) for begrip in document.begrippen)
    yield from (("Bron", bron, "") for bron in document.bronnen)


_MEANING = {
    Kolomsoort.TEKST: "Waar de rij over gaat, in woorden.",
    Kolomsoort.GETAL: "Een aantal. Staat er een tekst, dan is het cijfer niet getoond of niet bekend.",
    Kolomsoort.PROCENT: "Een deel van het geheel in procenten. Staat er een tekst, dan is het cijfer niet getoond of niet bekend.",
    Kolomsoort.EURO: "Een bedrag in euro's. Staat er een tekst, dan is het bedrag niet getoond of niet bekend.",
    Kolomsoort.DATUM: "Een dag.",
}
_NUMMERS = Veld("Verwijzing", Soort.TEKST, "De nummers van de cijfers in deze rij; zie Verwijzingen.", 14)
_WEERGAVE = Veld("Weergave", Soort.TEKST, "Het cijfer zoals het in het rapport staat.", 14)
_WAARDE = Veld("Waarde", Soort.GETAL, "Het cijfer om mee te rekenen. Een percentage staat als breuk: 0,25 is 25 %.", 14)
_KERN = (
    Veld("Hoofdstuk", Soort.TEKST, "Waar het cijfer in het rapport staat."),
    Veld("Kerngetal", Soort.TEKST, "Wat er is geteld.", 34),
    _WEERGAVE,
    _WAARDE,
    Veld("Vergelijking", Soort.TEKST, "Het cijfer naast een ander.", 44),
    Veld("Verwijzing", Soort.TEKST, "Het nummer van het cijfer; zie Verwijzingen.", 12),
)
_TEKST = (
    Veld("Hoofdstuk", Soort.TEKST, "Waar de tekst in het rapport staat."),
    Veld("Soort", Soort.TEKST, "Alinea, punt van een opsomming, waarschuwing of uitleg van een gemeente.", 16),
    Veld("Tekst", Soort.TEKST, "De tekst zelf.", 90),
    _NUMMERS,
)
_TOELICHTING = (
    Veld("Onderwerp", Soort.TEKST, "Waar de uitleg over gaat.", 30),
    Veld("Toelichting", Soort.TEKST, "De uitleg.", 80),
    Veld("Bron", Soort.TEKST, "De wet, norm of registratie waar dit op rust.", 44),
)
_VERWIJZINGEN = (
    Veld("Nummer", Soort.TEKST, "Het nummer dat in het rapport bij het cijfer staat.", 9),
    _WEERGAVE,
    _WAARDE,
    Veld("Maat", Soort.TEKST, "Wat er is geteld.", 34),
    Veld("Gedeeld door", Soort.TEKST, "Waardoor het is gedeeld; leeg bij een aantal.", 24),
    Veld("Deel", Soort.TEKST, "De klasse waar het cijfer over gaat; leeg bij een totaal.", 18),
    Veld("Gebied", Soort.TEKST, "De gemeente of de regio.", 20),
    Veld("Peildatum", Soort.DATUM, "De dag waarover het cijfer gaat."),
    Veld("Adres", Soort.TEKST, "Waar de uitleg van het cijfer staat.", 60),
)
