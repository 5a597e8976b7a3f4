"""What OAuth's own library asks of us when software wants a token."""

import base64
import binascii
from typing import Any
from urllib.parse import unquote_plus

from oauthlib.common import Request
from oauthlib.oauth2 import RequestValidator

from rivierenland.api.actions import apitoken
from rivierenland.core.lockout import Attempt

UITLEG = {
    "invalid_client": "Dit client_id of client_secret klopt niet, of de toegang is ingetrokken.",
    "invalid_scope": "Deze toegang heeft niet alle scopes die u vraagt.",
    "unsupported_grant_type": "Vraag een token met grant_type=client_credentials.",
    "invalid_request": "Stuur grant_type=client_credentials als formulier (application/x-www-form-urlencoded).",
}
TE_GROOT = "Dit verzoek is te groot. Stuur alleen grant_type, scope, client_id en client_secret."
TE_VAAK = "Dit lukte te vaak niet. Wacht een kwartier en controleer het client_id en het client_secret."


class Aanvraagkeuring(RequestValidator):
    """Holds a request for a token against the accesses. Wrong secrets are counted per access and address together."""

    def __init__(self, adres: str) -> None:
        super().__init__()
        self.adres = adres

    def authenticate_client(self, request: Request, *args: Any, **kwargs: Any) -> bool:
        """Whether the secret is right. Raises `LockedOut`."""
        client_id, secret = _credentials(request)
        attempt = Attempt(f"api {client_id}", self.adres)
        attempt.count()
        request.client = apitoken.with_secret(client_id, secret)
        if request.client is None:
            return False
        request.client_id = client_id
        attempt.succeeded()
        return True

    def validate_grant_type(self, client_id: str, grant_type: str, client: Any, request: Request, *a: Any, **kw: Any):
        return grant_type == "client_credentials"

    def get_default_scopes(self, client_id: str, request: Request, *args: Any, **kwargs: Any) -> list[str]:
        return list(request.client.rechten)

    def validate_scopes(self, client_id: str, scopes: list[str], client: Any, request: Request, *a: Any, **kw: Any):
        return set(scopes) <= set(client.rechten)

    def save_bearer_token(self, token: dict[str, Any], request: Request, *args: Any, **kwargs: Any) -> None:
        apitoken.issue(
            toegang=request.client, token=token["access_token"], rechten=request.scopes, seconds=token["expires_in"]
        )


def _credentials(request: Request) -> tuple[str, str]:
    """The id and secret, from the header or else from the form."""
    kind, _, packed = (request.headers.get("Authorization") or "").partition(" ")
    if kind.lower() != "basic":
        return request.client_id or "", request.client_secret or ""
    try:
        client_id, _, secret = base64.b64decode(packed.strip(), validate=True).decode().partition(":")
    except (ValueError, binascii.Error):
        return "", ""
    return unquote_plus(client_id), unquote_plus(secret)
