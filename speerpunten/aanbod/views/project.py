"""Projects: the list, and one with everything that hangs on it."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from rivierenland.core.permissions import Permission
from rivierenland.core.views.basis import PortalView
from rivierenland.core.views.lijst import ListPage
from speerpunten.aanbod.enums import vervolg
from speerpunten.aanbod.enums.project import Participatie, Stadium
from speerpunten.aanbod.filters.project import ProjectFilter
from speerpunten.aanbod.models import Knelpunt, Project
from speerpunten.aanbod.queries import parameters
from speerpunten.aanbod.queries import project as projecten
from speerpunten.aanbod.queries.pijplijn import chance_of, kansen
from speerpunten.aanbod.queries.project import Wegstuk
from speerpunten.aanbod.tables.project import ProjectTable, days_in_words, stage_badge

NOG_NIET = (Participatie.NIET, Participatie.GEPLAND)
NA_AANVRAAG = Stadium.weg()[3:8]
"""From the application on the law asks how the neighbourhood was involved (Omgevingswet art. 16.55 lid 6)."""


class ProjectListView(ListPage):
    """Of all eight gemeenten."""

    permission = Permission.AANBOD_VIEW
    titel = "Projecten"
    regel = "Plannen voor bedden in de acht gemeenten, ook die uitvielen."
    eenheid = ("project", "projecten")
    filterset_class = ProjectFilter
    table_class = ProjectTable
    template_name = "aanbod/pijplijn/list.html"
    leeg_template = "aanbod/pijplijn/_leeg.html"
    export_url = "aanbod:project-export"
    export_permission = Permission.AANBOD_VIEW

    def get_queryset(self) -> QuerySet[Project]:
        return projecten.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(mag_beheren=self.request.actor.may(Permission.PROJECT_MANAGE), **kwargs)


class ProjectPage(PortalView):
    """A page about one project."""

    permission: Permission | None = Permission.AANBOD_VIEW

    @cached_property
    def project(self) -> Project:
        return get_object_or_404(projecten.for_list(), pk=self.kwargs["pk"])

    def get_success_url(self) -> str:
        return reverse("aanbod:project-detail", args=[self.project.pk])


class OwnProjectPage(ProjectPage):
    """A page with which the own gemeente does something; for another one it is not there."""

    permission = Permission.PROJECT_MANAGE

    @cached_property
    def project(self) -> Project:
        found = get_object_or_404(projecten.for_list(), pk=self.kwargs["pk"])
        if not self.request.actor.may(Permission.PROJECT_MANAGE, gemeente=found.gemeente_id):
            raise Http404
        return found


class ProjectDetailView(ProjectPage, TemplateView):
    """Its road, its chance and why, its beds, documents, bottlenecks and history."""

    template_name = "aanbod/pijplijn/detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, vandaag = self.project, timezone.localdate()
        stappen = projecten.steps(row)
        return super().get_context_data(**kwargs) | {
            "titel": row.naam,
            "regel": f"{row.get_soort_display()} in {row.kern}, {row.gemeente.naam}",
            "badge": stage_badge(row),
            "project": row,
            "dagen": days_in_words((vandaag - row.stadium_sinds).days),
            "lijn": told(projecten.road(stappen, row, vandaag)),
            "stappen": list(reversed(stappen)),
            "kans": self.chance(row, vandaag),
            "te_laat": self.is_late(row, vandaag),
            "netto": row.bedden - row.vervangt,
            "knelpunten": [(punt, self.badge_of(punt, vandaag)) for punt in projecten.bottlenecks(row)],
            "documenten": projecten.documents(row),
            "participatie_mist": row.participatie in NOG_NIET and row.stadium in NA_AANVRAAG,
            **self.rights(row),
        }

    def rights(self, row: Project) -> dict[str, bool]:
        """What the actor may do here now."""
        mag = self.request.actor.may(Permission.PROJECT_MANAGE, gemeente=row.gemeente_id)
        loopt = row.stadium in Stadium.lopend()
        return {
            "mag": mag,
            "mag_verder": mag and loopt and bool(vervolg.onward(row.stadium)),
            "mag_gebruik": mag and vervolg.may_open(row.stadium),
            "mag_uitvallen": mag and bool(vervolg.exits(row.stadium)),
            "mag_heropenen": mag and row.stadium in Stadium.uitgangen(),
            "mag_knelpunt": mag and row.stadium != Stadium.IN_GEBRUIK,
            "mag_register": self.request.actor.may(Permission.LOCATIE_VIEW, gemeente=row.gemeente_id),
            "loopt": loopt,
        }

    def chance(self, row: Project, vandaag: date) -> dict[str, Any]:
        """The chance in percent, the beds to expect of it, and the parameter of the stage."""
        percentage = chance_of(row, kansen(vandaag))
        norm = next(iter(parameters.in_force(vandaag, f"kans.{row.stadium}")), None)
        verwacht = row.bedden * percentage / 100
        return {"percentage": percentage, "verwacht": verwacht, "norm": norm, "eigen": percentage == row.kans}

    def is_late(self, row: Project, vandaag: date) -> bool:
        """Whether it was expected in use by now."""
        return row.stadium in Stadium.lopend() and row.verwacht_op is not None and row.verwacht_op < vandaag

    def badge_of(self, punt: Knelpunt, vandaag: date) -> tuple[str, str, str]:
        """Solved, late, or how long it exists."""
        if punt.opgelost_op:
            return "good", "Opgelost", "ok"
        if punt.uiterlijk and punt.uiterlijk < vandaag:
            return "wrong", "Te laat", "alert"
        return "attention", f"Sinds {days_in_words((vandaag - punt.sinds).days)}", "clock"


def told(stukken: list[Wegstuk]) -> list[tuple[Wegstuk, str]]:
    """Each stage with the time that the project stood there, in words; into use lasts, so it has none."""
    return [(stuk, "" if stuk.stadium is Stadium.IN_GEBRUIK else days_in_words(stuk.dagen)) for stuk in stukken]
