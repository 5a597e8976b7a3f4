"""Filter proposals."""

import django_filters

from rivierenland.core.filters.basis import PortalFilter
from speerpunten.programma.enums.besluit import Voorstelstatus
from speerpunten.programma.models import Maatregelenpakket, Voorstel


class VoorstelFilter(PortalFilter):
    """By state and by package."""

    status = django_filters.ChoiceFilter(choices=Voorstelstatus.choices, label="Stand", empty_label="Elke stand")
    pakket = django_filters.ModelChoiceFilter(
        queryset=Maatregelenpakket.objects.all(), label="Pakket", empty_label="Elk pakket"
    )

    class Meta:
        model = Voorstel
        fields: list[str] = []
