"""Codes for workers, and what they ask about their data."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.gegevens import codes, verzoeken

urlpatterns = [
    path("", verzoeken.VerzoekListView.as_view(), name="inzageverzoek-list"),
    path("<int:pk>/", verzoeken.VerzoekDetailView.as_view(), name="inzageverzoek-detail"),
    path("<int:pk>/besluiten/", verzoeken.VerzoekDecideView.as_view(), name="inzageverzoek-decide"),
    path("<int:pk>/verlengen/", verzoeken.VerzoekExtendView.as_view(), name="inzageverzoek-extend"),
    path("codes/", codes.CodeListView.as_view(), name="inzagecode-list"),
    path("codes/geven/<int:bewoner>/", codes.CodeCreateView.as_view(), name="inzagecode-create"),
]
