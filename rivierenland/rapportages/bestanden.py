"""Files on the disk that are there whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage


def write_whole(naam: str, inhoud: bytes) -> str:
    """Keep a file under exactly this name, replacing what stands there. Raises OSError, and then nothing changed."""
    doel = Path(default_storage.path(naam))
    doel.parent.mkdir(parents=True, exist_ok=True)
    greep, tijdelijk = tempfile.mkstemp(dir=doel.parent, prefix=".", suffix=".deel")
    try:
        with os.fdopen(greep, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        os.chmod(tijdelijk, settings.FILE_UPLOAD_PERMISSIONS or 0o644)
        os.replace(tijdelijk, doel)
    except BaseException:
        with suppress(OSError):
            os.unlink(tijdelijk)
        raise
    return naam


def forget_others(map_: str, voor: str, huidig: str) -> None:
    """Of the folders in `map_` whose name begins with `voor` only `huidig` stays, and of that only whole files."""
    basis = Path(default_storage.path(map_))
    for oud in basis.glob(f"{voor}*") if basis.exists() else ():
        for pad in oud.iterdir():
            if oud.name != huidig or pad.name.startswith("."):
                pad.unlink(missing_ok=True)
        if oud.name != huidig:
            oud.rmdir()
