"""The page on the phone, and what makes it open without a connection."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views import View

from handhaving.views.op_pad import schil
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class OpPadView(PortalView, View):
    """The frame; its scripts fetch the round. Whoever has no JavaScript is sent to the ordinary form.

    Only the service worker keeps a copy: it asks no leave of the headers, and there is nobody in it.
    """

    permission = Permission.INSPECTIE_RECORD

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(schil.frame())


class OpPadManifestView(View):
    """The web app manifest. Open to all: a browser asks for it without a session."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return JsonResponse(schil.manifest(), content_type="application/manifest+json")


class OpPadWerkerView(View):
    """The service worker. Open to all, so that a phone whose session ended still gets a newer one."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse(schil.worker(), content_type="text/javascript; charset=utf-8")
