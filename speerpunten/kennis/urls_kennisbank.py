"""Articles and documents, found by their words."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
