"""The fixed parts of an OpenDocument spreadsheet around its rows: styles, settings, manifest."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from .bladen import Klaar
from .kolom import Kolom

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NS = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:style="{_OASIS}:style:1.0" xmlns:text="{_OASIS}:text:1.0" '
    f'xmlns:table="{_OASIS}:table:1.0" xmlns:number="{_OASIS}:datastyle:1.0" '
    f'xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" xmlns:meta="{_OASIS}:meta:1.0" xmlns:config="{_OASIS}:config:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2"'
)
_CM_PER_CHARACTER = 0.21


def table_head(naam: str, kolommen: Sequence[Kolom]) -> str:
    """The start of one sheet with the widths of its columns."""
    breedtes = "".join(f'<table:table-column table:style-name="co{_step(kolom)}"/>' for kolom in kolommen)
    return f'<table:table table:name="{_attribute(naam)}" table:style-name="blad">{breedtes}'


def content_tail(bladen: Sequence[Klaar]) -> str:
    """Everything after the sheets: a filter button on each heading."""
    bereiken = "".join(
        f'<table:database-range table:name="filter{nummer}" table:display-filter-buttons="true" '
        f'table:target-range-address="{_attribute(_range(blad))}"/>'
        for nummer, blad in enumerate(bladen, start=1)
        if blad.rijen > 1
    )
    lijst = f"<table:database-ranges>{bereiken}</table:database-ranges>" if bereiken else ""
    return f"{lijst}</office:spreadsheet></office:body></office:document-content>"


def settings(bladen: Sequence[Klaar]) -> str:
    """The heading stays in view on every sheet."""
    vast = "".join(
        _item(naam, soort, waarde)
        for naam, soort, waarde in (
            ("VerticalSplitMode", "short", "2"),
            ("VerticalSplitPosition", "int", "1"),
            ("ActiveSplitRange", "short", "2"),
            ("PositionBottom", "int", "1"),
        )
    )
    tabellen = "".join(
        f'<config:config-item-map-entry config:name="{_attribute(blad.naam)}">{vast}</config:config-item-map-entry>'
        for blad in bladen
    )
    return (
        f"{_XML}<office:document-settings {_NS}><office:settings>"
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        f'{_item("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">{tabellen}'
        f"</config:config-item-map-named>{_item('ActiveTable', 'string', bladen[0].naam if bladen else '')}"
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>"
        "</office:document-settings>"
    )


def meta(titel: str, moment: datetime) -> str:
    """Title, language and date of the file."""
    tijd = (moment.astimezone(UTC) if moment.tzinfo else moment).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"{_XML}<office:document-meta {_NS}><office:meta><meta:generator>Huisvesting Rivierenland</meta:generator>"
        f"<dc:title>{escape(titel)}</dc:title><dc:language>nl-NL</dc:language>"
        f"<meta:creation-date>{tijd}</meta:creation-date></office:meta></office:document-meta>"
    )


def _range(blad: Klaar) -> str:
    return f"{blad.verwijzing}.A1:{blad.verwijzing}.{blad.laatste_kolom}{blad.rijen}"


def _step(kolom: Kolom) -> int:
    return min(max(kolom.tekens, 4), _MAX_WIDTH)


def _item(naam: str, soort: str, waarde: str) -> str:
    return f'<config:config-item config:name="{naam}" config:type="{soort}">{escape(waarde)}</config:config-item>'


def _attribute(tekst: str) -> str:
    return escape(tekst, {'"': "&quot;"})


def _cell_style(naam: str, data: str = "", extra: str = "") -> str:
    verwijzing = f' style:data-style-name="{data}"' if data else ""
    return (
        f'<style:style style:name="{naam}" style:family="table-cell" style:parent-style-name="Default"{verwijzing}>'
        f"{extra}</style:style>"
    )


_MAX_WIDTH = 80
_RIGHT = '<style:paragraph-properties fo:text-align="end"/>'
_GROUPED = 'number:min-integer-digits="1" number:grouping="true"'
_DAY = (
    '<number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/>'
    '<number:text>-</number:text><number:year number:style="long"/>'
)
_TIME = (
    '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text>'
    '<number:minutes number:style="long"/>'
)
_DATA_STYLES = (
    '<number:text-style style:name="d-tekst"><number:text-content/></number:text-style>'
    f'<number:number-style style:name="d-getal"><number:number number:decimal-places="0" {_GROUPED}/>'
    "</number:number-style>"
    f'<number:number-style style:name="d-decimaal"><number:number number:decimal-places="2" {_GROUPED}/>'
    "</number:number-style>"
    '<number:currency-style style:name="d-bedrag"><number:currency-symbol number:language="nl" number:country="NL">€'
    f'</number:currency-symbol><number:text> </number:text><number:number number:decimal-places="2" {_GROUPED}/>'
    "</number:currency-style>"
    '<number:percentage-style style:name="d-percentage"><number:number number:decimal-places="1" '
    'number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>'
    f'<number:date-style style:name="d-datum">{_DAY}</number:date-style>'
    f'<number:date-style style:name="d-tijdstip">{_DAY}{_TIME}</number:date-style>'
)
_FILL = '<style:table-cell-properties fo:background-color="#063940" fo:wrap-option="wrap" style:vertical-align="top"/>'
_BOLD = '<style:text-properties fo:font-weight="bold" fo:color="#ffffff"/>'
_CELL_STYLES = (
    _cell_style("kop", extra=_FILL + _BOLD)
    + _cell_style("kop-rechts", extra=_FILL + _RIGHT + _BOLD)
    + _cell_style("tekst", "d-tekst")
    + _cell_style("rechts", "d-tekst", _RIGHT)
    + "".join(
        _cell_style(naam, f"d-{naam}") for naam in ("getal", "decimaal", "bedrag", "percentage", "datum", "tijdstip")
    )
)
_WIDTHS = "".join(
    f'<style:style style:name="co{n}" style:family="table-column"><style:table-column-properties '
    f'style:column-width="{n * _CM_PER_CHARACTER:.2f}cm"/></style:style>'
    for n in range(4, _MAX_WIDTH + 1)
)
CONTENT_HEAD = (
    f"{_XML}<office:document-content {_NS}><office:automatic-styles>{_DATA_STYLES}{_WIDTHS}{_CELL_STYLES}"
    '<style:style style:name="blad" style:family="table" style:master-page-name="Default"/>'
    "</office:automatic-styles><office:body><office:spreadsheet>"
)
STYLES = (
    f'{_XML}<office:document-styles {_NS}><office:styles><style:style style:name="Default" style:family="table-cell">'
    '<style:text-properties fo:language="nl" fo:country="NL"/></style:style></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="liggend"><style:page-layout-properties '
    'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" '
    'style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles>'
    '<style:master-page style:name="Default" style:page-layout-name="liggend"/></office:master-styles>'
    "</office:document-styles>"
)
MANIFEST = (
    f'{_XML}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/" manifest:version="1.2" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{naam}" manifest:media-type="text/xml"/>'
        for naam in ("content.xml", "styles.xml", "meta.xml", "settings.xml")
    )
    + "</manifest:manifest>"
)
