"""The one provider that is configured: where it is asked, with what secret, and what it answers.

Every address lies at the origin of the issuer, no redirect is followed and no proxy of the environment is used: nothing goes anywhere
else.
"""

import time
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, TypedDict
from urllib.parse import quote, urlsplit
from uuid import uuid4

import httpx
import jwt
import structlog
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from django.conf import settings
from django.core.cache import cache

from convenant.eherkenning.afgewezen import Afgewezen

TIMEOUT = httpx.Timeout(3.0)
DEADLINE_SECONDS = 6.0
"""For one question as a whole: a server that drips its answer never passes the time-out between two bytes."""
MOST_BYTES = 256 * 1024
KEPT_SECONDS = 3600
"""How long the description of the provider and its keys are believed."""
ASSERTION_SECONDS = 60
log = structlog.get_logger(__name__)


class Beschrijving(TypedDict):
    """What is used of the description that the provider publishes (OpenID Connect Discovery 1.0)."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    basic: bool


@dataclass(frozen=True)
class Aanbieder:
    """A provider of eHerkenning. One of `geheim` and `sleutel` (a private key, PEM) is filled.

    `kvk_claim`, `vestiging_claim`: under which name it tells them; an empty `vestiging_claim` is not looked at. `niveau`: 3 or 4.
    """

    issuer: str
    client_id: str
    kvk_claim: str
    niveau: int
    geheim: str = field(default="", repr=False)
    sleutel: str = field(default="", repr=False)
    vestiging_claim: str = ""

    def describe(self) -> Beschrijving:
        """Its addresses, kept for an hour. Raises `Afgewezen`."""
        key = self._key("beschrijving")
        if (kept := cache.get(key)) is not None:
            return kept
        found = self._json("GET", f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        if found.get("issuer") != self.issuer:
            raise Afgewezen("antwoord", "issuer of the description")
        if "S256" not in found.get("code_challenge_methods_supported", ["S256"]):
            raise Afgewezen("antwoord", "no PKCE with S256")
        made = Beschrijving(
            authorization_endpoint=self._own(found.get("authorization_endpoint")),
            token_endpoint=self._own(found.get("token_endpoint")), jwks_uri=self._own(found.get("jwks_uri")),
            basic="client_secret_basic" in found.get("token_endpoint_auth_methods_supported", ["client_secret_basic"]),
        )  # fmt: skip
        cache.set(key, made, KEPT_SECONDS)
        return made

    def keys(self, *, afresh: bool = False) -> list[dict[str, Any]]:
        """Its public keys (JWK), kept for an hour; `afresh` asks again. Raises `Afgewezen`."""
        key = self._key("sleutels")
        if not afresh and (kept := cache.get(key)) is not None:
            return kept
        found = self._json("GET", self.describe()["jwks_uri"]).get("keys")
        if not isinstance(found, list) or not all(isinstance(een, dict) for een in found):
            raise Afgewezen("antwoord", "no keys")
        cache.set(key, found, KEPT_SECONDS)
        return found

    def exchange(self, *, code: str, verifier: str, redirect_uri: str) -> str:
        """The ID token for a code; the other tokens are dropped. Raises `Afgewezen`."""
        beschrijving = self.describe()
        vragen = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect_uri,
            "code_verifier": verifier,
        }
        headers = {}
        if self.sleutel:
            vragen |= {
                "client_id": self.client_id, "client_assertion": self._assertion(beschrijving["token_endpoint"]),
                "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            }  # fmt: skip
        elif beschrijving["basic"]:
            name, secret = quote(self.client_id, safe=""), quote(self.geheim, safe="")
            headers["Authorization"] = "Basic " + b64encode(f"{name}:{secret}".encode()).decode()
        else:
            vragen |= {"client_id": self.client_id, "client_secret": self.geheim}
        found = self._json("POST", beschrijving["token_endpoint"], data=vragen, headers=headers).get("id_token")
        if not isinstance(found, str):
            raise Afgewezen("antwoord", "no ID token")
        return found

    def _assertion(self, endpoint: str) -> str:
        """Who asks, signed with the private key of the portal (RFC 7523)."""
        key = load_pem_private_key(self.sleutel.encode(), None)
        nu = int(time.time())
        claims = {
            "iss": self.client_id, "sub": self.client_id, "aud": endpoint, "jti": uuid4().hex, "iat": nu,
            "exp": nu + ASSERTION_SECONDS,
        }  # fmt: skip
        return jwt.encode(claims, self.sleutel, algorithm="RS256" if isinstance(key, RSAPrivateKey) else "ES256")

    def _json(self, method: str, url: str, **kwargs: Any) -> dict[str, Any]:
        status, body = self._ask(method, url, **kwargs)
        if status >= 500:
            raise Afgewezen("onbereikbaar", f"{status}")
        try:
            found = httpx.Response(status, content=body).json()
        except ValueError as odd:
            raise Afgewezen("antwoord", f"{status}, no JSON") from odd
        if status != 200 or not isinstance(found, dict):
            raise Afgewezen("antwoord", f"{status}")
        return found

    def _ask(self, method: str, url: str, **kwargs: Any) -> tuple[int, bytes]:
        until = time.monotonic() + DEADLINE_SECONDS
        body = b""
        try:
            with (
                httpx.Client(timeout=TIMEOUT, trust_env=False, follow_redirects=False) as client,
                client.stream(method, url, **kwargs) as response,
            ):
                for part in response.iter_bytes():
                    body += part
                    if len(body) > MOST_BYTES or time.monotonic() > until:
                        raise Afgewezen("onbereikbaar", "answer too long")
                return response.status_code, body
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            log.warning("eherkenning_onbereikbaar", reden=type(error).__name__)
            raise Afgewezen("onbereikbaar", type(error).__name__) from error

    def _own(self, url: Any) -> str:
        """An address of the description, when it lies at the origin of the issuer."""
        if not isinstance(url, str) or urlsplit(url)[:2] != urlsplit(self.issuer)[:2]:
            raise Afgewezen("antwoord", "an address elsewhere")
        return url

    def _key(self, wat: str) -> str:
        return f"eherkenning:{wat}:{sha256(self.issuer.encode()).hexdigest()}"


def configured() -> Aanbieder | None:
    """The provider of the settings; None where none is set: then eHerkenning is offered nowhere."""
    if not settings.EHERKENNING_ISSUER:
        return None
    return Aanbieder(
        issuer=settings.EHERKENNING_ISSUER, client_id=settings.EHERKENNING_CLIENT_ID,
        geheim=settings.EHERKENNING_CLIENT_SECRET, sleutel=settings.EHERKENNING_PRIVATE_KEY,
        kvk_claim=settings.EHERKENNING_KVK_CLAIM, vestiging_claim=settings.EHERKENNING_VESTIGING_CLAIM,
        niveau=int(settings.EHERKENNING_NIVEAU.removeprefix("EH")),
    )  # fmt: skip
