"""Building blocks of the report pages."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.templatetags.look import badge, icon
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten import web
from rivierenland.rapportages.inhoud.document import Document

register = template.Library()

ICONS = {Formaat.PDF: "pdf", Formaat.ODS: "sheet", Formaat.XLSX: "sheet", Formaat.CSV: "csv", Formaat.JSON: "json"}


@register.simple_tag
def taakbalk(taak: Achtergrondtaak) -> SafeString:
    """A job on a report: what it is, what is happening now, and a bar; a failed one says why."""
    if taak.status == Taakstatus.MISLUKT:
        return format_html(
            '<div class="progress"><div class="progress__line"><strong>{}</strong>{}</div><p class="small">{}</p></div>',
            taak.titel, badge("wrong", "Mislukt"), taak.fout,
        )  # fmt: skip
    return format_html(
        '<div class="progress"><div class="progress__line"><strong>{0}</strong><span class="muted">{1}</span></div>'
        '<progress class="bar" value="{2}" max="100" aria-label="{0}: {1}">{2}</progress></div>',
        taak.titel, "klaar" if taak.status == Taakstatus.KLAAR else taak.stap or "wacht", str(taak.percentage),
    )  # fmt: skip


@register.inclusion_tag("rapportages/blokken/secties.html")
def rapport_secties(document: Document) -> dict[str, list[web.Websectie]]:
    """The chapters of a report, with every figure a link to where it comes from."""
    return {"secties": web.sections(document)}


@register.simple_tag
def formaat_icoon(formaat: str) -> SafeString:
    """The drawing beside a file format."""
    return icon(ICONS[Formaat(formaat)], 16)
