"""The shares on paper: made while one waits, because it takes less than a second."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views import View

from rivierenland.core.opmaak import datum_lang, getal, procent, tijdstip, verschil
from rivierenland.core.permissions import Permission
from rivierenland.core.typst import compile_pdf
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.queries.verdeling_beeld import Beeld
from speerpunten.aanbod.verdeling import sleutel
from speerpunten.aanbod.views.verdeling import figuren
from speerpunten.aanbod.views.verdeling.pagina import sentence
from speerpunten.aanbod.views.verdeling.uitvoer import asked_beeld

SJABLOON = "aanbod/verdeling.typ"


class VerdelingPdfView(PortalView, View):
    """The page as an accessible, lasting PDF."""

    permission = Permission.AANBOD_VIEW

    def get(self, request: HttpRequest) -> HttpResponse:
        _, beeld = asked_beeld(request)
        pdf = render(beeld, voorbeeld=settings.DEMO, fonts=settings.FONTS_DIR, moment=timezone.localtime())
        antwoord = HttpResponse(pdf, content_type="application/pdf")
        antwoord["Content-Disposition"] = content_disposition(f"verdeling-{beeld.gegevens.peildatum:%Y-%m-%d}.pdf")
        return antwoord


def render(beeld: Beeld, *, voorbeeld: bool, fonts: Path, moment: datetime) -> bytes:
    """The PDF. `moment` is local time. Raises `PdfError` when it would not be accessible."""
    figuur, namen = figuren.shares_drawn(beeld), beeld.namen
    rows = "; ".join(f"{rij[0]}: aandeel {rij[1]}, samen {rij[4]}" for rij in figuur.rows)
    data = {
        "titel": "Eerlijk verdelen",
        "regel": f"{beeld.gekozen.naam}: {beeld.gekozen.gewichten.woorden} · {beeld.moment.label.lower()}",
        "peildatum": datum_lang(beeld.gegevens.peildatum),
        "datum": [moment.year, moment.month, moment.day],
        "gemaakt": tijdstip(moment),
        "voorbeeld": voorbeeld,
        "zin": sentence(beeld),
        "figuur": {"svg": figuur.svg, "alt": f"{figuur.title}. {rows}.", "bijschrift": f"{figuur.title}. {figuur.source}"},
        "koppen": ["Gemeente", "Aandeel", "In bedden", "Nu", "Verwacht", "Verschil", "Ligging"],
        "rijen": [
            [namen[een.gemeente], procent(float(een.aandeel) * 100), getal(een.plaatsen), getal(een.bedden),
             getal(een.pijplijn), verschil(een.verschil), een.ligging.label]
            for een in beeld.posities
        ],
        "sleutelkoppen": ["Gemeente", *(optie.naam for optie, _ in beeld.naast)],
        "sleutelrijen": [
            [namen[een.gemeente], *(getal(posities[nr].plaatsen) for _, posities in beeld.naast)]
            for nr, een in enumerate(beeld.posities)
        ],
        "methode": sleutel.METHODE,
        "regels": [[een.naam, f"{_value(een.waarde)} {een.eenheid}", een.bron] for een in beeld.gegevens.regels.values()],
    }  # fmt: skip
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)


def _value(waarde: object) -> str:
    return " / ".join(str(deel) for deel in waarde) if isinstance(waarde, list) else str(waarde)
