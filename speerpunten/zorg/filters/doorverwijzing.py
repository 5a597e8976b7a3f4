"""Filter the referrals."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import QueryDict

from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.talen import TALEN
from rivierenland.core.widgets import ZoekInput
from speerpunten.zorg.enums.doorverwijzing import Behoefte, Doorverwijsstatus
from speerpunten.zorg.models import Doorverwijzing

OPEN = "open"
STANDEN = ((OPEN, "Alles wat loopt"), *Doorverwijsstatus.choices)


class DoorverwijzingFilter(PortalFilter):
    """A reference, where it stands, the kind of help and the language. Without a choice: what runs."""

    q = django_filters.CharFilter(
        field_name="referentie", lookup_expr="icontains", label="Referentie", widget=ZoekInput(), max_length=20
    )
    stand = django_filters.ChoiceFilter(choices=STANDEN, method="by_stand", label="Status", empty_label="Alle")
    behoefte = django_filters.ChoiceFilter(choices=Behoefte.choices, label="Soort hulp", empty_label="Alle soorten")
    taal = django_filters.ChoiceFilter(choices=list(TALEN.items()), label="Taal", empty_label="Alle talen")
    unused = {"stand": OPEN}

    class Meta:
        model = Doorverwijzing
        fields: list[str] = []

    def __init__(self, data: QueryDict | None, *args: Any, **kwargs: Any):
        chosen = data.copy() if data is not None else QueryDict(mutable=True)
        chosen.setdefault("stand", OPEN)
        super().__init__(chosen, *args, **kwargs)

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.open() if value == OPEN else queryset.filter(status=value)  # type: ignore[attr-defined]
