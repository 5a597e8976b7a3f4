"""The sounding board as everybody and its members see it."""

from django.urls import path

from speerpunten.arbeidsmigrant.views.klankbord import lid, openbaar

urlpatterns = [
    path("", openbaar.KlankbordView.as_view(), name="klankbord"),
    path("lid/", lid.KlankbordLidView.as_view(), name="klankbord-lid"),
]
