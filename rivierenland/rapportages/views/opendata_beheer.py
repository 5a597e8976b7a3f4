"""The region sees which editions there are, makes a missing one and corrects one with a reason."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.rapportages.actions import opendataeditie
from rivierenland.rapportages.forms import EditieCorrigerenForm, EditieMakenForm
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.queries import opendata


class EditieListView(PortalView, TemplateView):
    """Every expected period by dataset: there, corrected or missing; and the job that runs."""

    permission = Permission.PROGRAMMA_MANAGE
    template_name = "rapportages/opendata/beheer.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        perioden, nieuwste = opendata.expected(timezone.localdate()), opendata.newest()
        rijen = []
        for slug, dataset in DATASETS.items():
            per_periode = {editie.periode: editie for editie in nieuwste[slug]}
            rijen.append((dataset, [(periode, per_periode.get(periode.code)) for periode in perioden]))
        return super().get_context_data(
            titel="Open data", perioden=perioden, rijen=rijen, taak=opendata.job(opendataeditie.TAAK),
            maken=EditieMakenForm(auto_id="maken_%s"), corrigeren=EditieCorrigerenForm(auto_id="corrigeren_%s"), **kwargs,
        )  # fmt: skip


class _StartView(PortalView, FormView):
    permission = Permission.PROGRAMMA_MANAGE
    http_method_names = ["post"]

    def form_valid(self, form: EditieMakenForm) -> HttpResponse:
        try:
            opendataeditie.start(by=self.request.actor, **form.cleaned_data)
        except opendataeditie.NoEdition as geen:
            messages.error(self.request, str(geen))
        return redirect("opendata:editie-list")

    def form_invalid(self, form: EditieMakenForm) -> HttpResponse:
        messages.error(self.request, " ".join(fout for fouten in form.errors.values() for fout in fouten))
        return redirect("opendata:editie-list")


class EditieMakenView(_StartView):
    """POST asks for the missing editions of a period."""

    form_class = EditieMakenForm


class EditieCorrigerenView(_StartView):
    """POST asks for a correction of one dataset."""

    form_class = EditieCorrigerenForm
