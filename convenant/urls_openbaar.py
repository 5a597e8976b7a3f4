"""What everybody may see of the convenant, and the overview for who is logged in."""

from django.urls import path

from convenant.views import openbaar, overzicht

urlpatterns = [
    path("", openbaar.OpenbaarView.as_view(), name="openbaar"),
    path("overzicht/", overzicht.OverzichtView.as_view(), name="overzicht"),
]
