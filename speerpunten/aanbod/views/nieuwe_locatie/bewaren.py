"""Keep the answer as a scenario."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.actions import scenario
from speerpunten.aanbod.enums.scenario import Scenariosoort
from speerpunten.aanbod.forms.nieuwe_locatie import BewaarForm
from speerpunten.aanbod.models import Berekening
from speerpunten.aanbod.views.nieuwe_locatie.beeld import Beeld
from speerpunten.aanbod.views.nieuwe_locatie.pagina import NieuweLocatiePage, gemeenten, seen
from speerpunten.aanbod.views.nieuwe_locatie.uitvoer import title


class BerekeningSaveView(NieuweLocatiePage, ActionPage):
    """A name for it, and whether the others may read it."""

    permission = Permission.SCENARIO_SAVE
    template_name = "aanbod/toewijzing/bewaren.html"
    form_class = BewaarForm
    titel = "Bewaar als scenario"
    knop = "Scenario bewaren"

    @cached_property
    def beeld(self) -> Beeld:
        row = get_object_or_404(Berekening, pk=self.kwargs["pk"])
        if not row.is_klaar:
            raise Http404
        return seen(row, gemeenten(), self.parameters())

    def get_initial(self) -> dict[str, Any]:
        return {"naam": title(self.beeld), "gedeeld": True}

    def act(self, form: Any) -> str:
        beeld = self.beeld
        scenario.save(
            soort=Scenariosoort.TOEWIJZING, invoer=beeld.berekening.vraag | {"regels": beeld.berekening.gegevens["regels"]},
            uitkomst=kept(beeld.berekening), peildatum=beeld.berekening.peildatum, by=self.request.actor, **form.cleaned_data,
        )  # fmt: skip
        return f"{form.cleaned_data['naam']} is bewaard als scenario."

    def get_success_url(self) -> str:
        return reverse("aanbod:berekening-detail", args=[self.kwargs["pk"]])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(berekening=self.beeld.berekening, **kwargs)


def kept(row: Berekening) -> dict[str, Any]:
    """The figures that stay when the calculation itself goes."""
    uit = row.uitkomst
    met = uit.get("met") or {}
    return {
        "regio": uit["regio"], "per_gemeente": uit["per_gemeente"], "beste": uit["beste"],
        "met": {"regio": met["regio"], "per_gemeente": met["per_gemeente"]} if met else None, "berekening": row.pk,
    }  # fmt: skip
