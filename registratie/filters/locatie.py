"""Filter the list of locations."""

from typing import Any

import django_filters
from django import forms
from django.db.models import F, QuerySet

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.widgets import ZoekInput

STAND_CHOICES = [("te_veel", "Meer dan vergund"), ("vol", "Vol"), ("vrij", "Bedden vrij"), ("leeg", "Niemand")]


class LocatieFilter(PortalFilter):
    """Name or address, gemeente (when there is more than one), kind, tonight's occupancy and status."""

    q = django_filters.CharFilter(method="by_words", label="Naam, code of adres", widget=ZoekInput(), max_length=80)
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")
    soort = django_filters.ChoiceFilter(choices=Locatiesoort.choices, label="Soort", empty_label="Alle soorten")
    stand = django_filters.ChoiceFilter(
        choices=STAND_CHOICES, method="by_stand", label="Vannacht", empty_label="Elke stand"
    )
    status = django_filters.ChoiceFilter(choices=Locatiestatus.choices, label="Status", empty_label="Elke status")
    organisatie = django_filters.NumberFilter(field_name="organisatie", widget=forms.HiddenInput())

    class Meta:
        model = Huisvestingslocatie
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        actor = self.request.actor
        if len(actor.gemeenten) == 1:
            del self.filters["gemeente"]
        else:
            seen = Gemeente.objects.filter(code__in=actor.gemeenten) if actor.gemeenten else Gemeente.objects.all()
            self.filters["gemeente"].extra["choices"] = list(seen.values_list("code", "naam"))
        if not actor.may(Permission.BEZETTING_VIEW):
            del self.filters["stand"]

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return locaties.search(queryset, value)

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        condition = {
            "te_veel": {"bezet__gt": F("capaciteit_vergund")},
            "vol": {"bezet": F("capaciteit_vergund")},
            "vrij": {"bezet__lt": F("capaciteit_vergund")},
            "leeg": {"bezet": 0},
        }[value]
        return queryset.filter(**condition)
