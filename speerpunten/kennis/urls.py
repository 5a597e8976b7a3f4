"""Every page of what the region knows, one subject a file."""

from django.urls import include, path

app_name = "kennis"
urlpatterns = [
    path("kerncijfers/", include("speerpunten.kennis.urls_kerncijfers")),
    path("regels/", include("speerpunten.kennis.urls_regels")),
    path("kennisbank/", include("speerpunten.kennis.urls_kennisbank")),
    path("dialoog/", include("speerpunten.kennis.urls_dialoog")),
    path("schatting/", include("speerpunten.kennis.urls_schatting")),
    path("effect/", include("speerpunten.kennis.urls_effect")),
    path("antwoorden/", include("speerpunten.kennis.urls_antwoorden")),
]
