"""The first look at a request and the last at its answer: what no page should have to think of."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rivierenland.core.views import publieke_fout

NUL = ("\x00", "%00")
HEADERS = {
    # A page of the portal shows figures or people: no browser, proxy or shared computer keeps a copy.
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class RequestGuardMiddleware:
    """Refuses what can only be an attack or an accident, and gives every answer the headers that keep it private.

    Stands behind the static files, which may be kept, and before anything that reads the body.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """A zero byte fits in no text of the database: 400 instead of a fault halfway."""
        if any(nul in text for nul in NUL for text in (request.path, request.META.get("QUERY_STRING", ""))):
            raise SuspiciousOperation("A zero byte in the address.")
        response = self.get_response(request)
        if "public" in response.headers.get("Cache-Control", ""):
            # A stale session or token is ended or renewed by the next page, not by a copy that a proxy gives to others.
            response.cookies.clear()
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    def process_view(self, request: HttpRequest, view: Callable, args: Any, kwargs: Any) -> HttpResponse | None:
        """413 for a body larger than the page takes (`max_body_bytes` of its class), before a byte of it is stored.

        A class that answers in another form than a page says so itself (`too_large`).
        """
        page = getattr(view, "view_class", None)
        most = getattr(page, "max_body_bytes", settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
        if content_length(request) <= most:
            return None
        return getattr(page, "too_large", _too_large)(request, most)


def _too_large(request: HttpRequest, most: int) -> HttpResponse:
    if publieke_fout.is_public(request.path):
        return publieke_fout.page(request, 413)
    return render(request, "413.html", {"megabytes": most // 1024**2}, status=413)


def content_length(request: HttpRequest) -> int:
    """The length that the request says its body has; the server reads no further."""
    text = request.META.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isdecimal() else 0
