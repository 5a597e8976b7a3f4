"""The queue of conversations: the nearest last day first, so what is overdue stands on top."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from convenant.filters.nalevingsgesprek import GesprekFilter
from convenant.queries import nalevingsgesprek as gesprekken
from convenant.tables.nalevingsgesprek import GesprekTable
from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage


class GesprekListView(ListPage):
    """What a gemeente talks about with parties that work there, or a party with its gemeenten."""

    permission = Permission.NALEVING_VIEW
    eenheid = ("gesprek", "gesprekken")
    filterset_class = GesprekFilter
    table_class = GesprekTable
    template_name = "convenant/gesprek/list.html"
    leeg_template = "convenant/gesprek/_leeg.html"

    @property
    def titel(self) -> str:  # type: ignore[override]
        """A party reads about itself."""
        return "Gesprekken over uw toezeggingen" if self.request.actor.organisatie_id else "Naleving"

    @property
    def regel(self) -> str:  # type: ignore[override]
        """What the list holds and how it is ordered."""
        if self.request.actor.organisatie_id:
            return "Toezeggingen die u een tijd niet nakwam. Wat het eerst af moet, staat bovenaan."
        return (
            "Gesprekken met partijen die een toezegging een tijd niet nakomen. Wat het eerst af moet, staat bovenaan."
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        return super().get_context_data(
            stand=gesprekken.counts(vandaag), eigen=bool(self.request.actor.organisatie_id), **kwargs
        )

    def get_queryset(self) -> QuerySet:
        return gesprekken.for_list()
