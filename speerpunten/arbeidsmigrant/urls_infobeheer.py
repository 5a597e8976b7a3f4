"""Writing, translating and reviewing the information. Fixed words stand before the pages, whose names are free."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.infobeheer import lezen, lokaal, schrijven, vertalingen

urlpatterns = [
    path("", lezen.InfoWerklijstView.as_view(), name="info-werklijst"),
    path("lokaal/", lokaal.InfodeelListView.as_view(), name="infodeel-list"),
    path("lokaal/nieuw/", lokaal.InfodeelCreateView.as_view(), name="infodeel-create"),
    path("lokaal/<int:pk>/", lokaal.InfodeelChangeView.as_view(), name="infodeel-change"),
    path("lokaal/<int:pk>/weghalen/", lokaal.InfodeelRemoveView.as_view(), name="infodeel-remove"),
    path("vertalingen/", vertalingen.InfovertalingView.as_view(), name="infovertaling"),
    path(
        "vertalingen/<str:code>/<str:formaat>/",
        vertalingen.InfovertalingExportView.as_view(),
        name="infovertaling-export",
    ),
    path("<slug:slug>/<str:code>/", lezen.InfoversieDetailView.as_view(), name="infoversie-detail"),
    path("<slug:slug>/<str:code>/schrijven/", schrijven.InfoversieWriteView.as_view(), name="infoversie-write"),
    path("<slug:slug>/<str:code>/nakijken/", schrijven.InfoversieReviewView.as_view(), name="infoversie-review"),
    path("<slug:slug>/<str:code>/plaatsen/", schrijven.InfoversiePlaceView.as_view(), name="infoversie-place"),
    path("<slug:slug>/<str:code>/weggooien/", schrijven.InfoversieDiscardView.as_view(), name="infoversie-discard"),
    path("<slug:slug>/<str:code>/<int:nummer>/", lezen.InfoversieHistoryView.as_view(), name="infoversie-history"),
]
