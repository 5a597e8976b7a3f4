"""Child process that reads the file on standard input and writes its text as a JSON line per page to standard output.

A process of its own because a file may be made to exhaust or crash its reader: then only this child ends. It knows nothing of the
project, has no secrets in its environment and cannot write a file.
"""

import json
import resource
import sys
import zipfile
from collections.abc import Iterator
from typing import IO, Any

import pypdfium2
import python_calamine
from defusedxml.ElementTree import iterparse

ONDERDEEL = {"docx": "word/document.xml", "odt": "content.xml"}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
EINDE = {f"{WORD}p", f"{WORD}br", f"{WORD}tab", f"{ODF}p", f"{ODF}h", f"{ODF}line-break", f"{ODF}tab"}
MEESTE_BLADZIJDEN = 5_000


class Bom(Exception):
    """Unpacked it is larger than allowed."""


def limit(geheugen: int, rekentijd: int) -> None:
    """Cap memory (bytes) and processor time (seconds)."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (geheugen, geheugen))
    resource.setrlimit(resource.RLIMIT_CPU, (rekentijd, rekentijd))


def send(**bericht: Any) -> None:
    sys.stdout.write(json.dumps(bericht) + "\n")
    sys.stdout.flush()


def pdf(bestand: IO[bytes]) -> Iterator[tuple[int, str]]:
    """Page by page; each is closed before the next is opened, so that five hundred ask no more memory than one."""
    document = pypdfium2.PdfDocument(bestand)
    totaal = min(len(document), MEESTE_BLADZIJDEN)
    for nummer in range(totaal):
        bladzijde = document[nummer]
        tekst = bladzijde.get_textpage()
        yield totaal, tekst.get_text_bounded()
        tekst.close()
        bladzijde.close()


class Begrensd:
    """A part of a ZIP that may not unpack to more than it is allowed."""

    def __init__(self, bron: IO[bytes], meest: int) -> None:
        self.bron, self.over = bron, meest

    def read(self, aantal: int = -1) -> bytes:
        stuk = self.bron.read(min(aantal, 65_536) if aantal > 0 else 65_536)
        self.over -= len(stuk)
        if self.over < 0:
            raise Bom
        return stuk


def words(bestand: IO[bytes], soort: str, uitgepakt: int, tekens: int) -> Iterator[tuple[int, str]]:
    """A word processor's document has no pages before it is laid out: it is one."""
    delen: list[str] = []
    lengte = 0
    with zipfile.ZipFile(bestand) as inhoud:
        naam = ONDERDEEL[soort]
        info = inhoud.getinfo(naam)
        if info.flag_bits & 0x1 or ("META-INF/manifest.xml" in inhoud.namelist() and _encrypted(inhoud)):
            send(fout="versleuteld")
            sys.exit(0)
        with inhoud.open(info) as stroom:
            for _, element in iterparse(Begrensd(stroom, uitgepakt), events=("end",)):  # type: ignore[arg-type]
                # Only ODF has text beside elements inside a paragraph; Word keeps it in w:t.
                stuk = (element.text or "") + ("\n" if element.tag in EINDE else "")
                delen.append(stuk)
                if element.tail:
                    delen.append(element.tail)
                lengte += len(stuk) + len(element.tail or "")
                element.clear()
                if lengte > tekens:
                    break
    yield 1, "".join(delen)


def _encrypted(inhoud: zipfile.ZipFile) -> bool:
    with inhoud.open("META-INF/manifest.xml") as manifest:
        return b"encryption-data" in manifest.read(1_000_000)


def sheets(bestand: IO[bytes], uitgepakt: int, tekens: int) -> Iterator[tuple[int, str]]:
    """A page per visible sheet: its name, then its cells."""
    with zipfile.ZipFile(bestand) as inhoud:
        if sum(info.file_size for info in inhoud.infolist()) > uitgepakt:
            raise Bom
    bestand.seek(0)
    werkmap = python_calamine.CalamineWorkbook.from_filelike(bestand)
    zichtbaar = [
        blad.name for blad in werkmap.sheets_metadata if blad.visible == python_calamine.SheetVisibleEnum.Visible
    ]
    for naam in zichtbaar:
        delen, lengte = [naam], 0
        for rij in werkmap.get_sheet_by_name(naam).iter_rows():
            regel = " ".join(str(cel) for cel in rij if cel not in ("", None))
            delen.append(regel)
            lengte += len(regel) + 1
            if lengte > tekens:
                break
        yield len(zichtbaar), "\n".join(delen)


def pages(soort: str, bestand: IO[bytes], tekens: int, uitgepakt: int) -> Iterator[tuple[int, str]]:
    """Number of pages and text, in order."""
    if soort == "pdf":
        return pdf(bestand)
    if soort in ONDERDEEL:
        return words(bestand, soort, uitgepakt, tekens)
    return sheets(bestand, uitgepakt, tekens)


def main() -> None:
    soort, geheugen, rekentijd, tekens, uitgepakt = sys.argv[1], *map(int, sys.argv[2:6])
    limit(geheugen, rekentijd)
    over = tekens
    try:
        for nummer, (totaal, tekst) in enumerate(pages(soort, sys.stdin.buffer, tekens, uitgepakt), 1):
            schoon = tekst.encode("utf-8", "ignore").decode().replace("\x00", "").strip()
            send(nummer=nummer, totaal=totaal, tekst=schoon[:over], vol=len(schoon) > over)
            over -= len(schoon)
            if over < 0:
                break
        send(klaar=True)
    except Bom:
        send(fout="zipbom")
    except MemoryError:
        send(fout="te_zwaar")
    except BrokenPipeError:
        raise
    except BaseException as fout:
        # A panic of a native reader derives from BaseException; whatever it was, this file cannot be read.
        send(fout="versleuteld" if "password" in f"{type(fout).__name__} {fout}".lower() else "kapot")


if __name__ == "__main__":
    main()
