"""Filter talks and outcomes."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet

from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from speerpunten.kennis.enums.dialoog import Dialoogsoort, Dialoogstatus, Dialoogthema
from speerpunten.kennis.models import Dialoog, Dialooguitkomst

REGIO = "regio"


def _holders() -> list[tuple[str, str]]:
    return [(REGIO, "De regio"), *Gemeente.objects.order_by("naam").values_list("code", "naam")]


class DialoogFilter(PortalFilter):
    """By words, state, kind and holder."""

    q = django_filters.CharFilter(label="Zoeken", method="by_words")
    status = django_filters.ChoiceFilter(choices=Dialoogstatus.choices, label="Stand", empty_label="Elke stand")
    soort = django_filters.ChoiceFilter(choices=Dialoogsoort.choices, label="Soort", empty_label="Elke soort")
    van = django_filters.ChoiceFilter(
        choices=_holders, label="Wie houdt het?", empty_label="Iedereen", method="by_holder"
    )

    class Meta:
        model = Dialoog
        fields: list[str] = []

    def by_words(self, queryset: QuerySet[Dialoog], name: str, value: str) -> QuerySet[Dialoog]:
        """Every word stands in the subject or the aim."""
        for woord in value.split():
            queryset = queryset.filter(Q(titel__icontains=woord) | Q(doel__icontains=woord))
        return queryset

    def by_holder(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """A gemeente, or the region."""
        return queryset.filter(gemeente=None) if value == REGIO else queryset.filter(gemeente=value)


class UitkomstFilter(PortalFilter):
    """By theme and holder."""

    thema = django_filters.ChoiceFilter(choices=Dialoogthema.choices, label="Thema", empty_label="Elk thema")
    van = django_filters.ChoiceFilter(
        choices=_holders, label="Wie houdt het gesprek?", empty_label="Iedereen", method="by_holder"
    )

    class Meta:
        model = Dialooguitkomst
        fields: list[str] = []

    by_holder = DialoogFilter.by_holder
