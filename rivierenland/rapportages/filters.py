"""Filter the list of editions."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, QuerySet

from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.adres import REGIO
from rivierenland.rapportages.enums import Doelgroep, Editiestatus, Rapport
from rivierenland.rapportages.meting.feit import REGIONAAM
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.queries import uitgave


class EditieFilter(PortalFilter):
    """By report, period, area and state; and with or without the versions that were replaced."""

    rapport = django_filters.ChoiceFilter(choices=Rapport.choices, label="Rapport", empty_label="Alle rapporten")
    periode = django_filters.ChoiceFilter(choices=[], label="Periode", empty_label="Alle perioden")
    gebied = django_filters.ChoiceFilter(choices=[], method="by_area", label="Gebied", empty_label="Alle gebieden")
    status = django_filters.ChoiceFilter(choices=Editiestatus.choices, label="Stand", empty_label="Elke stand")
    versies = django_filters.ChoiceFilter(
        choices=[("nieuwste", "Alleen de nieuwste")], method="by_version", label="Versies", empty_label="Alle versies"
    )

    class Meta:
        model = Rapporteditie
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        perioden, gemeenten = uitgave.periods(), Gemeente.objects.order_by("naam").values_list("slug", "naam")
        self.filters["periode"].extra["choices"] = [(code, Periode.read(code).naam.capitalize()) for code in perioden]
        self.filters["gebied"].extra["choices"] = [(REGIO, REGIONAAM), *gemeenten]

    def by_area(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """The editions with a part about this area that everybody in the region can read."""
        delen = Rapportdeel.objects.filter(editie=OuterRef("pk"), doelgroep=Doelgroep.REGIO)
        delen = delen.filter(gemeente=None) if value == REGIO else delen.filter(gemeente__slug=value)
        return queryset.filter(Exists(delen))

    def by_version(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(is_vervangen=False)
