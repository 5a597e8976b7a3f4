"""A version of the handelingsperspectief as an accessible PDF that lasts (PDF/A and PDF/UA)."""

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from rivierenland.core.opmaak import datum, datum_lang
from rivierenland.core.redline import blocks
from rivierenland.core.typst import compile_pdf
from speerpunten.programma.enums.perspectief import Perspectiefstatus
from speerpunten.programma.models import Afspraak, Handelingsperspectief, Perspectiefsectie
from speerpunten.programma.queries import perspectief as perspectieven
from speerpunten.programma.queries.perspectief import Norm, Stand

SJABLOON = "programma/perspectief/perspectief.typ"


def render(perspectief: Handelingsperspectief, *, fonts: Path, vandaag: date) -> bytes:
    """The PDF as the version stands on this day; the norms with what holds then. Raises `PdfError`."""
    secties = list(perspectieven.chapters(perspectief))
    sha256 = perspectieven.as_document(perspectief, secties).digest()
    codes = [code for sectie in secties for afspraak in sectie.in_orde for code in afspraak.parameters]  # type: ignore[attr-defined]
    normen = perspectieven.norms(codes, vandaag)
    data = {
        "titel": perspectief.titel,
        "versie": perspectief.nummer,
        "stand": _state(perspectief),
        "concept": perspectief.is_open,
        "voorbeeld": perspectief.is_voorbeeld,
        "dag": [vandaag.year, vandaag.month, vandaag.day],
        "gemaakt": datum_lang(vandaag),
        "sha256": sha256,
        "inleiding": _blocks(perspectief.inleiding),
        "hoofdstukken": [_chapter(sectie, normen) for sectie in secties],
        "standen": [_position(stand) for stand in perspectieven.positions(perspectief, sha256)],
    }
    moment = timezone.make_aware(datetime.combine(vandaag, time(12)))
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)


def _state(perspectief: Handelingsperspectief) -> str:
    if perspectief.status == Perspectiefstatus.CONSULTATIE:
        return f"In consultatie tot en met {datum_lang(perspectief.consultatie_tot)}"
    if perspectief.vastgesteld_op:
        vervangen = " en vervangen" if perspectief.status == Perspectiefstatus.VERVANGEN else ""
        return f"Vastgesteld op {datum_lang(perspectief.vastgesteld_op)}{vervangen}"
    return perspectief.get_status_display()


def _chapter(sectie: Perspectiefsectie, normen: dict[str, Norm]) -> dict[str, Any]:
    return {
        "kop": f"{sectie.volgorde}. {sectie.kop}",
        "tekst": _blocks(sectie.tekst),
        "afspraken": [_agreement(afspraak, normen) for afspraak in sectie.in_orde],  # type: ignore[attr-defined]
    }


def _agreement(afspraak: Afspraak, normen: dict[str, Norm]) -> dict[str, Any]:
    feiten = [["Trekker", afspraak.trekker_naam], ["Stand", afspraak.get_status_display()]]
    if afspraak.uiterlijk:
        feiten.append(["Uiterlijk", datum_lang(afspraak.uiterlijk)])
    if afspraak.bij_pakketten:  # type: ignore[attr-defined]
        feiten.append(["Pakketten", ", ".join(str(row.pakket) for row in afspraak.bij_pakketten)])  # type: ignore[attr-defined]
    feiten += [["Norm", f"{norm.naam}: {norm.waarde}"] for code in afspraak.parameters if (norm := normen.get(code))]
    return {"titel": f"{afspraak.nummer} {afspraak.titel}", "tekst": _blocks(afspraak.tekst), "feiten": feiten}


def _position(stand: Stand) -> list[str]:
    row = stand.instemming
    wanneer = f"{row.get_orgaan_display()}, {datum(row.besloten_op)}" if row else ""
    return [stand.gemeente.naam, stand.badge[1], wanneer, row.reden if row else ""]


def _blocks(tekst: str) -> list[dict[str, Any]]:
    return [{"soort": str(blok.vorm), "regels": list(blok.regels)} for blok in blocks(tekst)]
