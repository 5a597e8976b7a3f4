"""Writing, translating and reviewing the information."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
