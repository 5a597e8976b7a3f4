"""Filter published decisions."""

from typing import Any

import django_filters

from handhaving.models import Publicatie
from handhaving.queries.publicatie import BESLUITEN
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente


class PublicatieFilter(PortalFilter):
    """By gemeente and kind of decision."""

    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")
    soort = django_filters.ChoiceFilter(
        choices=[(soort.value, soort.label) for soort in BESLUITEN], label="Besluit", empty_label="Elk besluit"
    )

    class Meta:
        model = Publicatie
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.filters["gemeente"].extra["choices"] = list(Gemeente.objects.values_list("code", "naam"))
