"""The filters of access, logs, messages and jobs."""

import django_filters
from django.db.models import Q, QuerySet

from rivierenland.core.enums import Berichtstatus, Taakstatus
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis, Inzage, Toegang, UitgaandBericht
from rivierenland.core.rollen import ROL_CHOICES
from rivierenland.core.widgets import DatumInput, ZoekInput


class ToegangFilter(PortalFilter):
    """By name or address, role, and whether the access runs."""

    q = django_filters.CharFilter(method="search", label="Naam of e-mailadres", widget=ZoekInput())
    rol = django_filters.ChoiceFilter(choices=ROL_CHOICES, label="Rol", empty_label="Alle rollen")
    stand = django_filters.ChoiceFilter(
        choices=[("actief", "Actief"), ("beeindigd", "Beëindigd")], method="by_state", label="Stand", empty_label="Alle"
    )

    class Meta:
        model = Toegang
        fields = ()

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(Q(gebruiker__naam__icontains=value) | Q(gebruiker__email__icontains=value))

    def by_state(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(geldig_tot__isnull=value == "actief")


class PeriodeFilter(PortalFilter):
    """From a day up to and including a day."""

    van = django_filters.DateFilter("tijdstempel", lookup_expr="date__gte", label="Vanaf", widget=DatumInput())
    tot = django_filters.DateFilter("tijdstempel", lookup_expr="date__lte", label="Tot en met", widget=DatumInput())


class GebeurtenisFilter(PeriodeFilter):
    """By period, person, role and result."""

    wie = django_filters.CharFilter("wie", lookup_expr="icontains", label="Wie", widget=ZoekInput())
    rol = django_filters.ChoiceFilter(choices=ROL_CHOICES, label="Rol", empty_label="Alle rollen")

    class Meta:
        model = Gebeurtenis
        fields = ()


class InzageFilter(PeriodeFilter):
    """By period, person, role and purpose."""

    wie = django_filters.CharFilter("gebruiker__naam", lookup_expr="icontains", label="Wie", widget=ZoekInput())
    rol = django_filters.ChoiceFilter(choices=ROL_CHOICES, label="Rol", empty_label="Alle rollen")
    doel = django_filters.CharFilter("doel", lookup_expr="icontains", label="Waarom", widget=ZoekInput())

    class Meta:
        model = Inzage
        fields = ()


class UitgaandFilter(PortalFilter):
    """By state."""

    status = django_filters.ChoiceFilter(choices=Berichtstatus.choices, label="Stand", empty_label="Alle")

    class Meta:
        model = UitgaandBericht
        fields = ()


class TaakFilter(PortalFilter):
    """By state."""

    status = django_filters.ChoiceFilter(choices=Taakstatus.choices, label="Stand", empty_label="Alle")

    class Meta:
        model = Achtergrondtaak
        fields = ()
