"""Filter the inbox."""

import django_filters

from handhaving.enums import Inzendingstatus
from handhaving.models import Inzending
from rivierenland.core.filters.basis import PortalFilter


class InzendingFilter(PortalFilter):
    """By status; without one what waits for a decision comes first."""

    status = django_filters.ChoiceFilter(choices=Inzendingstatus.choices, label="Status", empty_label="Elke status")

    class Meta:
        model = Inzending
        fields: list[str] = []
