"""Documents out, and how they come in."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.generic import View

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView
from speerpunten.programma.actions.document import MAX_BYTES
from speerpunten.programma.models import Programmadocument

NIETS = "sandbox; default-src 'none'"
"""Whatever somebody managed to put in a file: no script, no form, no frame comes out of it."""


class DocumentUpload:
    """Mixin of a page with a `DocumentField`: a file that is a little too large still gets its own sentence."""

    max_body_bytes = MAX_BYTES + 8 * 1024**2


class DocumentDownloadView(PortalView, View):
    """The file of a document. Who may not read it gets 404: row security does not show the row."""

    permission = Permission.PROGRAMMA_VIEW

    def get(self, request: PortalRequest, pk: int) -> FileResponse:
        found = get_object_or_404(Programmadocument, pk=pk)
        try:
            inhoud = found.bestand.open()
        except (FileNotFoundError, ValueError) as weg:
            raise Http404 from weg
        answer = FileResponse(inhoud, as_attachment=True, filename=found.bestandsnaam, content_type=found.soort)
        answer["X-Content-Type-Options"] = "nosniff"
        answer["Content-Security-Policy"] = NIETS
        return answer
