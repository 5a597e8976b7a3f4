"""Inspections as a list."""

from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from handhaving.filters.inspectie import InspectieFilter
from handhaving.models import Inspectie
from handhaving.queries import inspectie as inspecties
from handhaving.tables.inspectie import InspectieTable
from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage


class InspectieListView(ListPage):
    """What was inspected in the own gemeenten, the newest first; what is being filled in stands among it."""

    permission = Permission.INSPECTIE_VIEW
    titel = "Inspecties"
    regel = "Wat toezichthouders zagen, per locatie en dag."
    eenheid = ("inspectie", "inspecties")
    filterset_class = InspectieFilter
    table_class = InspectieTable
    template_name = "handhaving/inspectie/list.html"
    leeg_template = "handhaving/inspectie/_leeg.html"

    def get_queryset(self) -> QuerySet[Inspectie]:
        return inspecties.listed()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        actor = self.request.actor
        eigen = inspecties.drafts_of(actor.gebruiker.pk) if actor.may(Permission.INSPECTIE_RECORD) else ()
        return super().get_context_data(concepten=list(eigen), vandaag=timezone.localdate(), **kwargs)
