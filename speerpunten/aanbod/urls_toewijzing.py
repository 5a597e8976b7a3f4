"""Which beds serve which work, and where a new one helps most."""

from django.urls import URLPattern, path

from speerpunten.aanbod.views.nieuwe_locatie import bewaren, pagina, uitvoer
from speerpunten.aanbod.views.toewijzing import basis, wonen_werken

BEREKENING = "nieuwe-locatie/<int:pk>/"

urlpatterns: list[URLPattern] = [
    path("nieuwe-locatie/", pagina.NieuweLocatieView.as_view(), name="nieuwe-locatie"),
    path(BEREKENING, pagina.BerekeningDetailView.as_view(), name="berekening-detail"),
    path(f"{BEREKENING}bewaren/", bewaren.BerekeningSaveView.as_view(), name="berekening-save"),
    path(f"{BEREKENING}pdf/", uitvoer.BerekeningPdfView.as_view(), name="berekening-pdf"),
    path(f"{BEREKENING}export/<str:formaat>/", uitvoer.BerekeningExportView.as_view(), name="berekening-export"),
    path("toewijzing/", basis.ToewijzingView.as_view(), name="toewijzing"),
    path("toewijzing/plekken/", basis.PlekkenView.as_view(), name="plek-list"),
    path("wonen-en-werken/", wonen_werken.WonenWerkenView.as_view(), name="wonen-werken"),
]
