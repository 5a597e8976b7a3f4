"""What the portal answers when no view did: a page for people, in the language of a visitor, and a problem for software."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views import defaults
from django.views.csrf import csrf_failure as default_csrf_failure

from rivierenland.api.problemen import plain
from rivierenland.api.versie import is_resource
from rivierenland.core.views import publieke_fout


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: an address that can only be an attack or an accident."""
    if is_resource(request.path):
        return plain("ongeldige-invoer", "Dit adres is niet te lezen.")
    if publieke_fout.is_public(request.path):
        return publieke_fout.page(request, 400)
    return defaults.bad_request(request, exception)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    if publieke_fout.is_public(request.path):
        return publieke_fout.page(request, 403)
    return plain("geen-recht") if is_resource(request.path) else defaults.permission_denied(request, exception)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form without the token that its page carried."""
    if publieke_fout.is_public(request.path):
        return publieke_fout.page(request, 403)
    return default_csrf_failure(request, reason)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: also an address with a slash at its end."""
    if publieke_fout.is_public(request.path):
        return publieke_fout.page(request, 404)
    return plain("niet-gevonden") if is_resource(request.path) else defaults.page_not_found(request, exception)


def server_error(request: HttpRequest, *args: Any) -> HttpResponse:
    """500: what happened stands in the log, not in the answer."""
    if publieke_fout.is_public(request.path):
        return publieke_fout.page(request, 500)
    return plain("fout-bij-ons") if is_resource(request.path) else defaults.server_error(request)
