"""Reads CSV as it comes: finds the encoding and the separator, then streams rows in flat memory."""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .bestandsfout import Bestandsfout, Grenzen

_BLOK = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEP = re.compile(r"^\"?sep=(.)\"?\s*$", re.IGNORECASE)
_STUURTEKENS = bytes(set(range(1, 32)) - {9, 10, 12, 13, 26, 27}) + b"\x7f"
_HOOG = re.compile(rb"[^\r\n;,\t\"]*[\x80-\xff][^\r\n;,\t\"]*")

# Letters one expects in names around here, per table. What is no letter in the table (³, ¿, ¹) but stands inside a word
# is the strongest sign that the table is wrong.
_WEST = set("éèëêïîìíóòöôôúùüûáàäâãåæçñøßÉÈËÊÏÎÍÓÖÔÚÜÛÁÀÄÂÅÇÑØœŒšŠžŽŸÿ’‘“”–€")
_OOST = set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻăâîșțşţĂÂÎŞŢáéíóöőúüűÁÉÍÓÖŐÚÜŰčďěňřšťůžýČĎŇŘŠŤŮŽÝäëßôđĐľĽĺŕôÔ’‘“”–€")
_TABELLEN = (("cp1252", _WEST), ("cp1250", _OOST), ("iso8859-2", _OOST))


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the text is written: encoding, separator, and whether line 1 is Excel's own ``sep=`` line."""

    codering: str
    scheiding: str
    sep_regel: bool = False


def detect_dialect(path: Path, grenzen: Grenzen) -> Dialect:
    """Read the file once and decide; raises ``Bestandsfout`` if it is no text or has no end of lines."""
    codering = _encoding(path, grenzen)
    with path.open(encoding=codering, errors="replace", newline="") as tekst:
        begin = tekst.read(200_000)
    regels = [regel for regel in begin.splitlines()[:200] if regel.strip()]
    if not regels:
        raise Bestandsfout("leeg")
    if gevonden := _SEP.match(regels[0]):
        return Dialect(codering, "\t" if gevonden[1] == "t" else gevonden[1], sep_regel=True)
    return Dialect(codering, _separator(regels))


def _encoding(path: Path, grenzen: Grenzen) -> str:
    with path.open("rb") as ruw:
        begin = ruw.read(4096)
        for bom, naam in _BOMS:
            if begin.startswith(bom):
                return naam
        if zonder_bom := _utf16_without_bom(begin):
            return zonder_bom
        ruw.seek(0)
        utf8 = codecs.getincrementaldecoder("utf-8")()
        geldig, hoog, zonder_einde = True, bytearray(), 0
        while blok := ruw.read(_BLOK):
            _check_text(blok)
            zonder_einde = 0 if b"\n" in blok or b"\r" in blok else zonder_einde + len(blok)
            if zonder_einde > grenzen.regel:
                raise Bestandsfout("geen_tabel")
            if geldig:
                try:
                    utf8.decode(blok)
                except UnicodeDecodeError:
                    geldig = False
            if len(hoog) < 200_000:
                hoog += b"\n".join(_HOOG.findall(blok)[:5_000]) + b"\n"
    return "utf-8" if geldig and not _unfinished(utf8) else _best_table(bytes(hoog))


def _unfinished(decoder: codecs.IncrementalDecoder) -> bool:
    try:
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return True
    return False


def _utf16_without_bom(begin: bytes) -> str:
    if len(begin) < 8:
        return ""
    even, oneven = begin[::2].count(0), begin[1::2].count(0)
    helft = len(begin) // 2
    if oneven > helft * 0.7 and even < helft * 0.05:
        return "utf-16-le"
    if even > helft * 0.7 and oneven < helft * 0.05:
        return "utf-16-be"
    return ""


def _check_text(blok: bytes) -> None:
    stuur = len(blok) - len(blok.translate(None, _STUURTEKENS))
    nul = blok.count(0)
    if stuur > len(blok) * 0.01 or nul > len(blok) * 0.1:
        raise Bestandsfout("geen_tabel")
    if nul:
        raise Bestandsfout("nultekens")


def _best_table(hoog: bytes) -> str:
    """The table under which the high bytes read most like letters of names; Windows-1252 wins a draw."""
    beste, hoogste = "cp1252", -1e9
    for naam, letters in _TABELLEN:
        score = 0.0
        tekst = hoog.decode(naam, errors="replace")
        for vorig, teken, volgend in zip(" " + tekst, tekst, tekst[1:] + " ", strict=False):
            if teken < "\x80":
                continue
            if teken in letters:
                score += 1
            elif vorig.isalpha() or volgend.isalpha():
                score -= 3 if not teken.isalpha() else 1
            else:
                score -= 0.2 if teken.isprintable() else 3
        if score > hoogste:
            beste, hoogste = naam, score
    return beste


def _separator(regels: list[str]) -> str:
    """The separator that gives the most lines the same number of fields; a title block does not disturb it."""
    beste, hoogste = ",", 0.0
    for teken in (";", "\t", ",", "|"):
        try:
            aantallen = [len(velden) - 1 for velden in csv.reader(regels, delimiter=teken)]
        except csv.Error:
            continue
        gewoon = max(set(aantallen), key=lambda aantal: (aantallen.count(aantal) if aantal else 0, aantal), default=0)
        # A comma between surname and first name also divides every line: more columns weigh more.
        score = gewoon * aantallen.count(gewoon) / (len(aantallen) or 1)
        if score > hoogste:
            beste, hoogste = teken, score
    return beste


def read_rows(path: Path, dialect: Dialect, grenzen: Grenzen) -> Iterator[tuple[int, list[str]]]:
    """Yield (row number, cells); the number is the one a spreadsheet shows, so a ``sep=`` line does not count."""
    # utf-16 may hold half a pair of surrogates; the tables have bytes without a letter. Both become a visible mark.
    with path.open(encoding=dialect.codering, errors="replace", newline="") as tekst:
        try:
            if dialect.sep_regel:
                next(tekst)
            for nummer, velden in enumerate(csv.reader(tekst, delimiter=dialect.scheiding), 1):
                if len(velden) > grenzen.kolommen:
                    raise Bestandsfout("te_veel_kolommen")
                if nummer > grenzen.rijen:
                    raise Bestandsfout("te_veel_rijen")
                yield nummer, velden
        except (csv.Error, UnicodeError, StopIteration) as fout:
            raise Bestandsfout("kapot") from fout
