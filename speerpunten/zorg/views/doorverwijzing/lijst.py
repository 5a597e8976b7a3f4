"""The list of who refers, which is the inbox of a partner: the nearest last day first."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage
from speerpunten.zorg.filters.doorverwijzing import DoorverwijzingFilter
from speerpunten.zorg.queries import doorverwijzing as doorverwijzingen
from speerpunten.zorg.tables.doorverwijzing import DoorverwijzingTable, is_partner


class DoorverwijzingListView(ListPage):
    """What was referred by a gemeente or provider, or to a partner."""

    permission = Permission.DOORVERWIJZING_VIEW
    eenheid = ("doorverwijzing", "doorverwijzingen")
    filterset_class = DoorverwijzingFilter
    table_class = DoorverwijzingTable
    template_name = "zorg/doorverwijzing/list.html"
    leeg_template = "zorg/doorverwijzing/_leeg.html"
    titel = "Doorverwijzingen"

    @property
    def regel(self) -> str:  # type: ignore[override]
        """What the list holds and how it is ordered."""
        if is_partner(self.request.actor):
            return "Wie naar u is verwezen. Wat het eerst antwoord vraagt, staat bovenaan."
        return "Wie u met toestemming naar een partner verwees. Zonder namen; wat het eerst antwoord krijgt, staat bovenaan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        return super().get_context_data(
            stand=doorverwijzingen.counts(vandaag), partner=is_partner(self.request.actor),
            mag_maken=self.request.actor.may(Permission.DOORVERWIJZING_REFER), **kwargs,
        )  # fmt: skip

    def get_queryset(self) -> QuerySet:
        return doorverwijzingen.for_list()
