"""What came in about a location, for its provider and its gemeente."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
