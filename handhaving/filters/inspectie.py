"""Filter inspections, and findings."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone

from handhaving.enums import Bevindingstatus, Ernst, Inspectieuitkomst
from handhaving.models import Bevinding, Inspectie
from handhaving.queries.bevinding import NIET_HERSTELD
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import DatumInput, ZoekInput

STANDEN = [
    ("open", "Nog niet hersteld"),
    ("te_laat", "Termijn voorbij"),
    ("gemeld", "Herstel gemeld"),
    ("hersteld", "Hersteld"),
    ("alles", "Alle bevindingen"),
]


class LocatieWordsFilter(PortalFilter):
    """Words of the location, and the gemeente when there is more than one."""

    q = django_filters.CharFilter(method="by_words", label="Locatie", widget=ZoekInput(), max_length=80)
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        gemeenten = self.request.actor.gemeenten
        if len(gemeenten) < 2:
            del self.filters["gemeente"]
        else:
            seen = Gemeente.objects.filter(code__in=gemeenten)
            self.filters["gemeente"].extra["choices"] = list(seen.values_list("code", "naam"))

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            queryset = queryset.filter(locatie__naam__icontains=woord)
        return queryset


class InspectieFilter(LocatieWordsFilter):
    """The outcome, and between which days."""

    uitkomst = django_filters.ChoiceFilter(
        choices=[*Inspectieuitkomst.choices, ("concept", "Nog niet afgerond")],
        method="by_uitkomst", label="Uitkomst", empty_label="Elke uitkomst",
    )  # fmt: skip
    van = django_filters.DateFilter(
        field_name="begonnen_at", lookup_expr="date__gte", label="Vanaf", widget=DatumInput()
    )
    tot = django_filters.DateFilter(
        field_name="begonnen_at", lookup_expr="date__lte", label="Tot en met", widget=DatumInput()
    )

    class Meta:
        model = Inspectie
        fields: list[str] = []

    def by_uitkomst(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(uitkomst="" if value == "concept" else value)


class BevindingFilter(LocatieWordsFilter):
    """How it stands, and how serious it is. Shows what is not repaired unless something else is asked."""

    stand = django_filters.ChoiceFilter(choices=STANDEN, method="by_stand", label="Stand", empty_label=None)
    ernst = django_filters.ChoiceFilter(
        choices=Ernst.choices, field_name="ernst", label="Ernst", empty_label="Elke ernst"
    )

    unused = {"stand": "open"}

    class Meta:
        model = Bevinding
        fields: list[str] = []

    def __init__(self, data: Any, *args: Any, **kwargs: Any):
        chosen = data.copy() if data is not None else {}
        if not chosen.get("stand"):
            chosen["stand"] = "open"
        super().__init__(chosen, *args, **kwargs)

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        if value == "open":
            return queryset.filter(status__in=NIET_HERSTELD)
        if value == "te_laat":
            return queryset.filter(status__in=NIET_HERSTELD, herstel_uiterlijk__lt=timezone.localdate())
        if value == "gemeld":
            return queryset.filter(status=Bevindingstatus.HERSTEL_GEMELD)
        return queryset.filter(status=Bevindingstatus.HERSTELD) if value == "hersteld" else queryset
