"""An inspection as one accessible, lasting PDF. What it says about people is a function, never a resident's name."""

from django.conf import settings
from django.utils import timezone

from handhaving.enums import Antwoordwaarde
from handhaving.models import Bevinding, Inspectieantwoord
from handhaving.queries.rapport import Rapport, Themadeel
from rivierenland.core.opmaak import datum_lang, getal
from rivierenland.core.typst import compile_pdf

SJABLOON = "handhaving/inspectie/rapport.typ"


def render(rapport: Rapport, *, namen: bool) -> bytes:
    """The PDF. `namen`: whether the inspector is named; outside the gemeente it is not. Raises `PdfError`."""
    row = rapport.inspectie
    begonnen = timezone.localtime(row.begonnen_at)
    data = {
        "titel": f"Inspectie van {row.locatie.naam}",
        "gemeente": row.gemeente.naam,
        "dag": [begonnen.year, begonnen.month, begonnen.day],
        "feiten": [
            ["Locatie", f"{row.locatie.naam}, {row.locatie.adresregel}"],
            ["Soort", row.locatie.get_soort_display()],
            ["Aanbieder", row.locatie.organisatie.naam],
            ["Datum en tijd", f"{datum_lang(begonnen.date())}, {begonnen:%H.%M} uur"],
            ["Toezichthouder", row.inspecteur.naam if namen else f"Gemeente {row.gemeente.naam}"],
            ["Bewoners geteld", "niet geteld" if row.personen is None else getal(row.personen)],
            ["Aanwezig", row.aanwezig or "niemand van de aanbieder"],
            ["Checklist", f"{row.versie.naam}, versie {row.versie.nummer}"],
            ["Kenmerk", str(row.sleutel)],
        ],
        "uitkomst": row.get_uitkomst_display(),
        "scores": [_score(deel) for deel in rapport.themas],
        "bevindingen": [_finding(found) for found in rapport.bevindingen],
        "opmerking": row.opmerking,
        "themas": [
            {"titel": deel.titel, "rijen": [_answer(found) for found in deel.antwoorden]} for deel in rapport.themas
        ],
        "fotos": len(rapport.fotos),
    }
    moment = row.afgerond_at or row.begonnen_at
    return compile_pdf(SJABLOON, data, fonts=settings.FONTS_DIR, moment=moment)


def _score(deel: Themadeel) -> list[str]:
    procent = deel.score.procent if deel.score else None
    return [
        deel.titel,
        f"{deel.voldoet} van {deel.bekeken}",
        "niet bekeken" if procent is None else f"{procent}\u00a0%",
    ]


def _finding(found: Bevinding) -> list[str]:
    wat = f"{found.item.code}. {found.item.tekst}"
    toelichting = found.opgemerkt
    return [wat, toelichting, found.item.norm, found.get_ernst_display(), datum_lang(found.herstel_uiterlijk)]


def _answer(found: Inspectieantwoord) -> list[str]:
    delen = []
    if found.gemeten is not None:
        delen.append(f"Gemeten {_number(found.gemeten)} {found.item.eenheid}".strip())
    if found.drempel is not None and found.waarde != Antwoordwaarde.NVT:
        delen.append(f"{'de' if delen else 'De'} norm is {_number(found.drempel)}")
    return [found.item.code, found.item.tekst, found.get_waarde_display(), ", ".join(delen), found.opmerking]


def _number(waarde: object) -> str:
    return getal(waarde, 0 if waarde == int(waarde) else 1)  # type: ignore[call-overload,arg-type]
