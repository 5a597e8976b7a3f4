"""The work queue of meldingen."""

from typing import Any

from django.db.models import QuerySet

from handhaving.filters.melding import MeldingFilter
from handhaving.models import Melding
from handhaving.queries import melding as meldingen
from handhaving.tables.melding import MeldingTable
from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage


class MeldingListView(ListPage):
    """The meldingen of the gemeente, what must be looked at first on top."""

    permission = Permission.MELDING_VIEW
    titel = "Meldingen"
    regel = "Van mensen en van het register zelf. Wat te laat is of het eerst bekeken moet worden, staat bovenaan."
    eenheid = ("melding", "meldingen")
    filterset_class = MeldingFilter
    table_class = MeldingTable
    template_name = "handhaving/melding/list.html"
    leeg_template = "handhaving/melding/_leeg.html"

    def get_queryset(self) -> QuerySet[Melding]:
        return meldingen.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_melden=self.request.actor.may(Permission.MELDING_HANDLE), **kwargs)
