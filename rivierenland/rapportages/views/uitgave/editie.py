"""One version of a report: how far it is, what failed, stopping it and doing again what failed."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import DetailView, View

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.rapportages.actions import editie as acties
from rivierenland.rapportages.enums import Editiestatus
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.models.rapporteditie import ONDERWEG
from rivierenland.rapportages.queries import uitgave
from rivierenland.rapportages.queries.editie import progress


class EditieDetailView(PortalView, DetailView):
    """A bar a part while it is made, asked for every two seconds; afterwards what there is to read, and the other versions."""

    permission = Permission.RAPPORTAGE_VIEW
    context_object_name = "editie"

    def get_queryset(self) -> QuerySet[Rapporteditie]:
        return uitgave.readable(self.request.actor).select_related("gevraagd_door", "gepubliceerd_door")

    def get_template_names(self) -> list[str]:
        deel = self.request.htmx and not self.request.htmx.history_restore_request
        return [f"rapportages/uitgave/{'_voortgang' if deel else 'editie'}.html"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        editie: Rapporteditie = self.object
        stuurt = self.request.actor.may(Permission.RAPPORTAGE_PUBLISH)
        voortgang = progress(editie)
        context = super().get_context_data(voortgang=voortgang, resterend=in_words(voortgang.resterend), **kwargs) | {
            "kan_stoppen": stuurt and editie.status in ONDERWEG,
            "kan_opnieuw": stuurt and editie.status == Editiestatus.MISLUKT,
        }
        if self.get_template_names()[0].endswith("_voortgang.html"):
            return context
        zelfde = uitgave.versions(
            self.request.actor, rapport=editie.rapport, onderwerp=editie.onderwerp, periode=editie.periode
        )
        return context | {
            "titel": uitgave.heading(editie),
            "regel": f"Versie {editie.versie}",
            "mag_controleren": self.request.actor.may(Permission.RAPPORTAGE_EXPLAIN),
            "versies": zelfde,
            "vorige": next((ander for ander in zelfde if ander.is_gepubliceerd and ander.pk != editie.pk), None),
            "delen": uitgave.finished_parts(self.request.actor, editie),
        }

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().render_to_response(context, **kwargs)
        if self.request.htmx and not context["voortgang"].is_bezig:
            antwoord["HX-Refresh"] = "true"
        return antwoord


class EditieActView(PortalView, View):
    """POST: one act on an edition; what cannot be done is told in a sentence on its page."""

    permission = Permission.RAPPORTAGE_PUBLISH
    http_method_names = ["post"]
    gelukt = ""

    def act(self, editie: Rapporteditie) -> None:
        """Call the action. May raise `NoEdition`."""
        raise NotImplementedError

    def post(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        editie = get_object_or_404(uitgave.readable(self.request.actor), pk=pk)
        try:
            self.act(editie)
            messages.success(request, self.gelukt)
        except acties.NoEdition as waarom:
            messages.error(request, str(waarom))
        return redirect("rapportages:editie-detail", pk=pk)


class EditieCancelView(EditieActView):
    """Stop."""

    gelukt = "Het rapport wordt niet verder gemaakt. Een eerder rapport blijft staan."

    def act(self, editie: Rapporteditie) -> None:
        acties.cancel(editie=editie, by=self.request.actor)


class EditieRetryView(EditieActView):
    """Do again what failed, and nothing else."""

    gelukt = "Alleen wat mislukte, wordt opnieuw gemaakt."

    def act(self, editie: Rapporteditie) -> None:
        acties.retry(editie=editie, by=self.request.actor)


class EditieProceedView(EditieActView):
    """Go on without the gemeenten that could not be measured."""

    gelukt = "Het rapport gaat verder zonder de cijfers die mislukten. Het rapport noemt om welke gemeenten het gaat."

    def act(self, editie: Rapporteditie) -> None:
        acties.proceed(editie=editie, by=self.request.actor)


def in_words(seconden: int | None) -> str:
    """How long it will still take: minder dan een minuut, ongeveer 4 minuten, ongeveer 2 uur; empty when that cannot be said."""
    if seconden is None:
        return ""
    duur = timedelta(seconds=seconden)
    if duur < timedelta(minutes=1):
        return "minder dan een minuut"
    minuten = -(-seconden // 60)
    if minuten < 90:
        return f"ongeveer {minuten} {'minuut' if minuten == 1 else 'minuten'}"
    return f"ongeveer {round(minuten / 60)} uur"
