"""From a logged-in user to an actor and a scope, once per request."""

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from rivierenland.core import scope
from rivierenland.core.queries import toegang

SESSION_KEY = "rolkeuze"


class ScopeMiddleware:
    """Last in the row: sets `request.actor` and runs the view in one transaction that carries the actor's scope.

    The user, session and access are read before the scope is known, over tables without row security. A streaming answer is
    written after this transaction ends: it opens its own (`core.uitvoer`).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        actor = None
        if request.user.is_authenticated:
            actor = toegang.actor_of(request.user, request.session.get(SESSION_KEY))
        request.actor = actor  # type: ignore[attr-defined]
        with scope.within(actor.scope if actor else None):
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response
