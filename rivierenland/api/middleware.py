"""From a token to an actor, before the scope's transaction begins; a session opens nothing here."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rivierenland.api.aanmelding import Aanmelding, log_in
from rivierenland.api.actions import apitoken
from rivierenland.api.versie import is_resource
from rivierenland.core import scope


class ApiMiddleware:
    """Sets `request.actor` and `request.aanmelding` for a call by software; `ScopeMiddleware` then opens its scope.

    The token is looked up under a scope of its own, in a transaction of its own: tokens are under row security too.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_resource(request.path):
            found = _recognise(bearer_of(request))
            request.aanmelding = found  # type: ignore[attr-defined]
            request.actor = found.actor if found else None  # type: ignore[attr-defined]
        return self.get_response(request)


def bearer_of(request: HttpRequest) -> str:
    """The token in the header; empty when there is none."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _recognise(token: str) -> Aanmelding | None:
    if not token:
        return None
    with scope.within(log_in()):
        return apitoken.recognise(token)
