"""Filter the questions, the answers and the links."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest

from registratie.enums import Koppelwijze, Oordeel
from registratie.models import Bewoner, Koppeling, Koppelvraag
from registratie.queries import koppeling as koppelingen
from registratie.queries import koppelvraag as koppelvragen
from registratie.queries.drempel import STERKTE_LABEL, Sterkte
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Organisatie
from rivierenland.core.widgets import ZoekInput

BINNEN, OVER = "binnen", "over"


def suppliers(request: HttpRequest | None) -> QuerySet[Organisatie]:
    """The organisations that the one who looks may see."""
    return Organisatie.objects.order_by("naam", "id")


class ParenFilter(PortalFilter):
    """Name, provider, and whether the pair lies over a border. A record of another gemeente is found by nothing."""

    q = django_filters.CharFilter(method="by_naam", label="Naam", widget=ZoekInput(), max_length=80)
    organisatie = django_filters.ModelChoiceFilter(
        queryset=suppliers, method="by_organisatie", label="Aanbieder", empty_label="Elke aanbieder"
    )
    waar = django_filters.ChoiceFilter(
        choices=[(BINNEN, "In uw gemeente"), (OVER, "Over de gemeentegrens")],
        method="by_waar",
        label="Waar",
        empty_label="Overal",
    )

    class Meta:
        model = Koppelvraag
        fields: list[str] = []

    def by_naam(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return koppelvragen.search_naam(queryset, value)

    def by_organisatie(self, queryset: QuerySet, name: str, value: Organisatie) -> QuerySet:
        return koppelvragen.about(queryset, Bewoner.objects.filter(organisatie=value).order_by())

    def by_waar(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(gemeenten__len=2 if value == OVER else 1)


class KoppelvraagFilter(ParenFilter):
    """Questions, also by how strong the evidence is."""

    sterkte = django_filters.ChoiceFilter(
        choices=list(STERKTE_LABEL.items()), method="by_sterkte", label="Aanwijzing", empty_label="Elke sterkte"
    )

    def by_sterkte(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        return koppelvragen.in_sterkte(queryset, Sterkte(value))


class OordeelFilter(ParenFilter):
    """Answers, also by what was answered."""

    oordeel = django_filters.ChoiceFilter(
        choices=[(soort.value, soort.label) for soort in (Oordeel.DEZELFDE, Oordeel.NIET_DEZELFDE)],
        label="Oordeel",
        empty_label="Elk oordeel",
    )


class KoppelingFilter(PortalFilter):
    """Name, provider, and how the link came about."""

    q = django_filters.CharFilter(method="by_naam", label="Naam", widget=ZoekInput(), max_length=80)
    organisatie = django_filters.ModelChoiceFilter(queryset=suppliers, label="Aanbieder", empty_label="Elke aanbieder")
    wijze = django_filters.ChoiceFilter(choices=Koppelwijze.choices, label="Hoe", empty_label="Alle")

    class Meta:
        model = Koppeling
        fields: list[str] = []

    def by_naam(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return koppelingen.search_naam(queryset, value)
