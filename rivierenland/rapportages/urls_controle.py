"""The addresses of the check of one edition, below that of the edition."""

from django.urls import path

from rivierenland.rapportages.views.controle import lezen, oordelen, publiceren, schrijven

urlpatterns = [
    path("", lezen.ControleView.as_view(), name="controle"),
    path("akkoord/<str:gemeente>/", oordelen.ApproveView.as_view(), name="controle-akkoord"),
    path("correctie/<str:gemeente>/", oordelen.CorrectionView.as_view(), name="controle-correctie"),
    path(
        "opmerking/<str:gemeente>/<str:gebied>/<slug:sectie>/",
        schrijven.RemarkView.as_view(),
        name="controle-opmerking",
    ),
    path("antwoord/<int:opmerking>/", schrijven.AnswerView.as_view(), name="controle-antwoord"),
    path("uitleg/<str:van>/<str:gebied>/<slug:sectie>/", schrijven.ExplainView.as_view(), name="controle-uitleg"),
    path("publiceren/", publiceren.PublishView.as_view(), name="controle-publiceren"),
    path("corrigeren/", publiceren.CorrectView.as_view(), name="controle-corrigeren"),
]
