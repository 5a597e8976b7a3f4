"""Hands REST framework who the middleware found."""

from django.contrib.auth.models import AnonymousUser
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from rivierenland.api.aanmelding import Aanmelding


class Tokenaanmelding(BaseAuthentication):
    """The middleware has looked the token up; here it only gets its place."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, Aanmelding] | None:
        found: Aanmelding | None = getattr(request._request, "aanmelding", None)
        return (AnonymousUser(), found) if found else None

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="Rivierenland"'
