"""Filter projects: on the board and in the list."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from registratie.enums import Locatiesoort
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.enums.knelpunt import Knelpuntplek
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import project as projecten

LOPEND, UIT = "lopend", "uit"


def gemeente_choices() -> list[tuple[str, str]]:
    """The eight by slug, which is what stands in an address."""
    return list(Gemeente.objects.order_by("naam").values_list("slug", "naam"))


class BordFilter(PortalFilter):
    """By gemeente and kind."""

    gemeente = django_filters.ChoiceFilter(
        field_name="gemeente__slug", label="Gemeente", empty_label="Alle gemeenten", choices=gemeente_choices
    )
    soort = django_filters.ChoiceFilter(choices=Locatiesoort.choices, label="Soort", empty_label="Alle soorten")

    class Meta:
        model = Project
        fields: list[str] = []


class ProjectFilter(BordFilter):
    """Also by stage, and whether something holds it up."""

    stadium = django_filters.ChoiceFilter(
        method="by_stage", label="Stadium", empty_label="Elk stadium",
        choices=[(LOPEND, "Alles wat loopt"), (UIT, "Alles wat uitviel"), *Stadium.choices],
    )  # fmt: skip
    knelpunt = django_filters.ChoiceFilter(
        method="by_bottleneck", label="Knelpunt", empty_label="Met en zonder", choices=[("ja", "Met een knelpunt")]
    )

    def by_stage(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """One stage, or all that run or dropped out."""
        groepen: dict[str, Any] = {LOPEND: Stadium.lopend(), UIT: Stadium.uitgangen()}
        return queryset.filter(stadium__in=groepen.get(value, [value]))

    def by_bottleneck(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Only those that something holds up."""
        return projecten.with_bottleneck(queryset)


class TafelFilter(PortalFilter):
    """The versnellingstafel by gemeente and by where it lies."""

    gemeente = django_filters.ChoiceFilter(label="Gemeente", empty_label="Alle gemeenten", choices=gemeente_choices)
    waar = django_filters.ChoiceFilter(label="Waar ligt het?", empty_label="Overal", choices=Knelpuntplek.choices)

    class Meta:
        model = Project
        fields: list[str] = []
