"""The three lists: questions that wait, answers that were given, records that are linked."""

from typing import Any

from django.db.models import QuerySet

from registratie.filters.koppelen import KoppelingFilter, KoppelvraagFilter, OordeelFilter
from registratie.models import Koppeling, Koppelvraag
from registratie.queries import koppeling as koppelingen
from registratie.queries import koppelvraag as koppelvragen
from registratie.queries.drempel import thresholds
from registratie.tables.koppelen import KoppelingTable, KoppelvraagTable, OordeelTable
from registratie.views.koppelen.basis import record_people, tabs
from rivierenland.core.permissions import Permission
from rivierenland.core.views.lijst import ListPage


class KoppelPage(ListPage):
    """A list with the names of the own records; each look is written down."""

    permission = Permission.KOPPELING_VIEW
    titel = "Koppelen"
    template_name = "registratie/koppelen/list.html"
    leeg_template = "registratie/koppelen/_leeg.html"
    deel = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        record_people(self.request, self.complete([row.record for row in context["table"].paginated_rows]))
        return context | {
            "tabs": tabs(self.deel),
            "deel": self.deel,
            "mag_starten": self.request.actor.may(Permission.KOPPELING_DECIDE),
        }

    def complete(self, rows: list) -> list:
        """Fetch what the rows show beside themselves; returns the people whose names that are."""
        raise NotImplementedError


class KoppelvraagListView(KoppelPage):
    """Questions that wait: whoever is here now first, then the strongest."""

    regel = "Is dit dezelfde persoon? Wie hier nu verblijft staat bovenaan, daarna de sterkste aanwijzing."
    eenheid = ("vraag", "vragen")
    filterset_class = KoppelvraagFilter
    table_class = KoppelvraagTable
    deel = "vragen"

    def get_queryset(self) -> QuerySet[Koppelvraag]:
        return koppelvragen.for_list()

    def get_table_kwargs(self) -> dict[str, Any]:
        return super().get_table_kwargs() | {"drempels": thresholds()}

    def complete(self, rows: list) -> list:
        return list(koppelvragen.attach(rows).values())


class KoppelvraagJudgedView(KoppelPage):
    """Answers that were given, the latest first; each can be reopened."""

    regel = "Wat u en uw collega’s antwoordden. Een antwoord blijft gelden tot iemand de vraag heropent."
    eenheid = ("oordeel", "oordelen")
    filterset_class = OordeelFilter
    table_class = OordeelTable
    deel = "beoordeeld"

    def get_queryset(self) -> QuerySet[Koppelvraag]:
        return koppelvragen.judged()

    def complete(self, rows: list) -> list:
        return list(koppelvragen.attach(rows).values())


class KoppelingListView(KoppelPage):
    """Records that share a person with another one."""

    regel = "Registraties die bij één persoon horen. Elke koppeling kunt u ongedaan maken."
    eenheid = ("gekoppelde registratie", "gekoppelde registraties")
    filterset_class = KoppelingFilter
    table_class = KoppelingTable
    deel = "gekoppeld"

    def get_queryset(self) -> QuerySet[Koppeling]:
        return koppelingen.for_list()

    def complete(self, rows: list) -> list:
        koppelingen.attach(rows)
        return [row.bewoner for koppeling in rows for row in (koppeling, *koppeling.anderen)]
