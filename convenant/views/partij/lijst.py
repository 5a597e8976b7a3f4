"""The list of parties for who is logged in, and its download."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views import View

from convenant.filters.partij import PartijFilter
from convenant.models import Partijkaart
from convenant.queries import partij as partijen
from convenant.tables.partij import PartijTable, sides
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage


class PartijListView(ListPage):
    """Everybody who signed; the parties in scope lead to their own page."""

    permission = Permission.CONVENANT_VIEW
    titel = "Partijen"
    regel = "Wie het convenant ondertekende. Deze lijst is openbaar; wat een partij doet en afspreekt is dat niet."
    eenheid = ("partij", "partijen")
    filterset_class = PartijFilter
    table_class = PartijTable
    template_name = "convenant/partij/list.html"
    leeg_template = "convenant/partij/_leeg.html"
    export_url = "convenant:partij-export"
    export_permission = Permission.CONVENANT_VIEW

    def get_queryset(self) -> QuerySet[Partijkaart]:
        return partijen.for_list()

    def get_table_kwargs(self) -> dict[str, Any]:
        mag = self.request.actor.may(Permission.TOETREDING_VIEW)
        return super().get_table_kwargs() | {"zichtbaar": partijen.in_scope() if mag else ()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_vragen=self.request.actor.may(Permission.TOETREDING_REQUEST), **kwargs)


class PartijExportView(PortalView, View):
    """The same list as a file: public facts only. Hundreds of rows at most, so they are read before the first byte goes."""

    permission = Permission.CONVENANT_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        filterset = PartijFilter(request.GET, queryset=partijen.for_list(), request=request)
        if formaat not in set(Formaat) or not filterset.is_valid():
            raise Http404
        actor = self.request.actor
        gebeurtenis.record(
            actie="partij.export", object_soort="convenant.partij", by=actor, organisatie=actor.organisatie_id,
            gemeente=actor.gemeenten[0] if len(actor.gemeenten) == 1 else None, details={"formaat": formaat},
        )  # fmt: skip
        return export_response(
            Formaat(formaat), [Blad("Partijen", columns(), list(filterset.qs))], titel="Partijen bij het convenant",
            bestandsnaam=f"partijen-{timezone.localdate():%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def columns() -> list[Kolom]:
    """What the card says."""
    return [
        Kolom("Partij", Soort.TEKST, lambda row: row.naam),
        Kolom("Tekende als", Soort.TEKST, lambda row: sides(row.soorten)),
        Kolom("Stand", Soort.TEKST, lambda row: row.get_status_display()),
        Kolom("Versie", Soort.GETAL, lambda row: row.versie),
        Kolom("Partij sinds", Soort.DATUM, lambda row: row.sinds),
        Kolom("Partij tot", Soort.DATUM, lambda row: row.tot),
        Kolom("Voorbeeld", Soort.TEKST, lambda row: "ja" if row.is_voorbeeld else ""),
    ]
