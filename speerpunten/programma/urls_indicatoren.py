"""The catalogue of indicators, targets and progress."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
