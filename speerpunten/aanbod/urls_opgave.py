"""How many beds are short, in scenarios."""

from django.urls import path

from speerpunten.aanbod.views import opgave, scenario

urlpatterns = [
    path("opgave/", opgave.OpgaveView.as_view(), name="opgave"),
    path("opgave/opgave.pdf", opgave.OpgavePdfView.as_view(), name="opgave-pdf"),
    path("opgave/bewaren/", opgave.OpgaveSaveView.as_view(), name="opgave-save"),
    path("opgave/downloaden/<str:formaat>/", opgave.OpgaveExportView.as_view(), name="opgave-export"),
    path("scenarios/", scenario.ScenarioListView.as_view(), name="scenario-list"),
    path("scenarios/vergelijken/", scenario.ScenarioCompareView.as_view(), name="scenario-compare"),
    path("scenarios/<int:pk>/", scenario.ScenarioDetailView.as_view(), name="scenario-detail"),
    path("scenarios/<int:pk>/delen/", scenario.ScenarioShareView.as_view(), name="scenario-share"),
    path("scenarios/<int:pk>/weghalen/", scenario.ScenarioRemoveView.as_view(), name="scenario-remove"),
]
