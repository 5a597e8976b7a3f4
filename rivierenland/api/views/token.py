"""Where software gets a token (RFC 6749 4.4): answers and refusals are in the form of that standard, not of the API."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from oauthlib.oauth2 import BackendApplicationServer, OAuth2Error

from rivierenland.api import geheim, tempo
from rivierenland.api.aanmelding import log_in
from rivierenland.api.actions import apitoken
from rivierenland.api.oauth import TE_GROOT, TE_VAAK, UITLEG, Aanvraagkeuring
from rivierenland.api.problemen import Probleem
from rivierenland.core.lockout import LockedOut
from rivierenland.core.scope import Scope


@method_decorator(csrf_exempt, name="dispatch")
@method_decorator(sensitive_post_parameters("client_secret"), name="dispatch")
class TokenView(View):
    """A secret in, a short-lived token out. Nobody acts here: only the secret counts, whoever is logged in beside it."""

    http_method_names = ["post", "options"]

    @staticmethod
    def openbare_scope(request: HttpRequest) -> Scope:
        """Accesses and tokens are under row security, and the secret has yet to say whose they are."""
        return log_in()

    @staticmethod
    def too_large(request: HttpRequest, most: int) -> HttpResponse:
        """413, before a byte of the body is read."""
        return refusal("invalid_request", TE_GROOT, 413)

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            tempo.count(request, None)
            body, status = self.ask(request)
        except (Probleem, LockedOut):
            return refusal("invalid_client", TE_VAAK, 429)
        except OAuth2Error as fault:
            body, status = fault.json, fault.status_code
        found = json.loads(body)
        if "error" in found:
            return refusal(found["error"], UITLEG.get(found["error"], UITLEG["invalid_request"]), status)
        return JsonResponse(found)

    def ask(self, request: HttpRequest) -> tuple[str, int]:
        """What the standard makes of it. Raises OAuth2Error, and `LockedOut` after too many wrong secrets."""
        keuring = Aanvraagkeuring(tempo.address_of(request))
        server = BackendApplicationServer(
            keuring, token_generator=lambda asked: geheim.make(), token_expires_in=apitoken.lifetime()
        )
        sent = {naam: request.headers.get(naam, "") for naam in ("Authorization", "Content-Type")}
        uri = f"{settings.SITE_URL}{request.get_full_path()}"
        body: Any = request.body.decode("utf-8", "replace")
        _, answer, status = server.create_token_response(uri, "POST", body, sent)
        return answer, status


def refusal(error: str, uitleg: str, status: int) -> HttpResponse:
    """A refusal as the standard words it (RFC 6749 5.2), with the explanation in Dutch without accents, as it asks."""
    answer = JsonResponse({"error": error, "error_description": uitleg}, status=status)
    if status == 401:
        answer["WWW-Authenticate"] = 'Basic realm="Rivierenland"'
    return answer
