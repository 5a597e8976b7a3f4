"""Local rules of the eight gemeenten side by side."""

from django.urls import URLPattern, path

from speerpunten.kennis.views import regel, regel_acties

urlpatterns: list[URLPattern] = [
    path("", regel.RegelListView.as_view(), name="regel-list"),
    path("gelijk-speelveld/", regel.SpeelveldView.as_view(), name="regel-speelveld"),
    path("export/<str:formaat>/", regel.RegelExportView.as_view(), name="regel-export"),
    path("voorstellen/<int:pk>/intrekken/", regel_acties.VoorstelWithdrawView.as_view(), name="regelvoorstel-withdraw"),
    path("voorstellen/<int:pk>/volgen/", regel_acties.VoorstelAnswerView.as_view(), name="regelvoorstel-answer"),
    path("<str:code>/", regel.RegelDetailView.as_view(), name="regel-detail"),
    path("<str:code>/vastleggen/", regel_acties.RegelFillView.as_view(), name="regel-fill"),
    path("<str:code>/voorstel/", regel_acties.VoorstelProposeView.as_view(), name="regelvoorstel-propose"),
]
