"""What the pages of published reports share: open for everybody, more for officials, kept by a cache only for nobody in particular."""

import hashlib
import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.actor import Actor
from rivierenland.rapportages.adres import read_report
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.queries import uitgave

KWARTIER = 900
_VERSIE = re.compile(r"[0-9]{1,5}")


def is_nobody(request: HttpRequest) -> bool:
    """Whether nobody is logged in: only such an answer is the same for the next visitor."""
    return not request.user.is_authenticated


def kept(request: HttpRequest, antwoord: HttpResponseBase, etag: str) -> HttpResponseBase:
    """The answer as a cache may keep it for a quarter of an hour, or 304 for who has it already."""
    patch_cache_control(antwoord, public=True, max_age=KWARTIER)
    antwoord["ETag"] = f'"{etag}"'
    return get_conditional_response(request, etag=antwoord["ETag"], response=antwoord) or antwoord  # type: ignore[arg-type]


class OpenPagina(TemplateView):
    """A page for everybody; without a login it carries no token and no cookie, so that a cache may keep it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        antwoord: HttpResponse = super().get(request, *args, **kwargs).render()  # type: ignore[attr-defined]
        if not is_nobody(request):
            return antwoord
        return kept(request, antwoord, hashlib.sha256(antwoord.content).hexdigest()[:32])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leeg = {"csrf_token": "", "messages": ()} if is_nobody(self.request) else {}
        return super().get_context_data(**(leeg | kwargs))


class Rapportpad:
    """Mixin: the report, period and version that an address names. What a visitor may not read does not exist."""

    request: Any
    kwargs: dict[str, Any]

    @property
    def actor(self) -> Actor | None:
        """Who looks; None for nobody."""
        return self.request.actor  # type: ignore[no-any-return]

    @cached_property
    def edities(self) -> list[Rapporteditie]:
        """Every version that the visitor may read. Raises Http404 when there is none."""
        try:
            rapport, onderwerp = read_report(self.kwargs["rapport"])
        except ValueError as onbekend:
            raise Http404 from onbekend
        found = uitgave.versions(self.actor, rapport=rapport, onderwerp=onderwerp, periode=self.kwargs["periode"])
        if not found:
            raise Http404
        return found

    @cached_property
    def editie(self) -> Rapporteditie:
        """The version of the address, or the newest. Raises Http404."""
        gevraagd = self.kwargs.get("versie", self.request.GET.get("versie"))
        if gevraagd is not None and not _VERSIE.fullmatch(str(gevraagd)):
            raise Http404
        found = uitgave.chosen(self.edities, int(gevraagd) if gevraagd is not None else None)
        if found is None:
            raise Http404
        return found
