"""Which language a visitor gets: the one in the address, else the one chosen before, else the one of the browser."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from rivierenland.core.talen import STANDAARD, TALEN, WERELDTAAL

COOKIE = "taal"
COOKIE_SECONDS = 365 * 24 * 3600


class TaalConverter:
    """A language in an address: `<taal:taal>`. Any other code is no page."""

    regex = "|".join(TALEN)

    def to_python(self, value: str) -> str:
        """The code as it stands."""
        return value

    def to_url(self, value: str) -> str:
        """The code as it stands."""
        return value


class TaalMiddleware:
    """Gives a page with a language in its address that language, and every other page Dutch, whatever the browser asks."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(settings.LANGUAGE_CODE):
            return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: Any, kwargs: Any) -> None:
        """The address is known by now; what goes wrong from here on is told in this language too."""
        if (taal := kwargs.get("taal")) in TALEN:
            translation.activate(taal)


def preferred(request: HttpRequest) -> str:
    """The language to begin in. A browser that asks only for languages we do not have gets English."""
    kept = request.COOKIES.get(COOKIE, "")
    if kept in TALEN:
        return kept
    asked = [code.partition("-")[0] for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    offered = [code for code in asked if code in TALEN]
    return offered[0] if offered else (WERELDTAAL if asked else STANDAARD)


def remember(response: HttpResponse, taal: str) -> None:
    """Keep the choice in a cookie that holds the two letters and nothing else."""
    response.set_cookie(
        COOKIE, taal, max_age=COOKIE_SECONDS, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )
