"""Filter answers."""

import django_filters
from django.db.models import Q, QuerySet

from rivierenland.core.filters.basis import PortalFilter
from speerpunten.kennis.enums.antwoord import Antwoordstatus, Vragersoort
from speerpunten.kennis.models import Antwoord


class AntwoordFilter(PortalFilter):
    """By words, state and kind of question."""

    q = django_filters.CharFilter(label="Zoeken", method="by_words")
    status = django_filters.ChoiceFilter(choices=Antwoordstatus.choices, label="Stand", empty_label="Elke stand")
    soort = django_filters.ChoiceFilter(choices=Vragersoort.choices, label="Soort vraag", empty_label="Elke soort")

    class Meta:
        model = Antwoord
        fields: list[str] = []

    def by_words(self, queryset: QuerySet[Antwoord], name: str, value: str) -> QuerySet[Antwoord]:
        """Every word stands in the subject, the question or the reference."""
        for woord in value.split():
            queryset = queryset.filter(
                Q(titel__icontains=woord) | Q(vraag__icontains=woord) | Q(kenmerk__icontains=woord)
            )
        return queryset
