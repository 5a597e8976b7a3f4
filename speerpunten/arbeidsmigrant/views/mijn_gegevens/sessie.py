"""The cookie of a look at the own data: given once, limited to the public pages, gone after ten minutes."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from rivierenland.core import scope
from rivierenland.core.scope import Scope
from rivierenland.core.views.publiek import PubliekView
from speerpunten.arbeidsmigrant.actions.inzagesessie import digest
from speerpunten.arbeidsmigrant.models import Inzagesessie

COOKIE = "inzage"
PAD = "/info/"


def session_of(request: HttpRequest) -> Inzagesessie | None:
    """The session of the cookie while it lasts. Asked before the transaction of the request, in a scope of its own."""
    token = request.COOKIES.get(COOKIE, "")[:80]
    if not token:
        return None
    with scope.within(scope.geheim(digest(token))):
        return Inzagesessie.objects.filter(
            token_hash=digest(token), gesloten_at=None, verloopt_at__gt=timezone.now()
        ).first()


def remember(response: HttpResponse, token: str, sessie: Inzagesessie) -> None:
    """Put the token in the cookie, for no longer than the session lasts."""
    response.set_cookie(
        COOKIE, token, max_age=max(int((sessie.verloopt_at - timezone.now()).total_seconds()), 0), path=PAD,
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Strict",
    )  # fmt: skip


def forget(response: HttpResponse) -> None:
    """Take the cookie away."""
    response.delete_cookie(COOKIE, path=PAD, samesite="Strict")


class SessiePage(PubliekView):
    """A page of the own data: only with a session, and kept nowhere."""

    max_body_bytes = 32 * 1024
    sessie: Inzagesessie

    @staticmethod
    def openbare_scope(request: HttpRequest, **kwargs: Any) -> Scope | None:
        """The records of the person whose session it is; nothing without one."""
        found = session_of(request)
        request.inzagesessie = found  # type: ignore[attr-defined]
        return scope.persoon(found.bewoners) if found else None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        found = request.inzagesessie  # type: ignore[attr-defined]
        if found is None:
            answer: HttpResponseBase = redirect("arbeidsmigrant:mijn-gegevens", taal=kwargs["taal"])
        else:
            self.sessie = found
            answer = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(answer)
        return answer
