"""Pages for everybody: privacy, accessibility, and where to report a weakness."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.talen import TALEN

# RFC 9116 asks for a day less than a year ahead; a test fails when it comes near.
SECURITY_TXT_EXPIRES = datetime(2027, 9, 30, 22, 0, tzinfo=UTC)


class PrivacyView(TemplateView):
    """What the portal keeps of people, on what ground and for how long."""

    template_name = "core/privacy.html"
    extra_context = {"talen": TALEN}


class ToegankelijkheidView(TemplateView):
    """How accessible the portal is, and where to tell that something does not work."""

    template_name = "core/toegankelijkheid.html"


class SecurityTxtView(View):
    """Where to report a weakness (RFC 9116)."""

    def get(self, request: HttpRequest) -> HttpResponse:
        lines = [
            f"Contact: {settings.SECURITY_CONTACT}",
            f"Expires: {SECURITY_TXT_EXPIRES:%Y-%m-%dT%H:%M:%SZ}",
            "Preferred-Languages: nl, en",
            f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
        ]
        return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


class RobotsTxtView(View):
    """What a search engine may show: the information for workers, open data, published reports, and nothing of the rest (RFC 9309)."""

    def get(self, request: HttpRequest) -> HttpResponse:
        lines = [
            "User-agent: *",
            "Allow: /info/",
            "Allow: /open-data/",
            "Allow: /rapporten/",
            "Allow: /static/",
            "Disallow: /",
        ]
        return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
