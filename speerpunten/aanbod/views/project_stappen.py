"""Steps of a project: on, back, off the road, onto it again, and into use."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from registratie.models import Huisvestingslocatie
from registratie.views.actie import safe_return
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.aanbod.actions import project as project_actions
from speerpunten.aanbod.enums import vervolg
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.forms.project import GebruikForm, RedenForm, StapForm
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.views.project_formulieren import ProjectFormPage


class MovePage(ProjectFormPage):
    """A step to a stage that is chosen; who comes second sees where the project is by now, with what was typed still there."""

    permission = Permission.PROJECT_MANAGE
    action: Callable[..., Project]

    def choices(self) -> Sequence[Stadium]:
        """The stages that may follow."""
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"keuzes": self.choices()}

    def act(self, form: forms.Form) -> str:
        row = type(self).action(project=self.project, by=self.request.actor, **form.cleaned_data)
        return f"‘{row.naam}’ staat nu op ‘{row.get_stadium_display()}’."

    def show_newer(self, form: forms.Form, row: Any) -> HttpResponse:
        """The form again, about where the project is now (status 409)."""
        self.project = row
        getypt = {naam: waarde for naam, waarde in form.cleaned_data.items() if naam != "versie"}
        kwargs = {naam: waarde for naam, waarde in self.get_form_kwargs().items() if naam not in ("data", "files")}
        opnieuw = self.get_form_class()(**kwargs | {"initial": getypt})
        return self.render_to_response(self.get_context_data(form=opnieuw, ingehaald=True), status=409)

    def get_success_url(self) -> str:
        return safe_return(self.request, self.request.POST.get("terug", ""), super().get_success_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            **({"van_bord": self.request.POST.get("terug", ""), "kan_niet": not self.choices()} | kwargs)
        )


class StepView(MovePage):
    """On, or back. Whoever chooses "in use" gets the form for that."""

    titel, knop, form_class = "Naar een ander stadium", "Opslaan", StapForm
    action = staticmethod(project_actions.step)

    def choices(self) -> Sequence[Stadium]:
        return vervolg.onward(self.project.stadium) if self.project.stadium in Stadium.lopend() else ()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("naar") == Stadium.IN_GEBRUIK and vervolg.may_open(self.project.stadium):
            return redirect("aanbod:project-use", self.project.pk)
        return super().post(request, *args, **kwargs)


class DropView(MovePage):
    """It does not go through, or not now."""

    titel, knop, form_class = "Project valt uit", "Opslaan", RedenForm
    action = staticmethod(project_actions.drop)
    uitleg = "Een project dat uitvalt, telt niet meer mee. U kunt het later weer oppakken."

    def choices(self) -> Sequence[Stadium]:
        return vervolg.exits(self.project.stadium)


class ReopenView(MovePage):
    """It goes on after all."""

    titel, knop, form_class = "Project weer oppakken", "Project oppakken", RedenForm
    action = staticmethod(project_actions.reopen)

    def choices(self) -> Sequence[Stadium]:
        return vervolg.onward(self.project.stadium) if self.project.stadium in Stadium.uitgangen() else ()


class UseView(ProjectFormPage):
    """The beds come into use: the project becomes a location of an organisation in the register."""

    titel, knop, form_class = "In gebruik nemen", "In gebruik nemen", GebruikForm
    locatie: Huisvestingslocatie | None = None

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, GebruikForm)
        row, self.locatie = project_actions.put_into_use(
            project=self.project, by=self.request.actor, **form.cleaned_data
        )
        return told(row, self.locatie, self.request.actor)

    def get_success_url(self) -> str:
        if self.locatie is None:
            return reverse("aanbod:project-detail", args=[self.project.pk])
        return reverse("registratie:locatie-detail", args=[self.locatie.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.project
        zin = "Dit project wordt een locatie in het register. Of er mensen mogen verblijven, legt u daar vast."
        if row.vervangt:
            zin += f" Het vervangt {_beds(row.vervangt)} elders: sluit die locatie zodra zij leeg is."
        return super().get_context_data(**({"kan_niet": not vervolg.may_open(row.stadium), "uitleg": zin} | kwargs))


def told(row: Project, locatie: Huisvestingslocatie, by: Actor) -> str:
    """What happened, and what has to be done next."""
    zin = f"‘{locatie.naam}’ staat in het register als ‘{locatie.get_status_display()}’."
    if by.may(Permission.LOCATIE_DECIDE, gemeente=row.gemeente_id):
        zin += " Leg daar vast of er mensen mogen verblijven."
    if row.vervangt:
        zin += f" Dit project vervangt {_beds(row.vervangt)} elders: sluit die locatie zodra zij leeg is."
    return zin


def _beds(aantal: int) -> str:
    return "1 bed" if aantal == 1 else f"{aantal} bedden"
