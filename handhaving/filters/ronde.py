"""Filter rounds."""

import django_filters

from handhaving.enums import Rondestatus
from handhaving.models import Ronde
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import DatumInput


class RondeFilter(PortalFilter):
    """By state and from a day on."""

    status = django_filters.ChoiceFilter(choices=Rondestatus.choices, label="Stand", empty_label="Elke stand")
    vanaf = django_filters.DateFilter("dag", lookup_expr="gte", label="Vanaf", widget=DatumInput())

    class Meta:
        model = Ronde
        fields: list[str] = []
