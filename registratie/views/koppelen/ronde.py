"""Ask for a run over everything."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views import View

from registratie.actions import koppeling as acties
from rivierenland.core.background import UserError
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class KoppelStartView(PortalView, View):
    """Starts the job and shows its progress."""

    permission = Permission.KOPPELING_DECIDE
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            taak = acties.start(by=request.actor)  # type: ignore[attr-defined]
        except UserError as fout:
            messages.error(request, str(fout))
            return redirect("registratie:koppelvraag-list")
        return redirect("taak-detail", pk=taak.pk)
