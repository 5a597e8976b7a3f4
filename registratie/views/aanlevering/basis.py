"""What the pages about one delivery share."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from registratie.models import Aanlevering
from rivierenland.core.background import UserError
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView


class AanleveringPage(PortalView):
    """One delivery of the organisation; of another organisation it does not exist."""

    permission = Permission.AANLEVERING_VIEW

    def get_object(self) -> Aanlevering:
        rows = Aanlevering.objects.select_related("taak", "created_by", "organisatie")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def detail_url(self, pk: UUID) -> str:
        """The page where the delivery is now."""
        return reverse("registratie:aanlevering-detail", args=[pk])


class AanleveringAct(AanleveringPage):
    """A button: does one thing and goes back to the delivery."""

    permission = Permission.AANLEVERING_UPLOAD
    http_method_names = ["post"]

    def act(self, aanlevering: Aanlevering) -> str:
        """Do it; returns what to tell the user. Raises `UserError` when it cannot be done any more."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        aanlevering = self.get_object()
        try:
            if melding := self.act(aanlevering):
                messages.success(request, melding)
        except UserError as fout:
            messages.error(request, str(fout))
        return HttpResponseRedirect(self.detail_url(aanlevering.pk))
