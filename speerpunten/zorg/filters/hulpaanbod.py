"""Filter the list of offers of help."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.utils import timezone

from registratie.enums import Taal
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput
from speerpunten.zorg.enums.hulp import Aanbodstatus, Hulpvraag
from speerpunten.zorg.models import Hulpaanbod
from speerpunten.zorg.queries import hulpaanbod as hulp

JA, EIGEN = "ja", "eigen"


class HulpaanbodFilter(PortalFilter):
    """Words, need, gemeente it is for, language, whose it is, where it stands, and what must be checked."""

    q = django_filters.CharFilter(method="by_words", label="Naam of plaats", widget=ZoekInput(), max_length=80)
    hulpvraag = django_filters.ChoiceFilter(
        method="by_need", choices=Hulpvraag.choices, label="Waarvoor", empty_label="Alle hulp"
    )
    gemeente = django_filters.ChoiceFilter(method="by_area", label="Voor mensen in", empty_label="Alle gemeenten")
    taal = django_filters.ChoiceFilter(
        method="by_language", choices=Taal.choices, label="Taal", empty_label="Alle talen"
    )
    van = django_filters.ChoiceFilter(
        method="by_owner", choices=[(EIGEN, "Wat ik bijhoud")], label="Van wie", empty_label="Van iedereen"
    )
    status = django_filters.ChoiceFilter(choices=Aanbodstatus.choices, label="Stand", empty_label="Elke stand")
    nakijken = django_filters.ChoiceFilter(
        method="by_check", choices=[(JA, "Moet worden nagekeken")], label="Nakijken", empty_label="Alles"
    )
    meer = ("van", "status", "nakijken")

    class Meta:
        model = Hulpaanbod
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.filters["gemeente"].extra["choices"] = list(Gemeente.objects.order_by("naam").values_list("code", "naam"))

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Every word in the name, the place or the text."""
        for woord in value.split()[:6]:
            queryset = queryset.filter(
                Q(naam__icontains=woord) | Q(plaats__icontains=woord) | Q(omschrijvingen__nl__icontains=woord)
            )
        return queryset

    def by_need(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """What helps with this need."""
        return queryset.filter(hulpvragen__contains=[value])

    def by_area(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """What people of this gemeente may use."""
        return queryset.filter(Q(werkgebied=[]) | Q(werkgebied__contains=[value]))

    def by_language(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Where this language is spoken."""
        return queryset.filter(talen__contains=[value])

    def by_owner(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Only what the one who looks keeps."""
        return queryset.filter(hulp.own_of(self.request.actor))

    def by_check(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Published, and nobody checked it within the term."""
        return queryset.filter(hulp.to_check(timezone.localdate()))
