"""Filter the list of signatures."""

import django_filters
from django.db.models import QuerySet

from convenant.models import Ondertekening
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import ZoekInput


class OndertekeningFilter(PortalFilter):
    """Name of the party or of who signed, as printed."""

    q = django_filters.CharFilter(method="by_words", label="Naam van de partij", widget=ZoekInput(), max_length=80)

    class Meta:
        model = Ondertekening
        fields: list[str] = []

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            queryset = queryset.filter(partij_naam__icontains=woord)
        return queryset
