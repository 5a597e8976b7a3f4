"""The newest figures of the parties in the list as a file: one row a party and commitment."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views import View

from convenant.filters.toezegging import ToezeggingPartijFilter
from convenant.models import Toezeggingsmeting
from convenant.queries import toezegging
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import Formaat, export_response
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort
from rivierenland.core.views.basis import PortalView


class ToezeggingExportView(PortalView, View):
    """A download for whoever may see the list, of the same figures: in the one gemeente, or over all together."""

    permission = Permission.TOEZEGGING_VIEW

    def get(self, request: HttpRequest, formaat: str) -> HttpResponseBase:
        if formaat not in set(Formaat):
            raise Http404
        filterset = ToezeggingPartijFilter(request.GET, queryset=toezegging.parties(), request=request)
        if not filterset.is_valid():
            raise Http404
        actor = request.actor  # type: ignore[attr-defined]
        gebeurtenis.record(
            actie="toezegging.export", object_soort="convenant.toezegging", by=actor, organisatie=actor.organisatie_id,
            gemeente=toezegging.gemeente_of(actor), details={"formaat": formaat},
        )  # fmt: skip
        rijen = list(toezegging.figures_of(filterset.qs, toezegging.gemeente_of(actor)))
        return export_response(
            Formaat(formaat), [Blad("Toezeggingen", columns(), rijen)], titel="Toezeggingen",
            bestandsnaam=f"toezeggingen-{timezone.localdate():%Y-%m-%d}", moment=timezone.now(),
        )  # fmt: skip


def columns() -> list[Kolom]:
    """What stands in each row."""
    return [
        Kolom("Partij", Soort.TEKST, lambda row: row.naam),
        Kolom("Gemeente", Soort.TEKST, lambda row: row.gemeente.naam if row.gemeente else "alle samen"),
        Kolom("Code", Soort.TEKST, lambda row: row.toezegging.code),
        Kolom("Toezegging", Soort.TEKST, lambda row: row.toezegging.titel),
        Kolom("Oordeel", Soort.TEKST, Toezeggingsmeting.get_oordeel_display),
        Kolom("Sinds", Soort.DATUM, lambda row: row.sinds),
        Kolom("Zoals toegezegd", Soort.GETAL, lambda row: row.teller),
        Kolom("Van", Soort.GETAL, lambda row: row.noemer),
        Kolom("Percentage", Soort.PERCENTAGE, lambda row: None if row.waarde is None else row.waarde / 100),
        Kolom("Norm", Soort.PERCENTAGE, lambda row: None if row.toezegging.norm is None else row.toezegging.norm / 100),
        Kolom("Gemeten op", Soort.DATUM, lambda row: row.laatste_dag),
    ]
