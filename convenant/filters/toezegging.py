"""Filter parties by what they keep, and evidence by where it stands."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from convenant.enums.meting import Bewijsstatus, Meetoordeel
from convenant.enums.partij import Partijsoort
from convenant.models import Bewijsstuk, Partij
from convenant.queries import toezegging
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import ZoekInput


class ToezeggingPartijFilter(PortalFilter):
    """Name, kind of party, and whether anything is not kept or asks for attention."""

    q = django_filters.CharFilter(method="by_words", label="Partij", widget=ZoekInput(), max_length=80)
    soort = django_filters.ChoiceFilter(
        choices=Partijsoort.choices, method="by_soort", label="Tekende als", empty_label="Alle"
    )
    stand = django_filters.ChoiceFilter(
        choices=[(oordeel.value, oordeel.label) for oordeel in (Meetoordeel.NIET_NAGEKOMEN, Meetoordeel.AANDACHT)],
        method="by_stand", label="Met een toezegging die", empty_label="Alle partijen",
    )  # fmt: skip

    class Meta:
        model = Partij
        fields: list[str] = []

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            queryset = queryset.filter(naam__icontains=woord)
        return queryset

    def by_soort(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(soorten__contains=[value])

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        found = toezegging.newest(toezegging.gemeente_of(self.request.actor)).filter(oordeel=value)
        return queryset.filter(pk__in=found.order_by().values("partij"))


class BewijsFilter(PortalFilter):
    """What waits, or everything."""

    stand = django_filters.ChoiceFilter(
        choices=[*Bewijsstatus.choices, ("alles", "Alles")], method="by_stand", label="Stand", empty_label=None
    )
    unused = {"stand": "alles"}

    class Meta:
        model = Bewijsstuk
        fields: list[str] = []

    def __init__(self, data: Any, *args: Any, **kwargs: Any):
        chosen = data.copy() if data is not None else {}
        chosen.setdefault("stand", "alles")
        super().__init__(chosen, *args, **kwargs)

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset if value == "alles" else queryset.filter(status=value)
