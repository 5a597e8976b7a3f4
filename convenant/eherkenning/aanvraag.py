"""A signature that waits for somebody who logs in elsewhere: kept in the session of who asked, ten minutes, for one return."""

import secrets
import time
from base64 import urlsafe_b64encode
from collections.abc import MutableMapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from django.core.cache import cache

from convenant.eherkenning.aanbieder import Aanbieder
from convenant.eherkenning.afgewezen import Afgewezen
from convenant.eherkenning.niveau import accepted

SESSION_KEY = "eherkenning"
GELDIG_SECONDS = 600


@dataclass(frozen=True)
class Aanvraag:
    """What is signed when its login comes back. `begonnen`: seconds since 1970. `opgemaakt` (ISO 8601) and `sha256`: what was read.

    `gebruiker`, `organisatie`, `mandaat`: who asked, for whom, under which mandate; `kvk`: the number on the document.
    """

    nummer: int
    gebruiker: int
    organisatie: int
    mandaat: int
    kvk: str
    vestigingsnummer: str
    opgemaakt: str
    sha256: str
    authorization_endpoint: str
    redirect_uri: str
    begonnen: float
    state: str
    nonce: str
    verifier: str

    def url(self, aanbieder: Aanbieder) -> str:
        """Where the browser goes to log in afresh."""
        challenge = urlsafe_b64encode(sha256(self.verifier.encode()).digest()).rstrip(b"=").decode()
        vragen = {
            "response_type": "code", "scope": "openid", "client_id": aanbieder.client_id, "redirect_uri": self.redirect_uri,
            "state": self.state, "nonce": self.nonce, "code_challenge": challenge, "code_challenge_method": "S256",
            "prompt": "login", "max_age": "0", "acr_values": " ".join(accepted(aanbieder.niveau)),
        }  # fmt: skip
        teken = "&" if "?" in self.authorization_endpoint else "?"
        return f"{self.authorization_endpoint}{teken}{urlencode(vragen)}"

    @property
    def is_expired(self) -> bool:
        """Whether its ten minutes are over."""
        return not 0 <= time.time() - self.begonnen <= GELDIG_SECONDS


def begin(session: MutableMapping[str, Any], **waarden: Any) -> Aanvraag:
    """Keep a request, with secrets of its own, in place of the one before."""
    made = Aanvraag(
        **waarden, begonnen=time.time(), state=secrets.token_urlsafe(32), nonce=secrets.token_urlsafe(32),
        verifier=secrets.token_urlsafe(48),
    )  # fmt: skip
    session[SESSION_KEY] = asdict(made)
    return made


def waiting(session: MutableMapping[str, Any], nummer: int) -> Aanvraag | None:
    """The request about this version that waits for a login; None when there is none, or it came too late."""
    kept = session.get(SESSION_KEY)
    found = Aanvraag(**kept) if kept else None
    return found if found and found.nummer == nummer and not found.is_expired else None


def take(session: MutableMapping[str, Any], state: str) -> Aanvraag:
    """The request that this return answers, once: also two returns at one moment give it once. Raises `Afgewezen`.

    A return with another state leaves it alone, or any page elsewhere could end it.
    """
    kept = session.get(SESSION_KEY)
    if not kept or not secrets.compare_digest(kept["state"].encode(), state.encode()):
        raise Afgewezen("geen_aanvraag")
    del session[SESSION_KEY]
    if not cache.add(f"eherkenning:gebruikt:{sha256(state.encode()).hexdigest()}", True, 2 * GELDIG_SECONDS):
        raise Afgewezen("geen_aanvraag", "twice at one moment")
    return Aanvraag(**kept)
