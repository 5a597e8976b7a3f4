"""Building blocks of the report pages."""

from django import template
from django.utils.safestring import SafeString

from rivierenland.core.templatetags.look import icon
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten import web
from rivierenland.rapportages.inhoud.document import Document

register = template.Library()

ICONS = {Formaat.PDF: "pdf", Formaat.ODS: "sheet", Formaat.XLSX: "sheet", Formaat.CSV: "csv", Formaat.JSON: "json"}


@register.inclusion_tag("rapportages/blokken/secties.html")
def rapport_secties(document: Document) -> dict[str, list[web.Websectie]]:
    """The chapters of a report, with every figure a link to where it comes from."""
    return {"secties": web.sections(document)}


@register.simple_tag
def formaat_icoon(formaat: str) -> SafeString:
    """The drawing beside a file format."""
    return icon(ICONS[Formaat(formaat)], 16)
