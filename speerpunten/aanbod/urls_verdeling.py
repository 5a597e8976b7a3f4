"""A fair share per gemeente, houses given back, and the start page of it all."""

from django.urls import path

from speerpunten.aanbod.views import afbouw, overzicht
from speerpunten.aanbod.views.verdeling import afdruk, pagina, sleutels, uitvoer

VERDELING = "verdeling/"
SLEUTEL = f"{VERDELING}sleutels/<int:pk>/"
urlpatterns = [
    path("", overzicht.OverzichtView.as_view(), name="aanbod"),
    path(VERDELING, pagina.VerdelingView.as_view(), name="verdeling"),
    path(f"{VERDELING}pdf/", afdruk.VerdelingPdfView.as_view(), name="verdeling-pdf"),
    path(f"{VERDELING}export/<str:formaat>/", uitvoer.VerdelingExportView.as_view(), name="verdeling-export"),
    path(f"{VERDELING}sleutels/nieuw/", sleutels.VoorstelView.as_view(), name="verdeelsleutel-propose"),
    path(f"{SLEUTEL}afspreken/", sleutels.AfspraakView.as_view(), name="verdeelsleutel-agree"),
    path(f"{SLEUTEL}intrekken/", sleutels.IntrekkenView.as_view(), name="verdeelsleutel-withdraw"),
    path("afbouw/", afbouw.AfbouwView.as_view(), name="afbouw"),
]
