"""Register, change and stop a work site."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from registratie.forms.adres import wants_look_up
from registratie.opzoeken import pdok
from registratie.views.actie import ActionPage
from rivierenland.core.models import Gemeente, Organisatie
from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalRequest, PortalView
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.aanbod.actions import werklocatie as werklocatie_actions
from speerpunten.aanbod.forms.werklocatie import StopForm, WerklocatieForm
from speerpunten.aanbod.models import Werklocatie
from speerpunten.aanbod.queries import werklocatie as werklocaties


class WerklocatiePage(PortalView):
    """A page about one work site of the scope, open only for who keeps it."""

    permission: Permission | None = Permission.VRAAG_RECORD

    @cached_property
    def row(self) -> Werklocatie:
        rows = Werklocatie.objects.select_related("gemeente", "organisatie")
        found = get_object_or_404(rows, pk=self.kwargs["pk"])
        self.request.actor.require(
            Permission.VRAAG_RECORD, gemeente=found.gemeente_id, organisatie=found.organisatie_id
        )
        return found

    def get_success_url(self) -> str:
        return reverse("aanbod:werklocatie-detail", args=[self.row.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"werklocatie": self.row, "terug": self.get_success_url()} | kwargs
        return super().get_context_data(**context)  # type: ignore[misc]


class FormPage(SharedEditPage, ActionPage):
    """The form with the facts; the address is looked up by a button of its own."""

    permission: Permission | None = Permission.VRAAG_RECORD
    form_class = WerklocatieForm
    template_name = "aanbod/werklocatie/form.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not wants_look_up(request.POST):
            return super().post(request, *args, **kwargs)
        form: Any = self.get_form()
        return self.render_to_response(self.get_context_data(opgezocht=form.look_up(), form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kan_opzoeken=pdok.is_on(), **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        actor = self.request.actor
        eigen = bool(actor.organisatie_id)
        return super().get_form_kwargs() | {"gemeenten": self.gemeenten(eigen), "eigen": eigen}

    def gemeenten(self, eigen: bool) -> Sequence[Gemeente]:
        """Where the work site may lie: an official's own, for a market party all eight."""
        found = Gemeente.objects.order_by("naam")
        return list(found if eigen else found.filter(code__in=self.request.actor.gemeenten))


class WerklocatieCreateView(FormPage):
    """Write down a new work site; the next page asks for its demand."""

    titel = knop = "Werklocatie aanmelden"
    row: Werklocatie | None = None

    def act(self, form: Any) -> str:
        actor = self.request.actor
        own = get_object_or_404(Organisatie, pk=actor.organisatie_id) if actor.organisatie_id else None
        gemeente = form.cleaned_data["gemeente"].pk if "gemeente" in form.fields else form.only
        self.row = werklocatie_actions.register(
            gemeente=gemeente, organisatie=own, bevestigd=form.cleaned_data["bevestigd"], by=actor, **form.gegevens()
        )
        return f"{self.row.naam} is aangemeld. Geef nu op hoeveel mensen er nodig zijn."

    def get_success_url(self) -> str:
        return reverse("aanbod:maandvraag-next", args=[self.row.pk])  # type: ignore[union-attr]


class WerklocatieChangeView(WerklocatiePage, FormPage):
    """Change the facts of a work site."""

    titel = "Gegevens wijzigen"
    conflict_template = "aanbod/werklocatie/nieuwer.html"

    def act(self, form: Any) -> str:
        data = form.cleaned_data
        row = werklocatie_actions.change(
            werklocatie=self.row, versie=data["versie"], bevestigd=data["bevestigd"], by=self.request.actor,
            **form.gegevens(),
        )  # fmt: skip
        return f"De gegevens van {row.naam} zijn opgeslagen."


class WerklocatieStopView(WerklocatiePage, ActionPage):
    """Nobody works here any more."""

    titel = "Melden dat deze werkplek stopt"
    knop = "Stoppen melden"
    form_class = StopForm
    template_name = "aanbod/werklocatie/stop.html"

    def act(self, form: forms.Form) -> str:
        row = werklocatie_actions.stop(werklocatie=self.row, op=form.cleaned_data["op"], by=self.request.actor)
        return f"{row.naam} is als gestopt gemeld. Vanaf het volgende jaar telt de vraag niet meer mee."


class WerklocatieResumeView(WerklocatiePage, View):
    """It did not stop after all."""

    def post(self, request: PortalRequest, pk: int) -> HttpResponse:
        row = werklocatie_actions.resume(werklocatie=self.row, by=request.actor)
        messages.success(request, f"{row.naam} staat weer als werkplek waar mensen nodig zijn.")
        return redirect(self.get_success_url())


class NextSeasonView(WerklocatiePage, View):
    """To the demand of the next season: the year that people mean when they enter one."""

    def get(self, request: PortalRequest, pk: int) -> HttpResponse:
        jaar = werklocaties.next_season(timezone.localdate())
        return redirect("aanbod:maandvraag-record", pk=self.row.pk, jaar=jaar)
