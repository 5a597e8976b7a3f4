"""The pages that combine the apps."""

from django.urls import path

from rivierenland.dashboards.views import home

urlpatterns = [
    path("", home.HomeView.as_view(), name="home"),
]
