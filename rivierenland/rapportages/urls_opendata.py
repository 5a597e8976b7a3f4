"""Figures for everybody, as data. These addresses stand in catalogues elsewhere: they do not change."""

from django.urls import path

from rivierenland.rapportages.views import opendata, opendata_beheer

app_name = "opendata"
urlpatterns = [
    path("", opendata.CatalogusView.as_view(), name="catalogus"),
    path("methode/", opendata.MethodeView.as_view(), name="methode"),
    path("catalogus", opendata.DcatKeuzeView.as_view(), name="dcat-keuze"),
    path("catalogus.<slug:formaat>", opendata.DcatView.as_view(), name="dcat"),
    path("beheer/", opendata_beheer.EditieListView.as_view(), name="editie-list"),
    path("beheer/maken/", opendata_beheer.EditieMakenView.as_view(), name="editie-make"),
    path("beheer/corrigeren/", opendata_beheer.EditieCorrigerenView.as_view(), name="editie-correct"),
    path("<slug:slug>/", opendata.DatasetView.as_view(), name="dataset"),
    path("<slug:slug>/schema.json", opendata.SchemaView.as_view(), name="schema"),
    path("<slug:slug>/<slug:periode>/<int:versie>.csv-metadata.json", opendata.CsvwView.as_view(), name="csvw"),
    path("<slug:slug>/<slug:periode>/<int:versie>.<slug:formaat>", opendata.BestandView.as_view(), name="bestand"),
]
