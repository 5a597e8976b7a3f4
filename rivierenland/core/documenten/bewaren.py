"""Look at a file that was handed in, and keep it."""

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage

from rivierenland.core.documenten.herkennen import Bestandssoort, Onherkend, herken

MAX_BYTES = 20 * 1024 * 1024


def check(bestand: Any) -> Bestandssoort:
    """The kind of an uploaded file. Raises ValidationError in Dutch under `bestand` when it cannot be kept."""
    if not bestand.size:
        raise ValidationError({"bestand": "Dit bestand is leeg. Controleer of u het goede bestand koos."})
    if bestand.size > MAX_BYTES:
        mb = MAX_BYTES // 1024**2
        zin = f"Dit bestand is groter dan {mb} MB. Maak het kleiner, bijvoorbeeld door het als PDF op te slaan."
        raise ValidationError({"bestand": zin})
    try:
        return herken(bestand)
    except Onherkend as fout:
        raise ValidationError({"bestand": str(fout)}) from fout


def digest(bestand: Any) -> str:
    """The SHA-256 of an uploaded file, in hexadecimal. Leaves the file at its beginning."""
    som = hashlib.sha256()
    for deel in bestand.chunks():
        som.update(deel)
    bestand.seek(0)
    return som.hexdigest()


def store(plaats: str, bestand: Any) -> str:
    """Keep a file under a place that follows from its digest; returns where it stands. One content is stored once."""
    return plaats if default_storage.exists(plaats) else default_storage.save(plaats, bestand)
