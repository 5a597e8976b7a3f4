"""The report as sheets of a spreadsheet, and as one long table for CSV."""

from collections.abc import Callable, Iterator
from typing import Any

from rivierenland.core.cijfer import Cijfer
from rivierenland.core.uitvoer.cel import clean_text
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort

from .inhoud import Maandrapport, Verdeling

VOORBEELD = "Voorbeeldgegevens: verzonnen, geen echte personen of locaties."


def sheets(rapport: Maandrapport) -> list[Blad]:
    """Every part of the report on a sheet of its own; the explanation last."""
    return [
        Blad("Kerncijfers", _KERNCIJFERS, rapport.kerngetallen),
        Blad("Bezetting per week", _WEKEN, rapport.weken),
        Blad("Verblijfsduur", _DUUR, rapport.verblijfsduur),
        Blad("Locaties", _LOCATIES, rapport.locaties),
        *(_division(verdeling) for verdeling in rapport.verdelingen),
        Blad("Gegevenskwaliteit", _KWALITEIT, rapport.kwaliteit),
        Blad("Toelichting", _TOELICHTING, list(_notes(rapport))),
    ]


def long_table(rapport: Maandrapport) -> Blad:
    """One row a figure: part, what, when, measure, number, text. For programs that read a single table."""
    return Blad("Maandrapport", _LANG, _figures(rapport))


def _figure(lees: Callable[[Any], Cijfer | None]) -> Callable[[Any], Any]:
    """The number, or the text that says why there is none; empty for what is still to come."""

    def value(rij: Any) -> Any:
        cijfer = lees(rij)
        if cijfer is None:
            return None
        return cijfer.tekst if cijfer.waarde is None else cijfer.waarde

    return value


def _number(kop: str, lees: Callable[[Any], Cijfer | None], soort: Soort = Soort.GETAL) -> Kolom:
    return Kolom(kop, soort, _figure(lees), breedte=max(13, len(kop) + 3))


def _text(kop: str, lees: Callable[[Any], Any], breedte: int | None = None) -> Kolom:
    return Kolom(kop, Soort.TEKST, lees, breedte)


def _division(verdeling: Verdeling) -> Blad:
    kolommen = (
        _text(verdeling.kop, lambda r: r.naam, 26),
        _number("Locaties", lambda r: r.locaties),
        _number("Vergunde bedden", lambda r: r.bedden),
        _number("Aanwezig", lambda r: r.aanwezig),
        _number("Bezetting", lambda r: r.bezetting, Soort.PERCENTAGE),
    )
    return Blad(_PLURAL.get(verdeling.kop, verdeling.kop), kolommen, (*verdeling.rijen, verdeling.totaal))


def _notes(rapport: Maandrapport) -> Iterator[tuple[str, str, str]]:
    yield "Rapport", rapport.volledige_titel, ""
    if rapport.voorbeeld:
        yield "Let op", VOORBEELD, ""
    yield "Status", rapport.status, ""
    yield "Peildatum", rapport.peildatum.strftime("%d-%m-%Y"), ""
    yield "Gemaakt op", clean_text(rapport.gemaakt_op), ""
    yield "Voor", rapport.doelgroep, ""
    for definitie in rapport.definities:
        yield definitie.naam, definitie.tekst, definitie.bron
    for bron in rapport.bronnen:
        yield "Bron", bron, ""


