"""The map of the region."""

from django.urls import path

from speerpunten.aanbod.views import kaart

urlpatterns = [
    path("kaart/", kaart.KaartView.as_view(), name="kaart"),
    path("kaart/punten.json", kaart.PuntenView.as_view(), name="kaart-punten"),
    path("kaart/grenzen.json", kaart.GrenzenView.as_view(), name="kaart-grenzen"),
]
