"""The key of a photo, so that sending it twice is the same as once."""

import hashlib
from typing import Any
from uuid import UUID, uuid4

from handhaving.fotos.schoon import MAX_BYTES


def sleutel_of(bestand: Any, *about: object) -> UUID:
    """A key that follows from a file and from what it is added to: sent twice by an impatient thumb it is one photo.

    Read in pieces, so that a large file is never held whole; a file that is refused for its size is not read at all.
    """
    if bestand.size > MAX_BYTES:
        return uuid4()
    digest = hashlib.sha256("|".join(map(str, about)).encode())
    for deel in bestand.chunks():
        digest.update(deel)
    bestand.seek(0)
    return UUID(bytes=digest.digest()[:16], version=4)
