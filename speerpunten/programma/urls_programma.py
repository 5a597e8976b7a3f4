"""Speerpunten, packages, business cases and the time line."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
