"""An evaluation as a file: the frozen figures and the counted answers as a table, the whole as a PDF."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views import View

from convenant.enums.meting import Meetoordeel
from convenant.evaluatie.pdf import render
from convenant.models import Evaluatiebevroren, Evaluatieronde
from convenant.queries import evaluatie
from convenant.views.evaluatie.basis import RondeMixin
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission as P
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView

TE_WEINIG = "te weinig partijen"


class EvaluatieExportView(RondeMixin, PortalView, View):
    """The figures of the day of the evaluation; the counted answers are a second sheet, once they are told."""

    permission = P.CONVENANT_VIEW

    def get(self, request: HttpRequest, pk: int, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        actor = request.actor  # type: ignore[attr-defined]
        gebeurtenis.record(actie="evaluatie.export", object=self.ronde, by=actor, details={"formaat": formaat})
        return export_response(
            Formaat(formaat), sheets(self.ronde), titel=f"Evaluatie convenant {self.ronde.jaar}",
            bestandsnaam=f"evaluatie-convenant-{self.ronde.jaar}", moment=timezone.now(),
        )  # fmt: skip


class EvaluatiePdfView(RondeMixin, PortalView, View):
    """The evaluation as a PDF that everybody can read and that lasts."""

    permission = P.CONVENANT_VIEW

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        answer = HttpResponse(render(self.ronde, fonts=settings.FONTS_DIR), content_type="application/pdf")
        answer["Content-Disposition"] = f'attachment; filename="evaluatie-convenant-{self.ronde.jaar}.pdf"'
        answer["X-Content-Type-Options"] = "nosniff"
        return answer


def sheets(ronde: Evaluatieronde) -> list[Blad]:
    """Figures, and the answers without names and without remarks."""
    cijfers = Blad("Cijfers", _figure_columns(), evaluatie.frozen(ronde))
    if not evaluatie.shows_results(ronde, timezone.localdate()):
        return [cijfers]
    rows = [(uitslag.vraag, naam, aantal) for uitslag in evaluatie.results(ronde) for naam, aantal in uitslag.verdeling]
    kolommen = [
        Kolom("Vraag", Soort.GETAL, lambda row: row[0].nummer),
        Kolom("Stelling", Soort.TEKST, lambda row: row[0].tekst, 60),
        Kolom("Antwoord", Soort.TEKST, lambda row: row[1]),
        Kolom("Aantal", Soort.GETAL, lambda row: row[2]),
    ]
    return [cijfers, Blad("Antwoorden", kolommen, rows)]


def _figure_columns() -> list[Kolom]:
    return [
        Kolom("Code", Soort.TEKST, lambda row: row.code),
        Kolom("Toezegging", Soort.TEKST, lambda row: row.titel, 44),
        Kolom("Soort partij", Soort.TEKST, lambda row: row.get_soort_display()),
        Kolom("Gemeten op", Soort.DATUM, lambda row: row.gemeten_op),
        *(_count_column(oordeel) for oordeel in Meetoordeel),
    ]


def _count_column(oordeel: Meetoordeel) -> Kolom:
    def count(row: Evaluatiebevroren) -> Any:
        return TE_WEINIG if row.te_klein else row.standen.get(oordeel.value, 0)

    return Kolom(oordeel.label, Soort.GETAL, count)
