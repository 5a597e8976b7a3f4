"""A report on the web, and its files."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.generic import View

from rivierenland.core.uitvoer.antwoord import content_disposition
from rivierenland.rapportages.adres import REGIO
from rivierenland.rapportages.formaten.schrijven import CONTENT_TYPES
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.queries import uitgave
from rivierenland.rapportages.views.uitgave.basis import OpenPagina, Rapportpad, is_nobody, kept


class RapportView(Rapportpad, OpenPagina):
    """The same report as the files, as a page. Without an area the region; a report that has no region asks to choose."""

    template_name = "rapportages/uitgave/rapport.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        editie = self.editie
        delen = uitgave.finished_parts(self.actor, editie)
        deel = uitgave.part_of(delen, self.kwargs.get("gebied", REGIO))
        if deel is None and ("gebied" in self.kwargs or not delen):
            raise Http404
        nieuwste = uitgave.chosen(self.edities, None)
        return super().get_context_data(
            titel=uitgave.heading(editie), editie=editie, deel=deel,
            document=bewaren.load(deel.inhoud) if deel else None,  # one more query: the lists go without what parts say
            hier=uitgave.area_of(deel) if deel else "", gebieden=[(uitgave.area_of(ander), ander) for ander in delen],
            versies=self.edities, nieuwste=nieuwste, is_ambtenaar=uitgave.is_official(self.actor), **kwargs,
        )  # fmt: skip


class BestandView(Rapportpad, View):
    """A file of a part, to save. A format that is not there, or a part of somebody else, does not exist: 404."""

    def get(self, request: HttpRequest, rapport: str, periode: str, gebied: str, formaat: str) -> HttpResponseBase:
        deel = uitgave.part_of(uitgave.finished_parts(self.actor, self.editie), gebied)
        bestand = next((b for b in deel.bestanden.all() if b.formaat == formaat), None) if deel else None
        if deel is None or bestand is None:
            raise Http404
        try:
            inhoud = bestand.bestand.open()
        except FileNotFoundError as weg:
            raise Http404 from weg
        soorten = {soort.value: media for soort, media in CONTENT_TYPES.items()}
        antwoord = FileResponse(inhoud, content_type=soorten.get(formaat, "application/octet-stream"))
        antwoord["Content-Disposition"] = content_disposition(bestand.bestandsnaam)
        antwoord["X-Content-Type-Options"] = "nosniff"
        if is_nobody(request):
            return kept(request, antwoord, bestand.sha256)
        antwoord["Cache-Control"] = "no-store"
        return antwoord
