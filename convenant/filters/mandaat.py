"""Filter the list of mandates."""

import django_filters
from django.db.models import Q, QuerySet

from convenant.models import Mandaat
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import ZoekInput

STANDEN = (("wacht", "Wacht op bevestiging"), ("open", "Niet ingetrokken"), ("ingetrokken", "Ingetrokken"))
CONDITIES = {
    "wacht": Q(organisatie__isnull=False, bevestigd_op=None, ingetrokken_op=None),
    "open": Q(ingetrokken_op=None),
    "ingetrokken": Q(ingetrokken_op__isnull=False),
}


class MandaatFilter(PortalFilter):
    """Name of the person or organisation, and state."""

    q = django_filters.CharFilter(method="by_words", label="Naam", widget=ZoekInput(), max_length=80)
    stand = django_filters.ChoiceFilter(choices=STANDEN, label="Stand", method="by_state", empty_label="Alle")

    class Meta:
        model = Mandaat
        fields: list[str] = []

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            queryset = queryset.filter(Q(gebruiker__naam__icontains=woord) | Q(organisatie__naam__icontains=woord))
        return queryset

    def by_state(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(CONDITIES[value])
