"""Filter the list of organisations."""

import django_filters
from django.db.models import Q, QuerySet

from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Organisatie
from rivierenland.core.widgets import ZoekInput


class OrganisatieFilter(PortalFilter):
    """Name or KVK number, what it does, and status."""

    q = django_filters.CharFilter(method="by_words", label="Naam of KVK-nummer", widget=ZoekInput(), max_length=80)
    rol = django_filters.ChoiceFilter(
        choices=Organisatierol.choices,
        field_name="rollen",
        method="by_rol",
        label="Doet",
        empty_label="Alles",
    )
    status = django_filters.ChoiceFilter(choices=Organisatiestatus.choices, label="Status", empty_label="Elke status")

    class Meta:
        model = Organisatie
        fields: list[str] = []

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            queryset = queryset.filter(Q(naam__icontains=woord) | Q(kvk__startswith=woord))
        return queryset

    def by_rol(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(rollen__contains=[value])
