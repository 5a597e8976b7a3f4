"""The talks that a reader may see, with who was heard and what participants wait for."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage
from speerpunten.kennis.filters.dialoog import DialoogFilter
from speerpunten.kennis.models import Dialoog
from speerpunten.kennis.queries import dialoog as dialogen
from speerpunten.kennis.tables.dialoog import DialoogTable, uitkomst_badge

WACHTEND = 5
"""So many outcomes stand on the list of talks; the rest has a page of its own."""


class DialoogListView(ListPage):
    """Row security decides which talks: an invited party sees where it is invited."""

    permission = Permission.DIALOOG_VIEW
    titel = "Dialoog"
    regel = "Dialoogtafels en interviews: wie is gehoord, wat is er gezegd en wat is ermee gedaan."
    eenheid = ("gesprek", "gesprekken")
    filterset_class = DialoogFilter
    table_class = DialoogTable
    template_name = "kennis/dialoog/list.html"
    leeg_template = "kennis/dialoog/_leeg.html"

    def get_queryset(self) -> QuerySet[Dialoog]:
        return dialogen.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor, vandaag = self.request.actor, timezone.localdate()
        wachtend = list(dialogen.waiting()[: WACHTEND + 1])
        context = super().get_context_data(**kwargs) | {
            "beheert": actor.may(Permission.DIALOOG_MANAGE),
            "ambtelijk": actor.organisatie_id is None,
            "wachtend": [(row, uitkomst_badge(row, _late(row, vandaag))) for row in wachtend[:WACHTEND]],
            "meer_wachtend": len(wachtend) > WACHTEND,
        }
        if actor.organisatie_id is None:
            gehoord = dialogen.heard()
            context |= {
                "gehoord": [each for each in gehoord if each.dialogen],
                "nooit_gehoord": [each.soort.label for each in gehoord if not each.dialogen],
                "themas": [each for each in dialogen.themes() if each[1]],
            }
        return context


def _late(row: Any, vandaag: Any) -> bool:
    return bool(row.uiterlijk and row.uiterlijk < vandaag)
