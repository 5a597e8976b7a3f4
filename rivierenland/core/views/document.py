"""Documents out, and how they come in."""

from typing import Any

from django.db import models
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.views.generic import View

from rivierenland.core.documenten.bewaren import MAX_BYTES
from rivierenland.core.views.basis import PortalRequest, PortalView

NIETS = "sandbox; default-src 'none'"
"""Whatever somebody managed to put in a file: no script, no form, no frame comes out of it."""


class DocumentUpload:
    """Mixin of a page with a `DocumentField`: a file that is a little too large still gets its own sentence."""

    max_body_bytes = MAX_BYTES + 8 * 1024**2


class DocumentDownload(PortalView, View):
    """The file of a row with `bestand`, `bestandsnaam` and `soort`. Who may not read it gets 404: row security does not show the
    row. Subclasses set `model` and `permission`.
    """

    model: type[models.Model]

    def get(self, request: PortalRequest, pk: int) -> FileResponse:
        found: Any = get_object_or_404(self.model, pk=pk)
        try:
            inhoud = found.bestand.open()
        except (FileNotFoundError, ValueError) as weg:
            raise Http404 from weg
        answer = FileResponse(inhoud, as_attachment=True, filename=found.bestandsnaam, content_type=found.soort)
        answer["X-Content-Type-Options"] = "nosniff"
        answer["Content-Security-Policy"] = NIETS
        return answer
