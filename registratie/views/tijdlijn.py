"""What happened to a location, as a page."""

from typing import Any

from django.core.paginator import Paginator
from django.utils import timezone

from registratie.queries import tijdlijn
from registratie.queries.tijdlijn import LABELS, Voorvalsoort
from registratie.views.locatie import LocatiePage


class LocatieLogboekView(LocatiePage):
    """What happened to the location, newest first: a page at a time, everything or one kind."""

    template_name = "registratie/locatie/logboek.html"
    deel = "logboek"
    per_pagina = 25

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gekozen = self.request.GET.get("soort", "")
        soort = Voorvalsoort(gekozen) if gekozen in set(Voorvalsoort) else None
        told = tijdlijn.of_locatie(self.object, by=self.request.actor, vandaag=timezone.localdate(), soort=soort)
        pagina = Paginator(told, self.per_pagina).get_page(self.request.GET.get("page"))
        soorten = [(naam.value, label, naam is soort) for naam, label in self.soorten()]
        return super().get_context_data(voorvallen=pagina, soorten=soorten, soort=soort or "", **kwargs)

    def soorten(self) -> list[tuple[Voorvalsoort, str]]:
        """The kinds to choose from; nights only for who may see occupancy."""
        mag = self.rechten["mag_bezetting"]
        return [(soort, label) for soort, label in LABELS.items() if mag or soort is not Voorvalsoort.BEZETTING]
