"""Filter the night register."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone

from registratie.enums import Taal
from registratie.filters import locatiekeuze
from registratie.models import Verblijf
from registratie.queries import verblijf as verblijven
from registratie.queries.verblijf import GEGEVEN_LABEL, STAND_LABEL, Verblijfsstand
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.widgets import DatumInput, ZoekInput


class VerblijfFilter(PortalFilter):
    """Name, location, state, arrival between two days, language, and what is not known. Shows who is present unless something else is
    asked.
    """

    q = django_filters.CharFilter(method="by_naam", label="Naam", widget=ZoekInput(), max_length=80)
    stand = django_filters.ChoiceFilter(
        choices=list(STAND_LABEL.items()), method="by_stand", label="Stand", empty_label="Alle verblijven"
    )
    van = django_filters.DateFilter(
        field_name="aankomst", lookup_expr="gte", label="Aankomst vanaf", widget=DatumInput()
    )
    tot = django_filters.DateFilter(
        field_name="aankomst", lookup_expr="lte", label="Aankomst tot en met", widget=DatumInput()
    )
    taal = django_filters.ChoiceFilter(
        choices=Taal.choices, field_name="bewoner__taal", label="Taal", empty_label="Alle talen"
    )
    mist = django_filters.ChoiceFilter(
        choices=list(GEGEVEN_LABEL.items()), method="by_gegeven", label="Onbekend", empty_label="Niets bijzonders"
    )
    organisatie = django_filters.NumberFilter(field_name="organisatie", widget=forms.HiddenInput())
    gemeente = django_filters.CharFilter(field_name="gemeente", max_length=6, widget=forms.HiddenInput())

    meer = ("van", "tot", "taal", "mist")
    unused = {"stand": Verblijfsstand.AANWEZIG.value}

    class Meta:
        model = Verblijf
        fields: list[str] = []

    def __init__(self, data: QueryDict | None, *args: Any, **kwargs: Any):
        super().__init__(_with_default(data), *args, **kwargs)
        keuze = locatiekeuze.locatie_filter()
        keuze.parent, keuze.model = self, Verblijf
        first, *rest = self.filters.items()
        self.filters = type(self.filters)([first, ("locatie", keuze), *rest])

    @property
    def needs_suggestions(self) -> bool:
        """Whether the location is typed instead of chosen."""
        return locatiekeuze.is_text(self.form.fields["locatie"])

    def by_naam(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return verblijven.search_naam(queryset, value)

    def by_gegeven(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return verblijven.without(queryset, value)

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return verblijven.in_stand(queryset, Verblijfsstand(value), timezone.localdate())


def _with_default(data: QueryDict | None) -> QueryDict:
    chosen = data.copy() if data is not None else QueryDict(mutable=True)
    if "stand" not in chosen:
        chosen["stand"] = Verblijfsstand.AANWEZIG.value
    return chosen
