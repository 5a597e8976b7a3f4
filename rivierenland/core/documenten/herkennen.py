"""Which kind of document a file is, by its content and never by its name or declared type."""

import struct
import zipfile
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO

KOP_BYTES = 16
STAART_BYTES = 65_557
"""The farthest from the end of a ZIP where its closing record begins: 22 bytes and a remark of at most 65.535."""
MEESTE_INHOUD = 512 * 1024
"""Bytes of the table of contents of a ZIP. A long report with pictures has some tens of kilobytes; more is made to exhaust."""


@dataclass(frozen=True)
class Soort:
    """A kind of file: the word for people, what comes after the dot, and the content type of a download."""

    woord: str
    suffix: str
    content_type: str


_OOXML = "application/vnd.openxmlformats-officedocument"
_ODF = "application/vnd.oasis.opendocument"


class Bestandssoort(Enum):
    """The kinds that are taken in."""

    PDF = Soort("PDF", "pdf", "application/pdf")
    DOCX = Soort("Word", "docx", f"{_OOXML}.wordprocessingml.document")
    ODT = Soort("ODT", "odt", f"{_ODF}.text")
    XLSX = Soort("Excel", "xlsx", f"{_OOXML}.spreadsheetml.sheet")
    ODS = Soort("ODS", "ods", f"{_ODF}.spreadsheet")
    PNG = Soort("PNG", "png", "image/png")
    JPEG = Soort("JPEG", "jpg", "image/jpeg")


ACCEPT = ",".join(f".{soort.value.suffix}" for soort in Bestandssoort) + ",.jpeg"
WOORDEN = "PDF, Word (DOCX), ODT, Excel (XLSX), ODS, PNG of JPEG"
MACRO = "vbaproject.bin"


class Onherkend(ValueError):
    """The file is none of the kinds that are taken in. The text says in Dutch what to do."""


def herken(bestand: BinaryIO) -> Bestandssoort:
    """The kind of a file. Raises `Onherkend`. Leaves the file at its beginning."""
    bestand.seek(0)
    kop = bestand.read(KOP_BYTES)
    try:
        if kop.startswith(b"%PDF-"):
            return Bestandssoort.PDF
        if kop.startswith(b"\x89PNG\r\n\x1a\n"):
            return Bestandssoort.PNG
        if kop.startswith(b"\xff\xd8\xff"):
            return Bestandssoort.JPEG
        if kop.startswith(b"PK\x03\x04"):
            return _in_zip(bestand)
    finally:
        bestand.seek(0)
    raise Onherkend(f"Dit soort bestand kan het portaal niet bewaren. Sla het op als {WOORDEN}, en kies het opnieuw.")


def _in_zip(bestand: BinaryIO) -> Bestandssoort:
    """Office files are ZIPs; which one stands in the names inside, or in the first entry."""
    _refuse_endless(bestand)
    try:
        with zipfile.ZipFile(bestand) as inhoud:
            namen = {naam.lower() for naam in inhoud.namelist()}
            if any(naam.endswith(MACRO) for naam in namen):
                raise Onherkend("In dit bestand zitten macro’s. Sla het op zonder macro’s, of als PDF.")
            if "[content_types].xml" in namen and "word/document.xml" in namen:
                return Bestandssoort.DOCX
            if "[content_types].xml" in namen and "xl/workbook.xml" in namen:
                return Bestandssoort.XLSX
            return _open_document(inhoud)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, KeyError) as stuk:
        raise Onherkend("Dit bestand is beschadigd. Open het, sla het opnieuw op en kies het nog een keer.") from stuk


def _open_document(inhoud: zipfile.ZipFile) -> Bestandssoort:
    """An OpenDocument file begins with an uncompressed entry that names its kind (ODF 1.3, part 2, 3.3)."""
    eerste = next(iter(inhoud.infolist()), None)
    if eerste and eerste.filename == "mimetype" and eerste.compress_type == zipfile.ZIP_STORED:
        with inhoud.open(eerste) as genoemd:
            naam = genoemd.read(100).decode("ascii", "replace").strip()
        for soort in (Bestandssoort.ODT, Bestandssoort.ODS):
            if soort.value.content_type == naam:
                return soort
    raise Onherkend(f"Een ZIP-bestand kan het portaal niet bewaren. Pak het uit en kies een {WOORDEN}.")


def _refuse_endless(bestand: BinaryIO) -> None:
    """A table of contents of hundreds of thousands of files would fill the memory before its first name is read."""
    einde = bestand.seek(0, 2)
    bestand.seek(max(0, einde - STAART_BYTES))
    staart = bestand.read(STAART_BYTES)
    plaats = staart.rfind(b"PK\x05\x06")
    if plaats < 0 or len(staart) - plaats < 22 or b"PK\x06\x07" in staart[max(0, plaats - 20) : plaats]:
        raise Onherkend("Dit bestand is beschadigd of niet volledig. Sla het opnieuw op en kies het nog een keer.")
    (lengte,) = struct.unpack("<L", staart[plaats + 12 : plaats + 16])
    if lengte > MEESTE_INHOUD:
        raise Onherkend("In dit bestand zitten te veel onderdelen. Sla het op als PDF en kies dat bestand.")
    bestand.seek(0)
