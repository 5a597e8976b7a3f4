"""Filter the list of feedback."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone

from registratie.models import Huisvestingslocatie
from registratie.queries import locatie as locaties
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput
from speerpunten.arbeidsmigrant.enums import Feedbackstand
from speerpunten.arbeidsmigrant.queries import feedback


class FeedbackFilter(PortalFilter):
    """Name or address, gemeente (when there is more than one), and the state."""

    q = django_filters.CharFilter(method="by_words", label="Naam, code of adres", widget=ZoekInput(), max_length=80)
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")
    stand = django_filters.ChoiceFilter(
        choices=Feedbackstand.choices, method="by_stand", label="Stand", empty_label="Elke stand"
    )

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

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return locaties.search(queryset, value)

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        beelden = feedback.pictures(timezone.localdate())
        if value == Feedbackstand.TE_WEINIG:
            return queryset.exclude(pk__in=[pk for pk, beeld in beelden.items() if beeld.stand != value])
        return queryset.filter(pk__in=[pk for pk, beeld in beelden.items() if beeld.stand == value])
