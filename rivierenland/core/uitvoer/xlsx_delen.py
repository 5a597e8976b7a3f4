"""The fixed parts of a workbook around its rows: styles, sheet head and tail, list of sheets."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from .bladen import Klaar
from .kolom import Kolom

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

# Indexes into `cellXfs` of STYLES, in that order.
(
    STIJL_GEWOON,
    STIJL_KOP,
    STIJL_TEKST,
    STIJL_TEKST_RECHTS,
    STIJL_GETAL,
    STIJL_DECIMAAL,
    STIJL_BEDRAG,
    STIJL_DATUM,
    STIJL_TIJDSTIP,
    STIJL_PERCENTAGE,
    STIJL_KOP_RECHTS,
) = range(11)


def sheet_head(kolommen: Sequence[Kolom], *, selected: bool) -> str:
    """Everything before the rows: the heading stays in view, columns have a readable width."""
    breedtes = "".join(
        f'<col min="{n}" max="{n}" width="{kolom.tekens}" customWidth="1"/>'
        for n, kolom in enumerate(kolommen, start=1)
    )
    tab = ' tabSelected="1"' if selected else ""
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView{tab} workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{breedtes}</cols><sheetData>'
    )


def sheet_tail(klaar: Klaar) -> str:
    """Everything after the rows: a filter button on each heading, landscape print over the page's width."""
    filter_ = f'<autoFilter ref="A1:{klaar.laatste_kolom}{klaar.rijen}"/>' if klaar.rijen > 1 else ""
    return f'</sheetData>{filter_}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'


def workbook(bladen: Sequence[Klaar]) -> str:
    """The list of sheets; made last, when their number is known."""
    lijst, namen = [], []
    for nummer, blad in enumerate(bladen):
        lijst.append(f'<sheet name="{_attribute(blad.naam)}" sheetId="{nummer + 1}" r:id="rId{nummer + 1}"/>')
        if blad.rijen > 1:
            namen.append(
                _name(
                    "_xlnm._FilterDatabase",
                    nummer,
                    f"{blad.verwijzing}!$A$1:${blad.laatste_kolom}${blad.rijen}",
                    ' hidden="1"',
                )
            )
        namen.append(_name("_xlnm.Print_Titles", nummer, f"{blad.verwijzing}!$1:$1"))
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>'
        f"<sheets>{''.join(lijst)}</sheets><definedNames>{''.join(namen)}</definedNames></workbook>"
    )


def workbook_rels(aantal: int) -> str:
    """From the workbook to its sheets and styles."""
    bladen = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, aantal + 1)
    )
    stijl = f'<Relationship Id="rId{aantal + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{bladen}{stijl}</Relationships>'


def content_types(aantal: int) -> str:
    """Which part is what."""
    bladen = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for n in range(1, aantal + 1)
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{bladen}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def core(titel: str, moment: datetime) -> str:
    """Title, language and date of the file."""
    tijd = (moment.astimezone(UTC) if moment.tzinfo else moment).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(titel)}</dc:title><dc:creator>Huisvesting Rivierenland</dc:creator>"
        f'<dc:language>nl-NL</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{tijd}</dcterms:created>'
        "</cp:coreProperties>"
    )


def _name(naam: str, blad: int, bereik: str, extra: str = "") -> str:
    return f'<definedName name="{naam}" localSheetId="{blad}"{extra}>{escape(bereik)}</definedName>'


def _attribute(tekst: str) -> str:
    return escape(tekst, {'"': "&quot;"})


def _xf(format_: int, font: int = 0, fill: int = 0, uitlijning: str = "") -> str:
    kind = f"<alignment {uitlijning}/></xf>" if uitlijning else "</xf>"
    return (
        f'<xf numFmtId="{format_}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0" '
        f'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">{kind}'
    )


RELS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)

_RIGHT = 'horizontal="right"'
_XFS = (
    _xf(0),
    _xf(0, font=1, fill=2, uitlijning='vertical="top" wrapText="1"'),
    _xf(49, uitlijning='vertical="top"'),
    _xf(49, uitlijning=_RIGHT),
    _xf(3),
    _xf(4),
    _xf(164),
    _xf(165),
    _xf(166),
    _xf(167),
    _xf(0, font=1, fill=2, uitlijning=f'{_RIGHT} vertical="top" wrapText="1"'),
)

STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="4">'
    '<numFmt numFmtId="164" formatCode="&quot;€&quot;\\ #,##0.00"/>'
    '<numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy"/>'
    '<numFmt numFmtId="166" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/>'
    '<numFmt numFmtId="167" formatCode="0.0\\ %"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FF063940"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="{len(_XFS)}">{"".join(_XFS)}</cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
