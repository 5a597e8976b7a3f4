"""Filter the list of supply quality."""

from typing import Any

import django_filters
from django.db.models import QuerySet

from registratie.enums import Afwijking, Leverwijze
from registratie.models import Kwaliteitsmeting
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput

STANDEN = {
    "te_laat": ("Te laat", {"dagen_te_laat__gt": 0}),
    "op_tijd": ("Op tijd", {"dagen_te_laat": 0, "wijze": Leverwijze.BESTAND}),
    "zelf": ("Zelf bijgehouden", {"wijze": Leverwijze.PORTAAL}),
    "niets": ("Nog niets ontvangen", {"wijze": Leverwijze.GEEN}),
}
SIGNALEN: dict[str, tuple[str, dict[str, Any]]] = {
    "sprong": ("Meer dan gewoonlijk", {"afwijking": Afwijking.SPRONG}),
    "daling": ("Minder dan gewoonlijk", {"afwijking": Afwijking.DALING}),
    "te_vol": ("Boven de vergunning", {"locaties_te_vol__gt": 0}),
    "fouten": ("Foute rijen", {"aandeel_fout__gt": 0}),
    "onvolledig": ("Gegevens ontbreken", {"onvolledig__gt": 0}),
}


class KwaliteitFilter(PortalFilter):
    """Name, gemeente (when there is more than one), whether it is late, and what stands out."""

    q = django_filters.CharFilter(method="by_words", label="Organisatie", widget=ZoekInput(), max_length=80)
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")
    stand = django_filters.ChoiceFilter(
        choices=[(code, naam) for code, (naam, _) in STANDEN.items()],
        method="by_stand", label="Stand", empty_label="Elke stand",
    )  # fmt: skip
    signaal = django_filters.ChoiceFilter(
        choices=[(code, naam) for code, (naam, _) in SIGNALEN.items()],
        method="by_signaal", label="Wat opvalt", empty_label="Alles",
    )  # fmt: skip

    class Meta:
        model = Kwaliteitsmeting
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        actor = self.request.actor
        if actor.organisatie_id:
            del self.filters["q"]
        if len(actor.gemeenten) == 1:
            del self.filters["gemeente"]
        else:
            seen = Gemeente.objects.filter(code__in=actor.gemeenten) if actor.gemeenten else Gemeente.objects.all()
            self.filters["gemeente"].extra["choices"] = list(seen.values_list("code", "naam"))

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        for woord in value.split()[:6]:
            queryset = queryset.filter(organisatie__naam__icontains=woord)
        return queryset

    def by_stand(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(**STANDEN[value][1])

    def by_signaal(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(**SIGNALEN[value][1])
