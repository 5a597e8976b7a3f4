"""The list of proposals, and the road of one through eight colleges and raden."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.programma.enums.besluit import Voorstelstatus
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.filters.besluit import VoorstelFilter
from speerpunten.programma.models import Maatregelenpakket, Voorstel
from speerpunten.programma.queries import besluit as besluiten
from speerpunten.programma.queries import voorstel as voorstellen
from speerpunten.programma.queries.besluit import Rij, Route, Vak
from speerpunten.programma.tables.besluit import VoorstelTable, stand_badge, voorstel_badge

STAPPEN = "Concept|Portefeuillehoudersoverleg|Acht colleges|Acht raden"


class VoorstelListView(ListPage):
    """What is being decided first."""

    permission = Permission.PROGRAMMA_VIEW
    titel = "Besluiten"
    regel = "Voorstellen van de regio, en wat colleges en raden daarover besluiten."
    eenheid = ("voorstel", "voorstellen")
    filterset_class = VoorstelFilter
    table_class = VoorstelTable
    template_name = "programma/besluit/list.html"
    leeg_template = "programma/besluit/_leeg.html"

    def get_queryset(self) -> QuerySet[Voorstel]:
        return voorstellen.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_beheren=self.request.actor.may(Permission.PROGRAMMA_MANAGE), **kwargs)


class VoorstelPage(PortalView):
    """A page about one proposal."""

    permission: Permission | None = Permission.PROGRAMMA_VIEW

    @cached_property
    def voorstel(self) -> Voorstel:
        rows = Voorstel.objects.select_related("pakket", "document", "voorganger")
        return get_object_or_404(rows, pk=self.kwargs["pk"])


class VoorstelDetailView(VoorstelPage, TemplateView):
    """Who decided what, and what waits for whom."""

    template_name = "programma/besluit/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, actor, vandaag = self.voorstel, self.request.actor, timezone.localdate()
        route = besluiten.route(row)
        return super().get_context_data(**kwargs) | {
            "titel": row.titel,
            "regel": " · ".join(deel for deel in (row.waarover, f"ronde {row.ronde}") if deel),
            "badge": voorstel_badge(row, klaar=not route.aan_zet),
            "voorstel": row,
            "stappen": STAPPEN,
            "stap": _step(route),
            "strook": _strip(route),
            "rijen": [_row(rij, vandaag, actor.gemeenten) for rij in route.rijen],
            "wachten": [_waiting(vak, vandaag) for vak in route.aan_zet],
            "rondes": voorstellen.rounds(row),
            "vergaderingen": self._meetings(),
            "mag_beheren": actor.may(Permission.PROGRAMMA_MANAGE),
        }

    def _meetings(self) -> list:
        """The meetings that discuss it, for who may see meetings."""
        if not self.request.actor.may(Permission.VERGADERING_VIEW):
            return []
        punten = self.voorstel.agendapunten.select_related("vergadering").order_by("vergadering__dag")
        return [punt.vergadering for punt in punten]


class PakketBesluitenView(PortalView, TemplateView):
    """The proposals about one package, as a part of its page."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/besluit/_pakket.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pakket = get_object_or_404(Maatregelenpakket, pk=self.kwargs["code"])
        rows = voorstellen.for_list().filter(pakket=pakket)
        return super().get_context_data(**kwargs) | {
            "regels": [(row, voorstel_badge(row, klaar=voorstellen.is_decided(row))) for row in rows]
        }


def _step(route: Route) -> int:
    """Which step of four runs now; five when all are done."""
    status = route.voorstel.status
    if status == Voorstelstatus.CONCEPT:
        return 1
    if status == Voorstelstatus.OVERLEG:
        return 2
    if route.besloten(Orgaan.COLLEGE) < voorstellen.GEMEENTEN:
        return 3
    return 4 if route.aan_zet else 5


def _strip(route: Route) -> list[dict[str, Any]]:
    laat = sum(1 for vak in route.aan_zet if vak.is_late(timezone.localdate()))
    return [
        {
            "naam": "Colleges besloten",
            "aantal": route.besloten(Orgaan.COLLEGE),
            "regel": f"{route.eens(Orgaan.COLLEGE)} akkoord",
        },
        {
            "naam": "Raden besloten",
            "aantal": route.besloten(Orgaan.RAAD),
            "regel": f"{route.eens(Orgaan.RAAD)} akkoord",
        },
        {
            "naam": "Gemeenten aan zet",
            "aantal": len(route.aan_zet),
            "regel": f"{laat} te laat" if laat else "geen te laat",
        },
    ]


def _row(rij: Rij, vandaag: Any, eigen: tuple[str, ...]) -> dict[str, Any]:
    return {
        "gemeente": rij.gemeente,
        "eigen": rij.gemeente.pk in eigen,
        "vakken": [(vak, stand_badge(vak.stand, laat=vak.is_late(vandaag)), _day(vak)) for vak in rij.vakken],
    }


def _day(vak: Vak) -> str:
    """What the day in a cell means."""
    if vak.behandeling and vak.behandeling.besloten_op:
        return "besloten op"
    if vak.behandeling and vak.behandeling.gepland_op:
        return "verwacht op"
    return "gevraagd voor"


def _waiting(vak: Vak, vandaag: Any) -> dict[str, Any]:
    return {
        "vak": vak,
        "badge": stand_badge(vak.stand, laat=vak.is_late(vandaag)),
        "woord": _day(vak),
    }
