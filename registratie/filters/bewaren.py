"""Filter destruction lists and requests."""

import django_filters

from registratie.enums import Dossierstatus, Lijststatus
from registratie.models import Persoonsdossier, Vernietigingslijst
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import ZoekInput


class VernietigingslijstFilter(PortalFilter):
    """By status."""

    status = django_filters.ChoiceFilter(choices=Lijststatus.choices, label="Status", empty_label="Elke status")

    class Meta:
        model = Vernietigingslijst
        fields: list[str] = []


class PersoonsdossierFilter(PortalFilter):
    """By reference and status."""

    q = django_filters.CharFilter(
        "kenmerk", lookup_expr="icontains", label="Kenmerk", widget=ZoekInput(), max_length=60
    )
    status = django_filters.ChoiceFilter(choices=Dossierstatus.choices, label="Status", empty_label="Elke status")

    class Meta:
        model = Persoonsdossier
        fields: list[str] = []
