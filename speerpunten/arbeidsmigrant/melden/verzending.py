"""A form that is sent twice is one melding: its two codes follow from the form itself, and are kept nowhere."""

import hmac
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha512

from django.conf import settings
from django.core import signing

from handhaving.melden.code import GEHEIM_LENGTE, TEKENS, VOLGNUMMER_LENGTE, Sleutel

ZOUT = "arbeidsmigrant.melden"
FASTEST_SECONDS = 3
"""Nobody reads and fills in the form faster; a program does."""
OPEN_SECONDS = 24 * 3600
"""So long a form may stay open. Afterwards it is offered again with everything in it."""


@dataclass(frozen=True)
class Start:
    """When a form was opened (seconds since 1970), and a number that no other form has."""

    nonce: str
    op: int

    @property
    def is_too_fast(self) -> bool:
        """Whether it comes back sooner than a person can."""
        return time.time() - self.op < FASTEST_SECONDS

    @property
    def is_too_old(self) -> bool:
        """Whether it stayed open too long."""
        return time.time() - self.op > OPEN_SECONDS


def begin() -> str:
    """What a new form carries along, signed so that nobody makes it up."""
    return signing.dumps({"n": secrets.token_urlsafe(18), "t": int(time.time())}, salt=ZOUT)


def read(merk: str) -> Start | None:
    """What `begin` wrote; None for what it did not."""
    try:
        found = signing.loads(merk[:400], salt=ZOUT)
        return Start(str(found["n"]), int(found["t"]))
    except (signing.BadSignature, KeyError, TypeError, ValueError):
        return None


def sleutel_of(start: Start, *inhoud: str) -> Sleutel:
    """The pair of codes of this form with this content. Who changes a word gets another pair, so that nothing written is lost.

    Only who knows the secret key of the portal can compute it; the number in `start` is 144 bits, so no two people get the same.
    """
    boodschap = "\x1f".join((start.nonce, str(start.op), *inhoud)).encode()
    teken = _signs(hmac.new(settings.SECRET_KEY.encode(), ZOUT.encode() + boodschap, sha512).digest())
    volgnummer = "".join(next(teken) for _ in range(VOLGNUMMER_LENGTE))
    geheim = "".join(next(teken) for _ in range(GEHEIM_LENGTE))
    return Sleutel(f"M-{time.gmtime(start.op).tm_year}-{_in_fours(volgnummer)}", _in_fours(geheim))


def _signs(digest: bytes) -> Iterator[str]:
    """The digest as one large number, in signs that cannot be misread."""
    rest = int.from_bytes(digest)
    while True:
        rest, plek = divmod(rest, len(TEKENS))
        yield TEKENS[plek]


def _in_fours(tekst: str) -> str:
    return "-".join(tekst[begin : begin + 4] for begin in range(0, len(tekst), 4))
