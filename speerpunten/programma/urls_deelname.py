"""Who joins what: the matrix and its cells."""

from django.urls import path

from speerpunten.programma.views.deelname import bord, kiezen, uitvoer

CEL = "wie-doet-mee/<slug:gemeente>/<str:pakket>/"

urlpatterns = [
    path("wie-doet-mee/", bord.DeelnameView.as_view(), name="deelname"),
    path("wie-doet-mee/downloaden/<str:formaat>/", uitvoer.DeelnameExportView.as_view(), name="deelname-export"),
    path(CEL, bord.DeelnameDetailView.as_view(), name="deelname-detail"),
    path(f"{CEL}kiezen/", kiezen.DeelnameChooseView.as_view(), name="deelname-choose"),
]
