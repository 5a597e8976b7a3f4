"""Tells what a file is from its content; the extension is only what somebody typed."""

import re
import struct
import zipfile
from enum import StrEnum
from typing import IO

from .bestandsfout import Bestandsfout, Grenzen


class Bestandssoort(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The record that opens the globals of a BIFF8 workbook.
_BOF = b"\x09\x08\x10\x00\x00\x06\x05\x00"
# Below this size compression says nothing: a thousand equal small cells pack very tightly in honest files too.
VERHOUDING_VANAF = 50_000_000

_TEKENS_VOORAAN = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "afbeelding"),
    (b"\x89PNG", "afbeelding"),
    (b"GIF8", "afbeelding"),
    (b"BM", "afbeelding"),
    (b"II*\x00", "afbeelding"),
    (b"MM\x00*", "afbeelding"),
    (b"MZ", "programma"),
    (b"\x7fELF", "programma"),
    (b"Rar!", "archief"),
    (b"7z\xbc\xaf\x27\x1c", "archief"),
    (b"\x1f\x8b", "archief"),
    (b"BZh", "archief"),
    (b"\xfd7zXZ", "archief"),
    (b"{\\rtf", "tekstdocument"),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|style)\b|^mime-version:", re.IGNORECASE)
_OUD_XML = re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet", re.IGNORECASE)
_ODF = {
    b"application/vnd.oasis.opendocument.text": "tekstdocument",
    b"application/vnd.oasis.opendocument.presentation": "presentatie",
}


def detect(stream: IO[bytes], grenzen: Grenzen) -> Bestandssoort:
    """The kind of spreadsheet in ``stream``; raises ``Bestandsfout`` for everything that is not one."""
    stream.seek(0)
    begin = stream.read(8192)
    if not begin.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Bestandsfout("leeg")
    if begin.startswith(b"PK"):
        return _kind_of_zip(stream, grenzen)
    if begin.startswith(OLE):
        return _kind_of_ole(stream)
    for teken, code in _TEKENS_VOORAAN:
        # Two letters can also be the first two letters of a heading: then the rest must be binary.
        if begin.startswith(teken) and (len(teken) > 2 or b"\x00" in begin):
            raise Bestandsfout(code)
    if _HTML.search(begin.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:2048]):
        raise Bestandsfout("webpagina")
    if _OUD_XML.search(begin):
        raise Bestandsfout("oud_xml")
    return Bestandssoort.CSV


def _kind_of_ole(stream: IO[bytes]) -> Bestandssoort:
    stream.seek(0)
    inhoud = stream.read()
    if "EncryptedPackage".encode("utf-16-le") in inhoud:
        raise Bestandsfout("versleuteld")
    if any(naam.encode("utf-16-le") + b"\x00\x00" in inhoud for naam in ("Workbook", "Book", "WORKBOOK", "BOOK")):
        if _has_filepass(inhoud):
            raise Bestandsfout("versleuteld")
        return Bestandssoort.XLS
    if "WordDocument".encode("utf-16-le") in inhoud:
        raise Bestandsfout("tekstdocument")
    if "PowerPoint Document".encode("utf-16-le") in inhoud:
        raise Bestandsfout("presentatie")
    raise Bestandsfout("geen_tabel")


def _has_filepass(inhoud: bytes) -> bool:
    """Whether the workbook globals hold a FILEPASS record (0x2F): what follows is encrypted ([MS-XLS] 2.4.117)."""
    plek = inhoud.find(_BOF)
    for _ in range(20):
        if plek < 0 or plek + 4 > len(inhoud):
            return False
        soort, lengte = struct.unpack_from("<HH", inhoud, plek)
        if soort == 0x2F:
            return True
        plek += 4 + lengte
    return False


def _kind_of_zip(stream: IO[bytes], grenzen: Grenzen) -> Bestandssoort:
    try:
        with zipfile.ZipFile(stream) as archief:
            _check_size(archief.infolist(), grenzen)
            return _kind_of_parts(archief)
    except Bestandsfout:
        raise
    except Exception as fout:
        # zipfile raises BadZipFile, but on mutated bytes also struct, value, key, lookup and memory errors.
        raise Bestandsfout("kapot") from fout


def _check_size(onderdelen: list[zipfile.ZipInfo], grenzen: Grenzen) -> None:
    uitgepakt = sum(deel.file_size for deel in onderdelen)
    ingepakt = sum(deel.compress_size for deel in onderdelen) or 1
    te_strak = uitgepakt > VERHOUDING_VANAF and uitgepakt / ingepakt > grenzen.verhouding
    if len(onderdelen) > grenzen.onderdelen or uitgepakt > grenzen.uitgepakt or te_strak:
        raise Bestandsfout("zipbom")


def _kind_of_parts(archief: zipfile.ZipFile) -> Bestandssoort:
    namen = {deel.filename.lower() for deel in archief.infolist()}
    if any(deel.flag_bits & 1 for deel in archief.infolist()):
        raise Bestandsfout("versleuteld")
    if "xl/workbook.xml" in namen:
        return Bestandssoort.XLSX
    if "xl/workbook.bin" in namen:
        return Bestandssoort.XLSB
    if "mimetype" in namen:
        return _kind_of_odf(archief, namen)
    if any(naam.startswith("word/") for naam in namen):
        raise Bestandsfout("tekstdocument")
    if any(naam.startswith("ppt/") for naam in namen):
        raise Bestandsfout("presentatie")
    raise Bestandsfout("archief")


def _kind_of_odf(archief: zipfile.ZipFile, namen: set[str]) -> Bestandssoort:
    soort = _read(archief, "mimetype", 200).strip()
    if soort in _ODF:
        raise Bestandsfout(_ODF[soort])
    if "meta-inf/manifest.xml" in namen:
        manifest = _read(archief, "META-INF/manifest.xml", 1_000_000)
        if b"encryption-data" in manifest or b"encrypted-package" in manifest:
            raise Bestandsfout("versleuteld")
    if "encrypted-package" in namen:
        raise Bestandsfout("versleuteld")
    if soort.startswith(b"application/vnd.oasis.opendocument.spreadsheet") and "content.xml" in namen:
        return Bestandssoort.ODS
    raise Bestandsfout("archief")


def _read(archief: zipfile.ZipFile, naam: str, hoogstens: int) -> bytes:
    with archief.open(naam) as deel:
        return deel.read(hoogstens)


def uses_1904(stream: IO[bytes], soort: Bestandssoort) -> bool:
    """Whether the workbook says that day 0 is 1 January 1904 (old Macs); only XLSX is asked."""
    if soort is not Bestandssoort.XLSX:
        return False
    stream.seek(0)
    try:
        with zipfile.ZipFile(stream) as archief:
            werkmap = _read(archief, "xl/workbook.xml", 1_000_000)
    except Exception as fout:
        raise Bestandsfout("kapot") from fout
    return re.search(rb"date1904\s*=\s*[\"'](?:1|true|on)[\"']", werkmap) is not None
