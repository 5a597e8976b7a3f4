"""What the portal answers when no view did: a page for people, a problem for software."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views import defaults

from rivierenland.api.problemen import plain
from rivierenland.api.versie import is_resource


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: an address that can only be an attack or an accident."""
    if is_resource(request.path):
        return plain("ongeldige-invoer", "Dit adres is niet te lezen.")
    return defaults.bad_request(request, exception)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return plain("geen-recht") if is_resource(request.path) else defaults.permission_denied(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: also an address with a slash at its end."""
    return plain("niet-gevonden") if is_resource(request.path) else defaults.page_not_found(request, exception)


def server_error(request: HttpRequest, *args: Any) -> HttpResponse:
    """500: what happened stands in the log, not in the answer."""
    return plain("fout-bij-ons") if is_resource(request.path) else defaults.server_error(request)
