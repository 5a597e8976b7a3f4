"""The region sees which editions there are, makes a missing one and corrects one with a reason."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.rapportages.actions import opendataeditie
from rivierenland.rapportages.forms import EditieCorrigerenForm, EditieMakenForm
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.queries import opendata

FORMULIEREN: dict[str, type[Form]] = {"maken": EditieMakenForm, "corrigeren": EditieCorrigerenForm}


class _BeheerPage(PortalView, TemplateView):
    """The page with both forms; `kwargs` may hold the one that was sent and is not right."""

    permission = Permission.PROGRAMMA_MANAGE
    template_name = "rapportages/opendata/beheer.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        perioden, nieuwste = opendata.expected(timezone.localdate()), opendata.newest()
        rijen = []
        for slug, dataset in DATASETS.items():
            per_periode = {editie.periode: editie for editie in nieuwste[slug]}
            rijen.append((dataset, [(periode, per_periode.get(periode.code)) for periode in perioden]))
        formulieren = {naam: soort(auto_id=f"{naam}_%s") for naam, soort in FORMULIEREN.items()}
        return super().get_context_data(
            titel="Open data", perioden=perioden, rijen=rijen, taak=opendata.job(opendataeditie.TAAK),
            **(formulieren | kwargs),
        )  # fmt: skip


class EditieListView(_BeheerPage):
    """Every expected period by dataset: there, corrected or missing; and the job that runs."""


class _StartView(_BeheerPage):
    http_method_names = ["post"]
    naam: str

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = FORMULIEREN[self.naam](request.POST, auto_id=f"{self.naam}_%s")
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(**{self.naam: form}), status=422)
        try:
            opendataeditie.start(by=request.actor, **form.cleaned_data)
        except opendataeditie.NoEdition as geen:
            messages.error(request, str(geen))
        return redirect("opendata:editie-list")


class EditieMakenView(_StartView):
    """POST asks for the missing editions of a period."""

    naam = "maken"


class EditieCorrigerenView(_StartView):
    """POST asks for a correction of one dataset."""

    naam = "corrigeren"
