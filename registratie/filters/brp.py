"""Filter the signals of the four-month clock."""

from typing import Any

import django_filters
from django.http import QueryDict
from django.utils import timezone

from registratie.enums import Brpstatus, Signaalniveau
from registratie.filters import locatiekeuze
from registratie.models import Brpsignaal
from registratie.models.brpsignaal import BrpsignaalQuerySet
from registratie.queries import brpsignaal as signalen
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Organisatie
from rivierenland.core.widgets import ZoekInput

OPEN, DICHT = "open", "afgesloten"
TERMIJN = [("te_laat", "Te laat"), ("loopt", "Termijn loopt"), ("geen", "Nog geen termijn")]
VERTELD = [("ja", "Geïnformeerd"), ("nee", "Nog niet geïnformeerd")]


class SignaalFilter(PortalFilter):
    """Name, why, term, status, provider and location. Shows what is open unless something else is asked."""

    q = django_filters.CharFilter(method="by_naam", label="Naam", widget=ZoekInput(), max_length=80)
    niveau = django_filters.ChoiceFilter(choices=Signaalniveau.choices, label="Waarom", empty_label="Alle redenen")
    termijn = django_filters.ChoiceFilter(choices=TERMIJN, method="by_termijn", label="Termijn", empty_label="Elke termijn")
    status = django_filters.ChoiceFilter(
        choices=Brpstatus.choices, field_name="status", label="Status", empty_label="Elke status"
    )
    opgegeven = django_filters.ChoiceFilter(choices=Brpstatus.choices, label="Opgegeven", empty_label="Alles")
    verteld = django_filters.ChoiceFilter(choices=VERTELD, method="by_verteld", label="Geïnformeerd", empty_label="Alles")
    organisatie = django_filters.ChoiceFilter(field_name="organisatie", label="Aanbieder", empty_label="Alle aanbieders")
    stand = django_filters.ChoiceFilter(
        choices=[(OPEN, "Open signalen"), (DICHT, "Afgesloten")], method="by_stand", label="Stand", empty_label=None
    )

    unused = {"stand": OPEN}

    class Meta:
        model = Brpsignaal
        fields: list[str] = []

    def __init__(self, data: QueryDict | None, *args: Any, **kwargs: Any):
        super().__init__(_with_default(data), *args, **kwargs)
        keuze = locatiekeuze.locatie_filter()
        keuze.parent, keuze.model = self, Brpsignaal
        first, *rest = self.filters.items()
        self.filters = type(self.filters)([first, ("locatie", keuze), *rest])
        if self.request.actor.organisatie_id:  # sees open signals and its own status only
            del self.filters["organisatie"], self.filters["stand"]
        else:
            self.filters["status"].field_name = "telling__status"
            del self.filters["verteld"]
            self.filters["organisatie"].extra["choices"] = list(Organisatie.objects.order_by("naam").values_list("pk", "naam"))

    @property
    def needs_suggestions(self) -> bool:
        """Whether the location is typed instead of chosen."""
        return locatiekeuze.is_text(self.form.fields["locatie"])

    def by_naam(self, queryset: BrpsignaalQuerySet, name: str, value: str) -> BrpsignaalQuerySet:
        return signalen.search_naam(queryset, value)

    def by_termijn(self, queryset: BrpsignaalQuerySet, name: str, value: str) -> BrpsignaalQuerySet:
        vandaag = timezone.localdate()
        if value == "te_laat":
            return signalen.late(queryset, vandaag)
        if value == "geen":
            return queryset.filter(deadline=None)
        return queryset.filter(deadline__gte=signalen.oldest_in_time(vandaag))

    def by_verteld(self, queryset: BrpsignaalQuerySet, name: str, value: str) -> BrpsignaalQuerySet:
        return queryset.filter(geinformeerd_op__isnull=value == "nee")

    def by_stand(self, queryset: BrpsignaalQuerySet, name: str, value: str) -> BrpsignaalQuerySet:
        return queryset.filter(einde__isnull=value == OPEN)


def _with_default(data: QueryDict | None) -> QueryDict:
    chosen = data.copy() if data is not None else QueryDict(mutable=True)
    if not chosen.get("stand"):
        chosen["stand"] = OPEN
    return chosen
