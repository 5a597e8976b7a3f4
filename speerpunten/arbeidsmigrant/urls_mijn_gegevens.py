"""My data: with a one-time code, what is kept of me and who looked."""

from django.urls import path, re_path

from speerpunten.arbeidsmigrant.views.mijn_gegevens import bekijken, openen, vragen

urlpatterns = [
    path("", openen.MijnGegevensOpenView.as_view(), name="mijn-gegevens"),
    path("bekijken/", bekijken.MijnGegevensView.as_view(), name="mijn-gegevens-bekijken"),
    path("inzagen/", bekijken.MijnInzagenView.as_view(), name="mijn-gegevens-inzagen"),
    path("vragen/", vragen.MijnVerzoekView.as_view(), name="mijn-gegevens-vragen"),
    re_path(
        r"^my-data\.(?P<vorm>html|json)$", bekijken.MijnGegevensDownloadView.as_view(), name="mijn-gegevens-download"
    ),
    path("sluiten/", openen.MijnGegevensCloseView.as_view(), name="mijn-gegevens-sluiten"),
]
