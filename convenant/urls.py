"""Every page of the convenant, one subject a file; those for everybody first."""

from django.urls import include, path

app_name = "convenant"
urlpatterns = [
    path("", include("convenant.urls_openbaar")),
    path("", include("convenant.urls_tekst")),
    path("", include("convenant.urls_toetreding")),
    path("", include("convenant.urls_ondertekenen")),
    path("", include("convenant.urls_toezeggingen")),
    path("", include("convenant.urls_naleving")),
    path("", include("convenant.urls_evaluatie")),
]
