"""Choosing a location to filter by: a list when there are few, a box in which one types when there are many."""

import re

import django_filters
from django import forms
from django.db.models import QuerySet

from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties
from rivierenland.core.widgets import ZoekInput

KEUZE_MAX = 40
_NUMMER = re.compile(r"(?:^|\()(\d+)\)?$")


def choices() -> list[tuple[int, str]] | None:
    """The locations of the scope, or None when there are more than a list can show. One query."""
    found = list(Huisvestingslocatie.objects.order_by("naam", "id").values_list("pk", "naam")[: KEUZE_MAX + 1])
    return found if len(found) <= KEUZE_MAX else None


def option(locatie: Huisvestingslocatie) -> str:
    """How a suggestion reads; the number at the end is what finds the location again."""
    return f"{locatie.naam}, {locatie.plaats} ({locatie.pk})"


class LocatieChoiceFilter(django_filters.ChoiceFilter):
    """Few locations: a list. The value is the location's number."""


class LocatieTextFilter(django_filters.CharFilter):
    """Many locations: a name, or what a suggestion filled in."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        if not value:
            return qs
        if found := _NUMMER.search(value.strip()):
            return qs.filter(locatie=int(found[1][:18]))
        known = locaties.search(Huisvestingslocatie.objects.order_by(), value)
        return qs.filter(locatie__in=known.values("pk"))


def locatie_filter() -> django_filters.Filter:
    """The filter that fits the number of locations of the scope."""
    few = choices()
    if few is not None:
        return LocatieChoiceFilter(field_name="locatie", label="Locatie", choices=few, empty_label="Alle locaties")
    widget = ZoekInput(list="locaties", placeholder="Naam of plaats")
    return LocatieTextFilter(field_name="locatie", label="Locatie", widget=widget, max_length=140)


def is_text(field: forms.Field) -> bool:
    """Whether the box needs suggestions."""
    return isinstance(field, forms.CharField)
