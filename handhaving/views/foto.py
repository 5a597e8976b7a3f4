"""Show a photo to who may see what it belongs to, and to nobody else."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import View

from handhaving.actions import foto as foto_actions
from handhaving.models import Foto
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView

ALLEEN_BEELD = "sandbox; default-src 'none'"
"""Whatever somebody managed to put in a file: no script, no form, no frame comes out of it."""


class FotoView(PortalView, View):
    """The file of one photo in scope. A photo of a melding needs the right to see meldingen."""

    permission = Permission.BEVINDING_VIEW

    def get(self, request: PortalRequest, pk: int) -> FileResponse:
        found = get_object_or_404(Foto.objects, pk=pk)
        if found.melding_id and not request.actor.may(Permission.MELDING_VIEW, gemeente=found.gemeente_id):
            raise Http404
        try:
            inhoud = found.bestand.open()
        except (FileNotFoundError, ValueError) as weg:
            raise Http404 from weg
        answer = FileResponse(inhoud, content_type="image/jpeg")
        answer["Content-Disposition"] = f'inline; filename="foto-{found.pk}.jpg"'
        answer["X-Content-Type-Options"] = "nosniff"
        answer["Content-Security-Policy"] = ALLEEN_BEELD
        return answer


class FotoDiscardView(PortalView, View):
    """Take a photo off an inspection that is still being filled in."""

    permission = Permission.INSPECTIE_RECORD
    http_method_names = ["post"]

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        rows = Foto.objects.select_related("inspectie").filter(inspectie__isnull=False, inspectie__afgerond_at=None)
        found = get_object_or_404(rows, pk=pk)
        try:
            foto_actions.discard(foto=found, by=request.actor)
        except ValidationError as fout:
            messages.error(request, " ".join(fout.messages))
        thema = request.POST.get("thema", "")[:1]
        if thema.isalpha():
            return redirect("handhaving:inspectie-thema", found.inspectie_id, thema)
        return redirect("handhaving:inspectie-visit", found.inspectie_id)
