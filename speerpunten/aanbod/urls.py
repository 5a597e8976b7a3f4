"""Every page of supply and demand, one subject a file."""

from django.urls import include, path

app_name = "aanbod"
urlpatterns = [
    path("", include("speerpunten.aanbod.urls_vraag")),
    path("", include("speerpunten.aanbod.urls_pijplijn")),
    path("", include("speerpunten.aanbod.urls_opgave")),
    path("", include("speerpunten.aanbod.urls_kaart")),
    path("", include("speerpunten.aanbod.urls_toewijzing")),
    path("", include("speerpunten.aanbod.urls_verdeling")),
]
