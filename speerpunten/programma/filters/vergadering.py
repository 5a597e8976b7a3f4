"""Filter meetings and action points."""

import django_filters
from django.db.models import QuerySet

from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from speerpunten.programma.enums.vergadering import TE_DOEN, Actiepuntstatus, Vergaderingsoort
from speerpunten.programma.models import Actiepunt, Vergadering

TE_DOEN_KEUZE = "te_doen"
REGIO = "regio"


class VergaderingFilter(PortalFilter):
    """By who meets."""

    soort = django_filters.ChoiceFilter(choices=Vergaderingsoort.choices, label="Overleg", empty_label="Elk overleg")

    class Meta:
        model = Vergadering
        fields: list[str] = []


class ActiepuntFilter(PortalFilter):
    """By state and by owner."""

    status = django_filters.ChoiceFilter(
        method="by_status",
        choices=[(TE_DOEN_KEUZE, "Nog te doen"), *Actiepuntstatus.choices],
        label="Stand",
        empty_label="Elke stand",
    )
    eigenaar = django_filters.ChoiceFilter(method="by_owner", label="Wie", empty_label="Iedereen")

    class Meta:
        model = Actiepunt
        fields: list[str] = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        keuzes = [(REGIO, "Regio"), *Gemeente.objects.order_by("naam").values_list("code", "naam")]
        self.form.fields["eigenaar"].choices = keuzes

    def by_status(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """One state, or everything that waits."""
        return queryset.filter(status__in=TE_DOEN if value == TE_DOEN_KEUZE else [value])

    def by_owner(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Of one gemeente, or of the region."""
        return queryset.filter(eigenaar=None) if value == REGIO else queryset.filter(eigenaar=value)
