"""The notice on paper: an accessible PDF, made when it is asked for from what does not change any more."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from convenant.enums.naleving import Gespreksstapsoort
from convenant.models import Nalevingsgesprek
from convenant.naleving.brief import Feiten, blocks
from convenant.queries import aanspreekpunt as aanspreekpunten
from convenant.queries import nalevingsgesprek as gesprekken
from convenant.views.gesprek.detail import GesprekPage
from rivierenland.core.opmaak import datum_lang, getal, procent
from rivierenland.core.typst import compile_pdf
from rivierenland.core.uitvoer.antwoord import content_disposition

SJABLOON = "handhaving/brieven/brief.typ"
"""The one letter of the house: head, words, reference and page number."""


class KennisgevingView(GesprekPage):
    """For the gemeenten that read along and for the party."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        gesprek = self.gesprek
        moment = datetime.combine(gesprek.geopend_op, datetime.min.time(), UTC)
        pdf = compile_pdf(SJABLOON, letter(gesprek), fonts=settings.FONTS_DIR, moment=moment)
        answer = HttpResponse(pdf, content_type="application/pdf")
        answer["Content-Disposition"] = content_disposition(f"kennisgeving-{gesprek.code}-{gesprek.pk}.pdf")
        answer["X-Content-Type-Options"] = "nosniff"
        return answer


def letter(gesprek: Nalevingsgesprek) -> dict[str, object]:
    """What the template prints."""
    feiten = facts(gesprek)
    dag = gesprek.geopend_op
    return {
        "gemeente": feiten.gemeente,
        "aan": [feiten.partij],
        "datum": datum_lang(dag),
        "kenmerk": f"{gesprek.code}-{gesprek.pk}",
        "behandelaar": feiten.bereikbaar[0] if feiten.bereikbaar else f"Gemeente {feiten.gemeente}",
        "onderwerp": "Kennisgeving: een toezegging in het convenant",
        "voorbeeld": feiten.voorbeeld,
        "concept": False,
        "dag": [dag.year, dag.month, dag.day],
        "blokken": blocks(feiten),
    }


def facts(gesprek: Nalevingsgesprek) -> Feiten:
    """The notice as it was: the first last day, whatever was agreed later."""
    eerste = next(stap for stap in gesprekken.steps(gesprek) if stap.soort == Gespreksstapsoort.KENNISGEVING)
    gemeente = eerste.gemeente or gesprek.regie  # whoever led then, also when another does now
    toezegging, punt = gesprek.toezegging, aanspreekpunten.of_gemeente(gemeente.pk)
    cijfer = procent(gesprek.waarde) if gesprek.waarde is not None else ""
    if cijfer and gesprek.noemer:
        cijfer = f"{cijfer} ({getal(gesprek.teller)} van {getal(gesprek.noemer)})"
    norm = f"{toezegging.get_richting_display()} {procent(toezegging.norm)}" if toezegging.norm is not None else ""
    return Feiten(
        partij=gesprek.organisatie.naam, gemeente=gemeente.naam, code=gesprek.code, titel=toezegging.titel,
        belofte=toezegging.tekst, artikel=f"artikel {toezegging.artikel.nummer}, versie {toezegging.convenant.nummer}",
        cijfer=cijfer, norm=norm, sinds=datum_lang(gesprek.sinds), uiterlijk=datum_lang(eerste.uiterlijk),
        bereikbaar=(punt.naam, punt.telefoon, punt.email) if punt else (), voorbeeld=toezegging.convenant.is_voorbeeld,
    )  # fmt: skip
