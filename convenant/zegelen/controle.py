"""Check a seal in a child process with limits of its own: the file comes from anybody."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from convenant.zegelen.uitslag import Zegelbevinding, Zegeluitslag

MAX_BYTES = 10 * 1024**2
GEHEUGEN = 512 * 1024**2
REKENTIJD, WACHTTIJD = 15, 30
TEGELIJK = 2
JA_NEE = ("intact", "hele_bestand", "niets_toegevoegd", "vertrouwd")
TEKSTEN = ("door", "vingerafdruk", "reden", "plaats")
_KIND = Path(__file__).with_name("controle_kind.py")
# Only what an interpreter needs to start: a hostile file must find no secret in the environment.
_OMGEVING = ("PATH", "PYTHON", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "LANG", "LC_", "SYSTEMROOT")
_plaatsen = BoundedSemaphore(TEGELIJK)


class Druk(Exception):
    """Other files are being checked at this moment; nobody can tie up the server with them."""


def check(pdf: bytes, *, vertrouwd: Sequence[bytes], wachttijd: float = WACHTTIJD) -> Zegeluitslag:
    """What the seal on these bytes is worth. `vertrouwd`: roots in PEM, old ones too. Never raises for the bytes themselves.

    Reads no network: no revocation lists, no timestamps of others. At most 10 MB, 15 seconds of processor time, half a minute in
    all and 512 MB, in a process that knows no secret. Raises `Druk` when two checks are running in this process already.
    """
    if len(pdf) > MAX_BYTES:
        return Zegeluitslag(Zegelbevinding.TE_GROOT)
    if b"%PDF-" not in pdf[:1024]:
        return Zegeluitslag(Zegelbevinding.GEEN_PDF)
    if b"/ByteRange" not in pdf:
        return Zegeluitslag(Zegelbevinding.GEEN_ZEGEL)
    if not _plaatsen.acquire(timeout=wachttijd / 3):
        raise Druk("Er worden nu al andere bestanden gecontroleerd.")
    try:
        return _ask_child(pdf, vertrouwd, wachttijd)
    finally:
        _plaatsen.release()


def _ask_child(pdf: bytes, vertrouwd: Sequence[bytes], wachttijd: float) -> Zegeluitslag:
    """One line of JSON in front of the bytes, one line of JSON back."""
    kop = json.dumps({"vertrouwd": [wortel.decode("ascii") for wortel in vertrouwd]}).encode() + b"\n"
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam.startswith(_OMGEVING)}
    opdracht = [sys.executable, "-P", "-B", str(_KIND), str(GEHEUGEN), str(REKENTIJD)]
    try:
        klaar = subprocess.run(  # noqa: S603 - own script, nothing of the visitor in it
            opdracht, input=kop + pdf, capture_output=True, env=omgeving, timeout=wachttijd, check=False
        )
    except subprocess.TimeoutExpired:
        return Zegeluitslag(Zegelbevinding.TE_ZWAAR)
    if klaar.returncode != 0:
        return Zegeluitslag(Zegelbevinding.TE_ZWAAR)
    return _read(klaar.stdout)


def _read(antwoord: bytes) -> Zegeluitslag:
    """The child's words, taken as words of a stranger: it may have been taken over by the file."""
    try:
        found = json.loads(antwoord)
        velden: dict[str, Any] = {naam: bool(found.get(naam)) for naam in JA_NEE}
        velden |= {naam: str(found.get(naam, ""))[:400] for naam in TEKSTEN}
        moment = datetime.fromisoformat(found["moment"]) if found.get("moment") else None
        return Zegeluitslag(Zegelbevinding(found["bevinding"]), moment=moment, **velden)
    except (ValueError, KeyError, AttributeError):
        return Zegeluitslag(Zegelbevinding.KAPOT)
