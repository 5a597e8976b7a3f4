"""A provider's own software in the tests."""

import base64
import json
from dataclasses import dataclass, field
from typing import Any

from django.test import Client

from rivierenland.api.actions import apitoegang
from rivierenland.api.actions.apitoegang import Uitgifte
from rivierenland.api.enums import Apirecht
from rivierenland.core import scope
from rivierenland.core.actor import Actor

TOKEN = "/api/oauth2/token"
FORM = "application/x-www-form-urlencoded"


@dataclass
class Software:
    """Calls the API with a token, as `requests` would: `software.post("/verblijven", {…})`."""

    token: str
    uitgifte: Uitgifte
    client: Client = field(default_factory=lambda: Client(raise_request_exception=False))

    def ask(self, method: str, path: str, body: Any = None, *, raw: bytes | None = None, **headers: str) -> Any:
        """One call to an address below /api/v1; a body as JSON, or `raw` as it is."""
        sent = raw if raw is not None else b"" if body is None else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {self.token}"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        content_type = headers.pop("Content-Type", "application/json")
        url = path if path.startswith("/api") else f"/api/v1{path}"
        return self.client.generic(method, url, sent, content_type, headers=headers)

    def get(self, path: str, **headers: str) -> Any:
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        return self.ask("POST", path, body, **headers)

    def patch(self, path: str, body: Any, **headers: str) -> Any:
        return self.ask("PATCH", path, body, **headers)

    def delete(self, path: str, **headers: str) -> Any:
        return self.ask("DELETE", path, **headers)


def ask_token(client_id: str, secret: str, client: Client | None = None, **form: str) -> Any:
    """A request for a token, with the secret in the header."""
    packed = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
    body = "&".join(f"{name}={value}" for name, value in ({"grant_type": "client_credentials"} | form).items())
    return (client or Client()).post(TOKEN, body, FORM, headers={"Authorization": f"Basic {packed}"})


def let_in(by: Actor, *rechten: str, naam: str = "Registerpakket") -> Software:
    """Software of the organisation of `by` with these scopes, or with all of them."""
    with scope.within(by.scope):
        made = apitoegang.create(organisatie_id=by.organisatie_id, naam=naam, rechten=rechten or Apirecht.values, by=by)
    return Software(ask_token(made.toegang.client_id, made.geheim).json()["access_token"], made)
