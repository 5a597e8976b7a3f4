"""Articles and documents, found by their words."""

from django.urls import path

from speerpunten.kennis.views.artikel import (
    ArtikelbestandView,
    ArtikelDetailView,
    ArtikelExportView,
    ArtikelListView,
    ArtikelReviewView,
    ArtikelVersieView,
    BegrippenView,
)
from speerpunten.kennis.views.artikel_acties import (
    ArtikelbestandAddView,
    ArtikelbestandRetryView,
    ArtikelChangeView,
    ArtikelCreateView,
    ArtikelPlaceView,
    ArtikelWithdrawView,
)
from speerpunten.kennis.views.artikel_openbaar import OpenbaarBestandView, OpenbaarDetailView, OpenbaarListView

urlpatterns = [
    path("", ArtikelListView.as_view(), name="artikel-list"),
    path("export.<str:formaat>", ArtikelExportView.as_view(), name="artikel-export"),
    path("nakijken/", ArtikelReviewView.as_view(), name="artikel-review"),
    path("trefwoorden.<str:formaat>", BegrippenView.as_view(), name="begrip-export"),
    path("nieuw/", ArtikelCreateView.as_view(), name="artikel-create"),
    path("openbaar/", OpenbaarListView.as_view(), name="artikel-openbaar-list"),
    path("openbaar/<int:pk>/", OpenbaarDetailView.as_view(), name="artikel-openbaar"),
    path("openbaar/bestand/<int:pk>/", OpenbaarBestandView.as_view(), name="artikelbestand-openbaar"),
    path("<int:pk>/", ArtikelDetailView.as_view(), name="artikel-detail"),
    path("<int:pk>/versie/<int:nummer>/", ArtikelVersieView.as_view(), name="artikel-versie"),
    path("<int:pk>/wijzigen/", ArtikelChangeView.as_view(), name="artikel-change"),
    path("<int:pk>/plaatsen/", ArtikelPlaceView.as_view(), name="artikel-place"),
    path("<int:pk>/intrekken/", ArtikelWithdrawView.as_view(), name="artikel-withdraw"),
    path("<int:pk>/bestand/", ArtikelbestandAddView.as_view(), name="artikelbestand-add"),
    path("bestand/<int:pk>/", ArtikelbestandView.as_view(), name="artikelbestand-download"),
    path("bestand/<int:pk>/opnieuw/", ArtikelbestandRetryView.as_view(), name="artikelbestand-retry"),
]
