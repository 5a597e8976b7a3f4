"""Building blocks of the report pages."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.templatetags.look import badge, icon
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.inhoud.blokken import Alinea, Getal, Letop, Opsomming, Tabel
from rivierenland.rapportages.inhoud.document import Document
from rivierenland.rapportages.maandrapport.inhoud import Periode

register = template.Library()

ICONS = {Formaat.PDF: "pdf", Formaat.ODS: "sheet", Formaat.XLSX: "sheet", Formaat.CSV: "csv", Formaat.JSON: "json"}


@register.simple_tag
def maandnaam(code: str) -> str:
    """2026-10 -> Maandrapport oktober 2026."""
    return f"Maandrapport {Periode.read(code).naam}"


@register.simple_tag
def taakbalk(taak: Achtergrondtaak) -> SafeString:
    """One report that is being made: its area, what is happening now, and a bar; a failed one says why."""
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


@register.simple_tag
def formaat_icoon(formaat: str) -> SafeString:
    """The drawing beside a file format."""
    return icon(ICONS[Formaat(formaat)], 16)


@register.simple_tag
def rapport_secties(document: Document) -> SafeString:
    """The sections of a report: headings, paragraphs and tables, each figure with the page that explains it."""
    return format_html_join(
        "",
        '<section class="stack stack--tight" id="{}" lang="{}"><h2>{}</h2>{}{}</section>',
        (
            (
                sectie.code,
                sectie.taal,
                sectie.titel,
                format_html_join("", "{}", ((_block(blok, document),) for blok in sectie.blokken)),
                format_html_join("", "<p>{} <em>({})</em></p>", ((u.tekst, u.van) for u in sectie.uitleg)),
            )
            for sectie in document.secties
        ),
    )


def _block(blok: Any, document: Document) -> SafeString:
    if isinstance(blok, Alinea):
        return format_html("<p>{}</p>", _pieces(blok, document))
    if isinstance(blok, Opsomming):
        return format_html(
            "<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((_pieces(p, document),) for p in blok.punten))
        )
    if isinstance(blok, Letop):
        return format_html("<p><strong>{}</strong></p>", blok.tekst)
    if isinstance(blok, Tabel):
        koppen = format_html_join("", '<th scope="col">{}</th>', ((kolom.kop,) for kolom in blok.kolommen))
        rijen = format_html_join(
            "", "<tr>{}</tr>",
            ((format_html_join("", "<td>{}</td>", ((_cell(cel, document),) for cel in rij.cellen)),) for rij in blok.rijen),
        )  # fmt: skip
        return format_html(
            '<div class="table-scroll" tabindex="0" role="region" aria-label="{0}"><table class="table"><caption>{0}</caption>'
            "<thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>",
            blok.titel, koppen, rijen,
        )  # fmt: skip
    return SafeString("")


def _pieces(alinea: Alinea, document: Document) -> SafeString:
    return format_html_join("", "{}", ((_cell(deel, document),) for deel in alinea.delen))


def _cell(deel: Any, document: Document) -> Any:
    if isinstance(deel, Getal) and deel.verwijzing:
        return format_html('<a class="link" href="{}{}/">{}</a>', document.adres, deel.verwijzing, deel.cijfer.tekst)
    return deel.cijfer.tekst if isinstance(deel, Getal) else deel or ""
