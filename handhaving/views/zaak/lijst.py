"""The list of cases: what ends first stands first. A provider sees the cases it was told of at the same address."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from handhaving.filters.zaak import ZaakFilter
from handhaving.queries import zaak as zaken
from handhaving.tables.zaak import ZaakTable
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage


class ZaakListView(ListPage):
    """Cases by next term."""

    permission = Permission.ZAAK_VIEW
    titel = "Zaken"
    eenheid = ("zaak", "zaken")
    filterset_class = ZaakFilter
    table_class = ZaakTable
    template_name = "handhaving/zaak/list.html"
    leeg_template = "handhaving/zaak/_leeg.html"

    @property
    def regel(self) -> str:  # type: ignore[override]
        """The day, and how the list is ordered."""
        return f"{datum_lang(timezone.localdate())}. Wat het eerst afloopt, staat bovenaan."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_beslissen=self.request.actor.may(Permission.ZAAK_DECIDE), **kwargs)

    def get_queryset(self) -> QuerySet:
        return zaken.for_list()
