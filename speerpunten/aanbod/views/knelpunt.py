"""Bottlenecks: the versnellingstafel, and what the own gemeente writes on it."""

from typing import Any

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.aanbod.actions import knelpunt as knelpunt_actions
from speerpunten.aanbod.filters.project import TafelFilter
from speerpunten.aanbod.forms.knelpunt import KnelpuntForm, OplosForm
from speerpunten.aanbod.models import Knelpunt, Project
from speerpunten.aanbod.queries import knelpunt as knelpunten
from speerpunten.aanbod.queries.knelpunt import Tafelregel
from speerpunten.aanbod.views.project import OwnProjectPage
from speerpunten.aanbod.views.project_formulieren import FormPage


class VersnellingstafelView(PortalView, TemplateView):
    """What is stuck, the heaviest first; made to be printed for the table."""

    permission = Permission.AANBOD_VIEW
    template_name = "aanbod/pijplijn/versnellingstafel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vandaag = timezone.localdate()
        filterset = TafelFilter(self.request.GET, queryset=Project.objects.none(), request=self.request)
        gevraagd = filterset.form.cleaned_data if filterset.is_valid() else {}
        regels = knelpunten.on_table(vandaag, gemeente=gevraagd.get("gemeente", ""), waar=gevraagd.get("waar", ""))
        return super().get_context_data(**kwargs) | {
            "titel": "Versnellingstafel",
            "peildatum": vandaag,
            "filter": filterset,
            "regels": [(regel, self.may_edit(regel)) for regel in regels],
            "projecten": len({regel.knelpunt.project_id for regel in regels}),
            "bedden": sum({regel.knelpunt.project_id: regel.knelpunt.project.bedden for regel in regels}.values()),
            "te_laat": sum(1 for regel in regels if regel.is_laat),
        }

    def may_edit(self, regel: Tafelregel) -> bool:
        """Whether the reader writes this row."""
        return self.request.actor.may(Permission.PROJECT_MANAGE, gemeente=regel.knelpunt.gemeente_id)


class KnelpuntAddView(OwnProjectPage, FormPage):
    """Something holds the project up."""

    permission = Permission.PROJECT_MANAGE
    titel, knop, form_class = "Knelpunt toevoegen", "Knelpunt toevoegen", KnelpuntForm
    uitleg = "Een knelpunt staat op de versnellingstafel van de regio tot u het oplost."

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, KnelpuntForm)
        knelpunt_actions.add(project=self.project, by=self.request.actor, **form.waarden())
        return "Het knelpunt staat op de versnellingstafel."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"project": self.project} | kwargs))


class KnelpuntPage(FormPage):
    """A form about one bottleneck of the own gemeente; for another one it is not there."""

    @cached_property
    def knelpunt(self) -> Knelpunt:
        found = get_object_or_404(Knelpunt.objects.select_related("project"), pk=self.kwargs["pk"])
        if not self.request.actor.may(Permission.PROJECT_MANAGE, gemeente=found.gemeente_id):
            raise Http404
        return found

    @property
    def row(self) -> Knelpunt:  # type: ignore[override]
        return self.knelpunt

    def get_success_url(self) -> str:
        return f"{reverse('aanbod:project-detail', args=[self.knelpunt.project_id])}#knelpunten"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"project": self.knelpunt.project} | kwargs))


class KnelpuntChangeView(KnelpuntPage):
    """What was agreed, who moves now."""

    titel, form_class = "Knelpunt bijwerken", KnelpuntForm

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, KnelpuntForm)
        versie = form.cleaned_data["versie"]
        knelpunt_actions.change(knelpunt=self.knelpunt, versie=versie, by=self.request.actor, **form.waarden())
        return "Het knelpunt is bijgewerkt."


class KnelpuntSolveView(KnelpuntPage):
    """It is solved."""

    titel, knop, form_class = "Knelpunt oplossen", "Opgelost", OplosForm

    def act(self, form: forms.Form) -> str:
        knelpunt_actions.solve(knelpunt=self.knelpunt, by=self.request.actor, **form.cleaned_data)
        return "Het knelpunt is opgelost en staat niet meer op de versnellingstafel."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"uitleg": f"{self.knelpunt.wat} ({self.knelpunt.wie})"} | kwargs))
