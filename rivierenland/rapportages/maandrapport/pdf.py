"""The report as an accessible PDF: everything the template shows, as text that is ready to print."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from rivierenland.core.cijfer import Cijfer
from rivierenland.core.typst import compile_pdf
from rivierenland.core.uitvoer.cel import local

from .inhoud import MAANDEN, Figuur, Gebiedsoort, Leverancier, Locatieregel, Maandrapport, Verdeling

SJABLOON = "rapportages/maandrapport.typ"
# The places in the template where a drawing may stand; a report without one leaves the place out.
FIGUREN = ("seizoen", "kaart", "weken", "verblijfsduur", "verdeling")
LEVERANCIERS = 25
"""How many suppliers the PDF names, the latest first; the other files name them all."""


def render(rapport: Maandrapport, figuren: Mapping[str, Figuur], *, fonts: Path) -> bytes:
    """The PDF. `figuren` are the drawings by name (see FIGUREN).

    Raises KeyError for a drawing without a place, PdfError when the result would not be accessible.
    """
    if onbekend := figuren.keys() - set(FIGUREN):
        raise KeyError(f"no place for {sorted(onbekend)}")
    return compile_pdf(SJABLOON, _data(rapport, figuren), fonts=fonts, moment=rapport.gemaakt_op)


def long_date(dag: date) -> str:
    """31 oktober 2026, kept on one line."""
    return f"{dag.day}\u00a0{MAANDEN[dag.month - 1]}\u00a0{dag.year}"


def _data(rapport: Maandrapport, figuren: Mapping[str, Figuur]) -> dict[str, Any]:
    gemaakt = local(rapport.gemaakt_op)
    return {
        "titel": rapport.titel,
        "volledige_titel": rapport.volledige_titel,
        "gebied": rapport.gebied.naam,
        "is_regio": rapport.gebied.soort is Gebiedsoort.REGIO,
        "periode": rapport.periode.naam,
        "peildatum": long_date(rapport.peildatum),
        "datum": [gemaakt.year, gemaakt.month, gemaakt.day],
        "gemaakt": f"{long_date(gemaakt)}, {gemaakt:%H.%M} uur",
        "doelgroep": rapport.doelgroep,
        "ondertitel": rapport.ondertitel,
        "inleiding": rapport.inleiding,
        "status": rapport.status,
        "concept": not rapport.vastgesteld,
        "voorbeeld": rapport.voorbeeld,
        "niet_getoond": rapport.heeft_niet_getoond,
        "kerngetallen": [
            {"naam": getal.naam, "tekst": getal.cijfer.tekst, "toelichting": getal.toelichting}
            for getal in rapport.kerngetallen
        ],
        "opvallend": [{"onderwerp": punt.onderwerp, "tekst": punt.tekst} for punt in rapport.opvallend],
        "verdelingen": [_division(verdeling) for verdeling in rapport.verdelingen],
        "verblijfsduur": [[k.naam, k.grens, k.aantal.tekst, k.aandeel.tekst] for k in rapport.verblijfsduur],
        "maanden": _months(rapport),
        "weken": [
            [str(week.week), _short(week.maandag), *_years(week.dit_jaar, week.vorig_jaar)] for week in rapport.weken
        ],
        "locaties": [_location(regel) for regel in rapport.locaties],
        "kwaliteit": [_supplier(leverancier) for leverancier in rapport.kwaliteit[:LEVERANCIERS]],
        "kwaliteit_rest": max(len(rapport.kwaliteit) - LEVERANCIERS, 0),
        "definities": [{"naam": d.naam, "tekst": d.tekst, "bron": d.bron} for d in rapport.definities],
        "bronnen": list(rapport.bronnen),
        "figuren": {naam: {"svg": f.svg, "alt": f.alt, "bijschrift": f.bijschrift} for naam, f in figuren.items()},
    }


def _division(verdeling: Verdeling) -> dict[str, Any]:
    rijen = [
        [regel.naam, *(c.tekst for c in (regel.locaties, regel.bedden, regel.aanwezig, regel.bezetting))]
        for regel in (*verdeling.rijen, verdeling.totaal)
    ]
    return {"kop": verdeling.kop, "rijen": rijen}


def _months(rapport: Maandrapport) -> list[list[str]]:
    return [[MAANDEN[stand.maand - 1], *_years(stand.dit_jaar, stand.vorig_jaar)] for stand in rapport.maanden]


def _years(*cijfers: Cijfer | None) -> list[str]:
    """The texts of this year and the year before; what is still to come says so."""
    return [cijfer.tekst if cijfer else "nog niet" for cijfer in cijfers]


def _location(regel: Locatieregel) -> list[str]:
    return [str(regel.wijziging), _short(regel.datum), regel.naam, regel.kern, regel.gemeente, regel.bedden.tekst]


def _supplier(leverancier: Leverancier) -> dict[str, Any]:
    laatste = leverancier.laatste_levering
    te_laat = leverancier.dagen_te_laat
    dagen = "dag" if te_laat == 1 else "dagen"
    return {
        "naam": leverancier.naam,
        "laatste": _short(laatste) if laatste else "nog niets",
        "te_laat": f"{te_laat} {dagen} te laat" if te_laat else "op tijd",
        "laat": te_laat > 0,
        "rijen": leverancier.rijen.tekst,
        "fout": leverancier.fout.tekst,
    }


def _short(dag: date) -> str:
    return dag.strftime("%d-%m-%Y")
