"""Information for everybody, by language. What has a word of its own stands before the texts, whose names are free."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.info import begin, pagina, start, taal, zoeken

urlpatterns = [
    path("", begin.InfoBeginView.as_view(), name="info"),
    path("taal/", taal.TaalKiesView.as_view(), name="taal-kiezen"),
    path("<taal:taal>/", start.InfoStartView.as_view(), name="info-start"),
    path("<taal:taal>/zoeken/", zoeken.InfoZoekenView.as_view(), name="info-zoeken"),
    path("<taal:taal>/alles/", zoeken.InfoAllesView.as_view(), name="info-alles"),
    path("<taal:taal>/loketten/", zoeken.InfoLokettenView.as_view(), name="info-loketten"),
    path("<taal:taal>/<slug:slug>/", pagina.InfoPaginaView.as_view(), name="info-pagina"),
    path("<taal:taal>/<slug:slug>/qr/", pagina.InfoQrView.as_view(), name="info-qr"),
    path("<taal:taal>/<slug:slug>/qr.svg", pagina.InfoQrSvgView.as_view(), name="info-qr-svg"),
]
