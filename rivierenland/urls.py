"""Every page of the portal, in the order of the house."""

from django.urls import include, path

urlpatterns = [
    path("", include("rivierenland.core.urls")),
    path("registratie/", include("registratie.urls")),
]
