"""Filter the conversations about keeping commitments."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from convenant.enums.naleving import Gespreksstatus
from convenant.models import Nalevingsgesprek
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput

OPEN = "open"
STANDEN = ((OPEN, "Alles wat loopt"), *Gespreksstatus.choices)
BEURT = (("gemeente", "De gemeente"), ("partij", "De partij"))
TERMIJN = (("voorbij", "Voorbij"), ("week", "Binnen 7 dagen"), ("twee", "Binnen 14 dagen"))


class GesprekFilter(PortalFilter):
    """Words, where it stands, whose turn it is, who leads, and what is over its last day. Without a choice: what runs."""

    q = django_filters.CharFilter(method="by_words", label="Partij of toezegging", widget=ZoekInput(), max_length=80)
    stand = django_filters.ChoiceFilter(choices=STANDEN, method="by_stand", label="Status", empty_label="Alle")
    beurt = django_filters.ChoiceFilter(choices=BEURT, method="by_turn", label="Aan zet", empty_label="Iedereen")
    regie = django_filters.ChoiceFilter(field_name="regie", label="Regie", empty_label="Alle gemeenten")
    termijn = django_filters.ChoiceFilter(
        choices=TERMIJN, method="by_termijn", label="Laatste dag", empty_label="Elke dag"
    )
    unused = {"stand": OPEN}

    class Meta:
        model = Nalevingsgesprek
        fields: list[str] = []

    def __init__(self, data: QueryDict | None, *args: Any, **kwargs: Any):
        chosen = data.copy() if data is not None else QueryDict(mutable=True)
        chosen.setdefault("stand", OPEN)
        super().__init__(chosen, *args, **kwargs)
        self.filters["regie"].extra["choices"] = list(Gemeente.objects.order_by("naam").values_list("code", "naam"))

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            found = Q(organisatie__naam__icontains=woord) | Q(toezegging__titel__icontains=woord)
            queryset = queryset.filter(found | Q(code__iexact=woord))
        return queryset

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.open() if value == OPEN else queryset.filter(status=value)  # type: ignore[attr-defined]

    def by_turn(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        van_partij = Q(status=Gespreksstatus.PLAN)
        rows = queryset.exclude(status=Gespreksstatus.AFGESLOTEN)
        return rows.filter(van_partij) if value == "partij" else rows.exclude(van_partij)

    def by_termijn(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        vandaag = timezone.localdate()
        if value == "voorbij":
            return queryset.filter(uiterlijk__lt=vandaag)
        return queryset.filter(uiterlijk__lte=vandaag + timedelta(days=7 if value == "week" else 14))
