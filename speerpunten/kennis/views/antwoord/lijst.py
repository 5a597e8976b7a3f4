"""The list of answers: own drafts by their last day, and what every gemeente answered."""

from django.db.models import QuerySet

from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage
from speerpunten.kennis.filters.antwoord import AntwoordFilter
from speerpunten.kennis.models import Antwoord
from speerpunten.kennis.queries import antwoord as antwoorden
from speerpunten.kennis.tables.antwoord import AntwoordTable


class AntwoordListView(ListPage):
    """What must be answered first."""

    permission = Permission.ANTWOORD_WRITE
    titel = "Raadsvragen"
    regel = "Antwoorden met cijfers en hun bron. Concepten ziet alleen uw organisatie, vastgestelde antwoorden ziet iedereen."
    eenheid = ("antwoord", "antwoorden")
    filterset_class = AntwoordFilter
    table_class = AntwoordTable
    template_name = "kennis/antwoord/list.html"
    leeg_template = "kennis/antwoord/_leeg.html"

    def get_queryset(self) -> QuerySet[Antwoord]:
        return antwoorden.for_list()
