"""The stored reports: list, one run, and its files."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest
from django.views.generic import DetailView, ListView, View

from rivierenland.core.permissions import Permission
from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.core.views.basis import PortalView
from rivierenland.rapportages.actions.maandrapport import TAAK
from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.forms import MaandForm
from rivierenland.rapportages.maandrapport.schrijven import CONTENT_TYPES
from rivierenland.rapportages.maandrapport.schrijven import Formaat as Bestandsformaat
from rivierenland.rapportages.models.rapportage import RapportageQuerySet
from rivierenland.rapportages.queries.rapportage import Voortgang, for_list, progress_of, readable_by


class RapportageListView(PortalView, ListView):
    """Which reports there are, how far those asked for are, and a month to choose."""

    permission = Permission.RAPPORTAGE_VIEW
    template_name = "rapportages/rapportage/list.html"
    context_object_name = "runs"
    paginate_by = 45

    def get_queryset(self) -> RapportageQuerySet:
        return for_list(self.request.actor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "titel": "Rapporten",
            "formulier": MaandForm() if self._may_generate else None,
            "voortgang": self._progress() if self._may_generate else None,
            "is_regio": not self.request.actor.gemeenten,
            "formaten": Formaat.values,
        }

    @property
    def _may_generate(self) -> bool:
        return self.request.actor.may(Permission.RAPPORTAGE_GENERATE)

    def _progress(self) -> Voortgang | None:
        """The group that the address names, or the newest one for as long as it runs."""
        with suppress(ValueError):
            groep = UUID(self.request.GET["groep"]) if "groep" in self.request.GET else None
            voortgang = progress_of(self.request.actor, taak=TAAK, groep=groep)
            return voortgang if voortgang and (groep or voortgang.is_open) else None
        return None


class RapportageDetailView(PortalView, DetailView):
    """One run: what it is about, who asked for it, and every file with its digest."""

    permission = Permission.RAPPORTAGE_VIEW
    template_name = "rapportages/rapportage/detail.html"
    context_object_name = "run"

    def get_queryset(self) -> RapportageQuerySet:
        return for_list(self.request.actor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kop = f"Maandrapport {self.object.maand}"
        return super().get_context_data(**kwargs) | {"kop": kop, "regel": self.object.gebied}


class BestandDownloadView(PortalView, View):
    """A file of a run, to save. A run of somebody else, or a format that is not there, does not exist: 404."""

    permission = Permission.RAPPORTAGE_VIEW

    def get(self, request: HttpRequest, pk: UUID, formaat: str) -> FileResponse:
        run = readable_by(self.request.actor).filter(pk=pk).first()
        bestand = run.bestanden.filter(formaat=formaat).first() if run else None
        if bestand is None:
            raise Http404
        try:
            inhoud = bestand.bestand.open()
        except FileNotFoundError as weg:
            raise Http404 from weg
        antwoord = FileResponse(inhoud, content_type=CONTENT_TYPES[Bestandsformaat(formaat)])
        antwoord["Content-Disposition"] = content_disposition(bestand.bestandsnaam)
        antwoord["Cache-Control"] = "no-store"
        antwoord["X-Content-Type-Options"] = "nosniff"
        return antwoord
