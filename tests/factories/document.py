"""Files of every kind that the portal keeps, and some that it does not."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 32


def zipped(**namen: str) -> bytes:
    """A ZIP of these entries, uncompressed; `__` in a name stands for a slash."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as inhoud:
        for naam, tekst in namen.items():
            inhoud.writestr(naam.replace("__", "/").replace("Content_Types", "[Content_Types].xml"), tekst)
    return buffer.getvalue()


def office(deel: str, **meer: str) -> bytes:
    """An Office Open XML file with this main part."""
    return zipped(**{"Content_Types": "<Types/>", deel: "<x/>"}, **meer)


DOCX = office("word__document.xml")
XLSX = office("xl__workbook.xml")
ODT = zipped(mimetype="application/vnd.oasis.opendocument.text")
ODS = zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet")
DOCM = office("word__document.xml", **{"word__vbaProject.bin": "x"})


def upload(inhoud: bytes = PDF, naam: str = "besluit.pdf") -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(naam, inhoud)
