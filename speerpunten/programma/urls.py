"""Every page of the programme, one subject a file."""

from django.urls import include, path

app_name = "programma"
urlpatterns = [
    path("", include("speerpunten.programma.urls_programma")),
    path("", include("speerpunten.programma.urls_deelname")),
    path("", include("speerpunten.programma.urls_besluiten")),
    path("", include("speerpunten.programma.urls_vergaderingen")),
    path("", include("speerpunten.programma.urls_handelingsperspectief")),
    path("", include("speerpunten.programma.urls_indicatoren")),
    path("", include("speerpunten.programma.urls_dialoog")),
]
