"""Background jobs: the list, one job with its progress, and trying again."""

import uuid
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.cache import patch_vary_headers
from django.views import View
from django.views.generic import TemplateView

from rivierenland.core.actions import achtergrondtaak
from rivierenland.core.filters.beheer import TaakFilter
from rivierenland.core.permissions import Permission
from rivierenland.core.queries import taak as taken
from rivierenland.core.tables.beheer import TaakTable
from rivierenland.core.views.basis import PortalRequest, PortalView
from rivierenland.core.views.lijst import ListPage


class TaakListView(ListPage):
    """The jobs one asked for; all jobs, without content, for who keeps them running."""

    permission = None
    titel = "Taken op de achtergrond"
    eenheid = ("taak", "taken")
    template_name = "core/logboek.html"
    leeg_template = "core/_leeg.html"
    table_class = TaakTable
    filterset_class = TaakFilter

    @property
    def regel(self) -> str:  # type: ignore[override]
        if self.request.actor.may(Permission.TAKEN_VIEW):
            return "Alle taken. Van taken van anderen ziet u alleen de soort en de voortgang."
        return "De taken die u hebt gestart. U kunt deze pagina sluiten; een taak loopt door."

    def get_queryset(self) -> QuerySet:
        return taken.visible_to(self.request.actor)


class TaakDetailView(PortalView, TemplateView):
    """One job: progress while it runs, then what came of it. htmx asks for the fragment only."""

    permission = None

    def get(self, request: PortalRequest, pk: uuid.UUID) -> HttpResponse:  # type: ignore[override]
        taak = get_object_or_404(taken.visible_to(request.actor), pk=pk)
        answer = self.render_to_response(self.get_context_data(taak=taak))
        if request.htmx and not taak.is_open:
            answer["HX-Trigger"] = "taak-klaar"
        patch_vary_headers(answer, ["HX-Request"])
        return answer

    def get_template_names(self) -> list[str]:
        htmx = self.request.htmx
        return ["core/taak/_voortgang.html" if htmx and not htmx.history_restore_request else "core/taak/detail.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "inhoud": taken.shows_content(kwargs["taak"], self.request.actor),
            "eigen_pagina": True,
        }


class TaakRetryView(PortalView, View):
    """Start a failed job again."""

    permission = None
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
        taak = get_object_or_404(taken.visible_to(request.actor), pk=pk)  # type: ignore[attr-defined]
        if achtergrondtaak.retry(row=taak, by=request.actor):  # type: ignore[attr-defined]
            messages.success(request, "De taak is opnieuw gestart.")
        return redirect("taak-detail", pk=pk)
