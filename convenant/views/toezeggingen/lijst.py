"""Commitments at a glance: a party its own, an official those of the parties in its gemeente."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from convenant.filters.toezegging import ToezeggingPartijFilter
from convenant.models import Partij
from convenant.queries import toezegging
from convenant.tables.toezegging import ToezeggingPartijTable
from convenant.views.toezeggingen.partijbeeld import overview
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage

UITLEG = "Elke nacht gemeten. Een toezegging die niet wordt nagekomen, is een reden voor een gesprek, nooit vanzelf een sanctie."


class PartijOverzicht(PortalView, TemplateView):
    """What one party promised, by article, and how it stands."""

    permission = Permission.TOEZEGGING_VIEW
    template_name = "convenant/toezegging/partij.html"

    @cached_property
    def partij(self) -> Partij | None:
        return get_object_or_404(toezegging.parties(), pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(regel=UITLEG, partij=self.partij, **kwargs)
        if self.partij is None:
            return context | {"titel": "Toezeggingen"}
        eigen = bool(self.request.actor.organisatie_id)
        titel = "Uw toezeggingen" if eigen else f"Toezeggingen van {self.partij.naam}"  # type: ignore[attr-defined]
        return context | {"titel": titel, "eigen": eigen} | overview(self.partij, vandaag=timezone.localdate())


class EigenOverzicht(PartijOverzicht):
    """The party that somebody works for."""

    @cached_property
    def partij(self) -> Partij | None:
        return toezegging.own_party(self.request.actor)


class PartijenLijst(ListPage):
    """For an official: the parties in its gemeenten and what they do not keep."""

    permission = Permission.TOEZEGGING_VIEW
    titel = "Toezeggingen"
    eenheid = ("partij", "partijen")
    filterset_class = ToezeggingPartijFilter
    table_class = ToezeggingPartijTable
    template_name = "convenant/toezegging/list.html"
    leeg_template = "convenant/toezegging/_leeg.html"
    export_url = "convenant:toezegging-export"
    export_permission = Permission.TOEZEGGING_VIEW

    @property
    def regel(self) -> str:  # type: ignore[override]
        waar = "in uw gemeente" if toezegging.gemeente_of(self.request.actor) else "over alle gemeenten samen"
        return f"Hoe partijen hun toezeggingen {waar} nakomen. {UITLEG}"

    def get_queryset(self) -> QuerySet[Partij]:
        return toezegging.parties()

    def get_table_kwargs(self) -> dict[str, Any]:
        return super().get_table_kwargs() | {"gemeente": toezegging.gemeente_of(self.request.actor)}


class ToezeggingListView(PortalView):
    """One address for both."""

    permission = Permission.TOEZEGGING_VIEW

    def get(self, request: HttpRequest) -> HttpResponseBase:
        view = EigenOverzicht if self.request.actor.organisatie_id else PartijenLijst
        return view.as_view()(request)
