"""Every page for the worker, and what stands behind them for officials and providers."""

from django.urls import include, path

from speerpunten.arbeidsmigrant.views.privacy import PrivacyView

app_name = "arbeidsmigrant"
urlpatterns = [
    path("f/", include("speerpunten.arbeidsmigrant.urls_feedback_qr")),
    path("info/<taal:taal>/melden/", include("speerpunten.arbeidsmigrant.urls_melden")),
    path("info/<taal:taal>/mijn-gegevens/", include("speerpunten.arbeidsmigrant.urls_mijn_gegevens")),
    path("info/<taal:taal>/klankbord/", include("speerpunten.arbeidsmigrant.urls_klankbord_leden")),
    path("info/<taal:taal>/privacy/", PrivacyView.as_view(), name="privacy"),
    path("info/", include("speerpunten.arbeidsmigrant.urls_info")),
    path("werknemers/info/", include("speerpunten.arbeidsmigrant.urls_infobeheer")),
    path("werknemers/feedback/", include("speerpunten.arbeidsmigrant.urls_feedback")),
    path("werknemers/gegevens/", include("speerpunten.arbeidsmigrant.urls_gegevens")),
    path("werknemers/klankbord/", include("speerpunten.arbeidsmigrant.urls_klankbord")),
]
