"""A smallest possible XLS (BIFF8 in an OLE container), written by hand."""

import struct

SECTOR = 512
EINDE = 0xFFFFFFFE
VRIJ = 0xFFFFFFFF


def _record(soort: int, inhoud: bytes) -> bytes:
    return struct.pack("<HH", soort, len(inhoud)) + inhoud


def _text(tekst: str) -> bytes:
    return struct.pack("<HB", len(tekst), 1) + tekst.encode("utf-16-le")


def write_xls(rijen: list[list[str | float]], *, wachtwoord: bool = False) -> bytes:
    """One sheet with these cells; ``wachtwoord`` adds the record that says the rest is encrypted."""
    blad = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0x06))
    for y, rij in enumerate(rijen):
        for x, cel in enumerate(rij):
            plek = struct.pack("<HHH", y, x, 0)
            if isinstance(cel, str):
                blad += _record(0x0204, plek + _text(cel))
            else:
                blad += _record(0x0203, plek + struct.pack("<d", cel))
    blad += _record(0x000A, b"")
    begin = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0x06))
    if wachtwoord:
        begin += _record(0x002F, struct.pack("<HHHH", 1, 1, 1, 0) + bytes(48))
    naam = "Blad1"
    kop = struct.pack("<BB", len(naam), 0) + naam.encode("latin-1")
    lengte = len(begin) + 4 + 6 + len(kop) + 4
    boek = begin + _record(0x0085, struct.pack("<IBB", lengte, 0, 0) + kop) + _record(0x000A, b"")
    return write_ole("Workbook", boek + blad)


def write_ole(naam: str, stroom: bytes) -> bytes:
    """An OLE container with one stream."""
    stroom = stroom.ljust(max(4096, -(-len(stroom) // SECTOR) * SECTOR), b"\0")
    aantal = len(stroom) // SECTOR
    fat = [0xFFFFFFFD, EINDE, *range(3, 2 + aantal), EINDE]
    assert len(fat) <= SECTOR // 4
    fat += [VRIJ] * (SECTOR // 4 - len(fat))
    kop = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    kop += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, EINDE, 0, EINDE, 0) + struct.pack("<I", 0)
    kop += struct.pack("<I", VRIJ) * 108
    mappen = _entry("Root Entry", 5, EINDE, 0, kind=1) + _entry(naam, 2, 2, len(stroom)) + _entry("", 0, 0, 0) * 2
    return kop + struct.pack(f"<{SECTOR // 4}I", *fat) + mappen + stroom


def _entry(naam: str, soort: int, begin: int, lengte: int, *, kind: int = VRIJ) -> bytes:
    tekst = (naam + "\0").encode("utf-16-le") if naam else b""
    inhoud = tekst.ljust(64, b"\0") + struct.pack("<HBBIII", len(tekst), soort, 1, VRIJ, VRIJ, kind)
    return inhoud + bytes(36) + struct.pack("<IQ", begin, lengte)
