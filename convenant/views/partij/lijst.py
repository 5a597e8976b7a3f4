"""The list of parties for who is logged in, and its download."""

from typing import Any

from django.db.models import QuerySet

from convenant.filters.partij import PartijFilter
from convenant.models import Partijkaart
from convenant.queries import partij as partijen
from convenant.tables.partij import PartijTable, sides
from registratie.views.uitvoer import ExportPage
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.kolom import Kolom, Soort
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


class PartijExportView(ExportPage):
    """The same list as a file: public facts only."""

    permission = Permission.CONVENANT_VIEW
    naam = "Partijen"
    filterset_class = PartijFilter

    def queryset(self) -> QuerySet[Partijkaart]:
        return partijen.for_list()

    def kolommen(self) -> list[Kolom]:
        return [
            Kolom("Partij", Soort.TEKST, lambda row: row.naam),
            Kolom("Tekende als", Soort.TEKST, lambda row: sides(row.soorten)),
            Kolom("Stand", Soort.TEKST, lambda row: row.get_status_display()),
            Kolom("Versie", Soort.GETAL, lambda row: row.versie),
            Kolom("Partij sinds", Soort.DATUM, lambda row: row.sinds),
            Kolom("Partij tot", Soort.DATUM, lambda row: row.tot),
            Kolom("Voorbeeld", Soort.TEKST, lambda row: "ja" if row.is_voorbeeld else ""),
        ]
