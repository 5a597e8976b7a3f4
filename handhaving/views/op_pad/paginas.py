"""The page on the phone, and what makes it open without a connection."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views import View

from handhaving.views.op_pad import schil
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView

NO_CACHE = {"Cache-Control": "no-cache"}
"""A copy may be kept, and is asked about each time: nothing in these answers is about anybody."""


class OpPadView(PortalView, View):
    """The frame; its scripts fetch the round. Whoever has no JavaScript is sent to the ordinary form."""

    permission = Permission.INSPECTIE_RECORD

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(schil.frame(), headers=NO_CACHE)


class OpPadManifestView(View):
    """The web app manifest. Open to all: a browser asks for it without a session."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return JsonResponse(schil.manifest(), content_type="application/manifest+json", headers=NO_CACHE)


class OpPadWerkerView(View):
    """The service worker. Open to all, so that a phone whose session ended still gets a newer one."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(schil.worker(), content_type="text/javascript; charset=utf-8", headers=NO_CACHE)
