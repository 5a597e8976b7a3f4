"""The catalogue of indicators, and one indicator with its figures and targets."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.actor import Actor
from rivierenland.core.background import UserError
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import NBSP
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.programma.actions import meetronde
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.models import Speerpunt, Streefwaarde
from speerpunten.programma.queries import meetwaarde, streefwaarde
from speerpunten.programma.queries.meetwaarde import REGIO, Waarde
from speerpunten.programma.queries.streefwaarde import Streefwaarden
from speerpunten.programma.views.voortgangsbeeld import judged
from speerpunten.programma.voortgang.regel import written

LANGSTE_ZOEKTEKST = 80


def shown(waarde: Waarde | None, soort: Indicatorsoort) -> str:
    """A figure in words: its value with the unit, or why there is none."""
    if waarde is None or (waarde.waarde is None and not waarde.verborgen):
        return "nog niet gemeten"
    return waarde.verborgen.replace(" ", NBSP) if waarde.waarde is None else written(waarde.waarde, soort.eenheid)


@dataclass(frozen=True)
class Rij:
    """One figure with its target: of the region or of a gemeente."""

    naam: str
    waarde: str
    herzien: Any
    eerste: str
    doel: Streefwaarde | None
    streef: str
    stand: tuple[str, str, str] | None


class IndicatorListView(PortalView, TemplateView):
    """Every indicator, by speerpunt, with the figure of the region. Searched without JavaScript too."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/indicator/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zoek = self.request.GET.get("q", "").strip()[:LANGSTE_ZOEKTEKST]
        vandaag, actor = timezone.localdate(), self.request.actor
        dagen, waarden = meetwaarde.newest(vandaag, eigen=actor.gemeenten)
        doelen = Streefwaarden(vandaag)
        found = [soort for soort in SOORTEN.values() if _found(soort, zoek)]
        regels = [
            (soort, figure_row("Regio", soort, waarden.get(soort.code, {}).get(REGIO), doelen.of(soort.code)))
            for soort in found
        ]
        return super().get_context_data(**kwargs) | {
            "zoek": zoek,
            "aantal": len(found),
            "totaal": len(SOORTEN),
            "groepen": _by_speerpunt(regels, Speerpunt.objects.all()),
            "peildatum": max(dagen.values(), default=None),
            "mag_rekenen": actor.may(Permission.PROGRAMMA_MANAGE),
        }


class IndicatorPage(PortalView):
    """Mixin: the page is about the indicator of the address."""

    permission = Permission.PROGRAMMA_VIEW

    @cached_property
    def soort(self) -> Indicatorsoort:
        """The definition. Raises Http404 for a code that is not in the catalogue."""
        if self.kwargs["code"] not in SOORTEN:
            raise Http404
        return SOORTEN[self.kwargs["code"]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(soort=self.soort, **kwargs)  # type: ignore[misc]


class IndicatorDetailView(IndicatorPage, TemplateView):
    """What it means, how it is computed, what it is now everywhere, and where it should go."""

    template_name = "programma/indicator/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag, actor, soort = timezone.localdate(), self.request.actor, self.soort
        dagen, waarden = meetwaarde.newest(vandaag, eigen=actor.gemeenten)
        doelen, eigen = Streefwaarden(vandaag, [soort.code]), waarden.get(soort.code, {})
        rijen = [figure_row("Regio", soort, eigen.get(REGIO), doelen.of(soort.code))]
        rijen += [
            figure_row(gemeente.naam, soort, eigen.get(gemeente.pk), doelen.of(soort.code, gemeente.pk))
            for gemeente in Gemeente.objects.all()
        ]
        return super().get_context_data(**kwargs) | {
            "speerpunt": Speerpunt.objects.get(pk=soort.speerpunt),
            "peildatum": dagen.get(soort.code),
            "rijen": rijen,
            "reeksen": [
                (
                    row,
                    [written(getal, soort.eenheid) for getal in (row.waarde, row.aandacht, row.achter)],
                    may_set(actor, row.gemeente_id),
                )
                for row in streefwaarde.of_indicator(soort.code)
            ],
            "mag_streven": soort.richting != Richting.NEUTRAAL and may_set_some(actor),
        }


class MeetrondeStartView(PortalView, View):
    """Computes the figures now, instead of tonight."""

    permission = Permission.PROGRAMMA_MANAGE
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            taak = meetronde.start(peildata=meetronde.nightly(timezone.localdate()), by=self.request.actor)
        except UserError as fout:
            messages.error(request, str(fout))
            return redirect("programma:indicator-list")
        return redirect("taak-detail", pk=taak.pk)


def figure_row(naam: str, soort: Indicatorsoort, waarde: Waarde | None, doel: Streefwaarde | None) -> Rij:
    """One figure with its target and how it stands to it. A former value is told only where small ones give nothing away."""
    eerste = ""
    if waarde and waarde.herzien_at and waarde.eerste is not None and not soort.minimum:
        eerste = written(waarde.eerste, soort.eenheid)
    herzien = waarde.herzien_at if waarde else None
    streef = written(doel.waarde, soort.eenheid) if doel else ""
    return Rij(naam, shown(waarde, soort), herzien, eerste, doel, streef, judged(waarde, soort, doel))


def may_set(actor: Actor, gemeente: str | None) -> bool:
    """Whether the actor may set and end targets of this gemeente, or of the region."""
    if gemeente is None:
        return actor.may(Permission.PROGRAMMA_MANAGE)
    return actor.may(Permission.STREEFWAARDE_SET, gemeente=gemeente)


def may_set_some(actor: Actor) -> bool:
    """Whether there is a gemeente or region for which the actor sets targets."""
    return actor.may(Permission.PROGRAMMA_MANAGE) or actor.may(Permission.STREEFWAARDE_SET)


def _found(soort: Indicatorsoort, zoek: str) -> bool:
    tekst = " ".join((soort.code, soort.naam, soort.definitie, *soort.pakketten)).casefold()
    return all(woord in tekst for woord in zoek.casefold().split())


def _by_speerpunt(
    regels: list[tuple[Indicatorsoort, Rij]], speerpunten: Iterable[Speerpunt]
) -> list[tuple[Speerpunt, list[tuple[Indicatorsoort, Rij]]]]:
    groepen = [(punt, [regel for regel in regels if regel[0].speerpunt == punt.pk]) for punt in speerpunten]
    return [groep for groep in groepen if groep[1]]
