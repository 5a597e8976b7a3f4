"""The document as ODT, to go on with in the letter of the gemeente: headings, paragraphs and tables, no layout of its own."""

from io import BytesIO

from odfdo import Document, Element, Header, List, ListItem, Paragraph, Table

from speerpunten.kennis.antwoordstuk.inhoud import Inhoud, Stuk


def render(inhoud: Inhoud) -> bytes:
    """The ODT file."""
    document = Document("text")
    document.meta.title = inhoud.titel
    document.meta.creator = inhoud.van
    document.meta.language = "nl-NL"
    body = document.body
    body.clear()
    body.append(Header(1, inhoud.titel))
    body.append(Paragraph(inhoud.regel))
    _chapter(body, "De vraag", inhoud.vraag)
    _paragraphs(body, inhoud.inleiding)
    for nummer, stuk in enumerate(inhoud.stukken, start=1):
        _piece(body, stuk, nummer)
    if inhoud.slot:
        _chapter(body, "Tot slot", inhoud.slot)
    if inhoud.bronnen:
        body.append(Header(2, "Bronnen"))
        body.append(List([ListItem(bron) for bron in inhoud.bronnen]))
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


def _piece(body: Element, stuk: Stuk, nummer: int) -> None:
    _chapter(body, stuk.titel, stuk.tekst)
    _paragraphs(body, stuk.zin)
    if stuk.kop:
        body.append(_table(stuk, f"Tabel {nummer}"))
    if stuk.let_op:
        body.append(Paragraph(f"Let op: {stuk.let_op}"))
    _paragraphs(body, stuk.bron)


def _table(stuk: Stuk, naam: str) -> Table:
    tabel = Table(naam)
    for plaats, rij in enumerate((stuk.kop, *stuk.rijen)):
        tabel.set_row_values(plaats, list(rij))
    return tabel


def _chapter(body: Element, titel: str, tekst: str) -> None:
    body.append(Header(2, titel))
    _paragraphs(body, tekst)


def _paragraphs(body: Element, tekst: str) -> None:
    for alinea in tekst.split("\n"):
        if alinea.strip():
            body.append(Paragraph(alinea.strip()))
