"""The pages that combine the apps."""

from django.urls import path

from rivierenland.dashboards.views import (
    afdruk,
    gemeente,
    home,
    indicator,
    regio,
    speerpunt,
    uitleg,
    vergelijken,
    zoeken,
)

urlpatterns = [
    path("", home.HomeView.as_view(), name="home"),
    path("regio/", regio.RegioView.as_view(), name="regio"),
    path("regio/regio.pdf", afdruk.RegioPdfView.as_view(), name="regio-pdf"),
    path("regio/cijfers/", regio.RegioCijfersView.as_view(), name="regio-cijfers"),
    path("regio/regels/", regio.RegelsView.as_view(), name="regio-regels"),
    path("regio/speerpunt/<str:code>/", speerpunt.SpeerpuntView.as_view(), name="regio-speerpunt"),
    path("regio/speerpunt/<str:code>/speerpunt.pdf", afdruk.SpeerpuntPdfView.as_view(), name="regio-speerpunt-pdf"),
    path("regio/<slug:gemeente>/", gemeente.GemeenteView.as_view(), name="regio-gemeente"),
    path("regio/<slug:gemeente>/gemeente.pdf", afdruk.GemeentePdfView.as_view(), name="regio-gemeente-pdf"),
    path("cijfers/<slug:code>/", indicator.IndicatorView.as_view(), name="cijfer"),
    path("cijfers/<slug:code>/cijfers.<slug:formaat>", indicator.IndicatorExportView.as_view(), name="cijfer-export"),
    path("kennis/vergelijken/", vergelijken.VergelijkenView.as_view(), name="vergelijken"),
    path("kennis/vergelijken/uitleg/", vergelijken.MethodeView.as_view(), name="vergelijken-methode"),
    path(
        "kennis/vergelijken/vergelijken.<slug:formaat>",
        vergelijken.VergelijkExportView.as_view(),
        name="vergelijken-export",
    ),
    path("kennis/vergelijken/<slug:code>/", vergelijken.VergelijkIndicatorView.as_view(), name="vergelijken-indicator"),
    path("zoeken/", zoeken.ZoekView.as_view(), name="zoeken"),
    path("uitleg/", uitleg.UitlegView.as_view(), name="uitleg"),
]
