"""Projects on their way to a location."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
