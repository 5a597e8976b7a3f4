"""Pages of the convenant: tekst."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
