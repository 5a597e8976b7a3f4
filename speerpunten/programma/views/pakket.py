"""The programme on one page, and one package with everything that belongs to it."""

from collections.abc import Callable
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.actor import Actor
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.planning import Bar, Moment, planning_figure
from rivierenland.core.permissions import Permission
from rivierenland.core.templatetags.look import badge
from rivierenland.core.views.basis import PortalView
from speerpunten.programma.enums.planning import Maatregelstatus, Mijlpaalstand
from speerpunten.programma.models import Businesscase, Maatregel, Maatregelenpakket, Mijlpaal
from speerpunten.programma.queries import mijlpaal as mijlpalen
from speerpunten.programma.queries import pakket as pakketten
from speerpunten.programma.queries import pakketgeschiedenis
from speerpunten.programma.views import convenant, dialoog, voortgang
from speerpunten.programma.views.deelname import paneel as deelname
from speerpunten.programma.views.perspectief import paneel as perspectief

PANELEN: tuple[Callable[[Maatregelenpakket, Actor], dict[str, Any]], ...] = (
    voortgang.panel,
    deelname.panel,
    perspectief.agreements,
    convenant.panel,
    dialoog.panel,
)
"""What other subjects show at a package: each adds to the context of the page, for a template of its own."""
OVERZICHT: tuple[Callable[[list[Maatregelenpakket], Actor], dict[str, Any]], ...] = (voortgang.overview,)
"""The same for the overview, for all packages at once."""

MAATREGEL_LOOKS = {
    Maatregelstatus.GEPLAND: "planned",
    Maatregelstatus.LOOPT: "busy",
    Maatregelstatus.KLAAR: "done",
    Maatregelstatus.GESTOPT: "stopped",
}
MIJLPAAL_LOOKS = {
    Mijlpaalstand.GEPLAND: "planned",
    Mijlpaalstand.BEHAALD: "done",
    Mijlpaalstand.TE_LAAT: "late",
    Mijlpaalstand.VERVALLEN: "stopped",
}
KLEUREN = {"planned": "neutral", "busy": "attention", "done": "good", "late": "wrong", "stopped": "neutral"}
ICONEN = {"planned": "calendar", "busy": "progress-busy", "done": "ok", "late": "alert", "stopped": "minus"}


class ProgrammaView(PortalView, TemplateView):
    """Seven speerpunten, fourteen packages."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/overzicht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor: Actor = self.request.actor
        blokken = pakketten.overview(timezone.localdate())
        regels = [regel for blok in blokken for regel in blok.pakketten]
        context = super().get_context_data(**kwargs) | {
            "blokken": blokken,
            "voorbeelden": sum(regel.pakket.is_voorbeeld for regel in regels),
            "mijlpalen": f"van {sum(regel.mijlpalen for regel in regels)}",
            "behaald": sum(regel.behaald for regel in regels),
            "te_laat": sum(regel.te_laat for regel in regels),
            "lopend": sum(regel.lopend for regel in regels),
            "mag_wijzigen": actor.may(Permission.PROGRAMMA_MANAGE),
        }
        for add in OVERZICHT:
            context |= add([regel.pakket for regel in regels], actor)
        return context


class PakketPage(PortalView):
    """Mixin: the page is about the package of the address."""

    permission = Permission.PROGRAMMA_VIEW

    @cached_property
    def pakket(self) -> Maatregelenpakket:
        """The package, with its speerpunt."""
        return get_object_or_404(Maatregelenpakket.objects.select_related("speerpunt"), pk=self.kwargs["code"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mag = self.request.actor.may(Permission.PROGRAMMA_MANAGE)
        return super().get_context_data(pakket=self.pakket, mag_wijzigen=mag, **kwargs)  # type: ignore[misc]


class PakketDetailView(PakketPage, TemplateView):
    """One package: goal, measures, milestones, planning, documents, and what other subjects say of it."""

    template_name = "programma/pakket/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pakket, vandaag = self.pakket, timezone.localdate()
        maatregelen = pakketten.measures(pakket)
        moments = mijlpalen.of([pakket.pk])[pakket.pk]
        context = super().get_context_data(**kwargs) | {
            "speerpuntregel": f"Speerpunt {pakket.speerpunt.nummer}: {pakket.speerpunt.naam}",
            "merk": badge("neutral", "Voorbeeldinhoud", "info") if pakket.is_voorbeeld else "",
            "maatregelen": [(rij, *_badge(MAATREGEL_LOOKS[Maatregelstatus(rij.status)])) for rij in maatregelen],
            "mijlpalen": [_milestone(rij, vandaag) for rij in moments],
            "planning": _planning(pakket, maatregelen, moments),
            "documenten": pakketten.documents(pakket),
            "partners": [regel.strip() for regel in pakket.partners.splitlines() if regel.strip()],
            "businesscase": Businesscase.objects.filter(pakket=pakket).first(),
        }
        for add in PANELEN:
            context |= add(pakket, self.request.actor)
        return context


class PakketHistoryView(PakketPage, TemplateView):
    """Everything that was changed at a package."""

    template_name = "programma/pakket/geschiedenis.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(voorvallen=pakketgeschiedenis.of(self.pakket), **kwargs)


def _badge(look: str) -> tuple[str, str]:
    return KLEUREN[look], ICONEN[look]


def _milestone(rij: Mijlpaal, vandaag: Any) -> tuple[Mijlpaal, Mijlpaalstand, str, str]:
    stand = rij.stand(vandaag)
    return rij, stand, *_badge(MIJLPAAL_LOOKS[stand])


def _planning(pakket: Maatregelenpakket, maatregelen: list[Maatregel], moments: list[Mijlpaal]) -> Figure | None:
    """The measures, then the milestones, on one scale; None when nothing is planned."""
    vandaag = timezone.localdate()
    rows: list[Bar | Moment] = [
        Bar(rij.titel, rij.begin, rij.einde, MAATREGEL_LOOKS[Maatregelstatus(rij.status)], rij.get_status_display())
        for rij in maatregelen
    ]
    for rij in moments:
        stand = rij.stand(vandaag)
        rows.append(Moment(rij.titel, rij.behaald_op or rij.gepland_op, MIJLPAAL_LOOKS[stand], stand.label))
    if not rows:
        return None
    return planning_figure(
        f"Planning van {pakket.pk}", rows, today=vandaag, source="Maatregelen en mijlpalen van dit pakket", width=760
    )
