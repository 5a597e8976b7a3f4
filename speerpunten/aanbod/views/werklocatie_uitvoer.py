"""Download the list of work sites: the same filter as the list, with the twelve months of the year."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views import View

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.opmaak import MAANDEN
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.enums.vraag import Vraagbron, Zekerheid
from speerpunten.aanbod.filters.werklocatie import WerklocatieFilter, chosen_year
from speerpunten.aanbod.queries import werklocatie as werklocaties


class WerklocatieExportView(PortalView, View):
    """The work sites of the scope as a file. A scope holds some hundreds of them, so they are read before the first byte goes."""

    permission = Permission.VRAAG_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        jaar = chosen_year(request.GET.get("jaar", ""))
        rows = werklocaties.with_months(werklocaties.for_list(jaar), jaar)
        filterset = WerklocatieFilter(request.GET, queryset=rows, request=request)
        if formaat not in set(Formaat) or not filterset.is_valid():
            raise Http404
        actor = self.request.actor
        gebeurtenis.record(
            actie="werklocatie.export", object_soort="aanbod.werklocatie", by=actor, organisatie=actor.organisatie_id,
            gemeente=actor.gemeenten[0] if len(actor.gemeenten) == 1 else None, details={"formaat": formaat, "jaar": jaar},
        )  # fmt: skip
        return export_response(
            Formaat(formaat), [Blad("Werklocaties", columns(jaar), list(filterset.qs))], titel=f"Werklocaties {jaar}",
            bestandsnaam=f"werklocaties-{jaar}-{timezone.localdate():%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def columns(jaar: int) -> list[Kolom]:
    """What is known of a work site, its months, and who said so."""
    return [
        Kolom("Werkplek", Soort.TEKST, lambda row: row.naam),
        Kolom("Werkgever", Soort.TEKST, lambda row: row.werkgever),
        Kolom("Sector", Soort.TEKST, lambda row: row.get_sector_display()),
        Kolom("SBI-code", Soort.TEKST, lambda row: row.sbi),
        Kolom("Adres", Soort.TEKST, lambda row: row.adresregel),
        Kolom("Kern", Soort.TEKST, lambda row: row.kern),
        Kolom("Gemeente", Soort.TEKST, lambda row: row.gemeente.naam),
        Kolom("RD x", Soort.GETAL, lambda row: row.rd_x),
        Kolom("RD y", Soort.GETAL, lambda row: row.rd_y),
        Kolom("Gewas", Soort.TEKST, lambda row: row.get_gewas_display()),
        Kolom("Hectares", Soort.GETAL, lambda row: row.hectares),
        Kolom("Gestopt op", Soort.DATUM, lambda row: row.einddatum),
        Kolom("Jaar", Soort.GETAL, lambda row: jaar),
        Kolom("Jaarrond", Soort.GETAL, lambda row: row.jaarrond),
        Kolom("Drukste maand", Soort.GETAL, lambda row: row.piek),
        *(Kolom(maand.capitalize(), Soort.GETAL, _month(plek)) for plek, maand in enumerate(MAANDEN)),
        Kolom("Bron", Soort.TEKST, lambda row: Vraagbron(row.bron).label if row.bron else ""),
        Kolom("Zekerheid", Soort.TEKST, lambda row: Zekerheid(row.zekerheid).label if row.zekerheid else ""),
    ]


def _month(plek: int) -> Any:
    return lambda row: row.mensen[plek] if row.mensen else None
