"""The rounds of the scope."""

from django.db.models import QuerySet

from handhaving.filters.ronde import RondeFilter
from handhaving.models import Ronde
from handhaving.queries import ronde as rondes
from handhaving.tables.ronde import RondeTable
from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage


class RondeListView(ListPage):
    """The newest day first; a joint round stands in the list of each gemeente that was asked."""

    permission = Permission.RONDE_VIEW
    titel = "Rondes"
    regel = "Waar toezichthouders langsgaan, op welke dag en waarom."
    eenheid = ("ronde", "rondes")
    filterset_class = RondeFilter
    table_class = RondeTable
    template_name = "handhaving/ronde/list.html"
    leeg_template = "handhaving/ronde/_leeg.html"

    def get_queryset(self) -> QuerySet[Ronde]:
        return rondes.for_list().order_by("-dag", "-id")

    def get_context_data(self, **kwargs):
        return super().get_context_data(mag_plannen=self.request.actor.may(Permission.RONDE_PLAN), **kwargs)
