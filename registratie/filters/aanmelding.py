"""Filter the queue of applications."""

import django_filters
from django.db.models import Q, QuerySet

from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding
from rivierenland.core.enums import Organisatierol
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import ZoekInput

IN_QUEUE = [choice for choice in Aanmeldingsstatus.choices if choice[0] != Aanmeldingsstatus.TE_BEVESTIGEN]


class AanmeldingFilter(PortalFilter):
    """Name, KVK number or place, what it does, and status."""

    q = django_filters.CharFilter(
        method="by_words", label="Naam, KVK-nummer of plaats", widget=ZoekInput(), max_length=80
    )
    rol = django_filters.ChoiceFilter(
        choices=Organisatierol.choices, field_name="rollen", method="by_rol", label="Doet", empty_label="Alles"
    )
    status = django_filters.ChoiceFilter(choices=IN_QUEUE, label="Status", empty_label="Elke status")

    class Meta:
        model = Aanmelding
        fields: list[str] = []

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            queryset = queryset.filter(
                Q(naam__icontains=woord)
                | Q(kvk__startswith=woord)
                | Q(plaats__icontains=woord)
                | Q(locatie_naam__icontains=woord)
            )
        return queryset

    def by_rol(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(rollen__contains=[value])
