"""Articles, made by the actions themselves, and files with a text."""

import io
import zipfile
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import artikel
from speerpunten.kennis.models import Artikel

WAARDEN = {
    "soort": "artikel", "doelgroep": "ambtenaren", "titel": "Regels voor kamerverhuur", "samenvatting": "Wat mag er?",
    "tekst": "Een huisvestingsnorm zegt hoeveel ruimte iemand krijgt.", "auteursrol": "beleidsadviseur", "trefwoorden": [],
}  # fmt: skip


def draft(by: Actor, **waarden: Any) -> Artikel:
    """A draft of the gemeente of the actor, or of the region."""
    gemeente = by.gemeenten[0] if by.gemeenten else None
    with scope.within(by.scope):
        return artikel.create(gemeente=gemeente, waarden=WAARDEN | waarden, by=by)


def placed(by: Actor, **waarden: Any) -> Artikel:
    """The same, placed."""
    made = draft(by, **waarden)
    with scope.within(by.scope):
        return artikel.place(artikel=made, versie=made.versie, by=by)


def pdf(*bladzijden: str) -> bytes:
    """A PDF with a line of text on each page; an empty text is an empty page, as of a scan."""
    delen: list[bytes] = []
    kinderen = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(bladzijden)))
    delen.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    delen.append(f"<< /Type /Pages /Kids [{kinderen}] /Count {len(bladzijden)} >>".encode())
    delen.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for n, tekst in enumerate(bladzijden):
        stroom = f"BT /F1 12 Tf 50 700 Td ({tekst}) Tj ET".encode() if tekst else b""
        delen.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * n} 0 R >>".encode()
        )
        delen.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stroom), stroom))
    uit, plaatsen = bytearray(b"%PDF-1.4\n"), []
    for nummer, deel in enumerate(delen, 1):
        plaatsen.append(len(uit))
        uit += b"%d 0 obj\n%s\nendobj\n" % (nummer, deel)
    xref = len(uit)
    uit += b"xref\n0 %d\n0000000000 65535 f \n" % (len(delen) + 1)
    uit += b"".join(b"%010d 00000 n \n" % plaats for plaats in plaatsen)
    uit += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(delen) + 1, xref)
    return bytes(uit)


def docx(tekst: str, *, macro: bool = False) -> bytes:
    """The least that is a Word document."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as inhoud:
        inhoud.writestr("[Content_Types].xml", "<Types/>")
        naam = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        inhoud.writestr(
            "word/document.xml", f'<w:document xmlns:w="{naam}"><w:p><w:r><w:t>{tekst}</w:t></w:r></w:p></w:document>'
        )
        if macro:
            inhoud.writestr("word/vbaProject.bin", "x")
    return uit.getvalue()


def upload(inhoud: bytes, naam: str = "stuk.pdf") -> SimpleUploadedFile:
    """As a browser sends it."""
    return SimpleUploadedFile(naam, inhoud)
