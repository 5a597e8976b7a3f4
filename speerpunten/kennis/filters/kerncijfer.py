"""Filter the list of published figures."""

import django_filters
from django.db.models import QuerySet

from rivierenland.core.filters.basis import PortalFilter
from speerpunten.kennis.enums.kerncijfer import Cijferstatus, Keurmerk
from speerpunten.kennis.kerncijfers import gebieden
from speerpunten.kennis.kerncijfers.indicatoren import ONDERWERPEN
from speerpunten.kennis.models import Kerncijfer
from speerpunten.kennis.queries import kerncijfer as kerncijfers


class KerncijferFilter(PortalFilter):
    """Area, subject, kind and mark of quality."""

    gebied = django_filters.ChoiceFilter(choices=gebieden.KEUZES, label="Gebied", empty_label="Alle gebieden")
    onderwerp = django_filters.ChoiceFilter(
        method="by_subject", choices=list(ONDERWERPEN.items()), label="Onderwerp", empty_label="Alle onderwerpen"
    )
    status = django_filters.ChoiceFilter(choices=Cijferstatus.choices, label="Soort", empty_label="Elke soort")
    keurmerk = django_filters.ChoiceFilter(
        method="by_mark", choices=Keurmerk.choices, label="Keurmerk", empty_label="Elk keurmerk"
    )

    class Meta:
        model = Kerncijfer
        fields: list[str] = []

    def by_subject(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Figures whose indicator belongs to it."""
        return kerncijfers.with_subject(queryset, value)

    def by_mark(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Figures that have this mark today."""
        return kerncijfers.with_mark(queryset, value)
