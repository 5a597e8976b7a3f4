"""What a file really is, by its first bytes and not by its name."""

import re
from pathlib import PurePath

KOP_BYTES = 512
SOORTEN = {"JPEG": (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"), "PNG": (".png",), "WEBP": (".webp",)}
BEELD = frozenset(suffix for suffixen in SOORTEN.values() for suffix in suffixen)
NIET_GEZEGD = frozenset({"", "application/octet-stream", "binary/octet-stream"})
EEN_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,5}")


def soort(kop: bytes) -> str | None:
    """`JPEG`, `PNG` or `WEBP` for a file that begins with `kop`; None for everything else."""
    if kop.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if kop.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if kop[:4] == b"RIFF" and kop[8:12] == b"WEBP":
        return "WEBP"
    return None


def naam_van(kop: bytes) -> str:
    """What a file that is refused is, in a word that the user knows; empty when it is not recognised."""
    if kop[4:8] == b"ftyp" and kop[8:12] in (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"):
        return "HEIC"
    begin = kop.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for teken, naam in ((b"%pdf", "PDF"), (b"gif8", "GIF"), (b"pk\x03\x04", "ZIP"), (b"<svg", "SVG"), (b"mz", "EXE")):
        if begin.startswith(teken):
            return naam
    if begin.startswith((b"<?xml", b"<!doctype", b"<!--", b"<html")):
        return "SVG" if b"<svg" in begin or b"doctype svg" in begin else "HTML"
    return ""


def claims_another_kind(naam: str, content_type: str) -> bool:
    """Whether the name or the declared type says that this is no photo at all.

    A JPEG that is called `.png` is a slip of a phone; a JPEG that is called `.pdf`, `.svg` or `.html` is made to be opened as
    something else. A name without a suffix says nothing. Every suffix counts: `foto.php.jpg` claims to be a script.
    """
    genoemd = content_type.partition(";")[0].strip().lower()
    if genoemd not in NIET_GEZEGD and genoemd not in {
        "image/jpeg",
        "image/jpg",
        "image/pjpeg",
        "image/png",
        "image/webp",
    }:
        return True
    suffixen = [suffix.lower() for suffix in PurePath(naam).suffixes if EEN_SUFFIX.fullmatch(suffix)]
    return bool(suffixen) and (suffixen[-1] not in BEELD or any(suffix in GEVAARLIJK for suffix in suffixen))


GEVAARLIJK = frozenset({".svg", ".pdf", ".html", ".htm", ".xml", ".js", ".php", ".exe", ".bat", ".zip", ".jar"})
