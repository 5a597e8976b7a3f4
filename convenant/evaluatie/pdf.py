"""An evaluation as an accessible PDF that lasts (PDF/A and PDF/UA): figures, answers without names, conclusions."""

from datetime import datetime, time
from pathlib import Path
from typing import Any

from django.utils import timezone

from convenant.enums.evaluatie import Evaluatiestatus, Vraagsoort
from convenant.enums.meting import Meetoordeel
from convenant.models import Evaluatiebevroren, Evaluatieronde
from convenant.queries import evaluatie
from convenant.queries.evaluatie import Vraaguitslag
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.redline import blocks
from rivierenland.core.typst import compile_pdf

SJABLOON = "convenant/evaluatie/evaluatie.typ"


def render(ronde: Evaluatieronde, *, fonts: Path) -> bytes:
    """The PDF as the evaluation stands today; remarks are left out, they are for the region. Raises `PdfError`."""
    vandaag = timezone.localdate()
    gesloten = ronde.status == Evaluatiestatus.GESLOTEN
    uitslagen = evaluatie.results(ronde) if evaluatie.shows_results(ronde, vandaag) else []
    dag = timezone.localdate(ronde.gesloten_at) if ronde.gesloten_at else vandaag
    data = {
        "titel": f"Evaluatie convenant {ronde.jaar}",
        "versie": ronde.convenant.nummer,
        "voorbeeld": ronde.is_voorbeeld,
        "concept": not gesloten,
        "dag": [dag.year, dag.month, dag.day],
        "stand": f"Afgesloten op {datum_lang(dag)}" if gesloten else f"Loopt, stand van {datum_lang(dag)}",
        "peildatum": datum_lang(ronde.peildatum),
        "gevraagd": getal(ronde.gevraagd),
        "beantwoord": getal(ronde.beantwoord),
        "oordelen": [oordeel.label for oordeel in Meetoordeel],
        "cijfers": [_figures(row) for row in evaluatie.frozen(ronde)],
        "uitslagen": [_outcome(row) for row in uitslagen if row.vraag.soort == Vraagsoort.STELLING],
        "conclusies": [
            {"soort": str(blok.vorm), "regels": list(blok.regels)}
            for blok in blocks(ronde.conclusies if gesloten else "")
        ],
    }
    moment = timezone.make_aware(datetime.combine(dag, time(12)))
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)


def _figures(row: Evaluatiebevroren) -> list[str]:
    standen = [str(row.standen.get(oordeel.value, 0)) for oordeel in Meetoordeel]
    return [f"{row.code} {row.titel}", row.get_soort_display(), *(["te weinig"] * 4 if row.te_klein else standen)]


def _outcome(row: Vraaguitslag) -> dict[str, Any]:
    gemiddeld = "geen antwoord" if row.gemiddeld is None else f"gemiddeld {getal(row.gemiddeld, 1)} van 5"
    return {"vraag": str(row.vraag), "gemiddeld": gemiddeld, "verdeling": [[naam, str(n)] for naam, n in row.verdeling]}
