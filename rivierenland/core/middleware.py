"""From a logged-in user to an actor and a scope, once per request; and no page before the login is strong enough."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.adapter import get_adapter as get_mfa_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, ResolverMatch, resolve

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.queries import toegang
from rivierenland.core.scope import Scope

SESSION_KEY = "rolkeuze"
STRONG = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
OPEN_BEFORE_STRONG = {
    *("sterk-inloggen", "account_logout", "account_reauthenticate", "account_change_password", "account_set_password"),
    *("privacy", "toegankelijkheid", "security-txt", "healthz-live", "healthz-ready"),
}


class ScopeMiddleware:
    """Sets `request.actor` and runs the view in one transaction that carries the actor's scope.

    An actor that is there already stays: that of a call by software, which has no user and no session. The user, session
    and access are read before the scope is known, over tables without row security. A streaming answer is written after
    this transaction ends: it opens its own (`core.uitvoer`). A page that asks for no login may name the scope it needs
    (`openbare_scope` of its class), because inside the transaction it is too late; nobody acts there. Nor does anybody on a page
    for the public (`publiek`): its session is not even opened, so that it is the same for whoever asks.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        openbaar = public_scope(request)
        if openbaar or getattr(page_of(request), "publiek", False):
            request.user = AnonymousUser()  # such a page knows its visitor by a link or secret, nobody by a login
        if not hasattr(request, "actor"):
            request.actor = _actor_of_session(request)  # type: ignore[attr-defined]
        actor: Actor | None = request.actor  # type: ignore[attr-defined]
        with scope.within(openbaar or (actor.scope if actor else None)):
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response


def public_scope(request: HttpRequest) -> Scope | None:
    """What a page that works by a secret link, or by a secret, asks for, whoever opens it; None for every other page."""
    match = _match(request)
    asks = getattr(_page(match), "openbare_scope", None)
    return asks(request, **match.kwargs) if match and asks else None


def page_of(request: HttpRequest) -> type | None:
    """The class of the page at this address; None for an unknown one, or a page that is a function."""
    return _page(_match(request))


def _match(request: HttpRequest) -> ResolverMatch | None:
    """What the address leads to, looked up once a request."""
    if not hasattr(request, "_scope_match"):
        try:
            request._scope_match = resolve(request.path_info)  # type: ignore[attr-defined]
        except Resolver404:
            request._scope_match = None  # type: ignore[attr-defined]
    return request._scope_match  # type: ignore[attr-defined]


def _page(match: ResolverMatch | None) -> type | None:
    return getattr(match.func, "view_class", None) if match else None


def _actor_of_session(request: HttpRequest) -> Actor | None:
    """Whoever logged in, in the role of this moment; None without a login or without any access."""
    if not request.user.is_authenticated:
        return None
    return toegang.actor_of(request.user, request.session.get(SESSION_KEY))


class StrongLoginMiddleware:
    """Whoever acts in a role that asks for it sets up a second step before any other page opens (BIO2 5.17.01).

    Only the demo does without: its people are made up and have no password.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: Any, kwargs: Any) -> HttpResponse | None:
        """To the explanation, unless the page itself is part of setting up or leaving."""
        name = request.resolver_match.url_name or "" if request.resolver_match else ""
        if name in OPEN_BEFORE_STRONG or name.startswith("mfa_") or not lacks_strong_login(request.actor):  # type: ignore[attr-defined]
            return None
        return redirect("sterk-inloggen")


def lacks_strong_login(actor: Actor | None) -> bool:
    """Whether this role asks for a second step that its user has not set up yet."""
    if settings.DEMO or actor is None or actor.beschrijving is None or not actor.beschrijving.strong_login:
        return False
    return not get_mfa_adapter().is_mfa_enabled(actor.gebruiker, STRONG)
