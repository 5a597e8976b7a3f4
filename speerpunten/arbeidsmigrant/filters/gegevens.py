"""Filter codes and requests."""

import django_filters
from django.utils import timezone

from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import ZoekInput
from speerpunten.arbeidsmigrant.enums import Codeweg, Inzageverzoeksoort
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzageverzoek
from speerpunten.arbeidsmigrant.models.inzageverzoek import InzageverzoekQuerySet
from speerpunten.arbeidsmigrant.queries import inzageverzoek as verzoeken

LOPEND, TE_LAAT = "lopend", "te_laat"


class InzageverzoekFilter(PortalFilter):
    """By reference, what still waits, and what is asked."""

    q = django_filters.CharFilter(
        "referentie", lookup_expr="icontains", label="Referentie", widget=ZoekInput(), max_length=20
    )
    werk = django_filters.ChoiceFilter(
        choices=[(LOPEND, "Wat nog loopt"), (TE_LAAT, "Te laat")], method="by_werk", label="Werk", empty_label="Alles"
    )
    soort = django_filters.ChoiceFilter(choices=Inzageverzoeksoort.choices, label="Wat", empty_label="Elk verzoek")

    class Meta:
        model = Inzageverzoek
        fields: list[str] = []

    def by_werk(self, queryset: InzageverzoekQuerySet, name: str, value: str) -> InzageverzoekQuerySet:
        return verzoeken.late(queryset, timezone.localdate()) if value == TE_LAAT else queryset.open()


class InzagecodeFilter(PortalFilter):
    """By road."""

    weg = django_filters.ChoiceFilter(choices=Codeweg.choices, label="Hoe gegeven", empty_label="Elke manier")

    class Meta:
        model = Inzagecode
        fields: list[str] = []
