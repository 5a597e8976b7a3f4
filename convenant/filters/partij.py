"""Filter the lists of parties and requests."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from convenant.enums.partij import Partijsoort, Partijstatus, Toetredingstatus
from convenant.models import Partij, Partijkaart, Toetreding
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput


class PartijFilter(PortalFilter):
    """Name, side, state; for officials also who works in their gemeente."""

    q = django_filters.CharFilter(
        field_name="naam", lookup_expr="icontains", label="Naam", widget=ZoekInput(), max_length=80
    )
    soort = django_filters.ChoiceFilter(
        choices=Partijsoort.choices, method="by_side", label="Tekende als", empty_label="Iedereen"
    )
    gemeente = django_filters.ChoiceFilter(
        choices=[], method="by_gemeente", label="Actief in", empty_label="De hele regio"
    )
    status = django_filters.ChoiceFilter(choices=Partijstatus.choices, label="Stand", empty_label="Elke stand")

    class Meta:
        model = Partijkaart
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        codes = self.request.actor.gemeenten
        if codes:
            rows = Gemeente.objects.filter(code__in=codes).order_by("naam")
            self.filters["gemeente"].extra["choices"] = list(rows.values_list("code", "naam"))
        else:
            del self.filters["gemeente"]

    def by_gemeente(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Where a party works is no public fact: officials ask it of their own gemeente."""
        return queryset.filter(partij_nr__in=Partij.objects.filter(gemeenten__contains=[value]).values("pk"))

    def by_side(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(soorten__contains=[value])


class ToetredingFilter(PortalFilter):
    """Name and state."""

    q = django_filters.CharFilter(
        field_name="organisatie__naam", lookup_expr="icontains", label="Organisatie", widget=ZoekInput(), max_length=80
    )
    status = django_filters.ChoiceFilter(choices=Toetredingstatus.choices, label="Stand", empty_label="Elke stand")

    class Meta:
        model = Toetreding
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.request.actor.organisatie_id:
            del self.filters["q"]
