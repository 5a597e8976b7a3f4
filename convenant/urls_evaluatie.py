"""Pages of the convenant: the yearly evaluation, and proposals for the next version."""

from django.urls import path

from convenant.views.evaluatie import antwoord, lezen, regie, uitvoer, voorstel

urlpatterns = [
    path("evaluatie/", lezen.EvaluatieListView.as_view(), name="evaluatie-list"),
    path("evaluatie/openen/", regie.EvaluatieOpenView.as_view(), name="evaluatie-open"),
    path("evaluatie/<int:pk>/", lezen.EvaluatieDetailView.as_view(), name="evaluatie-detail"),
    path("evaluatie/<int:pk>/conclusies/", regie.EvaluatieEditView.as_view(), name="evaluatie-edit"),
    path("evaluatie/<int:pk>/afsluiten/", regie.EvaluatieCloseView.as_view(), name="evaluatie-close"),
    path(
        "evaluatie/<int:pk>/antwoorden/<int:partij>/", antwoord.EvaluatieAnswerView.as_view(), name="evaluatie-answer"
    ),
    path("evaluatie/<int:pk>/cijfers.<slug:formaat>", uitvoer.EvaluatieExportView.as_view(), name="evaluatie-export"),
    path("evaluatie/<int:pk>/pdf/", uitvoer.EvaluatiePdfView.as_view(), name="evaluatie-pdf"),
    path("voorstellen/", voorstel.VoorstelListView.as_view(), name="wijzigingsvoorstel-list"),
    path("voorstellen/nieuw/", voorstel.VoorstelCreateView.as_view(), name="wijzigingsvoorstel-create"),
    path("voorstellen/<int:pk>/besluit/", voorstel.VoorstelDecideView.as_view(), name="wijzigingsvoorstel-decide"),
    path(
        "voorstellen/<int:pk>/intrekken/", voorstel.VoorstelWithdrawView.as_view(), name="wijzigingsvoorstel-withdraw"
    ),
]
