"""Filter the list of cases."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from handhaving.enums import Zaakstatus
from handhaving.models import Zaak
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput

OPEN = "open"
STANDEN = ((OPEN, "Nog niet afgesloten"), *Zaakstatus.choices)


class ZaakFilter(PortalFilter):
    """Words, state, whose, and what is over its term. Without a choice: what was not closed yet."""

    q = django_filters.CharFilter(method="by_words", label="Zaak of locatie", widget=ZoekInput(), max_length=80)
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")
    stand = django_filters.ChoiceFilter(choices=STANDEN, method="by_stand", label="Status", empty_label="Alle")
    termijn = django_filters.ChoiceFilter(
        choices=[("voorbij", "Voorbij"), ("week", "Binnen 7 dagen"), ("twee", "Binnen 14 dagen")],
        method="by_termijn", label="Termijn", empty_label="Elke termijn",
    )  # fmt: skip
    van_mij = django_filters.ChoiceFilter(
        choices=[("1", "Alleen van mij")], method="by_mine", label="Behandelaar", empty_label="Iedereen"
    )
    unused = {"stand": OPEN}

    class Meta:
        model = Zaak
        fields: list[str] = []

    def __init__(self, data: QueryDict | None, *args: Any, **kwargs: Any):
        chosen = data.copy() if data is not None else QueryDict(mutable=True)
        chosen.setdefault("stand", OPEN)
        super().__init__(chosen, *args, **kwargs)
        actor = self.request.actor
        if actor.organisatie_id:
            del self.filters["van_mij"]
        if len(actor.gemeenten) == 1:
            del self.filters["gemeente"]
        else:
            seen = Gemeente.objects.filter(code__in=actor.gemeenten) if actor.gemeenten else Gemeente.objects.all()
            self.filters["gemeente"].extra["choices"] = list(seen.values_list("code", "naam"))

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            found = Q(nummer__icontains=woord) | Q(titel__icontains=woord) | Q(locatie__naam__icontains=woord)
            queryset = queryset.filter(found | Q(overtreder__naam__icontains=woord))
        return queryset

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.exclude(status=Zaakstatus.AFGESLOTEN) if value == OPEN else queryset.filter(status=value)

    def by_termijn(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        vandaag = timezone.localdate()
        if value == "voorbij":
            return queryset.filter(volgende__lt=vandaag)
        return queryset.filter(volgende__lte=vandaag + timedelta(days=7 if value == "week" else 14))

    def by_mine(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(behandelaar=self.request.actor.gebruiker)
