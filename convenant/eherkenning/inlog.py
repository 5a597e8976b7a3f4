"""What a return from the provider proves: checked as OpenID Connect Core 1.0 (3.1.3.7) asks, fresh, and of the organisation."""

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import jwt

from convenant.eherkenning.aanbieder import Aanbieder
from convenant.eherkenning.aanvraag import Aanvraag
from convenant.eherkenning.afgewezen import Afgewezen
from convenant.eherkenning.niveau import NIVEAUS

ALGORITMEN = ["RS256", "PS256", "ES256"]
"""Signatures of a private key only: with a shared secret or none at all anybody could be the provider."""
SPELING_SECONDS = 30
"""How far the clock of the provider may be off."""
VERS_SECONDS = 300


@dataclass(frozen=True)
class Inlog:
    """A login that counts for one act. Nothing in it says who the person is."""

    niveau: str
    issuer: str
    ingelogd: float

    def require_fresh(self) -> None:
        """Raise `Afgewezen` when it was longer ago than a signature allows."""
        if time.time() - self.ingelogd > VERS_SECONDS + SPELING_SECONDS:
            raise Afgewezen("niet_vers")


def verify(aanbieder: Aanbieder, aanvraag: Aanvraag, terug: Mapping[str, str]) -> Inlog:
    """The login behind a return (its query). Asks the provider for the token. Raises `Afgewezen`."""
    if aanvraag.is_expired:
        raise Afgewezen("verlopen")
    if terug.get("iss", aanbieder.issuer) != aanbieder.issuer:
        raise Afgewezen("antwoord", "iss of the return")
    if terug.get("error") or not terug.get("code"):
        raise Afgewezen(
            "onbereikbaar" if terug.get("error") in ("server_error", "temporarily_unavailable") else "afgebroken"
        )
    token = aanbieder.exchange(code=terug["code"], verifier=aanvraag.verifier, redirect_uri=aanvraag.redirect_uri)
    claims = _claims(aanbieder, token)
    if not secrets.compare_digest(str(claims["nonce"]).encode(), aanvraag.nonce.encode()):
        raise Afgewezen("antwoord", "nonce")
    return _proven(aanbieder, aanvraag, claims)


def _claims(aanbieder: Aanbieder, token: str) -> dict[str, Any]:
    """What the token says, signed by the provider for this portal, now."""
    try:
        header = jwt.get_unverified_header(token)
        if header.get("alg") not in ALGORITMEN:
            raise Afgewezen("antwoord", "algorithm")
        claims: dict[str, Any] = jwt.decode(
            token, _key(aanbieder, header), algorithms=[header["alg"]], audience=aanbieder.client_id,
            issuer=aanbieder.issuer, leeway=SPELING_SECONDS,
            options={"require": ["iss", "sub", "aud", "exp", "iat", "nonce"], "verify_iat": True},
        )  # fmt: skip
    except (jwt.PyJWTError, ValueError, TypeError, KeyError) as fout:
        raise Afgewezen("antwoord", type(fout).__name__) from fout
    if (
        claims["aud"] not in (aanbieder.client_id, [aanbieder.client_id])
        or claims.get("azp", aanbieder.client_id) != aanbieder.client_id
    ):
        raise Afgewezen("antwoord", "also for others")
    return claims


def _key(aanbieder: Aanbieder, header: dict[str, Any]) -> jwt.PyJWK:
    """The public key that the token names; asked for once more when it is not known, for keys are renewed."""
    for afresh in (False, True):
        found = [row for row in aanbieder.keys(afresh=afresh) if _fits(row, header)]
        if len(found) == 1:
            return jwt.PyJWK(found[0], algorithm=header["alg"])
    raise Afgewezen("antwoord", "unknown key")


def _fits(row: dict[str, Any], header: dict[str, Any]) -> bool:
    kty = "EC" if header["alg"].startswith("ES") else "RSA"
    named = "kid" not in header or row.get("kid") == header["kid"]
    return (
        named
        and row.get("kty") == kty
        and row.get("use", "sig") == "sig"
        and row.get("alg", header["alg"]) == header["alg"]
    )


def _proven(aanbieder: Aanbieder, aanvraag: Aanvraag, claims: dict[str, Any]) -> Inlog:
    moment, nu = claims.get("auth_time"), time.time()
    if isinstance(moment, bool) or not isinstance(moment, int | float) or moment > nu + SPELING_SECONDS:
        raise Afgewezen("antwoord", "auth_time")
    if moment < aanvraag.begonnen - SPELING_SECONDS:
        raise Afgewezen("niet_vers")
    found = Inlog(f"EH{NIVEAUS.get(str(claims.get('acr')), 0)}", aanbieder.issuer, float(moment))
    found.require_fresh()
    if NIVEAUS.get(str(claims.get("acr")), 0) < aanbieder.niveau:
        raise Afgewezen("niveau")
    if not aanvraag.kvk or str(claims.get(aanbieder.kvk_claim, "")) != aanvraag.kvk:
        raise Afgewezen("andere_organisatie")
    vestiging = str(claims.get(aanbieder.vestiging_claim) or "") if aanbieder.vestiging_claim else ""
    if vestiging and vestiging != aanvraag.vestigingsnummer:
        raise Afgewezen("andere_vestiging")
    return found
