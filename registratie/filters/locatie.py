"""Filter the list of locations."""

from typing import Any

import django_filters
from django import forms
from django.db.models import F, QuerySet
from django.utils import timezone

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties
from registratie.queries.papier import drempels
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from rivierenland.core.widgets import ZoekInput

STAND_CHOICES = [
    ("te_veel", "Meer dan vergund"), ("boven_norm", "Boven de norm"), ("vol", "Vol"), ("vrij", "Bedden vrij"),
    ("leeg", "Niemand"),
]  # fmt: skip


class LocatieFilter(PortalFilter):
    """Name or address, gemeente (when there is more than one), kind, tonight's occupancy and status."""

    q = django_filters.CharFilter(method="by_words", label="Naam, code of adres", widget=ZoekInput(), max_length=80)
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")
    soort = django_filters.ChoiceFilter(choices=Locatiesoort.choices, label="Soort", empty_label="Alle soorten")
    stand = django_filters.ChoiceFilter(
        choices=STAND_CHOICES, method="by_stand", label="Vannacht", empty_label="Elke stand"
    )
    papieren = django_filters.ChoiceFilter(method="by_papieren", label="Vergunning", empty_label="Elke stand")
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
        dagen = drempels(timezone.localdate())[0]
        self.filters["papieren"].extra["choices"] = [
            ("vergunning_verloopt", f"Vergunning verloopt binnen {dagen} dagen"),
            ("geen_vergunning", "Geen geldige vergunning"),
            ("certificaat_verloopt", f"Certificaat verloopt binnen {dagen} dagen"),
        ]
        if not actor.may(Permission.BEZETTING_VIEW):
            del self.filters["stand"]

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return locaties.search(queryset, value)

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        if value == "boven_norm":
            return queryset.filter(pk__in=locaties.above_norm(queryset, timezone.localdate()))
        condition = {
            "te_veel": {"bezet__gt": F("capaciteit_vergund")},
            "vol": {"bezet": F("capaciteit_vergund")},
            "vrij": {"bezet__lt": F("capaciteit_vergund")},
            "leeg": {"bezet": 0},
        }[value]
        return queryset.filter(**condition)

    def by_papieren(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        condition = {
            "vergunning_verloopt": {"vergunning_einde__isnull": False},
            "geen_vergunning": {"vergunning_geldig": False},
            "certificaat_verloopt": {"certificaat_einde__isnull": False},
        }[value]
        return queryset.filter(**condition)
