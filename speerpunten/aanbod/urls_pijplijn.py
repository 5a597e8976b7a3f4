"""Projects on their way to a location."""

from django.urls import path

from speerpunten.aanbod.views import (
    doorlooptijd,
    knelpunt,
    pijplijn,
    project,
    project_formulieren,
    project_stappen,
    project_uitvoer,
)

EEN = "projecten/<int:pk>"

urlpatterns = [
    path("pijplijn/", pijplijn.PijplijnView.as_view(), name="pijplijn"),
    path("versnellingstafel/", knelpunt.VersnellingstafelView.as_view(), name="versnellingstafel"),
    path("doorlooptijden/", doorlooptijd.DoorlooptijdView.as_view(), name="doorlooptijden"),
    path("projecten/", project.ProjectListView.as_view(), name="project-list"),
    path("projecten/nieuw/", project_formulieren.ProjectCreateView.as_view(), name="project-create"),
    path("projecten/downloaden/<str:formaat>/", project_uitvoer.ProjectExportView.as_view(), name="project-export"),
    path(f"{EEN}/", project.ProjectDetailView.as_view(), name="project-detail"),
    path(f"{EEN}/wijzigen/", project_formulieren.ProjectChangeView.as_view(), name="project-change"),
    path(f"{EEN}/kans/", project_formulieren.ChanceView.as_view(), name="project-chance"),
    path(f"{EEN}/stadium/", project_stappen.StepView.as_view(), name="project-step"),
    path(f"{EEN}/uitvallen/", project_stappen.DropView.as_view(), name="project-drop"),
    path(f"{EEN}/oppakken/", project_stappen.ReopenView.as_view(), name="project-reopen"),
    path(f"{EEN}/in-gebruik/", project_stappen.UseView.as_view(), name="project-use"),
    path(f"{EEN}/document/", project_formulieren.DocumentAddView.as_view(), name="projectdocument-add"),
    path(f"{EEN}/knelpunt/", knelpunt.KnelpuntAddView.as_view(), name="knelpunt-add"),
    path("knelpunten/<int:pk>/", knelpunt.KnelpuntChangeView.as_view(), name="knelpunt-change"),
    path("knelpunten/<int:pk>/oplossen/", knelpunt.KnelpuntSolveView.as_view(), name="knelpunt-solve"),
    path(
        "projectdocumenten/<int:pk>/",
        project_formulieren.DocumentDownloadView.as_view(),
        name="projectdocument-download",
    ),
]
