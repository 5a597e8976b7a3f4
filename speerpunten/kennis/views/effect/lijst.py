"""Which reports there are, two side by side, and how they are reckoned."""

from typing import Any

from django.http import Http404
from django.utils import timezone
from django.views.generic import ListView, TemplateView

from rivierenland.core.models import Parameter
from rivierenland.core.paginering import PER_PAGE, FixedPaginator
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.bijdragen.effectmodel import Effectuitkomst
from speerpunten.kennis.effect import woorden
from speerpunten.kennis.models import Effectrapport
from speerpunten.kennis.queries import effectrapport as rapporten

NAAST = 2


class EffectListView(PortalView, ListView):
    """The own ones and those that others adopted, newest first, to open and to compare."""

    permission = Permission.EFFECT_VIEW
    template_name = "kennis/effect/lijst.html"
    paginator_class = FixedPaginator
    paginate_by = PER_PAGE

    def get_queryset(self) -> Any:
        return rapporten.readable(self.request.actor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        rijen = [{"rapport": row, "kort": _short(row)} for row in context["object_list"]]
        return context | {"rijen": rijen, "mag_maken": self.request.actor.may(Permission.EFFECT_MAKE)}


class EffectCompareView(PortalView, TemplateView):
    """Two reckoned reports side by side, as with and without own beds."""

    permission = Permission.EFFECT_VIEW
    template_name = "kennis/effect/vergelijken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevraagd = [een for een in dict.fromkeys(self.request.GET.getlist("kies")) if een.isdecimal() and len(een) < 19]
        context = super().get_context_data(**kwargs)
        if len(gevraagd) != NAAST:
            return context | {"fout": f"Kies er {NAAST} in de lijst. Nu zijn het er {len(gevraagd)}."}
        gevonden = {str(row.pk): row for row in rapporten.readable(self.request.actor).filter(pk__in=gevraagd)}
        if len(gevonden) < NAAST:
            raise Http404
        rows = [gevonden[een] for een in gevraagd]
        if not all(row.is_berekend for row in rows):
            return context | {"fout": "Een van deze rapporten is nog niet doorgerekend."}
        return context | {"kolommen": rows, "regels": _beside(rows)}


class EffectMethodeView(PortalView, TemplateView):
    """How the report is reckoned: in plain words, and for a statistician."""

    permission = Permission.EFFECT_VIEW
    template_name = "kennis/effect/methode.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = Parameter.objects.in_force(timezone.localdate()).filter(code__startswith="effect.", gemeente=None)
        return super().get_context_data(parameters=list(rows.order_by("code")), **kwargs)


def _short(row: Effectrapport) -> dict[str, Any]:
    """The need and the shortage at the peak; empty until reckoned."""
    if not row.is_berekend:
        return {}
    fase = Effectuitkomst.of(row.uitkomst or {}).vol
    return {
        "nodig": woorden.between(fase.piek),
        "tekort": woorden.between(fase.tekort_piek),
        "oordeel": woorden.verdict(fase.tekort_piek),
    }


def _beside(rows: list[Effectrapport]) -> list[tuple[str, list[str]]]:
    feiten = [woorden.facts(Effectuitkomst.of(row.uitkomst or {})) for row in rows]
    return [(naam, [woorden.between(feit[naam]) if naam in feit else "–" for feit in feiten]) for naam in feiten[0]]
