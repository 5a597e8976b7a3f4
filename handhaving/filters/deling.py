"""Filter sharings."""

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone

from handhaving.enums import Delingsoort
from handhaving.models import Delingregel, Gegevensdeling
from rivierenland.core.filters.basis import PortalFilter

STANDEN = [("nu", "Nu te lezen"), ("gepland", "Gepland"), ("voorbij", "Voorbij of beëindigd")]


class DelingFilter(PortalFilter):
    """By kind and by whether it may be read now."""

    soort = django_filters.ChoiceFilter(choices=Delingsoort.choices, label="Soort", empty_label="Elke soort")
    stand = django_filters.ChoiceFilter(choices=STANDEN, label="Stand", empty_label="Elke stand", method="by_state")

    class Meta:
        model = Gegevensdeling
        fields: list[str] = []

    def by_state(self, queryset: QuerySet, naam: str, waarde: str) -> QuerySet:
        """By the day of today."""
        vandaag = timezone.localdate()
        over = Q(tot__lt=vandaag) | Q(ingetrokken_op__isnull=False)
        if waarde == "voorbij":
            return queryset.filter(over)
        begun = Q(vanaf__lte=vandaag)
        return queryset.exclude(over).filter(begun if waarde == "nu" else ~begun)


class DelingregisterFilter(DelingFilter):
    """The same for the register."""

    class Meta:
        model = Delingregel
        fields: list[str] = []
