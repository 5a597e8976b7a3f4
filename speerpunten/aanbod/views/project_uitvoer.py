"""The list of projects as a file: exactly the rows of the filter."""

from collections.abc import Iterable
from datetime import date

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views import View

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.filters.project import ProjectFilter
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import project as projecten
from speerpunten.aanbod.queries.pijplijn import chance_of, kansen


class ProjectExportView(PortalView, View):
    """A download for whoever may see the list."""

    permission = Permission.AANBOD_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        filterset = ProjectFilter(request.GET, queryset=projecten.for_list(), request=request)
        if not filterset.is_valid():
            raise Http404
        actor = request.actor  # type: ignore[attr-defined]
        gebeurtenis.record(
            actie="project.export", object_soort="aanbod.project", by=actor, details={"formaat": formaat}
        )
        vandaag = timezone.localdate()
        return export_response(
            Formaat(formaat), [sheet(list(filterset.qs), vandaag)], titel="Projecten",
            bestandsnaam=f"projecten-{vandaag:%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def sheet(rijen: Iterable[Project], vandaag: date) -> Blad:
    """One row a project; chance as a fraction, expected beds as beds times chance."""
    standaard = kansen(vandaag)
    return Blad(
        "Projecten",
        [
            Kolom("Project", Soort.TEKST, lambda row: row.naam, 34),
            Kolom("Gemeente", Soort.TEKST, lambda row: row.gemeente.naam),
            Kolom("Kern", Soort.TEKST, lambda row: row.kern),
            Kolom("Soort", Soort.TEKST, lambda row: row.get_soort_display()),
            Kolom("Stadium", Soort.TEKST, lambda row: row.get_stadium_display()),
            Kolom("Sinds", Soort.DATUM, lambda row: row.stadium_sinds),
            Kolom("Dagen in dit stadium", Soort.GETAL, lambda row: (vandaag - row.stadium_sinds).days),
            Kolom("Bedden", Soort.GETAL, lambda row: row.bedden),
            Kolom("Waarvan tijdelijk", Soort.GETAL, lambda row: row.bedden_tijdelijk),
            Kolom("Vervangt", Soort.GETAL, lambda row: row.vervangt),
            Kolom("Kans", Soort.PERCENTAGE, lambda row: chance_of(row, standaard) / 100),
            Kolom("Eigen kans, waarom", Soort.TEKST, lambda row: row.kans_reden, 40),
            Kolom("Verwachte bedden", Soort.GETAL, lambda row: row.bedden * chance_of(row, standaard) / 100),
            Kolom("In gebruik (verwacht)", Soort.DATUM, lambda row: row.verwacht_op),
            Kolom("Participatie", Soort.TEKST, lambda row: row.get_participatie_display()),
            Kolom("Knelpunten", Soort.GETAL, lambda row: row.open_knelpunten),
            Kolom("Initiatiefnemer", Soort.TEKST, lambda row: row.initiatiefnemer),
            Kolom("Trekker", Soort.TEKST, lambda row: row.trekker),
            Kolom("RD x", Soort.GETAL, lambda row: row.rd_x),
            Kolom("RD y", Soort.GETAL, lambda row: row.rd_y),
            Kolom("Voorbeeld", Soort.TEKST, lambda row: "ja" if row.is_voorbeeld else ""),
        ],
        rijen,
    )
