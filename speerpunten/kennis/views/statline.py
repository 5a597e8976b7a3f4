"""Where figures of CBS StatLine come from, how the last attempts went, and to take them now."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse_lazy
from django.views import View
from django.views.generic import TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.kennis.actions import statline
from speerpunten.kennis.forms.statline import StatlineForm
from speerpunten.kennis.kerncijfers import gebieden
from speerpunten.kennis.kerncijfers.recht import may_manage, may_see_sources
from speerpunten.kennis.models import Statlinebron
from speerpunten.kennis.queries import statline as bronnen


class StatlineListView(PortalView, TemplateView):
    """Every source with its last good day and its last attempt."""

    permission = Permission.KENNIS_VIEW
    template_name = "kennis/statline/list.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_see_sources(self.request.actor):
            raise PermissionDenied("Alleen gemeenten en de regio zien waar cijfers vandaan komen.")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "titel": "Cijfers van CBS StatLine", "standen": bronnen.all_of(), "adres": bool(settings.STATLINE_URL),
            "mag": may_manage(self.request.actor, gebieden.REGIO),
        }  # fmt: skip


class StatlineFetchView(PortalView, View):
    """Take the figures of a source now, instead of next month."""

    permission = Permission.KERNCIJFER_MANAGE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        require_region(self.request.actor)
        taak = statline.start(bron=get_object_or_404(Statlinebron, pk=pk), by=self.request.actor)
        return redirect("taak-detail", pk=taak.pk)


class StatlineUploadView(ActionPage):
    """Read a table that somebody downloaded at CBS."""

    permission: Permission | None = Permission.KERNCIJFER_MANAGE
    titel = "CBS-bestand inlezen"
    knop = "Bestand inlezen"
    template_name = "kennis/statline/upload.html"
    form_class = StatlineForm
    success_url = reverse_lazy("kennis:statline-list")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        require_region(self.request.actor)
        return super().get(request, *args, **kwargs)

    def act(self, form: Any) -> str:
        bestand = form.cleaned_data["bestand"].read()
        poging = statline.fetch(bron=form.cleaned_data["bron"], bestand=bestand, by=self.request.actor)
        if not poging.gelukt:
            raise ValidationError({"bestand": f"{poging.zin} De laatste goede cijfers blijven staan."})
        return poging.zin


def require_region(actor: Actor) -> None:
    """Raises `PermissionDenied` for who does not keep the figures of the region."""
    if not may_manage(actor, gebieden.REGIO):
        raise PermissionDenied("Alleen de regio haalt cijfers op bij het CBS.")
