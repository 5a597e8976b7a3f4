"""Kept calculations: which there are, one of them, some side by side, shared or not."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View
from django.views.generic import ListView, TemplateView

from registratie.views.actie import ActionPage
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.paginering import PER_PAGE, FixedPaginator
from rivierenland.core.permissions import Permission
from rivierenland.core.queries.parameter import ParameterMissing
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.actions import scenario as acties
from speerpunten.aanbod.enums.scenario import Scenariosoort
from speerpunten.aanbod.forms.opgave import ALLEN, typed
from speerpunten.aanbod.models import Scenario
from speerpunten.aanbod.queries import scenario as scenarios
from speerpunten.aanbod.queries.aannames import VELDEN
from speerpunten.aanbod.queries.opgave_bewaard import SAMEN, asked_again, kept_terms
from speerpunten.aanbod.views import scenario_beeld as beeld

MINSTE, MEESTE = 2, 4
"""How many are put side by side."""


class ScenarioListView(PortalView, ListView):
    """The own ones and those that others share, newest first, to open and to compare."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/scenario/lijst.html"
    paginator_class = FixedPaginator
    paginate_by = PER_PAGE

    def get_queryset(self) -> Any:
        return scenarios.readable(self.request.actor)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        actor = self.request.actor
        rijen = [
            {
                "scenario": row,
                "van": scenarios.of(row),
                "eigen": scenarios.is_own(row, actor),
                "uitkomst": _headline(row),
            }
            for row in context["object_list"]
        ]
        return context | {
            "titel": "Scenario’s",
            "regel": "Berekeningen die bewaard zijn",
            "rijen": rijen,
            "meeste": MEESTE,
        }


class ScenarioPage(PortalView):
    """One kept calculation. Somebody else's that is not shared is not there: 404."""

    permission = Permission.AANBOD_VIEW

    @cached_property
    def scenario(self) -> Scenario:
        """The row. Raises Http404."""
        return get_object_or_404(scenarios.readable(self.request.actor), pk=self.kwargs["pk"])

    @property
    def adres(self) -> str:
        """Its page."""
        return reverse("aanbod:scenario-detail", args=[self.scenario.pk])


class ScenarioDetailView(ScenarioPage, TemplateView):
    """What went in, and what came out then and now."""

    template_name = "aanbod/scenario/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.scenario
        context = super().get_context_data(**kwargs) | {
            "scenario": row, "titel": row.naam, "van": scenarios.of(row), "eigen": scenarios.is_own(row, self.request.actor),
            "regel": f"{row.get_soort_display()} · {scenarios.of(row)} · bewaard op {datum_lang(row.peildatum)}",
            "keuzes": beeld.choices(row),
        }  # fmt: skip
        return context | (_then_and_now(row) if row.soort == Scenariosoort.OPGAVE else {"uitkomst": beeld.generic(row)})


class ScenarioCompareView(PortalView, TemplateView):
    """Two to four of one kind side by side; the first is what the others are measured against."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/scenario/vergelijken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(titel="Scenario’s naast elkaar", **kwargs)
        asked = _asked(self.request)
        if not MINSTE <= len(asked) <= MEESTE:
            zin = f"Kies {MINSTE} tot en met {MEESTE} scenario’s in de lijst. Nu zijn het er {len(asked)}."
            return context | {"fout": zin}
        rows = _chosen(asked, self.request.actor)
        if len({row.soort for row in rows}) > 1:
            zin = "Een opgave en een nieuwe locatie zijn niet te vergelijken. Kies scenario’s van dezelfde soort."
            return context | {"fout": zin}
        kolommen = [
            {"letter": letter, "scenario": row, "van": scenarios.of(row)}
            for letter, row in zip(beeld.LETTERS, rows, strict=False)
        ]
        return context | {"kolommen": kolommen, "tabellen": beeld.side_by_side(rows), "figuur": beeld.drawing(rows)}


class ScenarioShareView(ScenarioPage, View):
    """Let the others read it, or no longer."""

    permission = Permission.SCENARIO_SAVE
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        gedeeld = request.POST.get("gedeeld") == "ja"
        acties.share(scenario=self.scenario, gedeeld=gedeeld, by=self.request.actor)
        zin = (
            "De andere gemeenten en de regio kunnen dit scenario nu lezen."
            if gedeeld
            else "Dit scenario is weer alleen van u."
        )
        messages.success(request, zin)
        return redirect(self.adres)


class ScenarioRemoveView(ScenarioPage, ActionPage):
    """Take it away, after a question."""

    permission = Permission.SCENARIO_SAVE
    titel, knop = "Scenario weghalen?", "Weghalen"
    form_class = forms.Form
    template_name = "aanbod/scenario/weghalen.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        acties.require_own(self.scenario, self.request.actor)
        return super().get_form_kwargs()

    def act(self, form: forms.Form) -> str:
        naam = self.scenario.naam
        acties.remove(scenario=self.scenario, by=self.request.actor)
        return f"Het scenario ‘{naam}’ is weggehaald."

    def get_success_url(self) -> str:
        return reverse("aanbod:scenario-list")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(scenario=self.scenario, terug=self.adres, **kwargs)


def _then_and_now(row: Scenario) -> dict[str, Any]:
    vraag = asked_again(row.invoer)
    opnieuw = f"{reverse('aanbod:opgave')}?{urlencode(typed(vraag, VELDEN) | {'gebied': ALLEN})}"
    try:
        koppen, tabellen = beeld.tables(row, timezone.localdate())
    except ParameterMissing as fout:
        return {"ontbreekt": str(fout), "opnieuw": opnieuw}
    return {"koppen": koppen, "tabellen": tabellen, "opnieuw": opnieuw}


def _headline(row: Scenario) -> Any:
    """The task of the region as it came out; None for another kind."""
    terms = kept_terms(row, asked_again(row.invoer).moment, SAMEN) if row.soort == Scenariosoort.OPGAVE else None
    return (terms or {}).get("opgave")


def _asked(request: HttpRequest) -> list[str]:
    """The numbers in the address, each once, in the order asked for; what is no number is not there."""
    return [een for een in dict.fromkeys(request.GET.getlist("kies")) if een.isdecimal() and len(een) < 19]


def _chosen(asked: list[str], actor: Actor) -> list[Scenario]:
    """Those rows as far as the actor may see them all. Raises Http404 for one that is not there."""
    found = {str(row.pk): row for row in scenarios.readable(actor).filter(pk__in=asked)}
    if len(found) < len(asked):
        raise Http404
    return [found[een] for een in asked]
