"""A provider of eHerkenning on loopback: OpenID Connect with PKCE, keys that can be renewed, and every fault on demand."""

import json
import secrets
import threading
import time
from base64 import b64decode, urlsafe_b64encode
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, GEHEIM = "portaal-test", "een:geheim/van de test"
KVK_CLAIM = "urn:etoegang:1.9:EntityConcernedID:KvKnr"
EH3 = "urn:etoegang:core:assurance-class:loa3"
PERSOON = "persoon-die-nergens-bewaard-wordt"


class Proefaanbieder:
    """Listens on a free port. `claims`: what the ID token says instead; None leaves a claim out. `header`: likewise.

    `alg`: with which algorithm it signs. `beschrijving`: what its description says instead. `status`: with what every question is
    answered when it is not 200. `weiger`: the `error` with which it sends back. `gevraagd`: the paths that were asked, in order.
    """

    def __init__(self, kvk: str):
        self.kvk, self.alg, self.status, self.weiger = kvk, "RS256", 200, ""
        self.claims: dict[str, Any] = {}
        self.header: dict[str, Any] = {}
        self.beschrijving: dict[str, Any] = {}
        self.gevraagd: list[str] = []
        self.codes: dict[str, dict[str, str]] = {}
        self.publiek: Any = None
        self.renew("eerste")
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                provider.answer(self, dict(parse_qsl(urlsplit(self.path).query)))

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                provider.answer(self, dict(parse_qsl(body)))

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}/oidc"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def renew(self, kid: str) -> None:
        """Sign with a new key from now on, and publish that one alone."""
        self.kid, self.sleutel = kid, rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def answer(self, handler: BaseHTTPRequestHandler, vragen: dict[str, str]) -> None:
        pad = urlsplit(handler.path).path.removeprefix("/oidc")
        self.gevraagd.append(pad)
        if self.status != 200:
            return self.send(handler, {"error": "stuk"}, self.status)
        if pad == "/authorize":
            return self.authorize(handler, vragen)
        if pad == "/token":
            return self.token(handler, vragen)
        return self.send(handler, self.description() if pad.startswith("/.well-known") else self.jwks())

    def send(self, handler: BaseHTTPRequestHandler, body: Any, status: int = 200) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.end_headers()
        handler.wfile.write(json.dumps(body).encode())

    def description(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize", "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks", "code_challenge_methods_supported": ["S256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "private_key_jwt"],
        } | self.beschrijving  # fmt: skip

    def jwks(self) -> dict[str, Any]:
        row = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.sleutel.public_key()))
        return {"keys": [row | {"kid": self.kid, "use": "sig"}]}

    def authorize(self, handler: BaseHTTPRequestHandler, vragen: dict[str, str]) -> None:
        """Somebody logs in at once; the browser goes back."""
        expected = {
            "response_type": "code",
            "client_id": CLIENT,
            "code_challenge_method": "S256",
            "prompt": "login",
            "max_age": "0",
        }
        assert {naam: vragen.get(naam) for naam in expected} == expected
        code = secrets.token_urlsafe(16)
        self.codes[code] = vragen
        terug = {"error": self.weiger} if self.weiger else {"code": code, "iss": self.issuer}
        handler.send_response(302)
        handler.send_header("Location", f"{vragen['redirect_uri']}?{urlencode(terug | {'state': vragen['state']})}")
        handler.end_headers()

    def token(self, handler: BaseHTTPRequestHandler, vragen: dict[str, str]) -> None:
        asked = self.codes.pop(vragen.get("code", ""), None)
        challenge = urlsafe_b64encode(sha256(vragen.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        same = asked and asked["code_challenge"] == challenge and asked["redirect_uri"] == vragen.get("redirect_uri")
        if not asked or not same or not self.is_client(handler, vragen):
            return self.send(handler, {"error": "invalid_grant"}, 400)
        return self.send(
            handler, {"access_token": "ongebruikt", "token_type": "Bearer", "id_token": self.id_token(asked["nonce"])}
        )

    def is_client(self, handler: BaseHTTPRequestHandler, vragen: dict[str, str]) -> bool:
        if self.publiek is not None:
            claims = jwt.decode(
                vragen["client_assertion"], self.publiek, ["RS256", "ES256"], audience=f"{self.issuer}/token"
            )
            return (claims["iss"], claims["sub"]) == (CLIENT, CLIENT)
        given = b64decode(handler.headers.get("Authorization", "").removeprefix("Basic ")).decode()
        return [unquote(deel) for deel in given.split(":")] == [CLIENT, GEHEIM]

    def id_token(self, nonce: str) -> str:
        nu = int(time.time())
        claims = {
            "iss": self.issuer, "sub": PERSOON, "aud": CLIENT, "iat": nu, "exp": nu + 120, "auth_time": nu, "nonce": nonce, "acr": EH3,
            KVK_CLAIM: self.kvk,
        } | self.claims  # fmt: skip
        claims = {naam: waarde for naam, waarde in claims.items() if waarde is not None}
        key: Any = {"none": None, "HS256": "een geheim dat het portaal ook kent, lang genoeg"}.get(
            self.alg, self.sleutel
        )
        return jwt.encode(claims, key, algorithm=self.alg, headers={"kid": self.kid} | self.header)
