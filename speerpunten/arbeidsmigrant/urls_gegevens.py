"""Codes for workers, and what they ask about their data."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.gegevens import codes, verzoeken

urlpatterns = [
    path("verzoeken/", verzoeken.VerzoekListView.as_view(), name="inzageverzoek-list"),
    path("verzoeken/<int:pk>/", verzoeken.VerzoekDetailView.as_view(), name="inzageverzoek-detail"),
    path("verzoeken/<int:pk>/besluiten/", verzoeken.VerzoekDecideView.as_view(), name="inzageverzoek-decide"),
    path("verzoeken/<int:pk>/verlengen/", verzoeken.VerzoekExtendView.as_view(), name="inzageverzoek-extend"),
    path("codes/", codes.CodeListView.as_view(), name="inzagecode-list"),
    path("codes/geven/<int:bewoner>/", codes.CodeCreateView.as_view(), name="inzagecode-create"),
]
