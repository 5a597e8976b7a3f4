"""Lines of family name, first name and birth date, from text or a file; what is wrong is named by its line."""

import csv
import io
import lzma
import re
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime

from python_calamine import CalamineError, CalamineWorkbook

MEESTE_REGELS, MEESTE_BYTES, MEESTE_UITGEPAKT = 5_000, 2 * 1024 * 1024, 30 * 1024 * 1024
VORMEN = ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%d%m%Y", "%Y-%m-%d")
KOPPEN = {"achternaam", "naam", "familienaam", "surname", "lastname", "last name"}
MEESTE_TEKENS = 80
KAPOT = "Dit bestand is niet te openen. Sla het opnieuw op als CSV, Excel (XLSX) of ODS."
HOE = "Schrijf per regel: achternaam; voornaam; geboortedatum. Bijvoorbeeld: Kowalska; Anna; 23-11-1990."


class Onleesbaar(ValueError):
    """The file cannot be read. The text says in Dutch what to do."""


@dataclass(frozen=True)
class Mens:
    """Somebody on a list. Lives as long as the request; written nowhere."""

    achternaam: str
    voornaam: str
    geboren: date


@dataclass(frozen=True)
class Gelezen:
    """The people, and what is wrong, by number of the line. `tekst`: the lines as they may be mended in the form."""

    mensen: list[Mens]
    fouten: list[str]
    tekst: str = ""


def read_text(tekst: str, *, vandaag: date) -> Gelezen:
    """Lines with semicolons, tabs or commas between the parts. Empty lines count for the numbering and are skipped."""
    regels = tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(regels) > MEESTE_REGELS:
        raise Onleesbaar(f"Dit zijn meer dan {MEESTE_REGELS} regels. Verdeel de lijst over meer tellingen.")
    mensen, fouten = [], []
    for nummer, regel in enumerate(regels, 1):
        delen = [deel.strip() for deel in _split(regel)]
        if not any(delen) or _is_head(delen, nummer):
            continue
        uitkomst = _person(delen, vandaag)
        if isinstance(uitkomst, Mens):
            mensen.append(uitkomst)
        else:
            fouten.append(f"Regel {nummer}: {uitkomst}")
    return Gelezen(mensen, fouten, tekst)


def read_file(inhoud: bytes, *, vandaag: date) -> Gelezen:
    """A CSV (UTF-8 or Windows), XLSX or ODS; of a workbook the first sheet. Raises `Onleesbaar`."""
    if len(inhoud) > MEESTE_BYTES:
        raise Onleesbaar("Dit bestand is groter dan 2 MB. Verdeel de lijst over meer bestanden.")
    if inhoud.startswith(b"PK\x03\x04"):
        return read_text(_sheet(inhoud), vandaag=vandaag)
    if b"\0" in inhoud[:2000]:
        raise Onleesbaar("Dit soort bestand kan het portaal niet lezen. Sla het op als CSV, Excel (XLSX) of ODS.")
    try:
        return read_text(inhoud.decode("utf-8-sig"), vandaag=vandaag)
    except UnicodeDecodeError:
        return read_text(inhoud.decode("cp1250", errors="replace"), vandaag=vandaag)


def _split(regel: str) -> list[str]:
    """The parts of a line; none when it is so long that it can be no person."""
    teken = next((een for een in (";", "\t") if een in regel), ",")
    try:
        return next(csv.reader([regel], delimiter=teken), [])
    except csv.Error:
        return ["?"]


def _is_head(delen: list[str], nummer: int) -> bool:
    return nummer == 1 and delen[0].lower() in KOPPEN


def _person(delen: list[str], vandaag: date) -> Mens | str:
    """The person on a line, or what to do about it; never repeats what stands there."""
    if len(delen) < 3:
        return f"hier ontbreekt een deel. {HOE}"
    achternaam, voornaam, dag = delen[:3]
    if not re.search(r"[^\W\d_]", achternaam + voornaam):
        return "hier staat geen naam. Vul een achternaam of voornaam in."
    if max(len(achternaam), len(voornaam)) > MEESTE_TEKENS:
        return f"deze naam is langer dan {MEESTE_TEKENS} tekens. Kort hem in."
    geboren = _day(dag)
    if geboren is None:
        return (
            "de geboortedatum is niet te lezen. Schrijf dag, maand en jaar met vier cijfers, bijvoorbeeld 23-11-1990."
        )
    if not date(1900, 1, 1) <= geboren <= vandaag:
        return "deze geboortedatum kan niet. Controleer het jaar."
    return Mens(achternaam, voornaam, geboren)


def _day(tekst: str) -> date | None:
    for vorm in VORMEN:
        try:
            return datetime.strptime(tekst[:10].strip(), vorm).date()
        except ValueError:
            continue
    return None


def _sheet(inhoud: bytes) -> str:
    """The first sheet as lines, so that what is wrong can be mended as text. Raises `Onleesbaar`."""
    _refuse_endless(inhoud)
    try:
        rijen = (
            CalamineWorkbook.from_filelike(io.BytesIO(inhoud)).get_sheet_by_index(0).to_python(nrows=MEESTE_REGELS + 1)
        )
    except (CalamineError, IndexError, ValueError, OSError) as fout:
        raise Onleesbaar(KAPOT) from fout
    except BaseException as fout:
        if type(fout).__name__ != "PanicException":  # how the native reader gives up; it cannot be imported by name
            raise
        raise Onleesbaar(KAPOT) from fout
    return "\n".join("; ".join(_cell(cel) for cel in rij[:3]) for rij in rijen)


def _cell(waarde: object) -> str:
    if isinstance(waarde, date):
        return f"{waarde:%d-%m-%Y}"
    if isinstance(waarde, float) and waarde.is_integer():
        return f"{waarde:.0f}"
    return str(waarde).replace("\n", " ").replace(";", ",")


def _refuse_endless(inhoud: bytes) -> None:
    """A small file that unpacks to a very large one is made to exhaust: it is unpacked once, counting."""
    ruimte = MEESTE_UITGEPAKT
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            for deel in pak.infolist():
                with pak.open(deel) as stroom:
                    while stuk := stroom.read(65_536):
                        ruimte -= len(stuk)
                        if ruimte < 0:
                            raise Onleesbaar("Dit bestand is te groot om te lezen. Sla het op als CSV.")
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, UnicodeError, OSError, EOFError) as fout:
        raise Onleesbaar(KAPOT) from fout
