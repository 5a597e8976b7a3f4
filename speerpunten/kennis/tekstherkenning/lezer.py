"""Reads a file through a child process with limits of its own."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_KIND = Path(__file__).with_name("lezer_kind.py")
# Only what an interpreter needs to start: a hostile file must find no secret in the environment.
_OMGEVING = ("PATH", "PYTHON", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "HOME", "LANG", "LC_", "SYSTEMROOT", "TMPDIR")
ZINNEN = {
    "versleuteld": "Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en voeg het opnieuw toe.",
    "zipbom": "Dit bestand is uitgepakt veel te groot en is daarom niet gelezen. Sla het op als PDF en voeg dat toe.",
    "te_zwaar": "Het lezen van dit bestand vraagt te veel geheugen of tijd. Splits het in kleinere bestanden.",
    "kapot": "Dit bestand is beschadigd en niet te lezen. Open het, sla het opnieuw op en voeg het nog een keer toe.",
}


class Leesfout(Exception):
    """The text cannot be read. `code` is a key of `ZINNEN`; the text says in Dutch what to do."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(ZINNEN[code])


@dataclass(frozen=True, slots=True)
class Grenzen:
    """How much one file may ask: `geheugen` and `uitgepakt` in bytes, times in seconds, `tekens` of text that is kept."""

    geheugen: int = 700_000_000
    rekentijd: int = 120
    wachttijd: int = 300
    tekens: int = 2_000_000
    uitgepakt: int = 300_000_000


GRENZEN = Grenzen()


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """The text of page `nummer` of `totaal`, 1 for the first. `vol`: what comes after it was not read."""

    nummer: int
    totaal: int
    tekst: str
    vol: bool = False


def read(bestand: BinaryIO, soort: str, grenzen: Grenzen = GRENZEN) -> Iterator[Bladzijde]:
    """The pages of a file of a kind (`pdf`, `docx`, `odt`, `xlsx`, `ods`), as they are read. The file is a real one, with a number.

    Raises `Leesfout`, and nothing else, for whatever the file holds. The process ends with the last page, or when the caller stops.
    """
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam.startswith(_OMGEVING)}
    getallen = (grenzen.geheugen, grenzen.rekentijd, grenzen.tekens, grenzen.uitgepakt)
    opdracht = [sys.executable, "-P", str(_KIND), soort, *map(str, getallen)]
    proces = subprocess.Popen(  # noqa: S603 -- own script, nothing of the user in it
        opdracht, stdin=bestand, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=omgeving
    )
    bel = threading.Timer(grenzen.wachttijd, proces.kill)
    bel.start()
    try:
        yield from _pages(proces)
    finally:
        bel.cancel()
        if proces.poll() is None:
            proces.kill()
        assert proces.stdout is not None
        proces.stdout.close()
        proces.wait()


def _pages(proces: "subprocess.Popen[bytes]") -> Iterator[Bladzijde]:
    assert proces.stdout is not None
    for regel in proces.stdout:
        try:
            bericht = json.loads(regel)
        except ValueError as fout:
            raise Leesfout("kapot") from fout
        if "fout" in bericht:
            raise Leesfout(bericht["fout"])
        if "klaar" in bericht:
            return
        yield Bladzijde(bericht["nummer"], bericht["totaal"], bericht["tekst"], bericht["vol"])
    proces.wait()
    raise Leesfout("te_zwaar" if (proces.returncode or 0) < 0 else "kapot")
