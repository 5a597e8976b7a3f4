"""The addresses of the reports."""

from django.urls import include, path

from rivierenland.rapportages.views import maandrapport, rapportage

app_name = "rapportages"

urlpatterns = [
    path("editie/<uuid:pk>/controle/", include("rivierenland.rapportages.urls_controle")),
    path("", rapportage.RapportageListView.as_view(), name="rapportage-list"),
    path("maken/", maandrapport.MaandrapportStartView.as_view(), name="maandrapport-start"),
    path("voortgang/<uuid:groep>/", maandrapport.VoortgangView.as_view(), name="maandrapport-voortgang"),
    path("<uuid:pk>/", rapportage.RapportageDetailView.as_view(), name="rapportage-detail"),
    path("<uuid:pk>/<slug:formaat>/", rapportage.BestandDownloadView.as_view(), name="bestand-download"),
]
