"""Forms of the own gemeente about a project: start, change, chance, a document."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils import timezone

from registratie.views.actie import ActionPage
from rivierenland.core.permissions import Permission
from rivierenland.core.views.document import DocumentDownload, DocumentUpload
from rivierenland.core.views.versie import SharedEditPage
from speerpunten.aanbod.actions import project as project_actions
from speerpunten.aanbod.actions import projectdocument
from speerpunten.aanbod.forms.project import DocumentForm, KansForm, NieuwProjectForm, ProjectForm
from speerpunten.aanbod.models import Project, Projectdocument
from speerpunten.aanbod.queries import parameters, toewijzing
from speerpunten.aanbod.views.project import OwnProjectPage

OPENBAAR = (
    "De acht gemeenten en de regio lezen alles wat u hier invult. Noem geen personen. Een plan dat nog geheim is, "
    "hoort hier niet."
)


class FormPage(SharedEditPage, ActionPage):
    """A form of the pipeline; `uitleg` stands above it."""

    permission = Permission.PROJECT_MANAGE
    template_name = "aanbod/pijplijn/form.html"
    conflict_template = "aanbod/pijplijn/nieuwer.html"
    uitleg = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"terug": self.get_success_url(), "uitleg": self.uitleg} | kwargs))


class ProjectFormPage(OwnProjectPage, FormPage):
    """A form about one project of the own gemeente."""

    permission = Permission.PROJECT_MANAGE

    @property
    def row(self) -> Project:  # type: ignore[override]
        return self.project

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"project": self.project} | kwargs))


class ProjectCreateView(FormPage):
    """A plan comes into the pipeline; from a calculation it comes with its kern and beds (`?plaats=GM0263:Hedel&bedden=120`)."""

    titel, knop, form_class, uitleg = "Project toevoegen", "Project toevoegen", NieuwProjectForm, OPENBAAR
    made: Project | None = None

    def get_initial(self) -> dict[str, Any]:
        kern, bedden = toewijzing.find_kern(self.request.GET.get("plaats", "")), self.request.GET.get("bedden", "")
        plek = {"gemeente": kern.gemeente, "kern": kern.naam} if kern else {}
        return super().get_initial() | plek | ({"bedden": bedden} if bedden.isdecimal() else {})

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": self.request.actor.gemeenten}

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, NieuwProjectForm)
        self.made = project_actions.start(by=self.request.actor, **form.waarden())
        return f"‘{self.made.naam}’ staat in de pijplijn."

    def get_success_url(self) -> str:
        if self.made is None:
            return reverse("aanbod:pijplijn")
        return reverse("aanbod:project-detail", args=[self.made.pk])


class ProjectChangeView(ProjectFormPage):
    """Another number of beds, another place, other words."""

    titel, knop, form_class, uitleg = "Project wijzigen", "Project opslaan", ProjectForm, OPENBAAR

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"gemeenten": [self.project.gemeente_id]}

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, ProjectForm)
        versie = form.cleaned_data["versie"]
        project_actions.change(project=self.project, versie=versie, by=self.request.actor, **form.waarden())
        return "Het project is opgeslagen."


class ChanceView(ProjectFormPage):
    """A chance of one's own, with the reason."""

    titel, knop, form_class = "Kans bepalen", "Kans opslaan", KansForm
    uitleg = "De kans bepaalt hoeveel bedden de regio van dit project verwacht. Wijkt u af, dan staat de reden erbij."

    def act(self, form: forms.Form) -> str:
        assert isinstance(form, KansForm)
        versie = form.cleaned_data["versie"]
        row = project_actions.change(project=self.project, versie=versie, by=self.request.actor, **form.waarden())
        return "De standaardkans van het stadium telt." if row.kans is None else f"De kans is nu {row.kans} procent."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        norm = parameters.in_force(timezone.localdate(), f"kans.{self.project.stadium}")
        zin = f" Standaard bij ‘{self.project.get_stadium_display()}’: {norm[0].waarde} procent." if norm else ""
        return super().get_context_data(**({"uitleg": f"{self.uitleg}{zin}"} | kwargs))


class DocumentAddView(DocumentUpload, OwnProjectPage, FormPage):
    """A sketch, a permit, a report of the participation."""

    permission = Permission.PROJECT_MANAGE
    titel, knop, form_class = "Document toevoegen", "Document toevoegen", DocumentForm
    uitleg = "Een document verandert daarna niet meer. Een betere versie voegt u toe als een nieuw document."

    def act(self, form: forms.Form) -> str:
        made = projectdocument.add(project=self.project, by=self.request.actor, **form.cleaned_data)
        return f"‘{made.titel}’ staat bij het project."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"project": self.project} | kwargs))


class DocumentDownloadView(DocumentDownload):
    """The file of a document of a project."""

    model = Projectdocument
    permission = Permission.AANBOD_VIEW