def _figures(rapport: Maandrapport) -> Iterator[tuple[str, str, str, str, Cijfer]]:
    peildatum = rapport.peildatum.isoformat()
    for getal in rapport.kerngetallen:
        yield "Kerncijfers", getal.naam, peildatum, "stand", getal.cijfer
    for week in rapport.weken:
        for maat, cijfer in (("aanwezig", week.dit_jaar), ("aanwezig vorig jaar", week.vorig_jaar)):
            if cijfer:
                yield "Bezetting per week", f"week {week.week}", week.maandag.isoformat(), maat, cijfer
    for klasse in rapport.verblijfsduur:
        yield "Verblijfsduur", klasse.naam, peildatum, "verblijven", klasse.aantal
        yield "Verblijfsduur", klasse.naam, peildatum, "aandeel", klasse.aandeel
    for locatie in rapport.locaties:
        yield f"Locaties {locatie.wijziging}", locatie.naam, locatie.datum.isoformat(), "bedden", locatie.bedden
    for verdeling in rapport.verdelingen:
        for regel in (*verdeling.rijen, verdeling.totaal):
            yield verdeling.kop, regel.naam, peildatum, "locaties", regel.locaties
            yield verdeling.kop, regel.naam, peildatum, "vergunde bedden", regel.bedden
            yield verdeling.kop, regel.naam, peildatum, "aanwezig", regel.aanwezig
            yield verdeling.kop, regel.naam, peildatum, "bezetting", regel.bezetting
    for leverancier in rapport.kwaliteit:
        yield "Gegevenskwaliteit", leverancier.naam, peildatum, "rijen", leverancier.rijen
        yield "Gegevenskwaliteit", leverancier.naam, peildatum, "rijen met fout", leverancier.fout
    if rapport.voorbeeld:
        yield "Let op", VOORBEELD, peildatum, "", Cijfer(None, "")


_PLURAL = {"Gemeente": "Gemeenten", "Kern": "Kernen", "Soort locatie": "Soorten locaties"}
_KERNCIJFERS = (
    _text("Kerncijfer", lambda r: r.naam, 30),
    Kolom("Stand", Soort.GETAL, _figure(lambda r: r.cijfer), 13),
    _text("Weergave", lambda r: r.cijfer.tekst, 14),
    _text("Vergelijking", lambda r: r.toelichting, 50),
)
_WEKEN = (
    Kolom("Week", Soort.GETAL, lambda r: r.week),
    Kolom("Maandag", Soort.DATUM, lambda r: r.maandag),
    _number("Aanwezig", lambda r: r.dit_jaar),
    _number("Aanwezig vorig jaar", lambda r: r.vorig_jaar),
)
_DUUR = (
    _text("Verblijfsduur", lambda r: r.naam, 16),
    _text("Grens", lambda r: r.grens, 30),
    _number("Verblijven", lambda r: r.aantal),
    _number("Aandeel", lambda r: r.aandeel, Soort.PERCENTAGE),
)
_LOCATIES = (
    _text("Wijziging", lambda r: str(r.wijziging), 12),
    Kolom("Datum", Soort.DATUM, lambda r: r.datum),
    _text("Locatie", lambda r: r.naam, 34),
    _text("Kern", lambda r: r.kern, 18),
    _text("Gemeente", lambda r: r.gemeente, 20),
    _number("Bedden", lambda r: r.bedden),
)
_KWALITEIT = (
    _text("Organisatie", lambda r: r.naam, 34),
    Kolom("Laatste aanlevering", Soort.DATUM, lambda r: r.laatste_levering, 22),
    Kolom("Dagen te laat", Soort.GETAL, lambda r: r.dagen_te_laat, 16),
    _number("Rijen", lambda r: r.rijen),
    _number("Rijen met fout", lambda r: r.fout, Soort.PERCENTAGE),
)
_TOELICHTING = (
    _text("Onderwerp", lambda r: r[0], 30),
    _text("Toelichting", lambda r: r[1], 80),
    _text("Bron", lambda r: r[2], 50),
)
_LANG = (
    _text("Onderdeel", lambda r: r[0]),
    _text("Omschrijving", lambda r: r[1]),
    _text("Datum", lambda r: r[2]),
    _text("Maat", lambda r: r[3]),
    Kolom("Waarde", Soort.GETAL, lambda r: r[4].waarde),
    _text("Weergave", lambda r: r[4].tekst),
)
