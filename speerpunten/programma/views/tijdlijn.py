"""The time line of the programme, and its points."""

from typing import Any

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from speerpunten.programma.actions import programmagebeurtenis as acties
from speerpunten.programma.enums.planning import Programmafase
from speerpunten.programma.forms.planning import GebeurtenisForm
from speerpunten.programma.models import Programmagebeurtenis
from speerpunten.programma.queries import tijdlijn
from speerpunten.programma.views.bewerken import EditPage
from speerpunten.programma.views.weg import WegPage

ICONEN = {
    "inventarisatie": "search",
    "kader": "file",
    "draagvlak": "people",
    "aanhaken": "municipality",
    "uitvoering": "work",
    "": "flag",
}
FASEN: dict[Programmafase | None, str] = {None: "Wat eraan voorafging"}
FASEN |= {fase: str(fase.label) for fase in Programmafase}


class TijdlijnView(PortalView, TemplateView):
    """Five steps and two phases, with the dates and their sources."""

    permission = Permission.PROGRAMMA_VIEW
    template_name = "programma/tijdlijn.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rijen = tijdlijn.read()
        return super().get_context_data(
            stappen=[(lijn, ICONEN[lijn.stap]) for lijn in tijdlijn.by_step(rijen)],
            fasen=[
                (FASEN[lijn.fase], [(rij, ICONEN[rij.stap]) for rij in lijn.gebeurtenissen])
                for lijn in tijdlijn.by_phase(rijen)
            ],
            mag_wijzigen=self.request.actor.may(Permission.PROGRAMMA_MANAGE),
            **kwargs,
        )


class GebeurtenisPage(EditPage):
    """A form about a point of the time line."""

    form_class = GebeurtenisForm

    def get_success_url(self) -> str:
        return reverse("programma:tijdlijn")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.kruimels = ("Tijdlijn", self.get_success_url())
        return super().get_context_data(**kwargs)


class GebeurtenisCreateView(GebeurtenisPage):
    """Add a point."""

    titel, knop = "Gebeurtenis toevoegen", "Gebeurtenis toevoegen"

    def act(self, form: forms.Form) -> str:
        row = acties.add(by=self.request.actor, **form.waarden())  # type: ignore[attr-defined]
        return f"‘{row.titel}’ staat op de tijdlijn."


class GebeurtenisChangeView(GebeurtenisPage):
    """Change a point."""

    titel, knop = "Gebeurtenis wijzigen", "Gebeurtenis opslaan"
    template_name = "programma/gebeurtenis.html"

    @cached_property
    def row(self) -> Programmagebeurtenis:
        return get_object_or_404(Programmagebeurtenis.objects, pk=self.kwargs["pk"])

    def act(self, form: forms.Form) -> str:
        values = form.waarden()  # type: ignore[attr-defined]
        acties.change(
            programmagebeurtenis=self.row, versie=form.cleaned_data["versie"], by=self.request.actor, **values
        )
        return f"‘{values['titel']}’ is opgeslagen."


class GebeurtenisDeleteView(WegPage):
    """Take a point off the time line."""

    wat = "de gebeurtenis"

    @cached_property
    def row(self) -> Programmagebeurtenis:  # type: ignore[override]
        return get_object_or_404(Programmagebeurtenis.objects, pk=self.kwargs["pk"])

    def terug(self) -> str:
        return reverse("programma:tijdlijn")

    def act(self) -> None:
        acties.delete(programmagebeurtenis=self.row, by=self.request.actor)
