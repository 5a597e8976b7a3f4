"""Local rules of the eight gemeenten side by side."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
