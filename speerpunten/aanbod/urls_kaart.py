"""The map of the region."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
