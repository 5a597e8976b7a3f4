"""Addresses and names of reports, for their pages."""

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from rivierenland.rapportages.adres import report_code
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.models import Deelbestand, Rapportdeel, Rapporteditie
from rivierenland.rapportages.queries import uitgave
from rivierenland.rapportages.tables import state_badge

register = template.Library()


@register.filter
def gebiedscode(deel: Rapportdeel) -> str:
    """How the area of a part is written in an address."""
    return uitgave.area_of(deel)


@register.filter
def rapportnaam(editie: Rapporteditie) -> str:
    """The report and the period that it is about."""
    return uitgave.heading(editie)


@register.filter
def formaatnaam(formaat: str) -> str:
    """PDF, ODS, Excel, CSV, JSON."""
    return {"xlsx": "Excel", "csv": "CSV (zip)"}.get(formaat, Formaat(formaat).label)


@register.simple_tag
def editiestand(editie: Rapporteditie) -> SafeString:
    """Where an edition is: icon, word, colour."""
    return state_badge(editie)


@register.simple_tag
def rapport_url(editie: Rapporteditie, deel: Rapportdeel | None = None, *, vast: bool = False) -> str:
    """The page of a report, or of one of its parts; `vast` keeps the version in the address."""
    code = report_code(editie.rapport, editie.onderwerp)
    pad = [code, editie.periode, uitgave.area_of(deel)] if deel else [code, editie.periode]
    url = reverse("rapportages:rapport-gebied" if deel else "rapportages:rapport", args=pad)
    return f"{url}?versie={editie.versie}" if vast else url


@register.simple_tag
def bestand_url(editie: Rapporteditie, deel: Rapportdeel, bestand: Deelbestand) -> str:
    """A file, of exactly this version."""
    code = report_code(editie.rapport, editie.onderwerp)
    url = reverse("rapportages:rapport-bestand", args=[code, editie.periode, uitgave.area_of(deel), bestand.formaat])
    return f"{url}?versie={editie.versie}"
