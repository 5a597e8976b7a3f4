"""Codes for workers, and what they ask about their data."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
