"""What every page for the worker builds on: no login, no JavaScript, the language in the address, and nothing kept of who looks."""

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from rivierenland.core import bewaard
from rivierenland.core.talen import TALEN, direction_of


class PubliekView(View):
    """Mixin, first in the row. The visitor is nobody, also when a session lies around; `core.middleware` sees to that.

    `seconden`: how long a proxy or browser may keep the page. Only for a page that is the same for everybody: no form with a
    token, no cookie. Zero: nobody keeps it. We keep it ourselves for as long, without a question in the address or with one of few
    (`bewaaradres`), until something on it changes (`core.bewaard`).
    """

    publiek: ClassVar[bool] = True
    seconden: ClassVar[int] = 0
    titel: Any = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The page, with its language and how long it keeps."""
        key = self._key(request)
        if key and (found := bewaard.find(key)):
            return found.answer()
        answer = super().dispatch(request, *args, **kwargs)
        answer.headers["Content-Language"] = get_language() or ""
        if self.seconden and answer.status_code == 200 and request.method in ("GET", "HEAD"):
            patch_cache_control(answer, public=True, max_age=self.seconden)
            if key and isinstance(answer, HttpResponse) and not answer.cookies:
                bewaard.keep(key, answer.render() if isinstance(answer, TemplateResponse) else answer, self.seconden)
        return answer

    def bewaaradres(self, request: HttpRequest) -> str:
        """The address under which this page is kept, empty for one that is made each time: everybody may ask anything, and a page
        for every question would fill the cache.
        """
        return "" if request.META.get("QUERY_STRING") else request.path

    def _key(self, request: HttpRequest) -> str:
        adres = (
            self.bewaaradres(request) if settings.PAGINAS_BEWAREN and self.seconden and request.method == "GET" else ""
        )
        return bewaard.key_of(adres) if adres else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the frame of `publiek/basis.html` shows: title, language, and this page in the other languages."""
        taal = get_language() or ""
        frame = {"titel": self.titel, "taal": taal, "richting": direction_of(taal), "talen": self.talen(taal)}
        return super().get_context_data(**(frame | kwargs))  # type: ignore[misc]

    def talen(self, huidig: str) -> list[dict[str, Any]]:
        """Each language by its own name, with the address of this page in it."""
        match = self.request.resolver_match
        if match is None or "taal" not in match.kwargs:
            return []
        query = self.request.GET.urlencode() if self.request.method == "GET" else ""
        return [
            {
                "code": code,
                "naam": naam,
                "url": reverse(match.view_name, kwargs=match.kwargs | {"taal": code}) + (f"?{query}" if query else ""),
                "huidig": code == huidig,
            }
            for code, naam in TALEN.items()
        ]


# No token: a browser that keeps no cookies could then never report anything, and a page that stood open too long would lose what was
# written. Nobody is logged in here, so a forged request may do no more than whoever forges it.
@method_decorator(csrf_exempt, name="dispatch")
class ZonderMerkView(PubliekView):
    """A public form that works without cookies: what a request may do follows from the codes or the mark in its body.

    What another site sends from the browser of its visitors is refused (403), so that it cannot flood from their networks.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and is_from_elsewhere(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that a page of another site sent this. An old browser says nothing."""
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return True
    origin = request.headers.get("Origin", "null")
    return origin not in ("null", *settings.CSRF_TRUSTED_ORIGINS) and urlsplit(origin).netloc != request.get_host()
