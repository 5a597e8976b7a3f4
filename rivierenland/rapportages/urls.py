"""The addresses of the reports. Those of the monthly report of before stand below `maand/`."""

from django.urls import include, path

from rivierenland.rapportages.views import maandrapport, rapportage

app_name = "rapportages"

maand = [
    path("", rapportage.RapportageListView.as_view(), name="rapportage-list"),
    path("maken/", maandrapport.MaandrapportStartView.as_view(), name="maandrapport-start"),
    path("voortgang/<uuid:groep>/", maandrapport.VoortgangView.as_view(), name="maandrapport-voortgang"),
    path("<uuid:pk>/", rapportage.RapportageDetailView.as_view(), name="rapportage-detail"),
    path("<uuid:pk>/<slug:formaat>/", rapportage.BestandDownloadView.as_view(), name="bestand-download"),
]
urlpatterns = [
    path("maand/", include(maand)),
]
