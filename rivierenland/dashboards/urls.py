"""The pages that combine the apps."""

from django.urls import path

from rivierenland.dashboards.views import home, regio, uitleg

urlpatterns = [
    path("", home.HomeView.as_view(), name="home"),
    path("regio/", regio.RegioView.as_view(), name="regio"),
    path("regio/cijfers/", regio.RegioCijfersView.as_view(), name="regio-cijfers"),
    path("uitleg/", uitleg.UitlegView.as_view(), name="uitleg"),
]
