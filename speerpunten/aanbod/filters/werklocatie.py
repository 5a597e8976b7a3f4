"""Filter the list of work sites."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone

from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput
from speerpunten.aanbod.enums.vraag import Sector, Vraagbron
from speerpunten.aanbod.models import Werklocatie
from speerpunten.aanbod.queries import maandvraag as maandvragen
from speerpunten.aanbod.queries import werklocatie as werklocaties

ZONDER = "zonder"


class WerklocatieFilter(PortalFilter):
    """Words, year, sector, who said so, and gemeente when there is more than one. The year is read by the page."""

    q = django_filters.CharFilter(
        method="by_words", label="Naam, werkgever of plaats", widget=ZoekInput(), max_length=80
    )
    jaar = django_filters.ChoiceFilter(method="as_it_is", label="Jaar", empty_label=None)
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")
    sector = django_filters.ChoiceFilter(choices=Sector.choices, label="Sector", empty_label="Alle sectoren")
    bron = django_filters.ChoiceFilter(
        method="by_source",
        choices=[(ZONDER, "Nog niet opgegeven"), *Vraagbron.choices],
        label="Bron",
        empty_label="Elke bron",
    )

    class Meta:
        model = Werklocatie
        fields: list[str] = []

    def __init__(self, data: QueryDict | None = None, *args: Any, **kwargs: Any):
        vandaag = timezone.localdate()
        shown = data.copy() if data else QueryDict(mutable=True)
        shown.setdefault("jaar", str(vandaag.year))
        super().__init__(shown, *args, **kwargs)
        self.unused = {"jaar": str(vandaag.year)}
        self.filters["jaar"].extra["choices"] = [(str(jaar), str(jaar)) for jaar in maandvragen.open_years(vandaag)]
        actor = self.request.actor
        if len(actor.gemeenten) == 1:
            del self.filters["gemeente"]
        else:
            seen = Gemeente.objects.filter(code__in=actor.gemeenten) if actor.gemeenten else Gemeente.objects.all()
            self.filters["gemeente"].extra["choices"] = list(seen.values_list("code", "naam"))

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Every word somewhere in the row."""
        return werklocaties.search(queryset, value)

    def by_source(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Who said so, or nobody yet."""
        return queryset.filter(piek=None) if value == ZONDER else queryset.filter(bron=value)

    def as_it_is(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """The page asked for this year already."""
        return queryset


def chosen_year(gekozen: str) -> int:
    """The year in the address of the list; this year when it is none of those that may be chosen."""
    vandaag = timezone.localdate()
    mogelijk = {str(jaar): jaar for jaar in maandvragen.open_years(vandaag)}
    return mogelijk.get(gekozen, vandaag.year)
