"""Filter the queue of meldingen."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone

from handhaving.enums import Meldingbron, Meldingonderwerp, Meldingstatus, Urgentie
from handhaving.models import Melding
from handhaving.models.melding import GESLOTEN
from handhaving.queries import melding as meldingen
from rivierenland.core.filters.basis import PortalFilter
from rivierenland.core.models import Gemeente
from rivierenland.core.widgets import ZoekInput

LOPEND, TE_LAAT, VAN_MIJ, BERICHT = "lopend", "te_laat", "van_mij", "bericht"
WERK = [
    (LOPEND, "Wat nog loopt"),
    (TE_LAAT, "Te laat"),
    (VAN_MIJ, "Aan mij toegewezen"),
    (BERICHT, "Bericht van de melder"),
]
GEEN_URGENTIE = "geen"


class MeldingFilter(PortalFilter):
    """Reference or address, what to do, status, topic, source and urgency; the gemeente when there is more than one."""

    q = django_filters.CharFilter(method="by_words", label="Referentie of adres", widget=ZoekInput(), max_length=80)
    werk = django_filters.ChoiceFilter(choices=WERK, method="by_werk", label="Werk", empty_label="Alles")
    status = django_filters.ChoiceFilter(choices=Meldingstatus.choices, label="Status", empty_label="Elke status")
    onderwerp = django_filters.ChoiceFilter(
        choices=Meldingonderwerp.choices, label="Onderwerp", empty_label="Elk onderwerp"
    )
    bron = django_filters.ChoiceFilter(choices=Meldingbron.choices, label="Bron", empty_label="Elke bron")
    urgentie = django_filters.ChoiceFilter(
        choices=[*Urgentie.choices, (GEEN_URGENTIE, "Nog niet bepaald")],
        method="by_urgentie",
        label="Urgentie",
        empty_label="Elke urgentie",
    )
    gemeente = django_filters.ChoiceFilter(field_name="gemeente", label="Gemeente", empty_label="Alle gemeenten")

    class Meta:
        model = Melding
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        codes = self.request.actor.gemeenten
        if len(codes) == 1:
            del self.filters["gemeente"]
        else:
            seen = Gemeente.objects.filter(code__in=codes)
            self.filters["gemeente"].extra["choices"] = list(seen.values_list("code", "naam"))

    def by_words(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return meldingen.search(queryset, value)

    def by_werk(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        if value == TE_LAAT:
            return meldingen.late(queryset, timezone.localdate())
        if value == BERICHT:
            return queryset.filter(pk__in=meldingen.unanswered().values("melding"))
        running = queryset.exclude(status__in=GESLOTEN)
        return running.filter(behandelaar=self.request.user) if value == VAN_MIJ else running

    def by_urgentie(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(urgentie="" if value == GEEN_URGENTIE else value)
